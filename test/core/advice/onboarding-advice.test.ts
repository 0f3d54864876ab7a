import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../../src/core/dates/calendar-date.ts';
import type { OnboardingStep } from '../../../src/core/settings.ts';
import { advice, type Given } from '../../support/advice.ts';
import { cadence } from '../../support/people.ts';
import { TODAY } from '../../support/rhythms.ts';

const STEPS: OnboardingStep[] = [
  { until: { count: 2, unit: 'weeks' }, cadence: cadence('daily') },
  { until: { count: 2, unit: 'months' }, cadence: cadence('weekly') },
];

/** Somebody who started so many days before today. */
const startedAgo = (days: number, onboarding: OnboardingStep[] | null = STEPS) => ({
  profile: { started: addDays(TODAY, -days), onboarding },
});

describe('a step that ended', () => {
  test.each<[string, string | null, Given]>([
    ['the day before it ends', null, startedAgo(13)],
    [
      'the day on which it ends',
      'Since 20 Nov it is every week, no longer every working day:',
      startedAgo(14),
    ],
    ['two weeks later', 'Since 6 Nov it is every week', startedAgo(28)],
    ['later', null, startedAgo(29)],
    ['later, not met since', 'Since 5 Nov it is', { ...startedAgo(29), talks: ['2026-11-04'] }],
    ['later, met since', null, { ...startedAgo(29), talks: ['2026-11-05'] }],
    ['later, met only before they started', null, { ...startedAgo(29), talks: ['2026-10-01'] }],
    [
      'later, to be met',
      null,
      { ...startedAgo(29), talks: ['2026-11-04 cancelled', '2026-11-27'] },
    ],
    ['the last step', 'Since 20 Nov it is every 2 weeks, no longer every week:', startedAgo(61)],
    [
      'to the cadence they had',
      null,
      { profile: { ...startedAgo(61).profile, cadence: cadence('weekly') } },
    ],
    [
      'to none',
      'Since 20 Nov there is no rhythm, no longer every week:',
      { profile: { ...startedAgo(61).profile, cadence: cadence('none') } },
    ],
    [
      'of the notebook’s',
      'Since 20 Nov it is every week',
      { ...startedAgo(14, null), settings: { onboarding: STEPS } },
    ],
    ['away', null, { ...startedAgo(14), isAway: true }],
  ])('%s', (_, text, given) => {
    const found = advice('onboarding-step', given);
    if (text === null) expect(found).toBe(null);
    else expect(found?.text).toContain(text);
  });
});

describe('a newcomer without steps', () => {
  test.each<[string, string | null, Given]>([
    [
      'who has started',
      'New since 16 Nov: daily for 2 weeks, weekly for 2 months, and then',
      startedAgo(4, null),
    ],
    ['who starts next week', 'Starts 23 Nov: daily for 2 weeks', startedAgo(-3, null)],
    ['who started two months ago', null, { profile: { started: calendarDate('2026-09-20') } }],
    ['who needs none', null, startedAgo(4, [])],
    ['who is a peer', null, { profile: { ...startedAgo(4, null).profile, relation: 'peer' } }],
  ])('%s', (_, text, given) => {
    const found = advice('onboarding-step', given);
    if (text === null) expect(found).toBe(null);
    else expect(found?.text).toContain(text);
  });
});
