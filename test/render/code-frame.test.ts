import { expect, test } from 'vitest';
import { codeFrame } from '../../src/render/code-frame.ts';
import { textWidth } from '../../src/render/width.ts';
import { pipe, terminal } from './themes.ts';

test.each([
  ['ASCII', 'due: 1/12', 6, '  7 | due: 1/12\n    |      ^'],
  ['wide characters before the caret', '李雷: x', 5, '  7 | 李雷: x\n    |       ^'],
  ['a combining mark', 'e\u0301: x', 5, '  7 | e\u0301: x\n    |    ^'],
  ['an emoji', '👍 x', 4, '  7 | 👍 x\n    |    ^'],
  ['a column inside a surrogate pair', 'a👍', 3, '  7 | a👍\n    |  ^'],
  ['tabs', '\t\tdue:x', 3, '  7 |   due:x\n    |   ^'],
  ['CRLF', 'due:x\r', 1, '  7 | due:x\n    | ^'],
  ['past the end', 'due:', 5, '  7 | due:\n    |     ^'],
  ['an escape sequence', '\u001b[31mdue:x', 6, '  7 | due:x\n    | ^'],
])('%s', (_, source, column, frame) => {
  expect(codeFrame({ line: 7, column, source }, terminal())).toBe(frame);
});

test('without a column there is no caret', () => {
  expect(codeFrame({ line: 12, source: 'due:x' }, terminal())).toBe('  12 | due:x');
});

const LONG = `${'before '.repeat(20)}HERE${' after'.repeat(20)}`;

test.each([60, 80, 120])('a long line is a window of %d columns around the caret', (columns) => {
  const frame = codeFrame({ line: 7, column: 141, source: LONG }, terminal(columns));
  const [line = '', caret = ''] = frame.split('\n');
  expect(textWidth(line)).toBeLessThan(columns);
  expect(line).toMatch(/^ {2}7 \| ….*before HERE after.*…$/);
  expect(caret.indexOf('^')).toBe(line.indexOf('HERE'));
});

test('the window of a long line with the caret near an end', () => {
  const start = codeFrame({ line: 7, column: 1, source: LONG }, terminal(30));
  expect(start).toBe('  7 | before before before b…\n    | ^');
  const end = codeFrame({ line: 7, column: LONG.length + 1, source: LONG }, terminal(30));
  expect(end).toBe(`  7 | …fter after after after\n    | ${' '.repeat(23)}^`);
});

test('in a pipe nothing is cut', () => {
  expect(codeFrame({ line: 7, column: 141, source: LONG }, pipe())).toContain(LONG);
});
