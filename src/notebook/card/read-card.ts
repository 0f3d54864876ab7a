import type { Advice } from '../../core/advice/advice.ts';
import { type Birthday, nextBirthday } from '../../core/dates/birthday.ts';
import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Problem } from '../../core/problem.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import type { Question } from '../../core/questions/question.ts';
import { selfCheck } from '../../core/questions/self-check.ts';
import type { World } from '../../world.ts';
import type { Notebook } from '../notebook.ts';
import { type MeetingHead, readHead } from '../read/meeting-heads.ts';
import { type MeetingFile, type Person, readPart } from '../read/person-log.ts';
import { readAdvice } from '../read/read-advice.ts';
import { type Standing, standingOf } from '../read/read-standings.ts';
import { lastHeld, readRecentMeetings } from '../read/rhythm-facts.ts';
import { plansOf, type TodaysPlan } from '../read/todays-plans.ts';
import { scanOpenPromises } from '../scan/scan-promises.ts';
import { type CardGrowth, readGrowth } from './card-growth.ts';
import { type CardPromises, promisesIn, topicsIn } from './card-items.ts';
import { cardQuestions } from './card-questions.ts';
import { leaveOut, promisesAmongTakeaways, readAbout, readTakeaways } from './card-text.ts';

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
  moods: MeetingHead[];
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
const LOOK_BACK = 20;

/**
 * Gathers a person's card. Private parts, promises among them, are left out unless asked for: it is read on the way to
 * the other person. Of the meetings only those are read that say something: the last held one and all after it, and the heads of some before.
 */
export function readCard(
  world: World,
  notebook: Notebook,
  person: Person,
  withPrivate: boolean,
): Card {
  const { settings, today } = notebook;
  const recent = readRecentMeetings(notebook, person);
  const last = lastHeld(recent, notebook);
  const standing = standingOf(notebook, person, recent, SOON_DAYS);
  const open = scanOpenPromises(notebook, [person]).get(person) ?? [];
  const profile = person.folder.hasProfile ? readPart(notebook, person, 'profile') : null;
  const about = leaveOut((all) => readAbout(profile, all), withPrivate);
  const promises = promisesAmongTakeaways(notebook, person, last);
  const takeaways = leaveOut((all) => readTakeaways(person, last, promises, all), withPrivate);
  const growth = readGrowth(profile, last, today, withPrivate);
  const waiting = open.filter(({ kind }) => kind === 'action').concat(topicsIn(open, last));
  const items = waiting.filter((one) => withPrivate || !one.private);
  return {
    ...{ person, standing, last },
    plan: planOf(notebook, standing),
    birthday: birthdayOf(person, today),
    about: about.shown,
    takeaways: takeaways.shown,
    moods: readMoods(notebook, person),
    ...promisesIn(items, today),
    topics: items.filter(({ kind }) => kind === 'topic'),
    ...growth,
    advice: readAdvice(notebook, person, open, standing.rhythm),
    questions: cardQuestions(world, notebook, person),
    selfCheck: settings.selfCheck ? selfCheck(person.profile.relation, seedOf(person, today)) : [],
    hidden: about.hidden + takeaways.hidden + growth.hiddenGrowth + waiting.length - items.length,
    problems: [...person.problems, ...recent.flatMap(({ problems }) => problems)],
  };
}

function planOf(notebook: Notebook, standing: Standing): TodaysPlan | null {
  const plans = plansOf(notebook, standing);
  return plans.find(({ status }) => status !== 'held') ?? plans.at(-1) ?? null;
}

function birthdayOf({ profile }: Person, today: CalendarDate): Birthday | null {
  return profile.birthday === null ? null : nextBirthday(profile.birthday, today);
}

/** The last meetings that bear a mood, oldest first, as far as it is worth looking back. */
function readMoods(notebook: Notebook, person: Person): MeetingHead[] {
  const found: MeetingHead[] = [];
  const past = person.folder.meetings.filter(({ date }) => date <= notebook.today);
  for (const key of past.slice(-LOOK_BACK).reverse()) {
    const head = found.length < MOODS ? readHead(notebook, person, key) : null;
    if (head?.status === 'held' && head.header.mood !== null) found.unshift(head);
  }
  return found;
}

/** The same questions all day, and others for the next talk. */
function seedOf({ handle }: Person, today: CalendarDate): string {
  return `${handle} ${today}`;
}
