import { ADVICE_TITLES } from '../../core/advice/advice.ts';
import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayAge, sayDay } from '../../core/dates/day-words.ts';
import { typedNames } from '../../core/people/typed-name.ts';
import type { Standing } from '../../notebook/read/read-standings.ts';
import type { Tally, Today, TodaysMeeting } from '../../notebook/read/read-today.ts';
import { safeText } from '../../render/plain-text.ts';
import { saySince, sayStanding } from '../../render/rhythm-words.ts';
import { plural } from '../../render/sentence.ts';
import { confirmingCommand, helpingCommand } from './answer-standing.ts';

/** A line of the glance: what it is about, the words, and the command that deals with it. */
export interface GlanceLine {
  kind:
    | 'today'
    | 'unconfirmed'
    | 'you owe'
    | 'you wait for'
    | 'not met lately'
    | 'birthday'
    | 'advice';
  when: string;
  person: string;
  /** What to type for them. */
  typed: string;
  name: string;
  words: string;
  command: string;
}

/** All there is to say of a day, a group for each kind, in the order of kinds. */
export function glanceLines(glance: Today, today: CalendarDate): GlanceLine[][] {
  const typed = typedNames(glance.everybody);
  const unconfirmed = new Set(glance.unconfirmed.map(({ person }) => person));
  // Whoever stands there already needs the same command.
  const waiting = glance.waiting.filter(({ person }) => !unconfirmed.has(person));
  return [
    glance.meetings.map((one) => meetingLine(one, typed(one.person))),
    glance.unconfirmed.map((one) => unconfirmedLine(one, today, typed(one.person))),
    oweLines(glance.mine, today),
    waitLines(glance.theirs),
    waiting.map((one) => waitingLine(one, today, typed(one.person))),
    glance.birthdays.map((one) => birthdayLine(one, today, typed(one.person))),
    glance.advice.map((one) => adviceLine(one, typed(one.person))),
  ];
}

function meetingLine(one: TodaysMeeting, typed: string): GlanceLine {
  return {
    ...{ kind: 'today', when: one.time ?? '', person: one.person.handle, typed },
    name: safeText(one.person.profile.name),
    words: sayMeeting(one),
    command: commandFor(one, typed),
  };
}

function commandFor({ status, meeting }: TodaysMeeting, typed: string): string {
  const number = meeting?.key.number ?? 1;
  if (status !== 'held') return `oneonone new ${typed}`;
  return `oneonone show ${typed} ${number > 1 ? `${meeting?.key.date}-${number}` : 'today'}`;
}

function sayMeeting({ status, isPrepared, open, overdue, topics }: TodaysMeeting): string {
  if (status === 'held') return 'held';
  const words = [isPrepared ? 'ready' : 'not prepared'];
  if (overdue > 0) words.push(`${overdue} overdue`);
  else if (isPrepared && open > 0) words.push(`${open} open`);
  if (topics > 0) words.push(plural(topics, 'topic'));
  return words.join(', ');
}

function unconfirmedLine(
  { person, key }: Today['unconfirmed'][number],
  today: CalendarDate,
  typed: string,
): GlanceLine {
  return {
    ...{ kind: 'unconfirmed', when: key.date, person: person.handle, typed, name: '' },
    words: `${safeText(person.profile.name)}, ${sayDay(key.date, today)}`,
    command: confirmingCommand(key, today, typed),
  };
}

const NOBODYS = { when: '', person: '', typed: '', name: '' };

function oweLines({ open, overdue, latest, nextDue }: Tally, today: CalendarDate): GlanceLine[] {
  if (open === 0) return [];
  const next =
    nextDue === null ? '' : `, next due ${nextDue === today ? 'today' : sayDay(nextDue, today)}`;
  const words =
    latest === null ? `${open} open${next}` : `${overdue} overdue, oldest ${sayAge(latest)}`;
  return [{ ...NOBODYS, kind: 'you owe', words, command: 'oneonone actions --mine' }];
}

function waitLines({ open, oldest }: Tally): GlanceLine[] {
  if (open === 0) return [];
  const words =
    oldest === null || oldest === 0 ? String(open) : `${open}, oldest ${sayAge(oldest)}`;
  const command = 'oneonone actions --theirs';
  return [{ ...NOBODYS, kind: 'you wait for', words, command }];
}

function waitingLine(standing: Standing, today: CalendarDate, typed: string): GlanceLine {
  const { person, rhythm } = standing;
  const { started } = person.profile;
  const brief = saySince(rhythm, started, today, (age, cadence) => `${age} (${cadence})`);
  const words = rhythm.state === 'overdue' ? brief : sayStanding(rhythm, started, today);
  return {
    ...{ kind: 'not met lately', when: rhythm.lastMet ?? '', person: person.handle, typed },
    name: '',
    words: `${safeText(person.profile.name)}, ${words}`,
    command: helpingCommand(standing, today, typed),
  };
}

function birthdayLine(
  { person, date, turns }: Today['birthdays'][number],
  today: CalendarDate,
  typed: string,
): GlanceLine {
  const day = date === today ? 'today' : sayDay(date, today);
  const age = turns === null ? '' : `, turns ${turns}`;
  return {
    ...{ kind: 'birthday', when: date, person: person.handle, typed, name: '' },
    words: `${safeText(person.profile.name)}, ${day}${age}`,
    command: `oneonone prep ${typed}`,
  };
}

function adviceLine({ person, advice }: Today['advice'][number], typed: string): GlanceLine {
  return {
    ...{ kind: 'advice', when: '', person: person.handle, typed, name: '' },
    words: `${safeText(person.profile.name)}, ${ADVICE_TITLES[advice.rule]}`,
    // The card says it whole, with what it was drawn from and the command that deals with it.
    command: `oneonone prep ${typed}`,
  };
}
