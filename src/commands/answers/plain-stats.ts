import type { MeetingCounts } from '../../core/records/past-meeting.ts';
import type { Cell } from '../../render/cell.ts';
import { safeText } from '../../render/plain-text.ts';
import type { StatsAnswer } from './answer-stats.ts';

/** The figures for a pipe: rows that begin with their kind, whole and in the order of days. */
export function plainStats({ stats, weeks, person, people, longestGap }: StatsAnswer): Cell[][] {
  const { months, moods, focuses, minutes } = stats;
  const { recorded, total, average, median } = minutes;
  return [
    ...months.map((one) => ['month', one.month, ...plainCounts(one)]),
    ...weeks.map((one) => ['week', one.from, ...plainCounts(one)]),
    ...moods.map((one) => ['mood', one.date, String(one.mood), one.person.handle, one.file]),
    ...focuses.map(({ focus, count }) => ['focus', safeText(focus), String(count)]),
    ['minutes', String(recorded), String(total), String(average ?? ''), String(median ?? '')],
    ...(person === null || longestGap === null
      ? []
      : [['gap', String(longestGap.days), longestGap.from, longestGap.to]]),
    ...(person === null ? people : []).map((one) => [
      ...['person', one.person.handle, String(one.stats.total.held), one.lastMet ?? ''],
      String(one.stats.minutes.average ?? ''),
    ]),
  ];
}

function plainCounts({ held, cancelled, moved, missed, unconfirmed }: MeetingCounts): string[] {
  return [held, cancelled, moved, missed, unconfirmed].map(String);
}
