import { describe, expect, test } from 'vitest';
import type { TaskStyle } from '../../../src/core/settings.ts';
import { readDocument } from '../../../src/format/document.ts';
import { carriedLines } from '../../../src/format/edit/carried-lines.ts';
import { promisedIn } from '../../support/copies.ts';
import { ALICE, readText } from '../../support/read.ts';

const DATE = '2026-11-20';

/** What the first item that travels becomes in a later meeting, ids cut to `^`. */
function carry(text: string, style: TaskStyle = 'plain', date = DATE): string {
  const document = readText(text);
  const open = promisedIn({ [date]: text }).filter(({ state }) => state === 'open');
  const travellers = new Map(
    open.map((one) => [
      document.items.findIndex((item) => item.lineIndex === one.shown.line - 1),
      one,
    ]),
  );
  const [root = 0] = [...travellers.keys()].sort((a, b) => a - b);
  const lines = carriedLines(document, root, travellers, style);
  return lines.join('\n').replace(/(\^|🆔 |id:: )[2-9]\w{6}(?=\]|$)/gmu, '$1');
}

describe('the line itself', () => {
  test.each([
    ['- [ ] @alice Write', '- [ ] @alice Write since:2026-11-20 ^'],
    ['* [ ] @alice   Write  due:fri ', '- [ ] @alice Write due:2026-11-27 since:2026-11-20 ^'],
    ['1. [/] Write due:"next week"', '- [ ] Write due:2026-11-27 since:2026-11-20 ^'],
    ['- [ ] Write [due:: tomorrow]', '- [ ] Write [due:: 2026-11-21] since:2026-11-20 ^'],
    ['- [ ] Write due:someday', '- [ ] Write due:someday since:2026-11-20 ^'],
    ['- [ ] Write since:2026-11-06 ^own', '- [ ] Write since:2026-11-06 ^own'],
    ['- [ ] Write 🆔 own', '- [ ] Write since:2026-11-20 ^own'],
    ['- [ ] Write done:2026-11-20', '- [ ] Write since:2026-11-20 ^'],
    ['- [>] Write ^own', '- [ ] Write since:2026-11-20 ^own'],
    ['- [ ] Write #private #heads-up', '- [ ] Write #private #heads-up since:2026-11-20 ^'],
    ['> - [ ] Write', '- [ ] Write since:2026-11-20 ^'],
    ['## Private\n- [ ] Write', '- [ ] Write since:2026-11-20 #private ^'],
    ['- [ ] Run `a  b` and `due:fri`', '- [ ] Run `a b` and `due:fri` since:2026-11-20 ^'],
  ])('%j', (text, line) => {
    expect(carry(text)).toBe(line);
  });

  test.each<[TaskStyle, string]>([
    ['emoji', '- [ ] Write 📅 2026-11-27 ➕ 2026-11-20 🆔 '],
    ['dataview', '- [ ] Write 📅 2026-11-27 [created:: 2026-11-20] [id:: ]'],
  ])('%s', (style, line) => {
    expect(carry('- [ ] Write 📅 2026-11-27', style)).toBe(line);
  });

  test('a bullet of the inbox becomes a task', () => {
    const document = readDocument('- plans since:2026-11-06', {
      ...{ kind: 'inbox', date: null, names: ALICE, bodyStart: 0 },
    });
    const [one] = promisedIn({ inbox: '- plans since:2026-11-06' });
    if (one === undefined) throw new Error('a bullet of the inbox is a topic');
    expect(carriedLines(document, 0, new Map([[0, one]]), 'plain')).toEqual([
      `- [ ] plans since:2026-11-06 ^${one.id}`,
    ]);
  });
});

describe('what is below it', () => {
  test.each([
    ['lines', '- [ ] a\n  more\n  and more\n\nText', '- [ ] a M\n  more\n  and more'],
    ['a lazy line', '- [ ] a\nmore', '- [ ] a M\n  more'],
    ['bullets', '- [ ] a\n    - b\n        - c', '- [ ] a M\n    - b\n        - c'],
    ['tabs', '- [ ] a\n\t- b', '- [ ] a M\n    - b'],
    ['a wide marker', '12. [ ] a\n    b\n    - c', '- [ ] a M\n  b\n  - c'],
    ['a quote around it', '> - [ ] a\n>   b\n>\n>   c', '- [ ] a M\n  b\n\n  c'],
    ['a quote in it', '- [ ] a\n  > b', '- [ ] a M\n  > b'],
    ['code', '- [ ] a\n  ```\n    b\n\n  c\n  ```', '- [ ] a M\n  ```\n    b\n\n  c\n  ```'],
    ['blank lines', '- [ ] a\n\n\n  b\n\n- c', '- [ ] a M\n\n\n  b'],
    [
      'open items',
      '- [ ] @me a\n  - [ ] b\n    - [ ] c',
      '- [ ] @me a M\n  - [ ] b M\n    - [ ] c M',
    ],
    ['no closed items', '- [ ] a\n  - [x] b\n    b\n  - [ ] c', '- [ ] a M\n  - [ ] c M'],
    ['below a closed one: by itself', '- [x] a\n  - [ ] @me b\n    more', '- [ ] @me b M\n  more'],
    ['with the owner above', '- [x] @me a\n  - [ ] b', '- [ ] @me b M'],
    ['marked private', '- [ ] a\n  b #private', '- [ ] a M #private\n  b #private'],
  ])('%s', (_, text, expected) => {
    const carried = carry(text).replace(/ since:2026-11-20( #private)? \^/g, ' M$1');
    expect(carried).toBe(expected);
    expect(carry(text.replaceAll('\n', '\r\n'))).toBe(carry(text));
  });
});

describe('comments and asides', () => {
  test.each([
    ['on its line', '- [ ] a <!-- b --> c', '- [ ] a <!-- b --> c M'],
    ['an aside on its line', '- [ ] a %% b %%', '- [ ] a %% b %% M'],
    ['all its words', '- [ ] %% a %%', '- [ ] %% a %% M #private'],
    ['that go on below', '- [ ] a <!-- b\n  c --> d', '- [ ] a M\n   d'],
    ['an aside that goes on below', '- [ ] a %% b\n  c %%\n  d', '- [ ] a M\n  d'],
    ['its only words, going on below', '- [ ] %% a\n  b %%', '- [ ] a M #private\n  b'],
    ['on lines below', '- [ ] a\n  <!-- b\n  c -->\n  d', '- [ ] a M\n  <!-- b\n  c -->\n  d'],
    ['an aside on lines below', '- [ ] a\n  %%\n  b\n  %%', '- [ ] a M\n  %%\n  b\n  %%'],
    ['that end in what stays', '- [ ] a\n  %% b\n  - [x] c %%\n\n  d', '- [ ] a M\n\n  d'],
    ['that is never closed', '- [ ] a\n  b %% c\n  d', '- [ ] a M\n  b'],
    ['around it', '%%\n- [ ] a\n  b\n%%', '- [ ] a M #private\n  b'],
    ['around it, closed below', '%%\n- [ ] a\n  b %%\n  c', '- [ ] a M #private\n  b\n  c'],
    [
      'around a child',
      '- [ ] a\n  %%\n  - [ ] b\n  %%',
      '- [ ] a M\n  %%\n  - [ ] b M #private\n    %%',
    ],
    ['in code', '- [ ] a `%%` b', '- [ ] a `%%` b M'],
  ])('%s', (_, text, expected) => {
    expect(carry(text).replace(/ since:2026-11-20( #private)? \^/g, ' M$1')).toBe(expected);
  });
});
