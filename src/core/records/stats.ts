import type { DateSpan } from '../settings.ts';
import { medianOf } from './median.ts';
import { daysToCount, type MeetingCounts, type PastMeeting } from './past-meeting.ts';
import { countByMonth, type MonthCounts, sumOfMonths } from './stats-months.ts';

/** How often meetings of one focus were held. */
export interface FocusCount {
  /** In lower case: case does not tell one focus from another. */
  focus: string;
  count: number;
}

/** How long held meetings took, where that was noted. */
export interface Minutes {
  /** For how many it was noted. */
  recorded: number;
  total: number;
  average: number | null;
  median: number | null;
}

/** A stretch of days in figures. */
export interface Stats<Meeting> {
  total: MeetingCounts;
  months: MonthCounts[];
  /** The held meetings with a mood, oldest first. */
  moods: (Meeting & { mood: number })[];
  /** The most frequent first. */
  focuses: FocusCount[];
  minutes: Minutes;
}

/** The figures of some meetings in a stretch of days. The meetings may come in any order. */
export function statsOf<Meeting extends PastMeeting>(
  meetings: readonly Meeting[],
  span: DateSpan,
): Stats<Meeting> {
  const months = countByMonth(daysToCount(meetings, span), span);
  const held = meetings.filter((meeting) => isHeldIn(meeting, span));
  return {
    total: sumOfMonths(months),
    months,
    moods: moodsOf(held),
    focuses: countFocuses(held),
    minutes: minutesOf(held),
  };
}

function isHeldIn({ status, date }: PastMeeting, { from, to }: DateSpan): boolean {
  return status === 'held' && from <= date && date <= to;
}

function moodsOf<Meeting extends PastMeeting>(held: readonly Meeting[]) {
  return held
    .flatMap((meeting) => (meeting.mood === null ? [] : { ...meeting, mood: meeting.mood }))
    .toSorted((a, b) => compare(a.date, b.date));
}

function countFocuses(held: readonly PastMeeting[]): FocusCount[] {
  const counts = new Map<string, number>();
  for (const { focus } of held) {
    const folded = focus?.toLowerCase();
    if (folded !== undefined) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return [...counts]
    .map(([focus, count]) => ({ focus, count }))
    .sort((a, b) => b.count - a.count || compare(a.focus, b.focus));
}

function minutesOf(held: readonly PastMeeting[]): Minutes {
  const minutes = held.flatMap(({ duration }) => duration ?? []);
  const total = minutes.reduce((sum, one) => sum + one, 0);
  return {
    recorded: minutes.length,
    total,
    average: minutes.length === 0 ? null : Math.round((total / minutes.length) * 10) / 10,
    median: medianOf(minutes),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
