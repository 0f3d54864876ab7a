import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { matchPerson } from '../core/people/match-person.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { type MeetingRecord, recordOf } from '../notebook/read/meeting-record.ts';
import { filesOf, promisesOf, readPersonLog } from '../notebook/read/person-log.ts';
import { readNames } from '../notebook/read/read-people.ts';
import { PRIVATE, recordJson, remarkHidden, viewRecord } from './answers/answer-record.ts';
import { readMeetingArgument } from './arguments/meeting.ts';
import { readPersonArgument } from './arguments/person.ts';
import { command, type Input, type Session } from './command.ts';
import { isOn } from './input.ts';
import { type ItemCopies, itemCopiesJson, readItemCopies, viewItemCopies } from './show-item.ts';

type ShowAnswer = { today: CalendarDate } & (
  | { kind: 'meeting'; record: MeetingRecord }
  | { kind: 'item'; item: ItemCopies }
);

/** `oneonone show`: one meeting, or every copy of one promise. */
export const show = command<ShowAnswer>({
  name: 'show',
  group: 'prepare',
  summary: 'one meeting, or where a promise stands',
  arguments: [
    {
      name: 'person',
      required: true,
      completes: ['anybody', 'item'],
      about: 'whose meeting; or the id of a promise or topic',
    },
    { name: 'date', required: false, many: true, about: 'which one; the last held when left out' },
  ],
  options: [PRIVATE],
  examples: [
    { line: 'oneonone show alice', does: 'the last meeting that was held' },
    { line: 'oneonone show alice 2026-11-06 --private', does: 'that one, private parts as well' },
    { line: 'oneonone show 3k9f', does: 'every line of that promise' },
  ],
  writes: false,
  run: async (session, input) => {
    const notebook = session.notebook();
    const { today } = session;
    const [first, ...rest] = input.words;
    if (first !== undefined && rest.length === 0 && isItemId(notebook, first)) {
      const item = await readItemCopies(session, notebook, first, isOn(input, PRIVATE.name));
      return { data: { today, kind: 'item', item } };
    }
    const record = await readRecord(session, notebook, input);
    return { data: { today, kind: 'meeting', record } };
  },
  json: (answer) =>
    answer.kind === 'meeting'
      ? recordJson(answer.record, answer.today)
      : itemCopiesJson(answer.item, answer.today),
  view: (answer, theme) =>
    answer.kind === 'meeting'
      ? viewRecord(answer.record, answer.today, theme)
      : viewItemCopies(answer.item, answer.today, theme),
});

/** Ids begin with a digit where the program made them; any other word may be one only if nobody has that name. */
function isItemId(notebook: Notebook, word: string): boolean {
  const people = readNames(notebook);
  if (/^[\d^]/.test(word)) return !people.some(({ handle }) => handle === word);
  const match = matchPerson(word, people, 'prefix');
  return match.kind === 'none' && match.near.length === 0 && /\d/.test(word);
}

async function readRecord(
  session: Session,
  notebook: Notebook,
  input: Input,
): Promise<MeetingRecord> {
  const [name, ...date] = input.words;
  const person = await readPersonArgument(session, notebook, name);
  const which = date.length === 0 ? undefined : date.join(' ');
  const meeting = await readMeetingArgument(session, notebook, person, which, 'show');
  // Over all files: what is private in any copy is private here as well.
  const log = readPersonLog(notebook, person);
  const record = recordOf(person, meeting, promisesOf(log), isOn(input, PRIVATE.name));
  session.problems.push(...person.problems, ...filesOf(log).flatMap(({ problems }) => problems));
  remarkHidden(session, record.hidden);
  return record;
}
