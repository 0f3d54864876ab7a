import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, cutStart, textWidth, wrap } from '../../src/render/width.ts';

test.each([
  ['', 0],
  ['Alice', 5],
  ['Søren', 5],
  ['e\u0301', 1],
  ['李雷', 4],
  ['한글', 4],
  ['👩🏽‍💻', 2],
  ['🇩🇪', 2],
  ['שרה', 3],
  ['علی‌رضا', 6],
])('textWidth(%j) is %d', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test.each([
  ['Draft the RFC', 13, 'Draft the RFC'],
  ['Draft the RFC', 12, 'Draft the R…'],
  ['Draft the RFC', 11, 'Draft the…'],
  ['Draft', 1, '…'],
  ['Draft', 0, ''],
  ['', 0, ''],
  ['李雷李雷', 8, '李雷李雷'],
  ['李雷李雷', 7, '李雷李…'],
  ['李雷李雷', 6, '李雷…'],
  ['ae\u0301e\u0301', 3, 'ae\u0301e\u0301'],
  ['ae\u0301e\u0301x', 3, 'ae\u0301…'],
  ['👩🏽‍💻👩🏽‍💻', 3, '👩🏽‍💻…'],
  ['👩🏽‍💻👩🏽‍💻', 2, '…'],
  ['🇩🇪🇫🇷x', 4, '🇩🇪…'],
  ['שרה לוי', 5, 'שרה…'],
])('cut(%j, %d)', (text, columns, short) => {
  expect(cut(text, columns)).toBe(short);
});

test.each([
  ['Draft the RFC', 13, 'Draft the RFC'],
  ['Draft the RFC', 5, '…RFC'],
  ['Draft the RFC', 6, '…e RFC'],
  ['李雷李雷', 6, '…李雷'],
  ['x🇩🇪🇫🇷', 4, '…🇫🇷'],
])('cutStart(%j, %d)', (text, columns, short) => {
  expect(cutStart(text, columns)).toBe(short);
});

const mixed = fc.string({
  unit: fc.constantFrom(
    'a',
    ' ',
    'é',
    'e\u0301',
    '李',
    '👩🏽‍💻',
    '🇩🇪',
    '🏳️‍🌈',
    'ש',
    '1️⃣',
    '…',
    '\u200c',
    'ก็',
  ),
});

test('what is cut fits, and keeps whole characters from its end', () => {
  fc.assert(
    fc.property(mixed, fc.nat(20), (text, columns) => {
      const front = cut(text, columns);
      const back = cutStart(text, columns);
      expect(textWidth(front)).toBeLessThanOrEqual(columns);
      expect(textWidth(back)).toBeLessThanOrEqual(columns);
      if (front !== text) expect(text.startsWith(front.slice(0, -1))).toBe(true);
      if (back !== text) expect(text.endsWith(back.slice(1))).toBe(true);
    }),
    { seed: 20261120, numRuns: 1000 },
  );
});

test('what is wrapped fits, and says the same', () => {
  fc.assert(
    fc.property(mixed, fc.integer({ min: 2, max: 20 }), (text, columns) => {
      const lines = wrap(text, columns);
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
    { seed: 20261120, numRuns: 1000 },
  );
});

test.each([
  ['two words', 20, ['two words']],
  ['two words', 8, ['two', 'words']],
  ['李雷去了里斯本', 6, ['李雷去', '了里斯', '本']],
  ['', 10, ['']],
  ['  two  words ', 8, ['two', 'words']],
  ['two  words ', 20, ['two  words']],
  ['from 6\u00a0Nov, 13\u00a0Nov', 15, ['from 6 Nov,', '13 Nov']],
])('wrap(%j, %i)', (text, columns, lines) => {
  expect(wrap(text, columns)).toEqual(lines);
});
