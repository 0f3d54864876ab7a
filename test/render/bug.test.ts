import { expect, test } from 'vitest';
import { bugJson, renderBug } from '../../src/render/bug.ts';

const VERSIONS = { oneonone: '0.1.0', node: '20.20.2', platform: 'linux' };

test('it says whose mistake it is and with which versions', () => {
  expect(renderBug(new TypeError('x is\tundefined'), VERSIONS, false)).toBe(
    [
      'This is a bug in oneonone, not something you did: TypeError: x is undefined',
      '  oneonone 0.1.0, node 20.20.2, linux',
      '  Please report it with these lines. With --debug it also says where it happened.',
    ].join('\n'),
  );
});

test('with the stack when asked for, made safe', () => {
  const error = new Error('x');
  error.stack = 'Error: x\n    at carry (file:///a/\u001b[2Jb.js:1:2)\n    at main (c.js:3:4)';
  expect(renderBug(error, VERSIONS, true)).toBe(
    [
      'This is a bug in oneonone, not something you did: Error: x',
      '  oneonone 0.1.0, node 20.20.2, linux',
      '    at carry (file:///a/b.js:1:2)',
      '    at main (c.js:3:4)',
      '  Please report it with these lines.',
    ].join('\n'),
  );
});

test('anything can be thrown', () => {
  expect(renderBug('plain words', VERSIONS, true)).toContain(
    'not something you did: plain words\n',
  );
  expect(renderBug(undefined, VERSIONS, false)).toContain('not something you did: undefined\n');
});

test('as data', () => {
  expect(bugJson(new Error('x'), VERSIONS)).toEqual({
    error: {
      code: 'bug',
      message: 'Error: x',
      hint: 'Please report it with these lines. oneonone 0.1.0, node 20.20.2, linux',
    },
  });
});
