import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { readDate } from '../core/dates/date-words.ts';
import { sayDay, saySpan } from '../core/dates/day-words.ts';
import { readStretch, type Stretch } from '../core/dates/read-stretch.ts';
import { typedDay } from '../core/dates/typed-day.ts';
import { meetingName } from '../core/meetings/meeting.ts';
import { matchPerson } from '../core/people/match-person.ts';
import { typedWord } from '../core/people/typed-word.ts';
import type { DateSpan } from '../core/settings.ts';
import { OneononeError } from '../errors.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { type MovedMeeting, planMove } from '../notebook/plan/move-meeting.ts';
import { type MeetingAway, meetingsAway, planAway } from '../notebook/plan/note-away.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { readNames, readPeople } from '../notebook/read/read-people.ts';
import { safeText } from '../render/plain-text.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { sayMeeting } from './answers/answer-meeting.ts';
import { sayMoved } from './answers/moved-view.ts';
import { keepingText } from './arguments/keep-text.ts';
import { meant, openKnown } from './arguments/person.ts';
import { readTextArgument } from './arguments/text.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { optionText } from './input.ts';
import { type Changed, update } from './update.ts';

interface AwayAnswer {
  /** Null: me. */
  person: Person | null;
  away: DateSpan;
  /** Meetings inside that stay where they are, and those that were moved. */
  left: MeetingAway[];
  moved: MovedMeeting[];
  today: CalendarDate;
}

/** Where a meeting goes that falls into days away. */
interface Move {
  meeting: MeetingAway;
  to: CalendarDate;
}

/** `oneonone away`: days that do not count, mine or theirs. */
export const away = command<Changed<AwayAnswer>>({
  name: 'away',
  group: 'rhythm',
  summary: 'days away, yours or theirs: nobody is late in them',
  arguments: [
    { name: 'person', required: false, about: 'who is away; left out: you' },
    {
      name: 'days',
      completes: ['date'],
      required: true,
      many: true,
      about: 'from and to, one day, "until" a date, "next week", a month',
    },
  ],
  options: [{ name: 'why', takes: '<text>', about: 'the reason, for yourself' }],
  examples: [
    {
      line: 'oneonone away 21 dec 3 jan --why Christmas',
      does: 'you are away; lists the meetings inside',
    },
    { line: 'oneonone away kim until march', does: 'a snooze: Kim is not listed until then' },
  ],
  writes: true,
  run: noteAway,
  json: awayJson,
  view: viewAway,
});

async function noteAway(session: Session, input: Input): Promise<Answer<Changed<AwayAnswer>>> {
  const notebook = session.notebook();
  const { person, stretch } = readWho(notebook, input.words);
  const why = readTextArgument(session, [optionText(input, 'why') ?? '']);
  const days: DateSpan = why === '' ? stretch : { ...stretch, why };
  const people = person === null ? readPeople(notebook).people : [person];
  const inside = meetingsAway(notebook, people, days);
  const moves = session.canAsk ? await askMoves(session, inside) : [];
  const left = inside.filter((one) => !moves.some(({ meeting }) => meeting === one));
  return keepingText(why, async () =>
    update(session, input, notebook, () => {
      const plans = moves.map(({ meeting, to }) =>
        planMove(notebook, meeting.person, meeting.key, to),
      );
      const moved = plans.map(({ result }) => result);
      return {
        changes: [...planAway(notebook, person, days), ...plans.flatMap(({ changes }) => changes)],
        result: { person, away: days, left, moved, today: session.today },
      };
    }),
  );
}

/** Whose days, and which: the first word is a name unless all words are days and nobody is called just so. */
function readWho(
  notebook: Notebook,
  words: readonly string[],
): { person: Person | null; stretch: Stretch } {
  const { today } = notebook;
  const [first = '', ...rest] = words;
  const mine = readStretch(first.toLowerCase() === 'me' ? rest : words, today);
  const everybody = readNames(notebook);
  const isName = rest.length > 0 && matchPerson(first, everybody, 'word').kind !== 'none';
  const theirs = isName || mine === null ? readStretch(rest, today) : null;
  if (theirs !== null) {
    const person = openKnown(notebook, meant(first, everybody), everybody);
    return { person, stretch: inOrder(theirs, today) };
  }
  if (mine !== null) return { person: null, stretch: inOrder(mine, today) };
  throw new OneononeError(
    words.length === 0 ? 'usage' : 'bad-date',
    words.length === 0 ? 'which days?' : `"${words.join(' ')}" names no days that I can read`,
    'oneonone away 21 dec 3 jan\noneonone away kim until march',
  );
}

