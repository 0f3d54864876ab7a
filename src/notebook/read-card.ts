import type { Promised } from '../core/action-item.ts';
import type { Advice } from '../core/advice/advice.ts';
import { type Birthday, nextBirthday } from '../core/birthday.ts';
import type { CalendarDate } from '../core/calendar-date.ts';
import type { Problem } from '../core/problem.ts';
import type { Question } from '../core/question.ts';
import { selfCheck } from '../core/self-check.ts';
import type { World } from '../world.ts';
import { type CardGrowth, readGrowth } from './card-growth.ts';
import { type CardPromises, promisesIn, topicsIn } from './card-items.ts';
import { cardQuestions } from './card-questions.ts';
import { leaveOut, readAbout, readTakeaways } from './card-text.ts';
import type { Notebook } from './notebook.ts';
import {
  filesOf,
  type MeetingFile,
  type Person,
  type PersonLog,
  promisesOf,
  readPersonLog,
} from './person-log.ts';
import { readAdvice } from './read-advice.ts';
import { type Standing, standingOf } from './read-standings.ts';
import { lastHeld } from './rhythm-facts.ts';
import { plansOf, type TodaysPlan } from './todays-plans.ts';

/** All that is good to know before meeting somebody. */
export interface Card extends CardGrowth, CardPromises {
  person: Person;
  standing: Standing;
  /** Today's talk: the first that was not held yet, else the last one; null when there is none today. */
  plan: TodaysPlan | null;
  birthday: Birthday | null;
  /** What the profile says about them, a paragraph or list item each. */
  about: string[];
  /** The last meeting that was held, and what was taken away from it. */
  last: MeetingFile | null;
  takeaways: string[];
  /** The last meetings that bear a mood, oldest first. */
  moods: MeetingFile[];
  /** What waits to be brought up, heads-up first, then the oldest first. */
  topics: Promised[];
  advice: Advice[];
  questions: Question[];
  /** Questions to oneself; empty where the settings turn them off. */
  selfCheck: string[];
  /** How many private parts were left out. */
  hidden: number;
  problems: Problem[];
}

const SOON_DAYS = 2;
const MOODS = 5;

/** Gathers a person's card. Private parts are left out unless asked for; promises are all there, as in `actions`. */
export function readCard(
  world: World,
  notebook: Notebook,
  person: Person,
  withPrivate: boolean,
): Card {
  const log = readPersonLog(notebook, person);
  const { settings, today } = notebook;
  const promises = promisesOf(log);
  const open = promises.filter(({ state }) => state === 'open');
  const last = lastHeld(log.meetings, notebook);
  const standing = standingOf(notebook, person, since(log, last), SOON_DAYS);
  const plan = planOf(notebook, standing);
  const about = leaveOut((all) => readAbout(log.profileFile, all), withPrivate);
  const takeaways = leaveOut((all) => readTakeaways(person, last, promises, all), withPrivate);
  const growth = readGrowth(log.profileFile, last, today, withPrivate);
  const waiting = topicsIn(open, last);
  const topics = waiting.filter((one) => withPrivate || !one.private);
  return {
    ...{ person, standing, plan, last, topics },
    birthday: birthdayOf(person, today),
    about: about.shown,
    takeaways: takeaways.shown,
    moods: moodsIn(log, today),
    ...promisesIn(open, today),
    ...growth,
    advice: readAdvice(notebook, person, open, standing.rhythm),
    questions: cardQuestions(world, notebook, log),
    selfCheck: settings.selfCheck ? selfCheck(person.profile.relation, seedOf(person, today)) : [],
    hidden: about.hidden + takeaways.hidden + growth.hiddenGrowth + waiting.length - topics.length,
    problems: [...person.problems, ...filesOf(log).flatMap(({ problems }) => problems)],
  };
}

/** The last held meeting and all after it. */
function since({ meetings }: PersonLog, last: MeetingFile | null): MeetingFile[] {
  return last === null ? meetings : meetings.slice(meetings.indexOf(last));
}

function planOf(notebook: Notebook, standing: Standing): TodaysPlan | null {
  const plans = plansOf(notebook, standing);
  return plans.find(({ status }) => status !== 'held') ?? plans.at(-1) ?? null;
}

function birthdayOf({ profile }: Person, today: CalendarDate): Birthday | null {
  return profile.birthday === null ? null : nextBirthday(profile.birthday, today);
}

function moodsIn({ meetings }: PersonLog, today: CalendarDate): MeetingFile[] {
  const told = meetings.filter(
    ({ header, status, key }) => header.mood !== null && status === 'held' && key.date <= today,
  );
  return told.slice(-MOODS);
}

/** The same questions all day, and others for the next talk. */
function seedOf({ handle }: Person, today: CalendarDate): string {
  return `${handle} ${today}`;
}
