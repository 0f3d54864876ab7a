import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Identity, idOf } from '../../../src/core/promises/identity.ts';
import { promisedIn } from '../../support/copies.ts';

const RFC: Identity = {
  handle: 'alice',
  owner: 'alice',
  words: 'Write the RFC',
  since: '2026-11-06',
};

test('an id is the same on every machine and in every version', () => {
  expect(idOf(RFC)).toBe('62nvhhh');
  expect(idOf({ ...RFC, owner: null, since: null })).toBe('62rvmx7');
});

test('an id is a digit and six characters that are not taken for one another', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (handle, words) => {
      expect(idOf({ ...RFC, handle, words })).toMatch(/^[2-9][2-9a-hjkmnp-z]{6}$/);
    }),
    { seed: 2 },
  );
});

test.each<Partial<Identity>>([
  { handle: 'bob' },
  { owner: 'me' },
  { owner: null },
  { words: 'Write the RFC.' },
  { since: '2026-11-07' },
  { since: null },
])('%j makes another promise', (changed) => {
  expect(idOf({ ...RFC, ...changed })).not.toBe(idOf(RFC));
});

test('among a hundred thousand promises no two ids are the same but by chance', () => {
  const ids = new Set<string>();
  for (let number = 0; number < 100_000; number += 1) {
    ids.add(idOf({ ...RFC, words: `Write the RFC ${number}` }));
  }
  expect(ids.size).toBeGreaterThan(99_990);
});

describe('what is no part of the identity', () => {
  const idIn = (line: string) => promisedIn({ '2026-11-06': line })[0]?.id;
  const written = idIn('- [ ] @alice Write the RFC');

  test.each([
    ['dates', '- [ ] @alice Write the RFC due:fri'],
    ['dates in another style', '- [ ] @alice Write the RFC 📅 2026-11-27 [created:: 2026-11-06]'],
    ['marks', '- [ ] @alice Write the RFC #private #heads-up'],
    ['state', '- [x] @alice Write the RFC done:2026-11-20'],
    ['white space', '*   [ ]  @alice  Write\u00a0the\tRFC '],
    ['variation selectors', '- [ ] @alice Write\ufe0f the RFC'],
    ['where the owner stands', '- [ ] Write the RFC (@alice)'],
    ['how the owner is named', '- [ ] @Alice Chen: Write the RFC'],
    ['a comment', '- [ ] @alice Write the RFC <!-- again -->'],
    ['the section', '# Action items\n\n> 1. [ ] @alice Write the RFC'],
  ])('%s', (_, line) => {
    expect(idIn(line)).toBe(written);
  });

  test('a nested one is told by the words of its parent as well', () => {
    const nested = promisedIn({ '2026-11-06': '- [ ] p\n  - [ ] @alice Write the RFC' });
    expect(nested[1]?.text).toBe('Write the RFC');
    expect(nested[1]?.id).not.toBe(written);
  });
});
