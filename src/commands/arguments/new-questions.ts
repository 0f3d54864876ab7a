import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { daysBetween } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { chooseMeetingOn, meetingsPlannedSoon } from '../../notebook/find/choose-meeting.ts';
import { isFirstMeeting, meetingsBefore } from '../../notebook/find/earlier-meetings.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import { readCareerDue } from '../../notebook/read/next-focus.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { scanOpenPromises } from '../../notebook/scan/scan-promises.ts';
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
  const afterToday = { date: session.today, number: Infinity };
  if (!isFirstMeeting(meetingsBefore(notebook, person, afterToday))) return true;
  if (profile.started !== null && daysBetween(profile.started, session.today) > SETTLED_DAYS)
    return true;
  if (!session.canAsk) return false;
  return session.world.prompter.confirm('Have you two had one-on-ones before?', true);
}

/**
 * Whether a career talk that is due may be this one. Asked where no rotation has career talks; unattended it is one,
 * which is said. A template that was named decides for itself.
 */
export async function askForCareer(
  session: Session,
  input: Input,
  notebook: Notebook,
  person: Person,
  date: CalendarDate,
): Promise<boolean> {
  if (optionText(input, 'template') !== undefined) return false;
  const { key, file } = chooseMeetingOn(notebook, person, date);
  const isNew = file === null || file.text.trim() === '';
  if (optionText(input, 'focus') !== undefined || !isNew) return true;
  const { due, last, inRotation } = readCareerDue(notebook, person, key);
  if (!due || inRotation || last === null) return true;
  const reason = `The last career talk with ${person.profile.name} was ${sayDay(last, session.today)}`;
  if (session.canAsk) {
    return session.world.prompter.confirm(`${reason}. Make this one a career talk?`, true);
  }
  session.remark(`${reason}: this is one (--focus for another).`);
  return true;
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
