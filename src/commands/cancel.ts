import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { readDate } from '../core/dates/date-words.ts';
import { sayDay } from '../core/dates/day-words.ts';
import type { MeetingHeader, MeetingKey } from '../core/meetings/meeting.ts';
import { typedWord } from '../core/people/typed-word.ts';
import type { Notebook } from '../notebook/notebook.ts';
import {
  type Cancellation,
  type CancelledMeeting,
  planCancellation,
  planReplacement,
} from '../notebook/plan/cancel-meeting.ts';
import { type MovedMeeting, planMove } from '../notebook/plan/move-meeting.ts';
import { dayWithoutFile } from '../notebook/read/meeting-without-file.ts';
import type { Person } from '../notebook/read/person-log.ts';
import type { Plan } from '../notebook/write/update-notebook.ts';
import { fitLines } from '../render/fit-lines.ts';
import { safeText } from '../render/plain-text.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { meetingJson, pipedMeeting, sayMeeting } from './answers/answer-meeting.ts';
import { movedJson, sayMoved, sayOpen } from './answers/moved-view.ts';
import { dateOption } from './arguments/date.ts';
import { readDueDate } from './arguments/due.ts';
import { keepingText } from './arguments/keep-text.ts';
import { readMeetingToChange } from './arguments/meeting-to-change.ts';
import { readPersonArgument } from './arguments/person.ts';
import { readTextArgument } from './arguments/text.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { isOn, optionText } from './input.ts';
import { type Changed, update } from './update.ts';

const BY = ['me', 'them', 'nobody'] as const;

type Outcome =
  | { kind: 'moved'; moved: MovedMeeting }
  | { kind: 'cancelled'; cancelled: CancelledMeeting; to: CalendarDate | null };

type CancelAnswer = Changed<{ outcome: Outcome; today: CalendarDate }>;

/** `oneonone cancel`: it will not happen, or did not. */
export const cancel = command<CancelAnswer>({
  name: 'cancel',
  group: 'rhythm',
  summary: 'a meeting that does not take place; better still, moved',
  arguments: [
    { name: 'person', required: true, about: 'whose meeting' },
    {
      name: 'date',
      required: false,
      many: true,
      about: 'which one; left out: today’s, else the next',
    },
  ],
  options: [
    { name: 'by', takes: '<who>', choices: BY, about: 'who cancelled: me, them or nobody' },
    { name: 'reason', takes: '<text>', about: 'why' },
    { name: 'no-show', about: 'it was missed: somebody did not come' },
    { name: 'to', takes: '<date>', about: 'move it to that day instead' },
  ],
  examples: [
    { line: 'oneonone cancel alice --by them --reason sick', does: 'asks for another day' },
    { line: 'oneonone cancel alice --to tue', does: 'the same meeting on Tuesday' },
    { line: 'oneonone cancel bob 17 nov --no-show', does: 'Bob did not come' },
  ],
  writes: true,
  run: cancelMeeting,
  json: ({ outcome, changed }) =>
    outcome.kind === 'moved'
      ? { changed, ...movedJson(outcome.moved) }
      : { changed, ...cancelledJson(outcome.cancelled), to: outcome.to },
  view: viewCancelled,
});

async function cancelMeeting(session: Session, input: Input): Promise<Answer<CancelAnswer>> {
  const notebook = session.notebook();
  const [name, ...words] = input.words;
  const person = await readPersonArgument(session, notebook, name);
  const text = words.length === 0 ? undefined : words.join(' ');
  const key = await readMeetingToChange(session, notebook, person, text, 'cancel');
  if (session.canAsk && optionText(input, 'to') === undefined) {
    session.remark(sayWhich(notebook, person, key));
  }
  const to = await readNewDay(session, input);
  const reason = readTextArgument(session, [optionText(input, 'reason') ?? '']);
  const given: Cancellation = {
    status: isOn(input, 'no-show') ? 'missed' : 'cancelled',
    by: await readBy(session, input, to),
    reason: reason === '' ? null : reason,
  };
  return keepingText(reason, async () =>
    update(session, input, notebook, () => {
      const { changes, result } = planOutcome(notebook, person, key, to, given);
      return { changes, result: { outcome: result, today: session.today } };
    }),
  );
}

