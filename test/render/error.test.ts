import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { OneononeError } from '../../src/errors.ts';
import { errorJson, renderError } from '../../src/render/error.ts';
import { colourful, pipe, terminal } from './themes.ts';

const AMBIGUOUS = new OneononeError(
  'ambiguous',
  'Al could be two people.',
  'oneonone show alice\noneonone show albert',
);
const PLACED = new OneononeError(
  'unreadable',
  'This front matter does not parse.',
  'Mend line 3.',
  {
    file: 'people/alice/profile.md',
    line: 3,
    column: 8,
    source: 'tags: [a',
  },
);

test('message, then what to do next, indented', () => {
  expect(renderError(AMBIGUOUS, terminal())).toBe(
    'error: Al could be two people.\n  oneonone show alice\n  oneonone show albert',
  );
});

test('place and line', () => {
  expect(renderError(PLACED, terminal())).toBe(
    [
      'error people/alice/profile.md:3:8: This front matter does not parse.',
      '  3 | tags: [a',
      '    |        ^',
      '  Mend line 3.',
    ].join('\n'),
  );
});

test('a place may be only a file', () => {
  const error = new OneononeError('io', 'This file could not be written.', '', {
    file: 'people/李雷/inbox.md',
  });
  expect(renderError(error, terminal())).toBe(
    'error people/李雷/inbox.md: This file could not be written.',
  );
  expect(errorJson(error)).toEqual({
    error: {
      code: 'io',
      message: 'This file could not be written.',
      hint: '',
      file: 'people/李雷/inbox.md',
    },
  });
});

test('leaving a question is no error', () => {
  expect(renderError(new OneononeError('cancelled', 'Nothing changed.'), colourful())).toBe(
    'Nothing changed.',
  );
});

test('message and hint are made safe', () => {
  const error = new OneononeError('unknown-person', 'No \u001b[31mZoe\n', 'a\u202eb\r\n\nc');
  expect(renderError(error, terminal())).toBe('error: No Zoe \n  ab\n\n  c');
});

test('as data', () => {
  expect(errorJson(AMBIGUOUS)).toEqual({
    error: {
      code: 'ambiguous',
      message: 'Al could be two people.',
      hint: 'oneonone show alice\noneonone show albert',
    },
  });
  expect(errorJson(PLACED)).toEqual({
    error: {
      code: 'unreadable',
      message: 'This front matter does not parse.',
      hint: 'Mend line 3.',
      file: 'people/alice/profile.md',
      line: 3,
    },
  });
});

test('words stay whole on a terminal, with and without colour; a pipe gets one line', () => {
  const place = { file: 'people/alice/profile.md', line: 3 };
  const error = new OneononeError(
    'unreadable',
    'this front matter does not parse',
    'mend it',
    place,
  );
  const text = 'error people/alice/profile.md:3: this\nfront matter does not parse\n  mend it';
  expect(renderError(error, terminal(40))).toBe(text);
  expect(stripVTControlCharacters(renderError(error, colourful(40)))).toBe(text);
  expect(renderError(error, pipe()).split('\n')).toHaveLength(2);
});
