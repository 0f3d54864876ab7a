import { expect, it } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import type { Profile } from '../../../src/core/people/person.ts';
import { nextMeetingDay } from '../../../src/core/rhythm/next-meeting-day.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { cadence, person } from '../../support/people.ts';
import { span, TODAY } from '../../support/rhythms.ts';

it.each<[string, Partial<Profile>, string, string | null]>([
  ['by the cadence', {}, '2026-11-20', '2026-12-04'],
  ['on their usual day after a talk that was moved', { day: 2 }, '2026-11-19', '2026-12-01'],
  ['on the usual day that is nearest', { day: 1 }, '2026-11-20', '2026-12-07'],
  [
    'not while they are away',
    { day: 2, away: [span('2026-12-01', '2026-12-01')] },
    '2026-11-19',
    '2026-12-03',
  ],
  ['none without a cadence', { cadence: cadence('none') }, '2026-11-20', null],
  ['none where it would be past', {}, '2026-10-01', null],
  [
    'the next day for a daily talk',
    { cadence: cadence('daily'), day: 2 },
    '2026-11-20',
    '2026-11-23',
  ],
])('%s', (_name, fields, metOn, expected) => {
  const day = nextMeetingDay(person(fields), DEFAULT_SETTINGS, calendarDate(metOn), TODAY);
  expect(day).toBe(expected);
});
