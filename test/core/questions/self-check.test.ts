import { describe, expect, it } from 'vitest';
import { RELATIONS } from '../../../src/core/people/person.ts';
import { selfCheck } from '../../../src/core/questions/self-check.ts';

describe('selfCheck', () => {
  it.each(RELATIONS.filter((relation) => relation !== 'friend'))(
    'asks three for %s',
    (relation) => {
      const questions = selfCheck(relation, 'alice 2026-11-20');
      expect(new Set(questions).size).toBe(3);
      for (const question of questions) expect(question).toMatch(/^[A-Z].{10,90}\?$/);
    },
  );

  it('asks nothing before a talk with a friend', () => {
    expect(selfCheck('friend', 'sam 2026-11-20')).toEqual([]);
  });

  it('stays the same for a talk, and changes from talk to talk', () => {
    const days = Array.from({ length: 9 }, (_, day) => `alice 2026-11-2${day}`);
    const asked = days.map((seed) => selfCheck('report', seed).join('\n'));
    expect(selfCheck('report', days[0] ?? '').join('\n')).toBe(asked[0]);
    expect(new Set(asked).size).toBeGreaterThan(5);
  });
});
