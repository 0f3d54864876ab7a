import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFolded, foldText } from '../../src/format/fold-text.ts';

describe('a text is folded', () => {
  test.each([
    ['Planning', 'planning'],
    ['Café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['ÅNGSTRÖM', 'angstrom'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ISTANBUL', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
    ['Ά', 'α'],
    ['Ёлка', 'елка'],
    ['Søren Łukasz', 'soren lukasz'],
    ['ＦＵＬＬ ｗｉｄｔｈ', 'full width'],
    ['oﬀice', 'office'],
    ['\u212aelvin', 'kelvin'],
    ['plan\u00adning', 'planning'],
    ['❤\ufe0f', '❤'],
    ['李雷', '李雷'],
    ['\u1112\u1161\u11ab', '한'],
    ['がぎ', 'がぎ'],
    ['don’t', "don't"],
    ['don´t ‘so’ ŉ ＇', "don't 'so' 'n '"],
    ['“so” „so“ «so»', '"so" "so" "so"'],
    ['2024–2026 — a‑b −1', '2024-2026 - a-b -1'],
    ['a\u00a0b\u202fc', 'a b c'],
  ])('%j: %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(foldText(text.normalize('NFD'))).toBe(folded);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});

describe('folded words are found in', () => {
  test.each([
    ['Café and cafe\u0301s', ['cafe'], ['Café', 'cafe\u0301']],
    ['die Straße', ['strasse'], ['Straße']],
    ['die Straße', ['as'], ['aß']],
    ['oﬀice', ['fi'], ['ﬀi']],
    ['plan\u00adning', ['nn'], ['n\u00adn']],
    ['planning a plan', ['plan', 'lann'], ['plann', 'plan']],
    ['李雷和韩梅', ['雷'], ['雷']],
    ['👩‍🚀 🎉!', ['🎉'], ['🎉']],
    ['I don’t – no', ["don't", '-'], ['don’t', '–']],
    ['nothing', ['x', ''], []],
  ])('%j, %j: %j', (text, words, parts) => {
    expect(findFolded(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
  });
});
