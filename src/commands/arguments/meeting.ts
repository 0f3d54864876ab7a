import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { MeetingKey } from '../../core/meetings/meeting.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import { OneononeError } from '../../errors.ts';
import {
  lastMeeting,
  type MeetingUse,
  meetingMeant,
  meetingsOn,
  nextMeeting,
  standingMeetings,
} from '../../notebook/find/find-meeting.ts';
import { meetingFileName, parseMeetingFileName } from '../../notebook/layout.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import { type MeetingFile, type Person, readMeeting } from '../../notebook/read/person-log.ts';
import type { Session } from '../command.ts';
import { readDateArgument } from './date.ts';

/** What a `[date]` on a command line names: a meeting, or only the place of one that has no file. */
export interface NamedMeeting {
  /** Null where no date was named and none is meant. */
  key: MeetingKey | null;
  /** Null where no file stands there. */
  meeting: MeetingFile | null;
}

const CANDIDATES = 5;

/**
 * The meeting that a `[date]` argument names: `2026-11-20`, `2026-11-20-2`, `last`, `next`, or words for a day; left
 * out, the one the command is about. Throws `unknown-item` or `ambiguous` with the candidates, `bad-date` for words
 * that are no date.
 */
export async function readMeetingArgument(
  session: Session,
  notebook: Notebook,
  person: Person,
  text: string | undefined,
  use: MeetingUse,
): Promise<MeetingFile> {
  const { key, meeting } = await findMeetingArgument(session, notebook, person, text, use);
  if (meeting !== null) return meeting;
  throw noMeeting(
    person,
    key === null ? wordsFor(text, use) : sayKey(key, session.today),
    session.today,
  );
}

/** The same for commands that can do without a file: where none stands on the day that was named, its key alone. */
export async function findMeetingArgument(
  session: Session,
  notebook: Notebook,
  person: Person,
  text: string | undefined,
  use: MeetingUse,
): Promise<NamedMeeting> {
  const words = text?.trim().toLowerCase() ?? '';
  if (words === '') return named(meetingMeant(notebook, person, use));
  if (words === 'last') return named(lastMeeting(notebook, person));
  if (words === 'next') return named(nextMeeting(notebook, person));
  const exact = parseMeetingFileName(`${words}.md`);
  if (exact !== null && exact !== 'odd') return meetingAt(notebook, person, exact);
  return meetingOnDay(notebook, person, await readDateArgument(words, session.today, 'none'));
}

function named(meeting: MeetingFile | null): NamedMeeting {
  return { key: meeting?.key ?? null, meeting };
}

/** A date without a number names the file of that name, else whatever stands on that day. */
function meetingAt(notebook: Notebook, person: Person, key: MeetingKey): NamedMeeting {
  const { meetings } = person.folder;
  if (meetings.some(({ date, number }) => date === key.date && number === key.number)) {
    return { key, meeting: readMeeting(notebook, person, key) };
  }
  return key.number === 1 ? meetingOnDay(notebook, person, key.date) : { key, meeting: null };
}

function meetingOnDay(notebook: Notebook, person: Person, date: CalendarDate): NamedMeeting {
  const standing = standingMeetings(notebook, person, date);
  if (standing.length > 1) throw severalOnDay(person, standing, notebook.today);
  const meeting = standing[0] ?? meetingsOn(notebook, person, date).at(-1) ?? null;
  return { key: meeting?.key ?? { date, number: 1 }, meeting };
}

function severalOnDay(
  { profile }: Person,
  meetings: readonly MeetingFile[],
  today: CalendarDate,
): OneononeError {
  const list = meetings.map(({ key }) => nameOf(key));
  const day = meetings[0] === undefined ? '' : sayDay(meetings[0].key.date, today);
  return new OneononeError(
    'ambiguous',
    `${profile.name} has several meetings on ${day}`,
    list.join('\n'),
  );
}

function noMeeting(
  { folder, profile, handle }: Person,
  which: string,
  today: CalendarDate,
): OneononeError {
  const newest = folder.meetings.slice(-CANDIDATES).toReversed();
  const list = newest.map((key) => `${nameOf(key)}  ${sayDay(key.date, today)}`);
  const hint = list.length > 0 ? list.join('\n') : `oneonone new ${typedWord(handle)}`;
  return new OneononeError('unknown-item', `${profile.name} has no ${which}`, hint);
}

const MEANT: Record<MeetingUse, string> = {
  edit: 'meeting yet',
  met: 'meeting yet',
  show: 'meeting that was held; name one by its date',
  cancel: 'meeting today or later',
  move: 'meeting today or later',
};

function wordsFor(text: string | undefined, use: MeetingUse): string {
  return text === undefined || text.trim() === ''
    ? MEANT[use]
    : `${text.trim().toLowerCase()} meeting`;
}

function sayKey(key: MeetingKey, today: CalendarDate): string {
  const day = sayDay(key.date, today);
  return key.number === 1 ? `meeting on ${day}` : `meeting number ${key.number} on ${day}`;
}

/** A meeting as it is named on a command line: 2026-11-20, or 2026-11-20-2. */
function nameOf(key: MeetingKey): string {
  return meetingFileName(key).replace(/\.md$/, '');
}
