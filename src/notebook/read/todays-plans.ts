import type { MeetingStatus } from '../../core/meetings/meeting.ts';
import { isMeetingDay } from '../../core/meetings/meeting-day.ts';
import type { Problem } from '../../core/problem.ts';
import { isCalledOff } from '../find/find-meeting.ts';
import type { Notebook } from '../notebook.ts';
import type { MeetingHead } from './meeting-heads.ts';
import type { Person } from './person-log.ts';
import { readPeople } from './read-people.ts';
import { problemsIn, readStandings, type Standing } from './read-standings.ts';

/** Somebody to be met today, or met already; without a file where it is only agreed, or due. */
export interface TodaysPlan {
  person: Person;
  /** "10:00" */
  time: string | null;
  meeting: MeetingHead | null;
  status: MeetingStatus;
}

const NO_TIME = '99:99';

/** The talks of today with one person: several where several files stand on today. */
export function plansOf(
  { settings, today }: Notebook,
  { person, rhythm, meetings }: Standing,
): TodaysPlan[] {
  const files = meetings.filter(({ key }) => key.date === today);
  const standing = files.filter(({ status }) => !isCalledOff(status));
  if (standing.length > 0) return standing.map((meeting) => planOf(person, meeting));
  if (files.length > 0 || !isMeetingDay(person.profile, rhythm, settings, today)) return [];
  return [planOf(person, null)];
}

/** Orders the talks of a day by time, those without one last. */
export function compareTimes(a: { time: string | null }, b: { time: string | null }): number {
  const [first, second] = [a.time ?? NO_TIME, b.time ?? NO_TIME];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Everybody to be met today, in order, each once, among all people, and what is wrong in the files that tell it. */
export function readPeopleToday(notebook: Notebook): {
  plans: TodaysPlan[];
  people: Person[];
  problems: Problem[];
} {
  const { people, problems } = readPeople(notebook);
  const standings = readStandings(notebook, people, 0);
  const plans = standings.flatMap((one) => plansOf(notebook, one)).sort(compareTimes);
  const chosen = plans.filter(({ person }, at) => plans[at] === nextOf(plans, person));
  return { plans: chosen, people, problems: [...problems, ...problemsIn(standings)] };
}

/** Of several talks of a person the first that was not held yet, else the first. */
function nextOf(plans: readonly TodaysPlan[], person: Person): TodaysPlan | undefined {
  const theirs = plans.filter((plan) => plan.person === person);
  return theirs.find(({ status }) => status !== 'held') ?? theirs[0];
}

function planOf(person: Person, meeting: MeetingHead | null): TodaysPlan {
  const time = meeting?.header.time ?? person.profile.time;
  return { person, time, meeting, status: meeting?.status ?? 'today' };
}
