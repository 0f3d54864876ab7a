import { describe, expect, test } from 'vitest';
import { indexHandles, ownerNames } from '../../../src/format/items/owner-names.ts';
import { itemsIn } from '../../support/items.ts';

// Meeting of Friday 2026-11-20.
const open = (rest: string) => [`open action ${rest}`];

describe('each mark in all three styles', () => {
  test.each([
    ['- [ ] Write due:2026-11-27', '"Write" due 2026-11-27'],
    ['- [ ] Write 📅 2026-11-27', '"Write" due 2026-11-27'],
    ['- [ ] Write 📆 2026-11-27', '"Write" due 2026-11-27'],
    ['- [ ] Write 🗓 2026-11-27', '"Write" due 2026-11-27'],
    ['- [ ] Write 🗓\uFE0F 2026-11-27', '"Write" due 2026-11-27'],
    ['- [ ] Write 📅2026-11-27', '"Write" due 2026-11-27'],
    ['- [ ] Write [due:: 2026-11-27]', '"Write" due 2026-11-27'],
    ['- [ ] Write (due:: 2026-11-27)', '"Write" due 2026-11-27'],
    ['- [ ] Write [due::2026-11-27 ]', '"Write" due 2026-11-27'],
    ['- [ ] Write since:2026-11-06', '"Write" since 2026-11-06'],
    ['- [ ] Write ➕ 2026-11-06', '"Write" since 2026-11-06'],
    ['- [ ] Write [created:: 2026-11-06]', '"Write" since 2026-11-06'],
    ['- [ ] Write ^3k9fq2a', '"Write" id 3k9fq2a'],
    ['- [ ] Write ^a', '"Write" id a'],
    ['- [ ] Write 🆔 abc-1', '"Write" id abc-1'],
    ['- [ ] Write [id:: abc1]', '"Write" id abc1'],
    ['- [ ] Write #private', '"Write" private'],
    ['- [ ] Write #Private, please', '"Write, please" private'],
    ['- [ ] Write #heads-up', '"Write" heads-up'],
    ['- [ ] Write due:2026-11-27 📅 2026-12-01', '"Write" due 2026-11-27'],
    ['- [ ] Write (due:2026-11-27)', '"Write" due 2026-11-27'],
    ['- [ ] Write due:2026-11-27.', '"Write." due 2026-11-27'],
    ['- [ ] due:2026-11-27 Write', '"Write" due 2026-11-27'],
    [
      '- [ ] @alice Write the RFC 📅 2026-11-27 ➕ 2026-11-06 🆔 3k9fq2a',
      '@alice "Write the RFC" due 2026-11-27 since 2026-11-06 id 3k9fq2a',
    ],
    ['- [ ] Write\u00a0due:2026-11-27\u00a0^3k9fq2a', '"Write" due 2026-11-27 id 3k9fq2a'],
    ['- [ ] Write\uFE0F it', '"Write it"'],
  ])('%s', (line, said) => {
    expect(itemsIn(line)).toEqual(open(said));
  });

  test.each([
    ['- [x] Write done:2026-11-21', 'done action "Write" closed 2026-11-21'],
    ['- [x] Write ✅ 2026-11-21', 'done action "Write" closed 2026-11-21'],
    ['- [x] Write [completion:: 2026-11-21]', 'done action "Write" closed 2026-11-21'],
    ['- [-] Write dropped:2026-11-21', 'dropped action "Write" closed 2026-11-21'],
    ['- [-] Write ❌ 2026-11-21', 'dropped action "Write" closed 2026-11-21'],
    ['- [-] Write [cancelled:: 2026-11-21]', 'dropped action "Write" closed 2026-11-21'],
  ])('%s', (line, said) => {
    expect(itemsIn(line)).toEqual([said]);
  });
});

describe('what is no mark stays in the words', () => {
  test.each([
    ['- [ ] Write ^abc more', '"Write ^abc more"'],
    ['- [ ] Square x^2', '"Square x^2"'],
    ['- [ ] Write `due:2026-11-27` there', '"Write `due:2026-11-27` there"'],
    ['- [ ] Write ``@alice ` due:fri``', '"Write ``@alice ` due:fri``"'],
    ['- [ ] Write overdue:2026-11-27', '"Write overdue:2026-11-27"'],
    ['- [ ] Discuss #privateering', '"Discuss #privateering"'],
    ['- [ ] See page/#private', '"See page/#private"'],
    ['- [ ] Mend parse() and [ ]', '"Mend parse() and [ ]"'],
    ['- [ ] Ask for ⏳ 2026-11-27', '"Ask for ⏳ 2026-11-27"'],
    ['- [ ] Due diligence due: soon', '"Due diligence due: soon"'],
    ['- [ ] Write since:monday', '"Write since:monday"'],
  ])('%s', (line, said) => {
    expect(itemsIn(line)).toEqual(open(said));
  });
});

