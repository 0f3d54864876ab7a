import { matchPerson } from '../core/people/match-person.ts';
import { OneononeError } from '../errors.ts';
import { absolutePath } from '../notebook/layout.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { planSettling } from '../notebook/plan/settle-dates.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { readLogFile } from '../notebook/read/read-log-file.ts';
import { readNames } from '../notebook/read/read-people.ts';
import { safeText } from '../render/plain-text.ts';
import { afterEditor, type Reading, viewReading } from './answers/after-editor.ts';
import { canOpen } from './arguments/can-open.ts';
import { readItemArguments } from './arguments/item.ts';
import { readMeetingArgument } from './arguments/meeting.ts';
import { readPersonArgument } from './arguments/person.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { isOn } from './input.ts';

/** What is opened, and at which line. */
interface Place {
  person: Person;
  file: string;
  line: number;
}

interface EditAnswer extends Place {
  path: string;
  /** Null where nobody is there to write. */
  reading: Reading | null;
}

/** `oneonone edit`: a meeting, or the line of a promise, in the editor. */
export const edit = command<EditAnswer>({
  name: 'edit',
  group: 'capture',
  summary: 'open a meeting, or the line of a promise, in your editor',
  arguments: [
    {
      name: 'person',
      required: true,
      completes: ['person', 'item'],
      about: 'whose meeting, or the id of a promise or topic',
    },
    {
      name: 'date',
      required: false,
      many: true,
      about: 'which meeting: a day, last or next; else today’s or the newest',
    },
  ],
  options: [],
  examples: [
    { line: 'oneonone edit alice', does: 'today’s meeting with Alice, else the newest' },
    { line: 'oneonone edit alice last', does: 'the last one' },
    { line: 'oneonone edit 7p2m', does: 'the line of that promise' },
  ],
  writes: true,
  run: async (session, input) => {
    const notebook = session.notebook();
    const place = await findPlace(session, notebook, input.words);
    return isOn(input, 'dry-run')
      ? dryRun(notebook, place)
      : openPlace(session, notebook, input, place);
  },
  json: ({ person, file, line, path }) => ({
    changed: [],
    person: person.handle,
    file,
    line,
    path,
  }),
  view: ({ reading, path }, theme) =>
    reading === null ? safeText(path) : viewReading(reading, theme),
});

async function findPlace(
  session: Session,
  notebook: Notebook,
  words: readonly string[],
): Promise<Place> {
  const [first, ...rest] = words;
  if (first !== undefined && rest.length === 0 && isItem(notebook, first))
    return placeOfItem(notebook, first);
  const person = await readPersonArgument(session, notebook, first);
  const date = rest.length === 0 ? undefined : rest.join(' ');
  const { file } = await readMeetingArgument(session, notebook, person, date, 'edit');
  return { person, file, line: 1 };
}

/** Whether a word can only be an id: it looks like one, and nobody goes by it. */
function isItem(notebook: Notebook, word: string): boolean {
  if (word.startsWith('^')) return true;
  return /\d/.test(word) && matchPerson(word, readNames(notebook), 'prefix').kind === 'none';
}

function placeOfItem(notebook: Notebook, word: string): Place {
  const found = openItem(notebook, word) ?? readItemArguments(notebook, [word], 'all')[0];
  if (found === undefined)
    throw new OneononeError('unknown-item', `nothing here has the id "${word}"`);
  const { file, line } = found.promised.shown;
  return { person: found.person, file, line };
}

/** Open ones are found fast, and come first; null where none is meant. */
function openItem(notebook: Notebook, word: string) {
  try {
    return readItemArguments(notebook, [word], 'open')[0] ?? null;
  } catch (error) {
    if (error instanceof OneononeError && error.code === 'unknown-item') return null;
    throw error;
  }
}

function openPlace(
  session: Session,
  notebook: Notebook,
  input: Input,
  place: Place,
): Answer<EditAnswer> {
  const { person, file, line } = place;
  const isOpened = canOpen(session, notebook, input);
  const reading = isOpened ? afterEditor(session, notebook, person, file, line) : null;
  return {
    data: { ...place, path: absolutePath(notebook.root, file), reading },
  };
}

function dryRun(notebook: Notebook, place: Place): Answer<EditAnswer> {
  const { changes } = planSettling(notebook, place.person, place.file, textOf(notebook, place));
  const path = absolutePath(notebook.root, place.file);
  return { data: { ...place, path, reading: null }, planned: changes };
}

function textOf(notebook: Notebook, { person, file }: Place): string {
  return readLogFile(notebook, person, file)?.text ?? '';
}
