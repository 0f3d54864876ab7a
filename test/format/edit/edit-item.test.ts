import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import type { TaskStyle } from '../../../src/core/settings.ts';
import {
  carryItemAway,
  changeDue,
  closeItem,
  type ItemPlace,
  reopenItem,
} from '../../../src/format/edit/edit-item.ts';
import { applySplices, type Splice } from '../../../src/format/edit/splice.ts';
import type { TaskMarks } from '../../../src/format/items/task-marks.ts';
import { firstItem, itemsIn } from '../../support/items.ts';
import { readText } from '../../support/read.ts';

const DATE = calendarDate('2026-11-21');
const STYLES: readonly TaskStyle[] = ['plain', 'emoji', 'dataview'];

/** A text whose first item was edited. */
function edit(
  text: string,
  change: (place: ItemPlace) => Splice[],
  style: TaskStyle = 'plain',
  kind: 'meeting' | 'inbox' = 'meeting',
): string {
  const document = readText(text, kind === 'inbox' ? { kind, date: null } : {});
  return applySplices(text, change({ document, item: firstItem(document), style }));
}

const done = (place: ItemPlace) => closeItem(place, 'done', DATE);
const drop = (place: ItemPlace) => closeItem(place, 'dropped', DATE);

describe('done', () => {
  test.each([
    ['- [ ] a', '- [x] a done:2026-11-21'],
    ['* [/] a due:fri', '* [x] a due:fri done:2026-11-21'],
    ['- [🔥] a', '- [x] a done:2026-11-21'],
    ['> 1) [ ] a', '> 1) [x] a done:2026-11-21'],
    ['- [ ] a ^1xy', '- [x] a done:2026-11-21 ^1xy'],
    ['- [ ] a ^1xy  ', '- [x] a done:2026-11-21 ^1xy  '],
    ['- [ ] a 🆔 1xy', '- [x] a 🆔 1xy done:2026-11-21'],
    ['- [ ] a   ', '- [x] a done:2026-11-21   '],
    ['- [ ] a\uFE0F', '- [x] a done:2026-11-21\uFE0F'],
    ['- [ ] a\\', '- [x] a\\ done:2026-11-21'],
    ['- [ ] a done:2026-11-01 b', '- [x] a b done:2026-11-21'],
    ['- [-] a dropped:2026-11-01 ^1xy', '- [x] a done:2026-11-21 ^1xy'],
    ['- [-] a ❌ 2026-11-01', '- [x] a done:2026-11-21'],
    ['- [x] a (✅ 2026-11-01) b', '- [x] a b done:2026-11-21'],
    ['%%\n- [ ] a %%', '%%\n- [x] a done:2026-11-21 %%'],
    ['- [ ] a %% b %%', '- [x] a %% b %% done:2026-11-21'],
    ['- [ ] %% a %%', '- [x] %% a done:2026-11-21 %%'],
    ['- [ ] a <!-- b -->', '- [x] a <!-- b --> done:2026-11-21'],
    ['- [ ] a <!-- b\nc -->', '- [x] a done:2026-11-21 <!-- b\nc -->'],
    ['- [ ] a %% b\nc %%', '- [x] a done:2026-11-21 %% b\nc %%'],
    ['- [ ] a %% b', '- [x] a done:2026-11-21 %% b'],
    ['- [ ] a ^1xy <!-- b -->', '- [x] a done:2026-11-21 ^1xy <!-- b -->'],
  ])('%j', (before, after) => {
    expect(edit(before, done)).toBe(after);
    expect(itemsIn(after)[0]).toMatch(/^done .* closed 2026-11-21/);
  });

  test.each<[TaskStyle, string]>([
    ['plain', '- [x] a done:2026-11-21'],
    ['emoji', '- [x] a ✅ 2026-11-21'],
    ['dataview', '- [x] a [completion:: 2026-11-21]'],
  ])('in the style %s', (style, after) => {
    expect(edit('- [ ] a', done, style)).toBe(after);
  });

  test('a bullet of the inbox gets a box', () => {
    expect(edit('- a\n', done, 'plain', 'inbox')).toBe('- [x] a done:2026-11-21\n');
    expect(edit('*  a b', drop, 'plain', 'inbox')).toBe('*  [-] a b dropped:2026-11-21');
  });

  test('in a CRLF file that line changes and no other byte', () => {
    const before = '\uFEFF# T\r\n\r\n- [ ] a ^1xy\r\n  more\r\n- [ ] b\n';
    const after = before.replace('[ ] a', '[x] a done:2026-11-21');
    expect(edit(before, done)).toBe(after);
  });
});

