import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import type { Profile } from '../../../src/core/people/person.ts';
import { isNewcomer, NEWCOMER_STEPS } from '../../../src/core/rhythm/newcomer.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { cadence, person } from '../../support/people.ts';

const TODAY = calendarDate('2026-11-20');
const STEP = { until: { count: 2, unit: 'weeks' }, cadence: cadence('daily') } as const;

test.each<[string, Partial<Profile>, boolean]>([
  ['starts on Monday', { started: calendarDate('2026-11-23') }, true],
  ['started nearly two months ago', { started: calendarDate('2026-09-21') }, true],
  ['started two months ago', { started: calendarDate('2026-09-20') }, false],
  ['nobody knows since when', { started: null }, false],
  ['is no report', { started: TODAY, relation: 'peer' }, false],
  ['has steps', { started: TODAY, onboarding: [STEP] }, false],
  ['wants no steps', { started: TODAY, onboarding: [] }, false],
])('%s', (_what, fields, expected) => {
  expect(isNewcomer(person(fields), DEFAULT_SETTINGS, TODAY)).toBe(expected);
});

test('a notebook with steps of its own suggests nothing', () => {
  const settings = { ...DEFAULT_SETTINGS, onboarding: [STEP] };
  expect(isNewcomer(person({ started: TODAY }), settings, TODAY)).toBe(false);
});

test('the steps have cadences that can be read', () => {
  expect(NEWCOMER_STEPS.map((step) => cadence(step.cadence).kind)).toEqual(['every', 'every']);
});
