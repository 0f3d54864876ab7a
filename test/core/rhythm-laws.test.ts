import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, calendarDate, daysBetween } from '../../src/core/dates/calendar-date.ts';
import type { MeetingStatus } from '../../src/core/meetings/meeting.ts';
import type { MeetingFact } from '../../src/core/rhythm/rhythm.ts';
import { cadence } from '../support/people.ts';
import { rhythm } from '../support/rhythms.ts';

describe('for any history', () => {
  const start = calendarDate('2026-09-01');
  const day = fc.integer({ min: 0, max: 100 }).map((days) => addDays(start, days));
  const spans = fc.array(fc.record({ from: day, to: day }), { maxLength: 4 });
  const status = fc.constantFrom<MeetingStatus>(
    'planned',
    'held',
    'cancelled',
    'missed',
    'today',
    'unconfirmed',
  );
  const facts = fc
    .array(fc.record({ date: day, status, next: fc.option(day) }), { maxLength: 6 })
    .map((some): MeetingFact[] =>
      some
        .sort((one, other) => (one.date < other.date ? -1 : 1))
        .map((one, index) => ({
          ...one,
          key: { date: one.date, number: index + 1 },
          cancelledBy: null,
        })),
    );
  const words = fc.constantFrom('daily', 'weekly', 'biweekly', 'monthly', 'every 3 days', 'none');
  const given = fc.record({
    facts,
    today: day,
    profile: fc.record({ cadence: words.map(cadence), away: spans, started: fc.option(day) }),
    settings: fc.record({ away: spans, holidays: spans }),
  });

  it('is never late by less than nothing, and says so when it is late', () => {
    fc.assert(
      fc.property(given, ({ facts: some, ...one }) => {
        const { overdueDays, dueOn, state, reasons } = rhythm(some, one);
        expect(overdueDays).toBeGreaterThanOrEqual(0);
        expect(reasons.includes('overdue')).toBe(state === 'overdue');
        if (state === 'overdue') expect(overdueDays).toBeGreaterThan(0);
        if (dueOn === null || dueOn >= one.today) expect(overdueDays).toBe(0);
        else expect(overdueDays).toBeLessThanOrEqual(daysBetween(dueOn, one.today));
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('is never later for another day away', () => {
    fc.assert(
      fc.property(given, day, ({ facts: some, ...one }, off) => {
        const away = [...one.profile.away, { from: off, to: off }];
        const more = { ...one, profile: { ...one.profile, away } };
        expect(rhythm(some, more).overdueDays).toBeLessThanOrEqual(rhythm(some, one).overdueDays);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it('forgets what came before the last held meeting', () => {
    fc.assert(
      fc.property(given, ({ facts: some, ...one }) => {
        const held = some.findLastIndex(
          (fact) => fact.status === 'held' && fact.key.date <= one.today,
        );
        expect(rhythm(some.slice(Math.max(held, 0)), one)).toEqual(rhythm(some, one));
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  describe('in other zones', () => {
    const zoneBefore = process.env.TZ;

    afterEach(() => {
      if (zoneBefore === undefined) delete process.env.TZ;
      else process.env.TZ = zoneBefore;
    });

    it('is the same', () => {
      fc.assert(
        fc.property(given, ({ facts: some, ...one }) => {
          const answers = ['UTC', 'Pacific/Apia', 'America/Los_Angeles', 'Asia/Kolkata'].map(
            (zone) => {
              process.env.TZ = zone;
              return JSON.stringify(rhythm(some, one));
            },
          );
          expect(new Set(answers).size).toBe(1);
        }),
        { seed: 14, numRuns: 100 },
      );
    });
  });
});
