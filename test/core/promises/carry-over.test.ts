import { describe, expect, test } from 'vitest';
import { planCarryOver } from '../../../src/core/promises/carry-over.ts';
import { type AliceFiles, promisedIn } from '../../support/copies.ts';

/** What goes into the meeting of that rank (inbox 1, meetings from 2 on), in its order. */
function plan(files: AliceFiles, target: number, lastHeld: number | null = null) {
  const { promises, topics } = planCarryOver(promisedIn(files), target, lastHeld);
  return { promises: promises.map(({ text }) => text), topics: topics.map(({ text }) => text) };
}

describe('promises', () => {
  test('from everywhere, whatever its date, in the order they were first made', () => {
    const files = {
      profile: '- [ ] p',
      inbox: '- @me i since:2026-11-10',
      '2026-11-06': '- [ ] a\n- [x] closed\n- [-] dropped',
      '2026-11-13': '- [ ] b',
      '2026-11-20': '',
      '2026-11-27': '- [ ] c',
    };
    expect(plan(files, 4).promises).toEqual(['p', 'a', 'i', 'b', 'c']);
  });

  test('what is open in the meeting already stays where it is', () => {
    const files = { '2026-11-06': '- [ ] a\n- [ ] b', '2026-11-13': '- [ ] a' };
    expect(plan(files, 3).promises).toEqual(['b']);
  });

  test('what was carried away and is nowhere open comes back', () => {
    expect(plan({ '2026-11-06': '- [>] a ^1xy', '2026-11-13': '' }, 3).promises).toEqual(['a']);
    expect(plan({ '2026-11-06': '', '2026-11-13': '- [>] a ^1xy' }, 3).promises).toEqual(['a']);
  });
});

describe('topics', () => {
  const files = {
    profile: '## Topics\n- p',
    inbox: '- i',
    '2026-11-06': '## Topics\n- [ ] old',
    '2026-11-13': '## Topics\n- [ ] last\n- [x] talked',
    '2026-11-20': '## Topics\n- [ ] cancelled',
    '2026-11-27': '',
  };

  test('from profile, inbox, the last held meeting and all after it', () => {
    expect(plan(files, 5, 3).topics).toEqual(['p', 'i', 'last', 'cancelled']);
  });

  test('all of them where no meeting was held', () => {
    expect(plan(files, 5, null).topics).toEqual(['p', 'i', 'old', 'last', 'cancelled']);
  });

  test('goals stay', () => {
    expect(plan({ profile: '## Goals\n- [ ] g', '2026-11-20': '' }, 2)).toEqual({
      promises: [],
      topics: [],
    });
  });
});