describe('relative dates count from the meeting', () => {
  test.each([
    ['due:fri', '2026-11-27'],
    ['due:Friday', '2026-11-27'],
    ['due:tomorrow', '2026-11-21'],
    ['due:today', '2026-11-20'],
    ['due:+2w', '2026-12-04'],
    ['due:"next week"', '2026-11-27'],
    ['due:"27 nov"', '2026-11-27'],
    ['[due:: next friday]', '2026-11-27'],
    ['(due:: in 2 weeks)', '2026-12-04'],
    ['due:mon,', '2026-11-23'],
  ])('%s is %s', (mark, date) => {
    expect(itemsIn(`- [ ] Write ${mark}`)[0]).toContain(`due ${date}`);
  });

  test('in the inbox and the profile a relative date has nothing to count from', () => {
    expect(itemsIn('- [ ] Write due:fri', { kind: 'inbox', date: null })).toEqual([
      'open topic "Write due:fri"',
    ]);
  });

  test.each(['due:someday', 'due:1/12', 'due:2026-02-30'])(
    '%s is no date and stays in sight',
    (mark) => {
      expect(itemsIn(`- [ ] Write ${mark}`)).toEqual(open(`"Write ${mark}"`));
    },
  );
});

describe('owners', () => {
  test.each([
    ['- [ ] @me Write', '@me "Write"'],
    ['- [ ] @alice Write', '@alice "Write"'],
    ['- [ ] @Alice Write', '@alice "Write"'],
    ['- [ ] @Alice Chen Write', '@alice "Write"'],
    ['- [ ] @alice\u00a0chen Write', '@alice "Write"'],
    ['- [ ] @Alice Chenoweth Write', '@alice "Chenoweth Write"'],
    ['- [ ] @Ali Write', '@alice "Write"'],
    ['- [ ] @bob Write', '@bob "Write"'],
    ['- [ ] @Zoë-Marie Write', '@Zoë-Marie "Write"'],
    ['- [ ] Write with @bob and @alice', '@bob "Write with and @alice"'],
    ['- [ ] (@alice) Write', '@alice "Write"'],
    ['- [ ] [@alice] Write', '@alice "Write"'],
    ['- [ ] @alice: Write', '@alice "Write"'],
    ['- [ ] @alice, write', '@alice "write"'],
    ['- [ ] Mail a@alice.org', '"Mail a@alice.org"'],
    ['- [ ] Mail <alice@example.com>', '"Mail <alice@example.com>"'],
    ['- [ ] Install `@alice/tool`', '"Install `@alice/tool`"'],
    ['- [ ] Meet @ 5', '"Meet @ 5"'],
    ['- [ ] @李雷 写', '@李雷 "写"'],
    ['- [ ] @bob. Write', '@bob "Write"'],
  ])('%s', (line, said) => {
    expect(itemsIn(line)).toEqual(open(said));
  });

  test('names are found in either Unicode form', () => {
    const names = ownerNames(null, { handle: 'jose', name: 'José Núñez', aliases: ['Pepe'] });
    const composed = '- [ ] @José Núñez Write';
    for (const line of [composed, composed.normalize('NFD'), '- [ ] @PEPE Write']) {
      expect(itemsIn(line, { names })).toEqual(open('@jose "Write"'));
    }
  });

  test('my own handle is me; the person comes before somebody else of that name', () => {
    const names = ownerNames(
      'sam',
      { handle: 'alice', name: 'Alice', aliases: ['bob'] },
      indexHandles(['bob']),
    );
    expect(itemsIn('- [ ] @sam a\n- [ ] @bob b', { names })).toEqual([
      'open action @me "a"',
      'open action @alice "b"',
    ]);
  });

  test('nobody named: the parent, else nobody', () => {
    const text =
      '- [ ] @alice Move\n  - [ ] Pack\n    - [ ] Boxes\n  - [ ] @me Drive\n    - [ ] Fuel\n- [ ] Rest';
    expect(itemsIn(text)).toEqual([
      'open action @alice "Move"',
      'open action @alice "Pack"',
      'open action @alice "Boxes"',
      'open action @me "Drive"',
      'open action @me "Fuel"',
      'open action "Rest"',
    ]);
  });
});