/** Before anything is asked: whom and which day it is about, and whether there was anything to call off. */
function sayWhich(notebook: Notebook, person: Person, { date }: MeetingKey): string {
  const said = sayMeeting(person, date, notebook.today);
  const isPlanned =
    person.folder.meetings.some((key) => key.date === date) ||
    dayWithoutFile(notebook, person) === date;
  return isPlanned ? said : `${said} (nothing was planned)`;
}

/** Another day makes it a move; but a meeting that was missed stays where it was, and another one is planned. */
function planOutcome(
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
  to: CalendarDate | null,
  given: Cancellation,
): Plan<Outcome> {
  if (to !== null && given.status === 'cancelled') {
    const why = {
      ...(given.by === null ? {} : { cancelled_by: given.by }),
      ...(given.reason === null ? {} : { reason: given.reason }),
    };
    const { changes, result } = planMove(notebook, person, key, to, why);
    return { changes, result: { kind: 'moved', moved: result } };
  }
  const { changes, result } = planCancellation(notebook, person, key, given);
  const more = to === null ? [] : planReplacement(notebook, person, to);
  return { changes: [...changes, ...more], result: { kind: 'cancelled', cancelled: result, to } };
}

async function readNewDay(session: Session, input: Input): Promise<CalendarDate | null> {
  const { today, world } = session;
  const given = dateOption(input, 'to', today);
  if (given !== undefined) return readDueDate(given, today);
  if (!session.canAsk) return null;
  const answer = await world.prompter.line('New date? (enter: none)', undefined, (text) => {
    if (text.trim() === '') return null;
    const date = readDate(text, today, 'future');
    if (date === null) return 'a date, as tue, +1w or 27 nov';
    return date >= today ? null : `${sayDay(date, today)} is past already`;
  });
  return readDate(answer, today, 'future');
}

/** Asked only of a meeting that is cancelled for good. */
async function readBy(
  session: Session,
  input: Input,
  to: CalendarDate | null,
): Promise<MeetingHeader['cancelledBy']> {
  const given = BY.find((one) => one === optionText(input, 'by'));
  if (given !== undefined) return given;
  if (!session.canAsk || to !== null || isOn(input, 'no-show')) return null;
  const choices = BY.map((by) => ({ label: by, value: by }));
  return session.world.prompter.pick('Who cancelled?', choices);
}

function cancelledJson({ person, meeting, promises, topics }: CancelledMeeting) {
  return { ...meetingJson(person, meeting), promises, topics };
}

function viewCancelled({ outcome, today }: CancelAnswer, theme: Theme): string {
  const { person, meeting } = outcome.kind === 'moved' ? outcome.moved : outcome.cancelled;
  if (!theme.isTerminal) return renderTable([pipedMeeting(person, meeting)], {}, theme);
  if (outcome.kind === 'moved') return fitLines(sayMoved(outcome.moved, today), theme.columns);
  const { cancelled, to } = outcome;
  const open = sayOpen(cancelled);
  const left = open === '' ? '' : `\nStill open, and on the next agenda: ${open}.`;
  const said = `${sayMeeting(person, meeting.key.date, today)}: ${sayHow(cancelled)}.${left}`;
  const first = fitLines(said, theme.columns);
  if (to !== null) return `${first}\nPlanned instead: ${sayDay(to, today)}.`;
  return `${first}\nAnother day: ${theme.command(`oneonone new ${typedWord(person.handle)} --date <date>`)}`;
}

function sayHow({ meeting, person }: CancelledMeeting): string {
  const { cancelledBy, reason } = meeting.header;
  const who = { me: ' by you', them: ` by ${safeText(person.profile.name)}`, nobody: '' };
  const by = cancelledBy === null ? '' : who[cancelledBy];
  const why = reason === null ? '' : ` (${safeText(reason)})`;
  return `${meeting.status}${by}${why}`;
}
