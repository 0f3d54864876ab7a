import { expect, it } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { isMeetingDay } from '../../../src/core/meetings/meeting-day.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { cadence, person } from '../../support/people.ts';
import { type Case, meetings, rhythm, span, TODAY } from '../../support/rhythms.ts';

const FRIDAYS: Case = { profile: { day: 5 } };
const DAILY: Case = { profile: { cadence: cadence('daily') } };

it.each<[string, boolean, string[], Case]>([
  ['agreed for today', true, ['2026-11-06 held next 2026-11-20'], {}],
  ['agreed for tomorrow', false, ['2026-11-06 held next 2026-11-21'], FRIDAYS],
  ['their day, and due', true, ['2026-11-06 held'], FRIDAYS],
  ['their day, and due on Monday', true, ['2026-11-09 held'], FRIDAYS],
  ['their day, and due next week', false, ['2026-11-13 held'], FRIDAYS],
  ['their day, never met', true, [], FRIDAYS],
  ['due, but another day of the week', false, ['2026-11-06 held'], { profile: { day: 4 } }],
  ['due, no usual day', false, ['2026-11-06 held'], {}],
  ['daily', true, ['2026-11-19 held'], DAILY],
  ['daily, met already', false, ['2026-11-20 held'], DAILY],
  ['daily, on a Sunday', false, ['2026-11-19 held'], { ...DAILY, today: '2026-11-22' }],
  [
    'a newcomer who has not come yet',
    false,
    [],
    { profile: { day: 5, started: calendarDate('2026-11-23') } },
  ],
  [
    'away',
    false,
    ['2026-11-06 held'],
    { profile: { day: 5, away: [span('2026-11-20', '2026-11-20')] } },
  ],
  [
    'a holiday',
    false,
    ['2026-11-06 held'],
    { ...FRIDAYS, settings: { holidays: [span('2026-11-20', '2026-11-20')] } },
  ],
])('%s: %s', (_name, expected, facts, given) => {
  const today = given.today === undefined ? TODAY : calendarDate(given.today);
  const settings = { ...DEFAULT_SETTINGS, ...given.settings };
  const one = rhythm(meetings(...facts), given);
  expect(isMeetingDay(person(given.profile), one, settings, today)).toBe(expected);
});
