import type { MeetingKey } from '../../core/meetings/meeting.ts';
import type { Problem } from '../../core/problem.ts';
import { type Rhythm, rhythmOf } from '../../core/rhythm/rhythm.ts';
import { compareWorst, needsCare } from '../../core/rhythm/worst-first.ts';
import type { Notebook } from '../notebook.ts';
import { type MeetingHead, readRecentHeads } from './meeting-heads.ts';
import type { Person } from './person-log.ts';

/** How things stand with somebody: their rhythm, and the meetings it was read from, oldest first. */
export interface Standing {
  person: Person;
  rhythm: Rhythm;
  meetings: MeetingHead[];
}

/** How things stand with these people, archived ones left out. `soonDays` is how many days ahead counts as soon. */
export function readStandings(
  notebook: Notebook,
  people: readonly Person[],
  soonDays: number,
): Standing[] {
  return people
    .filter(({ profile }) => profile.archived === null)
    .map((person) => readStanding(notebook, person, soonDays));
}

function readStanding(notebook: Notebook, person: Person, soonDays: number): Standing {
  return standingOf(notebook, person, readRecentHeads(notebook, person), soonDays);
}

/** How things stand with a person by their meetings, oldest first; those before the last held one may be left out. */
export function standingOf(
  { settings, today }: Notebook,
  person: Person,
  meetings: MeetingHead[],
  soonDays: number,
): Standing {
  const facts = meetings.map(({ key, status, header }) => {
    return { key, status, next: header.next, cancelledBy: header.cancelledBy };
  });
  return { person, meetings, rhythm: rhythmOf(person.profile, facts, settings, today, soonDays) };
}

/** Those who should be looked after, or with `all` everybody, worst first. */
export function worstFirst(
  standings: readonly Standing[],
  { settings }: Notebook,
  all: boolean,
): Standing[] {
  return standings
    .filter(({ rhythm }) => all || needsCare(rhythm))
    .sort((a, b) => compareWorst(a.rhythm, b.rhythm, settings.workdays));
}

/** The newest past meeting of which nobody knows whether it took place; null when there is none. */
export function unconfirmedOf({ meetings }: Standing): MeetingKey | null {
  return meetings.findLast(({ status }) => status === 'unconfirmed')?.key ?? null;
}

/** What is wrong in the files that were read for these standings, profiles and folders included. */
export function problemsIn(standings: readonly Standing[]): Problem[] {
  return standings.flatMap(({ person, meetings }) => [
    ...person.folder.problems,
    ...person.problems,
    ...meetings.flatMap(({ problems }) => problems),
  ]);
}
