import { addDays, type CalendarDate } from '../../core/dates/calendar-date.ts';
import type { MeetingHeader, MeetingKey } from '../../core/meetings/meeting.ts';
import { OneononeError } from '../../errors.ts';
import type { Document, DocumentItem } from '../../format/document.ts';
import { addLines } from '../../format/edit/add-lines.ts';
import { applySplices } from '../../format/edit/splice.ts';
import { type HeaderChanges, setHeaderKeys } from '../../format/header/set-header.ts';
import type { Change } from '../change.ts';
import { chooseMeetingOn } from '../find/choose-meeting.ts';
import { isCalledOff, lastMeeting, standingMeetings } from '../find/find-meeting.ts';
import type { Notebook } from '../notebook.ts';
import {
  type MeetingFile,
  type Person,
  parseMeeting,
  readMeeting,
  readPart,
} from '../read/person-log.ts';
import { relistPerson } from '../read/read-people.ts';
import { assertWritable, changesOf } from './edits.ts';
import { tidyInbox } from './tidy-inbox.ts';

/** What is to be recorded of a meeting that took place; undefined leaves what stands there. */
export interface MeetingRecord {
  takeaways: readonly string[];
  duration: number | undefined;
  mood: number | undefined;
  /** Null: none was agreed. */
  next: CalendarDate | null | undefined;
  /** The topics that were talked about, as `topicKey` names them. */
  discussed: ReadonlySet<string>;
}

/** A meeting as it stands once it is recorded. */
export interface RecordedMeeting {
  person: Person;
  meeting: MeetingFile;
}

/** Notes of the last days that nobody confirmed yet are what a plain "met" is about; older ones are another talk's. */
const RECENT_DAYS = 3;

/**
 * The meeting that is recorded where no date is named: today's, else the newest unconfirmed one, else the newest of
 * the last days that is held by its notes alone; else a new one today.
 */
export function meetingToRecord(notebook: Notebook, person: Person): MeetingKey {
  const { today } = notebook;
  const todays = standingMeetings(notebook, person, today).at(-1);
  if (todays !== undefined) return todays.key;
  const last = lastMeeting(notebook, person);
  if (last?.status === 'unconfirmed') return last.key;
  const isOpen = last !== null && last.header.status !== 'held' && last.header.duration === null;
  if (isOpen && last.key.date >= addDays(today, -RECENT_DAYS)) return last.key;
  return chooseMeetingOn(notebook, person, today).key;
}

/** What a topic is recognised by while its file may change. */
export function topicKey({ marks, words }: Pick<DocumentItem, 'marks' | 'words'>): string {
  return marks.id ?? words;
}

/**
 * Records that people met, reading the files anew: takeaways, ticks and header keys go in, `status: held` where the
 * text alone would not say so, and the inbox loses the lines this meeting bears. Makes the file where there is none.
 * Throws `unreadable` for a file that must not be written, `refused` for a takeaway that cannot stand on a line.
 */
export function planRecord(
  notebook: Notebook,
  named: Person,
  key: MeetingKey,
  record: MeetingRecord,
): { changes: Change[]; result: RecordedMeeting } {
  const person = relistPerson(notebook, named);
  const before = readMeeting(notebook, person, key);
  if (before !== null) assertWritable(before);
  const start = before ?? asIfWritten(notebook, person, key, '');
  const ticked = asIfWritten(notebook, person, key, tickTopics(start.document, record.discussed));
  const noted = asIfWritten(notebook, person, key, addTakeaways(ticked, record.takeaways));
  assertSameBesides(ticked.document, noted.document);
  const header = headerChanges(noted, record, before === null);
  const told = asIfWritten(notebook, person, key, setHeaderKeys(noted.text, header));
  const meeting =
    told.status === 'held'
      ? told
      : asIfWritten(notebook, person, key, setHeaderKeys(told.text, HELD));
  return {
    changes: [...changeOf(before, meeting), ...tidyChanges(notebook, person, meeting)],
    result: { person, meeting },
  };
}

const HELD: HeaderChanges = { status: 'held' };

function asIfWritten(
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
  text: string,
): MeetingFile {
  return parseMeeting(notebook, person, key, { text, writable: true, problems: [] });
}

function changeOf(before: MeetingFile | null, { file, text }: MeetingFile): Change[] {
  if (before === null) return [{ kind: 'create', file, text }];
  return before.text === text ? [] : [{ kind: 'edit', file, before: before.text, after: text }];
}

function tickTopics(document: Document, discussed: ReadonlySet<string>): string {
  const splices = document.items
    .filter((item) => isOpenTopic(item) && discussed.has(topicKey(item)))
    .map(({ stateAt }) => {
      return { start: stateAt, end: document.text.indexOf(']', stateAt + 1), text: 'x' };
    });
  return applySplices(document.text, splices);
}

/** The topics of a meeting that are not ticked. */
export function openTopicsOf({ document }: MeetingFile): DocumentItem[] {
  return document.items.filter(isOpenTopic);
}

function isOpenTopic({ kind, state, stateAt }: DocumentItem): boolean {
  return kind === 'topic' && state === 'open' && stateAt >= 0;
}

function addTakeaways({ document }: MeetingFile, takeaways: readonly string[]): string {
  if (takeaways.length === 0) return document.text;
  const lines = takeaways.map((takeaway) => `- ${takeaway}`);
  return applySplices(document.text, [addLines(document, 'takeaways', lines)]);
}

/** A takeaway must change nothing but its own line: make no item, open no heading, hide nothing below it. */
function assertSameBesides(before: Document, after: Document): void {
  const told = ({ items, blocks }: Document) =>
    JSON.stringify([
      items.map(({ kind, state, role, words, ...item }) => [
        kind,
        state,
        role,
        words,
        item.private,
      ]),
      blocks.unclosed?.mark,
    ]);
  const headings = after.sections.length - before.sections.length;
  if (told(before) === told(after) && headings <= 1 && hasSameEnd(before, after)) return;
  throw new OneononeError(
    'refused',
    'a takeaway could not be written so that it reads as one line of text again',
    'put odd signs in `backticks`; a promise goes in with oneonone add',
  );
}

/** Whether what is private in the file is so still: an aside that opens in the new line would turn it inside out. */
function hasSameEnd(before: Document, after: Document): boolean {
  const inside = ({ text, blocks }: Document) =>
    [...blocks.comments, ...blocks.asides].map(({ start, end }) => text.slice(start, end));
  const hidden = new Set(inside(after));
  return inside(before).every((text) => hidden.has(text));
}

function headerChanges(
  { key, header }: MeetingFile,
  { duration, mood, next }: MeetingRecord,
  isNew: boolean,
): HeaderChanges {
  return {
    ...(isNew ? { date: key.date, ...HELD } : {}),
    ...(header.status === null || header.status === 'held' ? {} : HELD),
    ...(isCalledOffIn(header) ? { cancelled_by: null, reason: null } : {}),
    ...(duration === undefined ? {} : { duration }),
    ...(mood === undefined ? {} : { mood }),
    ...(next === undefined ? {} : { next }),
  };
}

function isCalledOffIn({ status }: MeetingHeader): boolean {
  return status !== null && isCalledOff(status);
}

function tidyChanges(notebook: Notebook, person: Person, meeting: MeetingFile): Change[] {
  const inbox = person.folder.hasInbox ? readPart(notebook, person, 'inbox') : null;
  if (inbox === null || !inbox.writable) return [];
  return changesOf([{ file: inbox, splices: tidyInbox(inbox, [meeting]) }]);
}
