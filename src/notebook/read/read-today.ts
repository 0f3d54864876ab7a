import type { Advice } from '../../core/advice/advice.ts';
import { type Birthday, nextBirthday } from '../../core/dates/birthday.ts';
import { addDays, type CalendarDate, daysBetween } from '../../core/dates/calendar-date.ts';
import type { MeetingKey } from '../../core/meetings/meeting.ts';
import type { Named } from '../../core/people/match-person.ts';
import type { Problem } from '../../core/problem.ts';
import { isOverdue, type Promised } from '../../core/promises/action-item.ts';
import { isStillWaiting } from '../../core/promises/carry-over.ts';
import type { Notebook } from '../notebook.ts';
import { scanOpenPromises } from '../scan/scan-promises.ts';
import type { MeetingHead } from './meeting-heads.ts';
import { type Person, rankOf, readMeeting } from './person-log.ts';
import { readAdvice } from './read-advice.ts';
import { readPeople } from './read-people.ts';
import { problemsIn, readStandings, type Standing, worstFirst } from './read-standings.ts';
import { compareTimes, plansOf, type TodaysPlan } from './todays-plans.ts';

/** Somebody to be met today, and what there is to talk about. */
export interface TodaysMeeting extends TodaysPlan {
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
  /** Those of the week to come, today included, in order. */
  birthdays: ({ person: Person } & Birthday)[];
  /** Where nothing is overdue: a piece each about two people at most, those on today first. */
  advice: { person: Person; advice: Advice }[];
  people: number;
  /** Everybody by name, people in the archive included. */
  everybody: Named[];
  problems: Problem[];
}

const SOON_DAYS = 2;
const BIRTHDAY_DAYS = 7;
const ADVICE_AT_MOST = 2;
const ADVISED_AT_MOST = 12;

/**
 * Reads what today is about: its meetings, what is unconfirmed, what is owed on both sides, who waits to be met,
 * birthdays, and, when nothing is overdue, advice.
 */
export function readToday(notebook: Notebook): Today {
  const { people, problems } = readPeople(notebook);
  const standings = readStandings(notebook, people, SOON_DAYS);
  const open = scanOpenPromises(notebook, people);
  const meetings = standings
    .flatMap((one) => meetingsToday(notebook, one, open.get(one.person)))
    .sort(compareTimes);
  const mine = tally(
    ofAll(open, ({ owner }) => owner === 'me'),
    notebook.today,
  );
  const onToday = new Set(meetings.map(({ person }) => person));
  const waiting = worstFirst(standings, notebook, false).filter(
    (one) => !onToday.has(one.person) && isWaiting(one),
  );
  const isLate = mine.overdue > 0 || waiting.some(({ rhythm }) => rhythm.state === 'overdue');
  return {
    ...{ meetings, mine, waiting },
    unconfirmed: unconfirmedIn(standings),
    theirs: tally(ofAll(open, isTheirs), notebook.today),
    birthdays: birthdaysIn(standings, notebook.today),
    advice: isLate ? [] : readSomeAdvice(notebook, nearest(standings, onToday, notebook), open),
    people: standings.length,
    everybody: people.map(({ profile }) => profile),
    problems: [...notebook.problems, ...problems, ...problemsIn(standings)],
  };
}

function meetingsToday(
  notebook: Notebook,
  standing: Standing,
  open: readonly Promised[] = [],
): TodaysMeeting[] {
  const promises = open.filter(({ kind }) => kind === 'action');
  const counts = {
    open: promises.length,
    overdue: promises.filter((one) => isOverdue(one, notebook.today)).length,
    topics: waitingTopics(standing, open),
  };
  return plansOf(notebook, standing).map((plan) => {
    const isPrepared = plan.meeting !== null && hasAgenda(notebook, plan.person, plan.meeting);
    return { ...plan, isPrepared, ...counts };
  });
}

/** Those that the next meeting takes over, or holds already. */
function waitingTopics({ person, rhythm, meetings }: Standing, open: readonly Promised[]): number {
  const held = meetings.findLast(
    ({ key, status }) => status === 'held' && key.date === rhythm.lastMet,
  );
  const lastHeld = held === undefined ? null : rankOf(person, held.key);
  return open.filter((one) => one.kind === 'topic' && isStillWaiting(one, lastHeld)).length;
}

/** Whether there is anything below the front matter. */
function hasAgenda(notebook: Notebook, person: Person, { key }: MeetingHead): boolean {
  const lines = readMeeting(notebook, person, key)?.document.blocks.lines ?? [];
  return lines.some(({ kind }) => kind !== 'blank');
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

function birthdaysIn(standings: readonly Standing[], today: CalendarDate): Today['birthdays'] {
  const last = addDays(today, BIRTHDAY_DAYS);
  return standings
    .flatMap(({ person }) => {
      const { birthday } = person.profile;
      const next = birthday === null ? null : nextBirthday(birthday, today);
      return next === null || next.date > last ? [] : [{ person, ...next }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** Those on today in the order of the day, then those to be met soonest: not all, their meetings take time to read. */
function nearest(
  standings: readonly Standing[],
  onToday: ReadonlySet<Person>,
  notebook: Notebook,
): Standing[] {
  const first = [...onToday].flatMap(
    (person) => standings.find((one) => one.person === person) ?? [],
  );
  const others = standings.filter(({ person }) => !onToday.has(person));
  return [...first, ...worstFirst(others, notebook, true)].slice(0, ADVISED_AT_MOST);
}

function readSomeAdvice(
  notebook: Notebook,
  standings: readonly Standing[],
  open: ReadonlyMap<Person, Promised[]>,
): Today['advice'] {
  const found: Today['advice'] = [];
  for (const { person, rhythm } of standings) {
    if (found.length === ADVICE_AT_MOST) break;
    const [advice] = readAdvice(notebook, person, open.get(person) ?? [], rhythm);
    if (advice !== undefined) found.push({ person, advice });
  }
  return found;
}
