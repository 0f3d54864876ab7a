import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import type { Evidence, MeetingHeader } from '../../../src/core/meetings/meeting.ts';
import { statusOf } from '../../../src/core/meetings/meeting-status.ts';

const NONE: Evidence = { tickedTopic: false, ownItem: false, prose: false };
const PAST = '2026-11-13';
const TODAY = '2026-11-20';
const COMING = '2026-11-27';

type Facts = Partial<Pick<MeetingHeader, 'status' | 'duration' | 'mood'> & Evidence>;

test.each<[date: string, facts: Facts, status: string]>([
  [PAST, { status: 'held' }, 'held'],
  [TODAY, { status: 'held' }, 'held'],
  [COMING, { status: 'held' }, 'held'],
  [PAST, { status: 'cancelled', prose: true }, 'cancelled'],
  [COMING, { status: 'cancelled' }, 'cancelled'],
  [PAST, { status: 'missed', ownItem: true }, 'missed'],
  [COMING, {}, 'planned'],
  [COMING, { prose: true, duration: 30 }, 'planned'],
  [COMING, { status: 'planned' }, 'planned'],
  [TODAY, {}, 'today'],
  [TODAY, { status: 'planned' }, 'today'],
  [TODAY, { prose: true }, 'held'],
  [PAST, {}, 'unconfirmed'],
  [PAST, { status: 'planned' }, 'unconfirmed'],
  [PAST, { status: 'planned', prose: true }, 'held'],
  [PAST, { duration: 30 }, 'held'],
  [PAST, { mood: 3 }, 'held'],
  [PAST, { tickedTopic: true }, 'held'],
  [PAST, { ownItem: true }, 'held'],
  [PAST, { prose: true }, 'held'],
])('on 2026-11-20, %s with %j is %s', (date, facts, status) => {
  const { status: written = null, duration = null, mood = null, ...evidence } = facts;
  const header = { status: written, duration, mood };
  const seen = () => ({ ...NONE, ...evidence });
  expect(statusOf(header, calendarDate(date), calendarDate(TODAY), seen)).toBe(status);
});
