import type { Promised } from '../core/action-item.ts';
import { type CalendarDate, daysBetween } from '../core/calendar-date.ts';
import type { MeetingKey, MeetingStatus } from '../core/meeting.ts';
import { isMeetingDay } from '../core/meeting-day.ts';
import type { Problem } from '../core/problem.ts';
import { isCalledOff } from './find-meeting.ts';
import type { MeetingHead } from './meeting-heads.ts';
import type { Notebook } from './notebook.ts';
import { type Person, readMeeting } from './person-log.ts';
import { readPeople } from './read-people.ts';
import { problemsIn, readStandings, type Standing, worstFirst } from './read-standings.ts';
import { scanOpenPromises } from './scan-promises.ts';

/** Somebody to be met today; without a file where it is only agreed, or due. */
export interface TodaysMeeting {
  person: Person;
  time: string | null;
  meeting: MeetingHead | null;
  status: MeetingStatus;
  /** Whether the file holds an agenda. */
  isPrepared: boolean;
  /** Open promises between us, those past their date, and topics that wait. */
  open: number;
  overdue: number;
  topics: number;
}

/** Open promises of one side. */
export interface Tally {
  open: number;
  overdue: number;
  /** The nearest date to come, today included. */
  nextDue: CalendarDate | null;
  /** Days since the longest overdue one was due. */
  latest: number | null;
  /** Days since the oldest one was promised. */
  oldest: number | null;
}

/** A day at a glance. */
export interface Today {
  /** By time, those without one last. */
  meetings: TodaysMeeting[];
  /** Newest first. */
  unconfirmed: { person: Person; key: MeetingKey }[];
  mine: Tally;
  theirs: Tally;
  /** Those not met lately for whom no next date is set, worst first. */
  waiting: Standing[];
  people: number;
  problems: Problem[];
}

const SOON_DAYS = 2;
const NO_TIME = '99:99';

/** Reads what today is about: its meetings, what is unconfirmed, what is owed on both sides, who waits to be met. */
export function readToday(notebook: Notebook): Today {
  const { people, problems } = readPeople(notebook);
  const standings = readStandings(notebook, people, SOON_DAYS);
  const open = scanOpenPromises(notebook, people);
  const meetings = standings.flatMap((one) => meetingsToday(notebook, one, open.get(one.person)));
  const met = new Set(meetings.map(({ person }) => person));
  return {
    meetings: meetings.sort(compareTimes),
    unconfirmed: unconfirmedIn(standings),
    mine: tally(
      ofAll(open, ({ owner }) => owner === 'me'),
      notebook.today,
    ),
    theirs: tally(ofAll(open, isTheirs), notebook.today),
    waiting: worstFirst(standings, notebook, false).filter(
      (one) => !met.has(one.person) && isWaiting(one),
    ),
    people: standings.length,
    problems: [...notebook.problems, ...problems, ...problemsIn(standings)],
  };
}

function meetingsToday(
  notebook: Notebook,
  { person, rhythm, meetings }: Standing,
  open: readonly Promised[] = [],
): TodaysMeeting[] {
  const { settings, today } = notebook;
  const files = meetings.filter(({ key }) => key.date === today);
  const standing = files.filter(({ status }) => !isCalledOff(status));
  if (standing.length > 0)
    return standing.map((meeting) => todaysMeeting(notebook, person, meeting, open));
  if (files.length > 0 || !isMeetingDay(person.profile, rhythm, settings, today)) return [];
  return [todaysMeeting(notebook, person, null, open)];
}

function todaysMeeting(
  notebook: Notebook,
  person: Person,
  meeting: MeetingHead | null,
  open: readonly Promised[],
): TodaysMeeting {
  const promises = open.filter(({ kind }) => kind === 'action');
  return {
    person,
    time: meeting?.header.time ?? person.profile.time,
    meeting,
    status: meeting?.status ?? 'today',
    isPrepared: meeting !== null && hasAgenda(notebook, person, meeting),
    open: promises.length,
    overdue: promises.filter((one) => isLate(one, notebook.today)).length,
    topics: open.length - promises.length,
  };
}

/** Whether there is anything below the front matter. */
function hasAgenda(notebook: Notebook, person: Person, { key }: MeetingHead): boolean {
  const lines = readMeeting(notebook, person, key)?.document.blocks.lines ?? [];
  return lines.some(({ kind }) => kind !== 'blank');
}

function isLate({ due }: Promised, today: CalendarDate): boolean {
  return due !== null && due < today;
}

/** Of people in the archive only what I owe them counts on. */
function isTheirs({ owner }: Promised, { profile }: Person): boolean {
  return owner !== null && owner !== 'me' && profile.archived === null;
}

function ofAll(
  open: ReadonlyMap<Person, Promised[]>,
  counts: (promised: Promised, person: Person) => boolean,
): Promised[] {
  return [...open].flatMap(([person, promises]) =>
    promises.filter((one) => one.kind === 'action' && counts(one, person)),
  );
}

function tally(promises: readonly Promised[], today: CalendarDate): Tally {
  const dues = promises.flatMap(({ due }) => due ?? []).sort();
  const since = promises.flatMap((one) => one.since ?? []).sort();
  const [firstDue] = dues;
  const [oldest] = since;
  return {
    open: promises.length,
    overdue: dues.filter((due) => due < today).length,
    nextDue: dues.find((due) => due >= today) ?? null,
    latest: firstDue !== undefined && firstDue < today ? daysBetween(firstDue, today) : null,
    oldest: oldest === undefined ? null : Math.max(0, daysBetween(oldest, today)),
  };
}

function unconfirmedIn(standings: readonly Standing[]): Today['unconfirmed'] {
  return standings
    .flatMap(({ person, meetings }) =>
      meetings.filter(({ status }) => status === 'unconfirmed').map(({ key }) => ({ person, key })),
    )
    .sort((a, b) => (a.key.date < b.key.date ? 1 : -1));
}

/** Not where a next date is set, and not where only a past meeting waits to be confirmed. */
function isWaiting({ rhythm }: Standing): boolean {
  if (rhythm.next !== null) return false;
  return rhythm.state === 'never' || rhythm.reasons.some((reason) => reason !== 'unconfirmed');
}

function compareTimes(a: TodaysMeeting, b: TodaysMeeting): number {
  const [first, second] = [a.time ?? NO_TIME, b.time ?? NO_TIME];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
