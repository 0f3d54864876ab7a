import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedWord } from '../../../src/core/people/typed-word.ts';

test.each([
  ['alice', 'alice'],
  ['søren-å', 'søren-å'],
  ['李雷', '李雷'],
  ['3k9fq2a', '3k9fq2a'],
  ['bo;touch x', "'bo;touch x'"],
  ['$(touch x)', "'$(touch x)'"],
  ["x'y", String.raw`'x'\''y'`],
  ['-rf', "'-rf'"],
  ['/home/me/notes', '/home/me/notes'],
  ['/home/me/my notes', "'/home/me/my notes'"],
  ['', "''"],
])('%s', (word, typed) => {
  expect(typedWord(word)).toBe(typed);
});

test('a shell reads the very word, whatever it is', () => {
  const words = fc.array(
    fc.string({ unit: 'binary' }).filter((word) => !/[\0\ud800-\udfff]/.test(word)),
    {
      minLength: 30,
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(words, (some) => {
      const line = `printf '%s\\0' ${some.map(typedWord).join(' ')}`;
      const { stdout } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
      expect(stdout.split('\0').slice(0, -1)).toEqual(some);
    }),
    { seed: 7, numRuns: 20 },
  );
});