describe('drop, reopen, carry away', () => {
  test.each<[string, (place: ItemPlace) => Splice[], string]>([
    ['- [ ] a', drop, '- [-] a dropped:2026-11-21'],
    ['- [x] a done:2026-11-01', drop, '- [-] a dropped:2026-11-21'],
    ['- [x] a done:2026-11-01 ^1xy', reopenItem, '- [ ] a ^1xy'],
    ['- [-] a ❌ 2026-11-01 due:fri', reopenItem, '- [ ] a due:fri'],
    ['- [x] a', (place) => reopenItem(place, '1xy'), '- [ ] a ^1xy'],
    ['- [x] a ^2xy', (place) => reopenItem(place, '1xy'), '- [ ] a ^2xy'],
    ['- [>] a ^1xy', reopenItem, '- [ ] a ^1xy'],
    ['- [ ] a', (place) => carryItemAway(place, '1xy'), '- [>] a ^1xy'],
    ['- [ ] a ^2xy', (place) => carryItemAway(place, '1xy'), '- [>] a ^2xy'],
    ['- [x] a done:2026-11-01', (place) => carryItemAway(place, '1xy'), '- [>] a ^1xy'],
    ['- [ ] a <!-- b', (place) => carryItemAway(place, '1xy'), '- [>] a ^1xy <!-- b'],
  ])('%j', (before, change, after) => {
    expect(edit(before, change)).toBe(after);
  });

  test.each<[TaskStyle, string]>([
    ['emoji', '- [>] a 🆔 1xy'],
    ['dataview', '- [>] a [id:: 1xy]'],
  ])('the id in the style %s', (style, after) => {
    expect(edit('- [ ] a', (place) => carryItemAway(place, '1xy'), style)).toBe(after);
  });
});

describe('another due date', () => {
  test.each([
    ['- [ ] a', '- [ ] a due:2026-11-21', '- [ ] a'],
    ['- [ ] a ^1xy', '- [ ] a due:2026-11-21 ^1xy', '- [ ] a ^1xy'],
    ['- [ ] a due:fri b', '- [ ] a due:2026-11-21 b', '- [ ] a b'],
    ['- [ ] a due:"next week"', '- [ ] a due:2026-11-21', '- [ ] a'],
    ['- [ ] a due:someday', '- [ ] a due:2026-11-21', '- [ ] a'],
    ['- [ ] a 📅 2026-11-27', '- [ ] a 📅 2026-11-21', '- [ ] a'],
    ['- [ ] a [due:: fri]', '- [ ] a [due:: 2026-11-21]', '- [ ] a'],
    ['- [ ] a (due:: 2026-11-27) b', '- [ ] a (due:: 2026-11-21) b', '- [ ] a b'],
    ['- [ ] a due:fri 📅 2026-11-27', '- [ ] a due:2026-11-21', '- [ ] a'],
    ['- [ ] a [due:: ]', '- [ ] a [due:: ] due:2026-11-21', '- [ ] a [due:: ]'],
  ])('%j', (before, changed, none) => {
    expect(edit(before, (place) => changeDue(place, DATE))).toBe(changed);
    expect(itemsIn(changed)[0]).toContain('due 2026-11-21');
    expect(edit(before, (place) => changeDue(place, null))).toBe(none);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    ...['a', 'b', ' ', '  ', '@alice', 'due:fri', 'due:2026-11-27', 'done:2026-11-01', '`', '``'],
    ...[
      '%%',
      '<!--',
      '-->',
      '✅ 2026-11-01',
      '[due:: fri]',
      '(✅ 2026-11-01)',
      '( due:fri )',
      '\u00a0',
      '\uFE0F',
      '\t',
      '#private',
      '\\',
    ],
  );
  const words = fc
    .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', ' ^1xy', ' ^1xy '))
    .map(([pieces, id]) => pieces.join(' ') + id);
  const line = fc
    .tuple(fc.constantFrom('', '  ', '> ', '\t'), fc.constantFrom(' ', 'x', '-', '>', '🔥'), words)
    .map(([before, state, text]) => `${before}- [${state}] ${text}`);
  const text = fc
    .tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, eol]) => lines.join(eol));
  type Edit = [
    change: (place: ItemPlace) => Splice[],
    says: (marks: TaskMarks) => Partial<TaskMarks>,
  ];
  const edits: Edit[] = [
    [done, () => ({ closed: DATE })],
    [drop, () => ({ closed: DATE })],
    [(place) => reopenItem(place, '2xy'), ({ id }) => ({ id: id ?? '2xy', closed: null })],
    [(place) => carryItemAway(place, '2xy'), ({ id }) => ({ id: id ?? '2xy', closed: null })],
    [(place) => changeDue(place, DATE), () => ({ due: DATE })],
    [(place) => changeDue(place, null), () => ({ due: null })],
  ];

  const isOnlyLine = (before: string, after: string, index: number) => {
    const lines = after.split('\n');
    return before.split('\n').every((line, at) => at === index || line === lines[at]);
  };

  test('an edit changes its own line and nothing else, and does what it says', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.constantFrom(...edits),
        fc.constantFrom(...STYLES),
        (before, pick, [change, says], style) => {
          const document = readText(before);
          const index = pick % Math.max(1, document.items.length);
          const item = document.items[index];
          if (item === undefined) return;
          const after = applySplices(before, change({ document, item, style }));
          expect(isOnlyLine(before, after, item.lineIndex)).toBe(true);
          const read = readText(after);
          expect(read.items).toHaveLength(document.items.length);
          expect(read.items[index]?.marks).toMatchObject({
            text: item.marks.text,
            ...says(item.marks),
          });
          expect(read.items[index]).toMatchObject({ private: item.private, owner: item.owner });
        },
      ),
      { seed: 3, numRuns: 1500 },
    );
  });
});
