import { expect, it } from 'vitest';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import { sayStanding, waysToSayStanding } from '../../src/render/rhythm-words.ts';
import { cadence } from '../support/people.ts';
import { type Case, meetings, rhythm, TODAY } from '../support/rhythms.ts';

it.each<[string, string[], Case]>([
  ['5 weeks, usually every 2', ['2026-10-15 held'], {}],
  ['12 days, usually every week', ['2026-11-08 held'], { profile: { cadence: cadence('weekly') } }],
  ['7 months, usually every 3', ['2026-04-12 held'], { profile: { relation: 'friend' } }],
  [
    '5 days, usually every working day',
    ['2026-11-15 held'],
    { profile: { cadence: cadence('daily') } },
  ],
  ['met today, usually every 2 weeks', ['2026-11-20 held'], {}],
  ['4 weeks', ['2026-10-20 held'], { profile: { cadence: cadence('none') } }],
  ['not met yet', [], {}],
  ['starts Mon 23 Nov', [], { profile: { started: calendarDate('2026-11-23') } }],
  ['10 days, last talk unconfirmed', ['2026-11-10 held', '2026-11-17 unconfirmed'], {}],
  ['10 days, last one cancelled', ['2026-11-10 held', '2026-11-17 cancelled'], {}],
  ['10 days, last one missed', ['2026-11-10 held', '2026-11-17 missed'], {}],
  [
    '10 days, missed twice running',
    ['2026-11-10 held', '2026-11-16 missed', '2026-11-17 missed'],
    {},
  ],
  [
    '5 weeks, usually every 2, fell through 3 times running, last talk unconfirmed',
    [
      '2026-10-15 held',
      '2026-10-29 cancelled',
      '2026-11-02 missed',
      '2026-11-05 unconfirmed',
      '2026-11-09 cancelled',
    ],
    {},
  ],
])('says "%s"', (words, facts, given) => {
  const one = rhythm(meetings(...facts), given);
  expect(sayStanding(one, given.profile?.started ?? null, TODAY)).toBe(words);
});

it('says it shorter: first without the cadence, then what matters alone', () => {
  const late = rhythm(meetings('2026-10-15 held', '2026-10-29 missed'));
  expect(waysToSayStanding(late, null, TODAY)).toEqual({
    whole: '5 weeks, usually every 2, last one missed',
    brief: '5 weeks, last one missed',
    least: 'last one missed',
  });
  const fine = rhythm(meetings('2026-11-15 held'));
  expect(waysToSayStanding(fine, null, TODAY)).toMatchObject({ brief: '5 days', least: '5 days' });
});
