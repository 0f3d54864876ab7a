import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Promised } from '../../../src/core/promises/action-item.ts';
import { resolvePromises } from '../../../src/core/promises/resolve-promises.ts';
import { type AliceFiles, copiesOf, promisedIn, sayPromised } from '../../support/copies.ts';

type Row = [what: string, files: AliceFiles, said: string[]];

const FIRST = '2026-11-06';
const SECOND = '2026-11-13';
const THIRD = '2026-11-20';

/** Each row in whatever order the files are listed. */
function table(rows: Row[]): void {
  test.each(rows)('%s', (_, files, said) => {
    expect(sayPromised(files)).toEqual(said);
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(sayPromised(reversed)).toEqual(said);
  });
}

describe('rule 1: one id is one promise, closed by any copy', () => {
  table([
    [
      'carried',
      { [FIRST]: '- [>] a ^1xy', [SECOND]: '- [ ] a ^1xy' },
      [`open "a" ${SECOND}:1 carried 1`],
    ],
    [
      'ticked where it was carried to',
      { [FIRST]: '- [>] a ^1xy', [SECOND]: '- [x] a ^1xy' },
      [`done "a" ${SECOND}:1 carried 1`],
    ],
    [
      'ticked where it came from',
      { [FIRST]: '- [x] a ^1xy', [SECOND]: '- [ ] a ^1xy' },
      [`done "a" ${FIRST}:1 carried 1`],
    ],
    [
      'dropped in the middle',
      { [FIRST]: '- [>] a ^1xy', [SECOND]: '- [-] a ^1xy', [THIRD]: '- [ ] a ^1xy' },
      [`dropped "a" ${SECOND}:1 carried 2`],
    ],
    [
      'done before dropped',
      { [FIRST]: '- [-] a ^1xy', [SECOND]: '- [x] a ^1xy' },
      [`done "a" ${SECOND}:1 carried 1`],
    ],
    [
      'reworded and given away',
      { [FIRST]: '- [>] a ^1xy', [SECOND]: '- [ ] @bob b ^1xy' },
      [`open @bob "b" ${SECOND}:1 carried 1`],
    ],
    [
      'open twice: the newest is shown',
      { [FIRST]: '- [ ] a ^1xy', [SECOND]: '- [ ] a ^1xy' },
      [`open "a" ${SECOND}:1 carried 1`],
    ],
    [
      'in another style',
      { [FIRST]: '- [>] a 🆔 q-1', [SECOND]: '- [x] a [id:: q-1]' },
      [`done "a" ${SECOND}:1 carried 1`],
    ],
    [
      'a topic that became a promise',
      { inbox: '- [>] a ^1xy', [FIRST]: '- [x] @me a ^1xy' },
      [`done @me "a" ${FIRST}:1`],
    ],
    [
      'two ids are two promises',
      { [FIRST]: '- [x] a ^1xy', [SECOND]: '- [ ] a ^2xy' },
      [`done "a" ${FIRST}:1`, `open "a" ${SECOND}:1`],
    ],
  ]);

  test('a line without a mark has the id that it would be given', () => {
    const [made] = promisedIn({ [FIRST]: '- [ ] @alice a' });
    const id = made?.id ?? '';
    expect(id).toMatch(/^[2-9][2-9a-z]{6}$/);
    // The crash came between the new file and the old line; then the copy was reworded.
    const files = { [FIRST]: '- [ ] @alice a', [SECOND]: `- [x] @alice b since:${FIRST} ^${id}` };
    expect(sayPromised(files)).toEqual([`done @alice "b" ${SECOND}:1 carried 1`]);
  });

  test('what is private in any copy is private', () => {
    const files = { [FIRST]: '- [>] a #private ^1xy', [SECOND]: '- [ ] a ^1xy' };
    expect(sayPromised(files)).toEqual([`open "a" ${SECOND}:1 carried 1 private`]);
  });
});

describe('rule 2: a carried line with no other copy is open', () => {
  table([
    ['the newer file is gone', { [FIRST]: '- [>] a ^1xy' }, [`open "a" ${FIRST}:1`]],
    ['without an id', { [FIRST]: '- [>] a' }, [`open "a" ${FIRST}:1`]],
    [
      'the newest of several',
      { [FIRST]: '- [>] a ^1xy', [SECOND]: '- [>] a ^1xy' },
      [`open "a" ${SECOND}:1 carried 1`],
    ],
    ['in the inbox', { inbox: '- [>] a ^1xy' }, ['open "a" inbox:1']],
    [
      'closed elsewhere',
      { inbox: '- [>] a ^1xy', [FIRST]: '- [x] a ^1xy' },
      [`done "a" ${FIRST}:1`],
    ],
  ]);
});

