import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { MeetingKey } from '../../core/meetings/meeting.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import { OneononeError } from '../../errors.ts';
import { stampSince } from '../../format/edit/edit-item.ts';
import { applySplices } from '../../format/edit/splice.ts';
import { addToHeaderList } from '../../format/header/add-to-list.ts';
import { type HeaderChanges, setHeaderKeys } from '../../format/header/set-header.ts';
import type { Change } from '../change.ts';
import { isCalledOff, meetingsOn } from '../find/find-meeting.ts';
import { meetingFileName } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { type MeetingFile, type Person, parseMeeting, readMeeting } from '../read/person-log.ts';
import { relistPerson } from '../read/read-people.ts';
import { assertWritable } from './edits.ts';
import { planSettling } from './settle-dates.ts';

/** A meeting on its new day, with what is open in it. */
export interface MovedMeeting {
  person: Person;
  from: CalendarDate;
  meeting: MeetingFile;
  promises: number;
  topics: number;
}

/**
 * Moves a meeting to another day, reading the files anew: the file is renamed and notes the day it stood on, and every
 * date in it keeps its meaning. One without a file is made, planned. `header` goes in besides. Throws `refused` where
 * a meeting stands on that day, or where one that was held would be still to come.
 */
export function planMove(
  notebook: Notebook,
  named: Person,
  from: MeetingKey,
  to: CalendarDate,
  header: HeaderChanges = {},
): { changes: Change[]; result: MovedMeeting } {
  const person = relistPerson(notebook, named);
  const before = readMeeting(notebook, person, from);
  const key = freePlace(notebook, person, from, to);
  const keys = { date: to, ...statusOn(notebook, person, before, to), ...header };
  const kept = before === null ? '' : withKeptDates(notebook, person, before, to);
  const text = addToHeaderList(setHeaderKeys(kept, keys), 'moved_from', from.date);
  const found = { text, writable: true, problems: [] };
  const meeting = parseMeeting(notebook, person, key, found);
  return {
    changes: [changeOf(before, meeting)],
    result: { person, from: from.date, meeting, ...countOpen(meeting) },
  };
}

function changeOf(before: MeetingFile | null, { file, text }: MeetingFile): Change {
  if (before === null) return { kind: 'create', file, text };
  return { kind: 'rename', from: before.file, to: file, before: before.text, after: text };
}

/** The place of a meeting on that day; beside those that were called off. */
function freePlace(
  notebook: Notebook,
  person: Person,
  from: MeetingKey,
  to: CalendarDate,
): MeetingKey {
  const { profile, handle } = person;
  const day = sayDay(to, notebook.today);
  if (to === from.date) {
    throw new OneononeError('refused', `that meeting with ${profile.name} is on ${day} already`);
  }
  const there = meetingsOn(notebook, person, to);
  const standing = there.find(({ status }) => !isCalledOff(status));
  if (standing !== undefined) {
    const name = meetingFileName(standing.key).replace(/\.md$/, '');
    throw new OneononeError(
      'refused',
      `${profile.name} has a meeting on ${day} already`,
      `oneonone edit ${typedWord(handle)} ${name}    opens that one`,
    );
  }
  return { date: to, number: (there.at(-1)?.key.number ?? 0) + 1 };
}

/** A meeting that was called off and gets a day to come is planned again. */
function statusOn(
  { today }: Notebook,
  { profile, handle }: Person,
  before: MeetingFile | null,
  to: CalendarDate,
): HeaderChanges {
  if (before === null) return { status: 'planned' };
  if (to < today) return {};
  if (isCalledOff(before.status)) return { status: 'planned', cancelled_by: null, reason: null };
  if (before.header.status !== 'held' || to === today) return {};
  throw new OneononeError(
    'refused',
    `the meeting with ${profile.name} on ${sayDay(before.key.date, today)} was held: it cannot be to come`,
    `oneonone new ${typedWord(handle)} --date ${to}    prepares another one`,
  );
}

/**
 * The meeting's text with calendar dates in the place of relative ones. What was put in before the meeting keeps the
 * day it was promised on; a meeting that was held and is only dated anew takes its promises along.
 */
function withKeptDates(
  notebook: Notebook,
  person: Person,
  before: MeetingFile,
  to: CalendarDate,
): string {
  assertWritable(before);
  const settled = planSettling(notebook, person, before.file, '').result?.text ?? before.text;
  if (before.status === 'held' && to <= notebook.today) return settled;
  const found = { text: settled, writable: true, problems: [] };
  const { document } = parseMeeting(notebook, person, before.key, found);
  const style = notebook.settings.tasks;
  const splices = document.items
    .filter(({ kind, state }) => kind !== 'goal' && state === 'open')
    .flatMap((item) => stampSince({ document, item, style }, before.key.date));
  return applySplices(settled, splices);
}

function countOpen({ document }: MeetingFile): { promises: number; topics: number } {
  const open = document.items.filter(({ state }) => state === 'open');
  return {
    promises: open.filter(({ kind }) => kind === 'action').length,
    topics: open.filter(({ kind }) => kind === 'topic').length,
  };
}