function inOrder({ from, to }: Stretch, today: CalendarDate): Stretch {
  if (from <= to) return { from, to };
  const message = `${sayDay(to, today)} is before ${sayDay(from, today)}`;
  throw new OneononeError('bad-date', message, 'name the first day first');
}

async function askMoves(session: Session, inside: readonly MeetingAway[]): Promise<Move[]> {
  const { today, world } = session;
  const moves: Move[] = [];
  for (const meeting of inside) {
    const preset = sayDay(meeting.suggestion, today);
    const question = `${sayMeeting(meeting.person, meeting.key.date, today)}: move to (or "none")`;
    const read = (answer: string) =>
      answer === preset ? meeting.suggestion : readDate(answer, today, 'future');
    const answer = await world.prompter.line(question, preset, (text) =>
      isNone(text) ? null : troubleWith(read(text), meeting, moves),
    );
    const to = isNone(answer) ? null : read(answer);
    if (to !== null) moves.push({ meeting, to });
  }
  return moves;
}

/** What speaks against a day for a meeting that is to be moved; null when nothing does. */
function troubleWith(
  date: CalendarDate | null,
  { person }: MeetingAway,
  moves: readonly Move[],
): string | null {
  if (date === null) return 'a date, as mon or 4 jan, or none';
  const isTaken =
    person.folder.meetings.some((key) => key.date === date) ||
    moves.some(({ meeting, to }) => meeting.person === person && to === date);
  return isTaken ? 'a meeting stands on that day already' : null;
}

function isNone(answer: string): boolean {
  return answer.trim().toLowerCase() === 'none';
}

function awayJson({ changed, person, away: days, left, moved }: Changed<AwayAnswer>): unknown {
  const { from, to, why } = days;
  return {
    changed,
    ...{ person: person?.handle ?? null, from, to, why: why ?? null },
    meetings: [
      ...left.map(({ person: whose, key, file, suggestion }) => ({
        ...{ person: whose.handle, date: key.date, file, suggestion, movedTo: null },
      })),
      ...moved.map(({ person: whose, from: date, meeting }) => ({
        ...{ person: whose.handle, date, file: meeting.file },
        ...{ suggestion: null, movedTo: meeting.key.date },
      })),
    ],
  };
}

function viewAway({ person, away: days, left, moved, today }: AwayAnswer, theme: Theme): string {
  const rows = left.map((one) => [
    ...(theme.isTerminal
      ? [safeText(one.person.profile.name), sayDay(one.key.date, today)]
      : [one.person.handle, one.key.date]),
    { text: moveCommand(one, today), style: theme.command },
  ]);
  if (!theme.isTerminal) {
    const noted = [person?.handle ?? 'me', days.from, days.to, days.why ?? ''];
    return renderTable([noted, ...rows], {}, theme);
  }
  const who = person === null ? 'You are' : `${safeText(person.profile.name)} is`;
  const first = `${who} away ${saySpan(days, today)}.${left.length > 0 ? ' In it:' : ''}`;
  const lines = moved.map((one) => sayMoved(one, today));
  return [first, renderTable(rows, { indent: 2 }, theme), ...lines]
    .filter((line) => line !== '')
    .join('\n');
}

/** Names the meeting where it is not the one that `move` would take anyway. */
function moveCommand({ person, key, suggestion }: MeetingAway, today: CalendarDate): string {
  const isNext = person.folder.meetings.every(({ date }) => date <= today || date >= key.date);
  const from = isNext && key.number === 1 ? '' : ` --from ${meetingName(key)}`;
  return `oneonone move ${typedWord(person.handle)} ${typedDay(suggestion, today)}${from}`;
}
