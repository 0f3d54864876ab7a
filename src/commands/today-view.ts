import type { CalendarDate } from '../core/calendar-date.ts';
import { sayAge, sayDay } from '../core/day-words.ts';
import type { MeetingKey } from '../core/meeting.ts';
import { typedDay } from '../core/typed-day.ts';
import type { Standing } from '../notebook/read-standings.ts';
import type { Tally, Today, TodaysMeeting } from '../notebook/read-today.ts';
import type { Cell } from '../render/cell.ts';
import { safeText } from '../render/plain-text.ts';
import { saySince, sayStanding } from '../render/rhythm-words.ts';
import { plural } from '../render/sentence.ts';
import { shareRows } from '../render/share-rows.ts';
import { spread } from '../render/spread.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { cut } from '../render/width.ts';
import { helpingCommand } from './answer-standing.ts';

/** A line of the glance: what it is about, the words, and the command that deals with it. */
interface GlanceLine {
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
  name: string;
  words: string;
  command: string;
}

const WIDEST = 80;
/** The lines below the first: a dozen in all. */
const ROWS_AT_MOST = 11;
/** How many lines of each kind are wanted before any has more. */
const WISHES = [5, 2, 1, 1, 2, 2, 2];
/** Beyond this the names of all who are left are too many to type. */
const LONGEST_COMMAND = 34;
/** A name takes this part of a line at most. */
const NAME_SHARE = 4;
const TITLES: Record<Exclude<GlanceLine['kind'], 'today'>, string> = {
  unconfirmed: 'Unconfirmed',
  'you owe': 'You owe',
  'you wait for': 'You wait for',
  'not met lately': 'Not met lately',
  birthday: 'Birthday',
  advice: 'Advice',
};

/** The day at a glance: at most a dozen lines on a terminal, every line there is in a pipe. */
export function viewToday(glance: Today, today: CalendarDate, theme: Theme): string {
  const groups = [
    meetingLines(glance.meetings),
    glance.unconfirmed.map((one) => unconfirmedLine(one, today)),
    oweLines(glance.mine, today),
    waitLines(glance.theirs),
    glance.waiting.map((one) => waitingLine(one, today)),
    glance.birthdays.map((one) => birthdayLine(one, today)),
    glance.advice.map(adviceLine),
  ];
  if (!theme.isTerminal) return renderTable(groups.flat().map(plainRow), {}, theme);
  const counts = groups.map(({ length }) => length);
  const rooms = shareRows(counts, WISHES, ROWS_AT_MOST);
  const shown = groups.flatMap((lines, index) => shorten(lines, rooms[index] ?? 1));
  const isTimed = shown.some(({ kind, when }) => kind === 'today' && when !== '');
  const rows = shown.map((line, index) => toRow(line, shown[index - 1]?.kind, isTimed, theme));
  const title = headline(glance, today, theme);
  if (rows.length === 0) return `${title}\n${sayNothing(glance)}`;
  return `${title}\n${renderTable(rows, { flexible: [1, 0] }, theme)}`;
}

function headline({ meetings }: Today, today: CalendarDate, theme: Theme): string {
  const count = meetings.length === 0 ? 'nobody today' : `${meetings.length} today`;
  const columns = Math.min(theme.columns, WIDEST);
  return spread({ text: sayDay(today, today), style: theme.heading }, count, { ...theme, columns });
}

function sayNothing({ people }: Today): string {
  return people === 0
    ? 'Nobody here yet. Prepare a first talk: oneonone new <name>'
    : 'Nothing waits for you.';
}

function meetingLines(meetings: readonly TodaysMeeting[]): GlanceLine[] {
  return meetings.map((one) => ({
    kind: 'today',
    when: one.time ?? '',
    person: one.person.handle,
    name: safeText(one.person.profile.name),
    words: sayMeeting(one),
    command: commandFor(one),
  }));
}

function commandFor({ person, status, meeting }: TodaysMeeting): string {
  const number = meeting?.key.number ?? 1;
  if (status !== 'held') return `oneonone new ${person.handle}`;
  return `oneonone show ${person.handle} ${number > 1 ? `${meeting?.key.date}-${number}` : 'today'}`;
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
  { person, key }: { person: TodaysMeeting['person']; key: MeetingKey },
  today: CalendarDate,
): GlanceLine {
  const day = key.number > 1 ? `${key.date}-${key.number}` : typedDay(key.date, today);
  return {
    ...{ kind: 'unconfirmed', when: key.date, person: person.handle, name: '' },
    words: `${safeText(person.profile.name)}, ${sayDay(key.date, today)}`,
    command: `oneonone met ${person.handle} ${day}`,
  };
}

