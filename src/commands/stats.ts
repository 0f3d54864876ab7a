import { daysThatCount, joinSpans } from '../core/dates/free-days.ts';
import { longestGap } from '../core/records/longest-gap.ts';
import { daysToCount, firstDayOf, heldDays } from '../core/records/past-meeting.ts';
import { statsOf } from '../core/records/stats.ts';
import { spanOf } from '../core/records/stats-span.ts';
import { countByWeek, yearOfWeeks } from '../core/records/stats-weeks.ts';
import type { DateSpan } from '../core/settings.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { type HistoryMeeting, readHistory } from '../notebook/read/read-history.ts';
import {
  type LongestGap,
  type PersonStats,
  type StatsAnswer,
  statsJson,
} from './answers/answer-stats.ts';
import { viewStats } from './answers/stats-view.ts';
import { PEOPLE_FILTERS } from './arguments/filter-people.ts';
import { readOneOrAll } from './arguments/one-or-all.ts';
import { readPeriod } from './arguments/period.ts';
import { command, type Input, type Session } from './command.ts';

/** `oneonone stats`: how often you meet, how long, about what. */
export const stats = command<StatsAnswer>({
  name: 'stats',
  group: 'rhythm',
  summary: 'a year of meetings in figures: how often, how long, about what',
  arguments: [{ name: 'person', required: false, about: 'only theirs; else everybody’s' }],
  options: [
    { name: 'since', takes: '<date>', about: 'from that day on, instead of twelve months' },
    { name: 'until', takes: '<date>', about: 'up to that day, instead of today' },
    ...PEOPLE_FILTERS,
  ],
  examples: [
    { line: 'oneonone stats', does: 'the last twelve months, with everybody' },
    { line: 'oneonone stats alice', does: 'the same with Alice' },
    { line: 'oneonone stats --since 2026-01-01', does: 'this year' },
  ],
  writes: false,
  run: async (session, input) => ({ data: await readAnswer(session, input) }),
  json: statsJson,
  view: viewStats,
});

async function readAnswer(session: Session, input: Input): Promise<StatsAnswer> {
  const { today } = session;
  const notebook = session.notebook();
  const period = await readPeriod(session, input);
  const { person, people } = await readOneOrAll(session, notebook, input);
  session.problems.push(...people.flatMap(({ problems }) => problems));
  const histories = people.map((one) => ({ person: one, meetings: readHistory(notebook, one) }));
  const meetings = histories.flatMap((history) => history.meetings);
  const span = spanOf(period, firstDayOf(meetings), today);
  const { weekStarts } = notebook.settings;
  const weekSpan = period.since === null ? yearOfWeeks(span.to, weekStarts) : span;
  return {
    ...{ person, span, today },
    stats: statsOf(meetings, span),
    weeks: countByWeek(daysToCount(meetings, weekSpan), weekSpan, weekStarts),
    people: histories.map((history) => personStats(history, span)).filter(isShown),
    longestGap: findGap(notebook, person, meetings, span),
    unconfirmed: newestUnconfirmed(meetings, span),
    isEmpty: meetings.length === 0,
  };
}

function personStats(
  { person, meetings }: { person: Person; meetings: HistoryMeeting[] },
  span: DateSpan,
): PersonStats {
  const stats = statsOf(meetings, span);
  return { person, stats, lastMet: heldDays(meetings, span.to).at(-1) ?? null };
}

/** Those in the archive are shown where something became of a meeting with them. */
function isShown({ person, stats }: PersonStats): boolean {
  return person.profile.archived === null || Object.values(stats.total).some((count) => count > 0);
}

function newestUnconfirmed(
  meetings: readonly HistoryMeeting[],
  { from, to }: DateSpan,
): HistoryMeeting | null {
  return meetings
    .filter(({ status, date }) => status === 'unconfirmed' && from <= date && date <= to)
    .reduce<HistoryMeeting | null>(
      (newest, one) => (newest === null || newest.date <= one.date ? one : newest),
      null,
    );
}

/** With somebody who left, no gap goes on. */
function findGap(
  { settings }: Notebook,
  person: Person | null,
  meetings: readonly HistoryMeeting[],
  { from, to }: DateSpan,
): LongestGap | null {
  const left = person?.profile.archived ?? null;
  const until = left !== null && left < to ? left : to;
  const gap = longestGap(heldDays(meetings, until), { from, to: until });
  if (gap === null) return null;
  const theirs = person?.profile.away ?? [];
  const free = joinSpans([...theirs, ...settings.away, ...settings.holidays]);
  return { ...gap, daysOff: gap.days - daysThatCount(gap.from, gap.to, free) };
}