describe('rule 3: lines copied by hand', () => {
  table([
    [
      'still open: the same promise',
      { [FIRST]: '- [ ] a', [SECOND]: '- [ ] a' },
      [`open "a" ${SECOND}:1 carried 1`],
    ],
    [
      'ticked there, it is closed',
      { [FIRST]: '- [ ] a', [SECOND]: '- [x] a' },
      [`done "a" ${SECOND}:1 carried 1`],
    ],
    [
      'dropped there, it is closed',
      { [FIRST]: '- [ ] a', [SECOND]: '- [-] a' },
      [`dropped "a" ${SECOND}:1 carried 1`],
    ],
    [
      'of a marked line',
      { [FIRST]: '- [ ] a ^1xy', [SECOND]: '- [x] a' },
      [`done "a" ${SECOND}:1 carried 1`],
    ],
    [
      'marked later',
      { [FIRST]: '- [ ] a', [SECOND]: '- [x] a ^1xy' },
      [`done "a" ${SECOND}:1 carried 1`],
    ],
    [
      'of a carried line',
      { [FIRST]: '- [>] a ^1xy', [SECOND]: '- [ ] a' },
      [`open "a" ${SECOND}:1 carried 1`],
    ],
    [
      'with another date',
      { [FIRST]: '- [ ] a due:fri', [SECOND]: '- [x] a 📅 2026-12-01' },
      [`done "a" ${SECOND}:1 carried 1`],
    ],
    [
      'in another Unicode form',
      { [FIRST]: '- [ ] é', [SECOND]: '- [x] e\u0301' },
      [`done "é" ${SECOND}:1 carried 1`],
    ],
    [
      'of another owner: another promise',
      { [FIRST]: '- [ ] @me a', [SECOND]: '- [x] @bob a' },
      [`open @me "a" ${FIRST}:1`, `done @bob "a" ${SECOND}:1`],
    ],
    [
      'a topic and a promise are two',
      { [FIRST]: '## Topics\n- [ ] a', [SECOND]: '- [x] a' },
      [`open "a" ${FIRST}:2`, `done "a" ${SECOND}:1`],
    ],
    [
      'made again after it was closed',
      { [FIRST]: '- [x] a', [SECOND]: '- [ ] a' },
      [`done "a" ${FIRST}:1`, `open "a" ${SECOND}:1`],
    ],
    [
      'every week anew',
      { [FIRST]: '- [x] a', [SECOND]: '- [x] a', [THIRD]: '- [ ] a' },
      [`done "a" ${FIRST}:1`, `done "a" ${SECOND}:1`, `open "a" ${THIRD}:1`],
    ],
    [
      'made again after it was carried and closed',
      { [FIRST]: '- [>] a ^1xy', [SECOND]: '- [x] a ^1xy', [THIRD]: '- [ ] a' },
      [`done "a" ${SECOND}:1 carried 1`, `open "a" ${THIRD}:1`],
    ],
    [
      'closed after the copy was written',
      { [FIRST]: '- [x] a done:2026-11-18', [SECOND]: '- [ ] a' },
      [`done "a" ${FIRST}:1 carried 1`],
    ],
    [
      'closed before the copy was written',
      { [FIRST]: '- [x] a done:2026-11-10', [SECOND]: '- [ ] a' },
      [`done "a" ${FIRST}:1`, `open "a" ${SECOND}:1`],
    ],
    [
      'a closed one does not close what was made before',
      { [FIRST]: '- [ ] a', [SECOND]: '- [ ] a', [THIRD]: '- [x] a' },
      [`done "a" ${THIRD}:1 carried 2`],
    ],
    [
      'below another parent: another promise',
      { [FIRST]: '- [ ] p\n  - [ ] a', [SECOND]: '- [x] a' },
      [`open "p" ${FIRST}:1`, `open "a" ${FIRST}:2`, `done "a" ${SECOND}:1`],
    ],
  ]);
});

describe('rule 4: twice in one file', () => {
  table([
    [
      'one id with different words: each counts alone',
      { [FIRST]: '- [x] a ^1xy\n- [ ] b ^1xy' },
      [`done "a" ${FIRST}:1`, `open "b" ${FIRST}:2`],
    ],
    [
      'and so they do in the files before',
      { [FIRST]: '- [>] a ^1xy', [SECOND]: '- [x] a ^1xy\n- [ ] b ^1xy' },
      [`done "a" ${SECOND}:1 carried 1`, `open "b" ${SECOND}:2`],
    ],
    [
      'one id with the same words: closed if either is',
      { [FIRST]: '- [ ] a ^1xy\n- [x] a ^1xy' },
      [`done "a" ${FIRST}:2`],
    ],
    [
      'the same words without an id: closed if either is',
      { [FIRST]: '- [x] a\n\n- [ ] a' },
      [`done "a" ${FIRST}:1`],
    ],
    [
      'the same words, one with an id',
      { [FIRST]: '- [ ] a\n- [x] a ^1xy' },
      [`done "a" ${FIRST}:2`],
    ],
    [
      'the same words, two ids',
      { [FIRST]: '- [ ] a ^1xy\n- [x] a ^2xy' },
      [`open "a" ${FIRST}:1`, `done "a" ${FIRST}:2`],
    ],
    [
      'both sides of a conflict',
      { [FIRST]: '<<<<<<< a\n- [x] a\n=======\n- [ ] a\n>>>>>>> b' },
      [`done "a" ${FIRST}:2`],
    ],
    [
      'a new line beside a copy of what was closed before, wherever it stands',
      { [FIRST]: '- [x] a ^1xy', [SECOND]: '- [ ] a\n- [x] a ^1xy' },
      [`done "a" ${FIRST}:1 carried 1`],
    ],
    [
      'and below it',
      { [FIRST]: '- [x] a ^1xy', [SECOND]: '- [x] a ^1xy\n- [ ] a' },
      [`done "a" ${FIRST}:1 carried 1`],
    ],
  ]);
});

