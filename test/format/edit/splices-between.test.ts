import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySplices } from '../../../src/format/edit/splice.ts';
import { splicesBetween } from '../../../src/format/edit/splices-between.ts';

const ITEM = '- [ ] @me Ask HR about the course';

describe('splicesBetween', () => {
  it.each<[string, string, string, [number, number, string][]]>([
    ['nothing', 'a\n', 'a\n', []],
    ['all of it', '', 'a\n', [[0, 0, 'a\n']]],
    ['the end of it', 'a\nb\n', 'a\n', [[2, 4, '']]],
    ['a line break', 'a', 'a\n', [[1, 1, '\n']]],
    [
      'a box and a date, and not the words between',
      `x\n${ITEM.replace('[ ]', '[x]')} done:2026-11-20\ny\n`,
      `x\n${ITEM}\ny\n`,
      [
        [5, 6, ' '],
        [2 + ITEM.length, 2 + ITEM.length + 16, ''],
      ],
    ],
    [
      'two lines, and not those between',
      '- [>] one ^2aaaaaa\nprivate words\n- [>] two ^2bbbbbb\n',
      '- [ ] one\nprivate words\n- [ ] two\n',
      [
        [3, 4, ' '],
        [9, 18, ''],
        [36, 37, ' '],
        [42, 51, ''],
      ],
    ],
    [
      'a line that comes, and one that changes',
      'a\nnew\nsame\nb\n',
      'a\nsame\nc\n',
      [
        [2, 6, ''],
        [11, 12, 'c'],
      ],
    ],
  ])('names %s', (_, from, to, wanted) => {
    const splices = splicesBetween(from, to);
    expect(splices.map(({ start, end, text }) => [start, end, text])).toEqual(wanted);
    expect(applySplices(from, splices)).toBe(to);
  });

  it('turns any text into any other, whatever its lines end with', () => {
    const words = fc.constantFrom(
      'a',
      'é',
      '🎉',
      '- [ ] ',
      '\n',
      '\r\n',
      '\uFEFF',
      '\u2028',
      'due:fri',
      ' ',
    );
    const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        expect(applySplices(from, splicesBetween(from, to))).toBe(to);
      }),
      { seed: 20_261_120, numRuns: 500 },
    );
  });

  it('gives up on small splices where they would take long', () => {
    const [from, to] = [1, 2].map((step) =>
      Array.from({ length: 20_000 }, (_, index) => `${index * step}\n`).join(''),
    );
    const splices = splicesBetween(from ?? '', to ?? '');
    expect(splices.length).toBeGreaterThan(0);
    expect(applySplices(from ?? '', splices)).toBe(to);
  });
});
