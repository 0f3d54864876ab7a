import { expect, test } from 'vitest';
import { spread } from '../../src/render/spread.ts';
import { textWidth } from '../../src/render/width.ts';
import { colourful, pipe, terminal } from './themes.ts';

test.each([60, 80, 120])('both ends of a line of %d columns', (columns) => {
  const line = spread('李雷 · Fri 20 Nov', '3 today', terminal(columns));
  expect(line).toMatch(/^李雷 · Fri 20 Nov {2,}3 today$/);
  expect(textWidth(line)).toBe(columns);
});

test('too much for one line: two spaces, nothing cut', () => {
  expect(spread('a'.repeat(50), 'b'.repeat(20), terminal(60))).toBe(
    `${'a'.repeat(50)}  ${'b'.repeat(20)}`,
  );
});

test('in a pipe a tab', () => {
  expect(spread('Fri\t20 Nov', '3 today', pipe())).toBe('Fri 20 Nov\t3 today');
});

test('the style covers the words only', () => {
  const theme = colourful(10);
  expect(spread({ text: 'ab', style: theme.bold }, 'cd', theme)).toBe(
    '\u001b[1mab\u001b[22m      cd',
  );
});