describe('over all copies', () => {
  test('first promised is the earliest date; closed is the earliest closing', () => {
    const [one] = promisedIn({
      [FIRST]: '- [>] a since:2026-10-30 ^1xy',
      [SECOND]: '- [x] a done:2026-11-14 ^1xy',
      [THIRD]: '- [x] a ^1xy',
    });
    expect(one).toMatchObject({ since: '2026-10-30', closed: '2026-11-14', carried: 3 });
  });

  test('the due date is that of the line that is shown', () => {
    const [one] = promisedIn({
      [FIRST]: '- [>] a due:2026-11-10 ^1xy',
      [SECOND]: '- [ ] a due:2026-12-01 ^1xy',
    });
    expect(one?.due).toBe('2026-12-01');
  });

  test('goals are no promises', () => {
    expect(sayPromised({ profile: '## Goals\n- [ ] a\n  - [ ] b' })).toEqual([]);
  });

  const line = fc
    .tuple(
      fc.constantFrom(' ', 'x', '-', '>'),
      fc.constantFrom('a', 'b', '@me a', '@alice a'),
      fc.constantFrom('', '', ' ^1xy', ' ^2xy', ' done:2026-11-15', ' since:2026-11-06'),
    )
    .map(([state, words, mark]) => `- [${state}] ${words}${mark}`);
  const file = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'));
  const files = fc.record({ inbox: file, [FIRST]: file, [SECOND]: file, [THIRD]: file });

  test('every line belongs to one promise, in whatever order the copies come', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.integer()), (given, order) => {
        const copies = copiesOf(given);
        const shuffled = copies
          .map((copy) => ({ copy, by: order.next().value }))
          .sort((a, b) => a.by - b.by)
          .map(({ copy }) => copy);
        const promised = resolvePromises(shuffled, 'alice');
        expect(promised).toEqual(resolvePromises(copies, 'alice'));
        const told = promised.flatMap((one) => one.copies);
        expect(new Set(told)).toEqual(new Set(copies));
        expect(told).toHaveLength(copies.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('a closed promise has its day and its place from one copy', () => {
  test.each<[string, AliceFiles, string]>([
    [
      'done wins over dropped, though it came later',
      {
        [FIRST]: '- [x] a due:2026-11-09 done:2026-11-20 ^1aaaaaa',
        [THIRD]: '- [-] a due:2026-11-09 dropped:2026-11-08 ^1aaaaaa',
      },
      `done 2026-11-20 ${FIRST}:1`,
    ],
    [
      'of two the one done first',
      { [FIRST]: '- [x] a done:2026-11-08 ^1aaaaaa', [THIRD]: '- [x] a done:2026-11-20 ^1aaaaaa' },
      `done 2026-11-08 ${FIRST}:1`,
    ],
    [
      'done first where it was carried to',
      { [FIRST]: '- [x] a done:2026-11-20 ^1aaaaaa', [SECOND]: '- [x] a done:2026-11-15 ^1aaaaaa' },
      `done 2026-11-15 ${SECOND}:1`,
    ],
    [
      'on the same day: the oldest file',
      { [FIRST]: '- [-] a dropped:2026-11-20', [SECOND]: '- [-] a dropped:2026-11-20' },
      `dropped 2026-11-20 ${FIRST}:1`,
    ],
    [
      'a day that is known before none',
      { profile: '## Topics\n- [x] a ^1aaaaaa', [SECOND]: '- [x] a done:2026-11-15 ^1aaaaaa' },
      `done 2026-11-15 ${SECOND}:1`,
    ],
  ])('%s', (_, files, said) => {
    const [first] = promisedIn(files);
    expect(`${first?.state} ${first?.closed} ${sayPlace(first)}`).toBe(said);
  });

  test('and its date from the newest copy: what was last agreed', () => {
    const files = {
      [FIRST]: '- [x] a due:2026-11-09 done:2026-11-20 ^1aaaaaa',
      [SECOND]: '- [x] a due:2026-11-27 done:2026-11-20 ^1aaaaaa',
    };
    expect(promisedIn(files)).toMatchObject([{ due: '2026-11-27', closed: '2026-11-20' }]);
  });
});

function sayPlace(promised: Promised | undefined): string {
  return `${promised?.shown.file.replace('.md', '')}:${promised?.shown.line}`;
}
