import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { daysBetween } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { chooseMeetingOn, meetingsPlannedSoon } from '../../notebook/find/choose-meeting.ts';
import { isFirstMeeting, meetingsBefore } from '../../notebook/find/earlier-meetings.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import { readCareerDue } from '../../notebook/read/next-focus.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { scanOpenPromises } from '../../notebook/scan/scan-promises.ts';
import { safeText } from '../../render/plain-text.ts';
import type { Input, Session } from '../command.ts';
import { optionText } from '../input.ts';
import { readDateArgument } from './date.ts';

/** More open items than this are worth a question before they all come along. */
const MANY = 20;

/** Somebody here for longer than this has surely been met, notebook or not. */
const SETTLED_DAYS = 60;

/**
 * The day of the next meeting where none was given: today's where one stands, else one planned within a week (asked
 * for on a terminal), else today.
 */
export async function askWhichDay(
  session: Session,
  notebook: Notebook,
  person: Person,
): Promise<CalendarDate> {
  const { today } = session;
  if (chooseMeetingOn(notebook, person, today).file !== null) return today;
  const planned = meetingsPlannedSoon(notebook, person);
  const [next] = planned;
  if (next === undefined) return today;
  if (!session.canAsk) return next.key.date;
  const choices = planned.map(({ key }) => ({
    label: `${sayDay(key.date, today)}, planned`,
    value: key.date,
  }));
  choices.push({ label: `today, ${sayDay(today, today)}`, value: today });
  return session.world.prompter.pick(`Which meeting with ${person.profile.name}?`, choices);
}

/** Whether these two met before the notebook knew of it; asked only where it is not plain. */
export async function askWhetherMet(
  session: Session,
  input: Input,
  notebook: Notebook,
  person: Person,
): Promise<boolean> {
  const { profile } = person;
  if (profile.relation === 'friend' || optionText(input, 'template') !== undefined) return true;
  if (hasMet(notebook, person)) return true;
  if (profile.started !== null && daysBetween(profile.started, session.today) > SETTLED_DAYS)
    return true;
  if (!session.canAsk) return false;
  const who = input.words.length > 1 ? `you and ${safeText(profile.name)}` : 'you two';
  return session.world.prompter.confirm(`Have ${who} had one-on-ones before?`, true);
}

function hasMet(notebook: Notebook, person: Person): boolean {
  const afterToday = { date: notebook.today, number: Infinity };
  return !isFirstMeeting(meetingsBefore(notebook, person, afterToday));
}

/**
 * Whether a career talk that is due may be this one. Asked where no rotation has career talks; unattended it is one
 * where there was one before, which is said. A template that was named decides for itself.
 */
export async function askForCareer(
  session: Session,
  input: Input,
  notebook: Notebook,
  person: Person,
  date: CalendarDate,
): Promise<boolean> {
  if (optionText(input, 'template') !== undefined) return false;
  if (optionText(input, 'focus') !== undefined) return true;
  const { key, file } = chooseMeetingOn(notebook, person, date);
  const isNew = file === null || file.text.trim() === '';
  const { due, last, inRotation } = readCareerDue(notebook, person, key);
  const isUsual = inRotation || last !== null;
  if (!isNew || !due || inRotation) return isUsual;
  if (!session.canAsk) {
    if (last !== null) session.remark(sayCareer(person, last, session.today));
    return isUsual;
  }
  if (last === null && !hasMet(notebook, person)) return false;
  const why = last === null ? 'There was none yet' : `The last was ${sayDay(last, session.today)}`;
  const question = `A career talk with ${safeText(person.profile.name)}? ${why}.`;
  return session.world.prompter.confirm(question, last !== null);
}

function sayCareer({ profile }: Person, last: CalendarDate, today: CalendarDate): string {
  const reason = `The last career talk with ${profile.name} was ${sayDay(last, today)}`;
  return `${reason}: this is one (--focus for another).`;
}

/** From which day on open promises come along where there are many of them; null: all of them. */
export async function askWhatToCarry(
  session: Session,
  notebook: Notebook,
  person: Person,
): Promise<CalendarDate | null> {
  if (!session.canAsk) return null;
  const open = scanOpenPromises(notebook, [person]).get(person) ?? [];
  if (open.length <= MANY) return null;
  const answer = await session.world.prompter.pick(`${open.length} items are open. Carry …`, [
    { label: 'all of them', value: 'all' as const },
    { label: 'only those since a date', value: 'since' as const },
  ]);
  if (answer === 'all') return null;
  const text = await session.world.prompter.line('Since when?', '-3m');
  return readDateArgument(text, session.today, 'none');
}
