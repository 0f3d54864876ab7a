import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeLines, safeText } from '../../src/render/plain-text.ts';

const ESC = '\u001b';
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff]/u;

test.each([
  ['a colour', `${ESC}[31mred${ESC}[0m`, 'red'],
  ['a long CSI', `a${ESC}[38;2;1;2;3mb`, 'ab'],
  ['a C1 CSI', 'a\u009b2Jb', 'ab'],
  ['a link', `${ESC}]8;;https://x.example\u0007Lisbon${ESC}]8;;\u0007`, 'Lisbon'],
  ['a title set with ST', `${ESC}]0;owned${ESC}\\Alice`, 'Alice'],
  ['the clipboard', `a${ESC}]52;c;ZXZpbA==\u0007b`, 'ab'],
  ['a DCS', `a${ESC}P$qm${ESC}\\b`, 'ab'],
  ['a C1 OSC', 'a\u009d0;owned\u009cb', 'ab'],
  ['an unclosed OSC hides nothing', `a${ESC}]0;owned`, 'a0;owned'],
  ['an unclosed OSC above a line', `a${ESC}]0;owned\nb`, 'a0;owned b'],
  ['an unclosed CSI', `a${ESC}[31`, 'a31'],
  ['a reset', `a${ESC}cb`, 'ab'],
  ['a charset', `a${ESC}(0b`, 'ab'],
  ['a lone escape', `a${ESC}`, 'a'],
  ['a bell and a backspace', 'a\u0007b\u0008c', 'abc'],
  ['a carriage return', 'paid\rowed', 'paid owed'],
  ['tabs and line breaks', 'a\tb\nc\r\nd\u2028e\u2029f\u0085g\vh\fi', 'a b c d e f g h i'],
  ['DEL and NUL', 'a\u007fb\u0000c', 'abc'],
  ['an override', 'exe.\u202egpj.\u202cx', 'exe.gpj.x'],
  ['isolates and marks', '\u2066a\u2069\u200eb\u200fc\u061cd', 'abcd'],
  ['a byte order mark', '\ufeffName', 'Name'],
])('safeText: %s', (_, text, safe) => {
  expect(safeText(text)).toBe(safe);
});

test.each([
  'Write the RFC, 50% done — “by Friday”…',
  '李雷 and 韓梅梅',
  'Søren Å',
  'Sø\u0301ren e\u0301',
  'שרה לוי',
  'علی‌رضا',
  '👩🏽‍💻 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ 🇩🇪',
  '  two  spaces\u00a0and one that does not break ',
])('ordinary text stays: %s', (text) => {
  expect(safeText(text)).toBe(text);
  expect(safeLines(text)).toBe(text);
});

test('safeLines keeps the lines and the indentation of lists', () => {
  const text = `## Topics\r\n\t- [ ] a\u2028b\r\n${ESC}[2Jc\rd\n\n`;
  expect(safeLines(text)).toBe('## Topics\n\t- [ ] a b\nc d\n\n');
});

test('an unclosed sequence hides no line below it', () => {
  expect(safeLines(`${ESC}Pa\nb\u0007c`)).toBe('a\nbc');
});

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ESC,
      '\u009b',
      '\u009d',
      '\u0007',
      '\\',
      '[',
      ']',
      'P',
      '\r',
      '\n',
      '\t',
      '\u202e',
      'm',
      '1',
      ';',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

test('no control character or bidi mark is left, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const safe = safeText(text);
      expect(safe).not.toMatch(UNSAFE);
      expect(safeText(safe)).toBe(safe);
      const lines = safeLines(text);
      expect(lines.replace(/[\t\n]/g, '')).not.toMatch(UNSAFE);
      expect(safeLines(lines)).toBe(lines);
    }),
    { seed: 20261120, numRuns: 1000 },
  );
});

test('text without unsafe characters is unchanged', () => {
  const ordinary = fc.string({ unit: 'grapheme' }).filter((text) => !UNSAFE.test(text));
  fc.assert(
    fc.property(ordinary, (text) => {
      expect(safeText(text)).toBe(text);
      expect(safeLines(text)).toBe(text);
    }),
    { seed: 20261120 },
  );
});