function oweLines({ open, overdue, latest, nextDue }: Tally, today: CalendarDate): GlanceLine[] {
  if (open === 0) return [];
  const next =
    nextDue === null ? '' : `, next due ${nextDue === today ? 'today' : sayDay(nextDue, today)}`;
  const words =
    latest === null ? `${open} open${next}` : `${overdue} overdue, oldest ${sayAge(latest)}`;
  return [
    { kind: 'you owe', when: '', person: '', name: '', words, command: 'oneonone actions --mine' },
  ];
}

function waitLines({ open, oldest }: Tally): GlanceLine[] {
  if (open === 0) return [];
  const words =
    oldest === null || oldest === 0 ? String(open) : `${open}, oldest ${sayAge(oldest)}`;
  const command = 'oneonone actions --theirs';
  return [{ kind: 'you wait for', when: '', person: '', name: '', words, command }];
}

function waitingLine(standing: Standing, today: CalendarDate): GlanceLine {
  const { person, rhythm } = standing;
  const { started } = person.profile;
  const brief = saySince(rhythm, started, today, (age, cadence) => `${age} (${cadence})`);
  const words = rhythm.state === 'overdue' ? brief : sayStanding(rhythm, started, today);
  return {
    ...{ kind: 'not met lately', when: rhythm.lastMet ?? '', person: person.handle, name: '' },
    words: `${safeText(person.profile.name)}, ${words}`,
    command: helpingCommand(standing, today),
  };
}

function birthdayLine(
  { person, date, turns }: Today['birthdays'][number],
  today: CalendarDate,
): GlanceLine {
  const day = date === today ? 'today' : sayDay(date, today);
  const age = turns === null ? '' : `, turns ${turns}`;
  return {
    ...{ kind: 'birthday', when: date, person: person.handle, name: '' },
    words: `${safeText(person.profile.name)}, ${day}${age}`,
    command: `oneonone prep ${person.handle}`,
  };
}

function adviceLine({ person, advice }: Today['advice'][number]): GlanceLine {
  return {
    ...{ kind: 'advice', when: '', person: person.handle, name: '' },
    words: safeText(`${person.profile.name}: ${advice.text}`),
    // The card says it whole, with what it was drawn from and the command that deals with it.
    command: `oneonone prep ${person.handle}`,
  };
}

/** The first lines of a group, the last of them standing for all that are left, too. */
function shorten(lines: readonly GlanceLine[], most: number): GlanceLine[] {
  if (lines.length <= most) return [...lines];
  const rest = lines.slice(most - 1);
  const [first] = rest;
  if (first === undefined) return [];
  const command = commandForRest(first.kind, rest);
  if (most === 1) return [{ ...first, words: `${rest.length}, first ${first.words}`, command }];
  const words = `and ${rest.length} more`;
  return [...lines.slice(0, most - 1), { ...first, when: '', name: words, words, command }];
}

function commandForRest(kind: GlanceLine['kind'], rest: readonly GlanceLine[]): string {
  if (kind === 'unconfirmed' || kind === 'not met lately') return 'oneonone stale';
  const people = rest.map(({ person }) => person);
  const all = `oneonone ${kind === 'today' ? 'new' : 'prep'} ${people.join(' ')}`;
  if (all.length <= LONGEST_COMMAND) return all;
  return kind === 'today' ? 'oneonone prep' : `oneonone prep ${people[0] ?? ''}`;
}

function toRow(
  line: GlanceLine,
  above: GlanceLine['kind'] | undefined,
  isTimed: boolean,
  theme: Theme,
): Cell[] {
  const { kind, when, words, command } = line;
  const name = cut(line.name, Math.floor(theme.columns / NAME_SHARE));
  const last = { text: command, style: theme.command };
  if (kind === 'today') {
    const isRest = line.name === words;
    return [`  ${isTimed ? `${when.padEnd(5)}  ` : ''}${name}`, isRest ? '' : words, last];
  }
  return [{ text: kind === above ? '' : TITLES[kind], style: theme.heading }, words, last];
}

function plainRow({ kind, when, person, words, command }: GlanceLine): Cell[] {
  return [kind, when, person, words, command];
}
