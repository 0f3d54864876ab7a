import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handleKey, isHandle, sameHandle, toHandle } from '../../../src/core/people/handle.ts';

describe('toHandle', () => {
  it.each([
    ['alice', 'alice'],
    ['Alice Chen', 'alice-chen'],
    ['  Alice   Chen ', 'alice-chen'],
    ['Søren Å', 'søren-å'],
    ['Søren A\u030a', 'søren-å'],
    ['李雷', '李雷'],
    ["Seán O'Brien", 'seán-o-brien'],
    ['D’Arcy', 'd-arcy'],
    ['a.b_c--d', 'a-b-c-d'],
    ['-Bob-', 'bob'],
    ['Bob 🦊 Fox', 'bob-fox'],
    ['नमिता शर्मा', 'नमिता-शर्मा'],
    ['٣ علي', '٣-علي'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['İpek', 'i\u0307pek'],
    ['R2 D2', 'r2-d2'],
    ['Zoe\u200b\u202e\ufe0f', 'zoe'],
    ['../etc', 'etc'],
    ['\u0301x', 'x'],
    ['com', 'com'],
    ['com10', 'com10'],
    ['console', 'console'],
    ['con man', 'con-man'],
    ['Mei', 'mei'],
  ])('%j gives %s', (text, handle) => {
    expect(toHandle(text)).toBe(handle);
  });

  it.each([
    '',
    '   ',
    '🦊',
    '...',
    '\u0301',
    'me',
    'Me',
    ' ME!',
    'con',
    'PRN',
    'aux.',
    'NUL',
    'com0',
    'COM1',
    'lpt9',
    'x'.repeat(65),
  ])('%j gives none', (text) => {
    expect(toHandle(text)).toBeNull();
  });

  it('counts characters, not code units', () => {
    expect(toHandle('x'.repeat(64))).toBe('x'.repeat(64));
    expect(toHandle('𠮷'.repeat(64))).toBe('𠮷'.repeat(64));
    expect(toHandle('𠮷'.repeat(65))).toBeNull();
  });

  it('leaves its own result as it is, and safe as the name of a folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const handle = toHandle(text);
        if (handle === null) return;
        expect(toHandle(handle)).toBe(handle);
        expect(isHandle(handle)).toBe(true);
        expect(handle).toBe(handle.normalize('NFC'));
        expect(handle).toMatch(
          /^[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*(-[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*)*$/u,
        );
      }),
      { seed: 6, numRuns: 3000 },
    );
  });
});

it.each(['Alice', 'alice-', 'a b', 'A\u030a', 'a\u030a', 'me', 'con', '', 'x_y'])(
  '%j is no handle as it stands',
  (text) => {
    expect(isHandle(text)).toBe(false);
  },
);

describe('sameHandle', () => {
  it.each([
    ['alice', 'Alice'],
    ['å', 'a\u030a'],
    ['å', 'A\u030a'],
    ['straße', 'STRASSE'],
    ['straße', 'strasse'],
    ['ſam', 'sam'],
    ['\u212aim', 'kim'],
    ['σίσυφος', 'ΣΊΣΥΦΟΣ'],
  ])('%j and %j are twins', (one, other) => {
    expect(sameHandle(one, other)).toBe(true);
    expect(handleKey(one)).toBe(handleKey(other));
  });

  it.each([
    ['alice', 'alicia'],
    ['jose', 'josé'],
    ['alice', 'alice-chen'],
  ])('%j and %j are not', (one, other) => {
    expect(sameHandle(one, other)).toBe(false);
  });
});
