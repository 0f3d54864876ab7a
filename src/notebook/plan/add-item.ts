import { typedWord } from '../../core/people/typed-word.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import { resolvePromises } from '../../core/promises/resolve-promises.ts';
import { OneononeError } from '../../errors.ts';
import { lineNumberAt } from '../../format/blocks/lines.ts';
import { readDocument } from '../../format/document.ts';
import { readsBack } from '../../format/edit/reads-back.ts';
import { readMarks } from '../../format/items/task-marks.ts';
import type { NewItem } from '../../format/items/typed-item.ts';
import type { Change } from '../change.ts';
import { isCalledOff, meetingsOn } from '../find/find-meeting.ts';
import { mayStandInMeetings } from '../find/find-words.ts';
import { withPlannedFile } from '../find/planned-files.ts';
import { absolutePath, inboxFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import {
  copiesIn,
  type LogFile,
  type Person,
  promisesOf,
  readPart,
  readPersonLog,
} from '../read/person-log.ts';
import { readLogFile } from '../read/read-log-file.ts';
import { scanOpenPromises } from '../scan/scan-promises.ts';
import { assertWritable } from './edits.ts';
import { type Attempt, changeOf, type Target, waysToWrite } from './item-attempts.ts';

/** What came of adding an item. */
export interface AddedItem {
  promised: Promised;
  /** Topics that wait for the next meeting, this one included. */
  waiting: number;
  /** A meeting it was meant for, which must not be written; null where there was none. */
  passedOver: string | null;
}

/**
 * Adds an item: a promise to today's meeting unless that was called off, else, like a topic, to the inbox. The new
 * text is read again before anything is written: the line must be that item, open, and all others as they were.
 * Throws `unreadable` for an inbox that must not be written, `refused` for a text that cannot stand on a line.
 */
export function planItem(
  notebook: Notebook,
  person: Person,
  item: NewItem,
): { changes: Change[]; result: AddedItem } {
  const todays = item.kind === 'action' ? todaysMeeting(notebook, person) : null;
  const passedOver = todays !== null && !todays.read?.writable ? todays.file : null;
  const targets = [passedOver === null ? todays : null, inboxOf(notebook, person)];
  for (const target of targets) {
    const added = target === null ? null : addTo(notebook, person, target, item);
    if (added !== null) return { changes: [added.change], result: { ...added.result, passedOver } };
  }
  throw refusal(notebook, person, item);
}

/** Why nothing could be written: words that are closed already, or a text that reads as something else. */
function refusal(notebook: Notebook, person: Person, item: NewItem): OneononeError {
  const words = readMarks(item.words, 0, item.words.length, null, person.names).text;
  const alike = promisesOf(readPersonLog(notebook, person)).findLast(
    ({ text, state, owner }) =>
      text === words && state !== 'open' && (item.owner ?? owner) === owner,
  );
  if (alike !== undefined) {
    const message = `the same words are ${alike.state} already, and would count as that again`;
    const hint = `oneonone reopen ${typedWord(alike.id.slice(0, 4))}    takes that up again; other words make a new one`;
    return new OneononeError('refused', message, hint);
  }
  const hint = `put odd signs in \`backticks\`, or write it by hand: ${inboxFile(person.folder.folder)}`;
  return new OneononeError('refused', 'this would not read as one item again', hint);
}

function todaysMeeting(notebook: Notebook, person: Person): Target | null {
  const meetings = meetingsOn(notebook, person, notebook.today);
  const read = meetings.findLast(({ status }) => !isCalledOff(status));
  if (read === undefined) return null;
  return { file: read.file, read, document: read.document, isBeforehand: read.status !== 'held' };
}

function inboxOf(notebook: Notebook, person: Person): Target {
  const read = readPart(notebook, person, 'inbox');
  const context = { kind: 'inbox', date: null, names: person.names, bodyStart: 0 } as const;
  return {
    file: inboxFile(person.folder.folder),
    read,
    document: read?.document ?? readDocument('', context),
    isBeforehand: true,
  };
}

function addTo(notebook: Notebook, person: Person, target: Target, item: NewItem) {
  if (target.read !== null) assertWritable(target.read);
  for (const attempt of waysToWrite(notebook, person, target, item)) {
    const result = readAsIfWritten(notebook, person, attempt, item);
    if (result !== null) return { change: changeOf(attempt), result };
  }
  return null;
}

function readAsIfWritten(
  notebook: Notebook,
  person: Person,
  { target, text, start, content }: Attempt,
  item: NewItem,
): Omit<AddedItem, 'passedOver'> | null {
  const files = withPlannedFile(notebook.files, absolutePath(notebook.root, target.file), text);
  const then = { ...notebook, files };
  const them = { ...person, folder: { ...person.folder, hasInbox: true } };
  const after = readLogFile(then, them, target.file);
  if (after === null || !readsBack(target.document, after.document, start, content, item))
    return null;
  const number = lineNumberAt(text, start);
  const isIt = ({ copies }: Promised) =>
    copies.some(
      ({ file, line, state }) => file === after.file && line === number && state === 'open',
    );
  const near = openNearby(then, them, after);
  const wanted = near.filter((one) => isIt(one) || isWaiting(one)).map((one) => one.text);
  const open = mayStandInMeetings(notebook, person, wanted)
    ? (scanOpenPromises(then, [them]).get(them) ?? [])
    : near;
  const promised = open.find(isIt);
  return promised === undefined ? null : { promised, waiting: open.filter(isWaiting).length };
}

/** What is open in profile and inbox, and in the file that was added to. */
function openNearby(notebook: Notebook, person: Person, added: LogFile): Promised[] {
  const kinds = (['profile', 'inbox'] as const).filter((kind) => kind !== added.kind);
  const others = kinds.flatMap((kind) => readPart(notebook, person, kind) ?? []);
  const open = resolvePromises([...others, added].flatMap(copiesIn), person.handle);
  return open.filter(
    ({ state, copies }) => state === 'open' && copies.some((copy) => copy.state === 'open'),
  );
}

function isWaiting({ kind, shown }: Promised): boolean {
  return kind === 'topic' && shown.meeting === null;
}
