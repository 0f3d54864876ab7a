import { type CalendarDate, parseCalendarDate } from '../core/dates/calendar-date.ts';
import { type MeetingKey, meetingName } from '../core/meetings/meeting.ts';

/** The settings file: the folder that holds it is a notebook. */
export const SETTINGS_FILE = 'oneonone.yaml';
/** The folder of all people. */
export const PEOPLE_FOLDER = 'people';
/** The name of a person's profile in their folder. */
export const PROFILE_NAME = 'profile.md';
/** The name of a person's inbox in their folder. */
export const INBOX_NAME = 'inbox.md';
/** The folder of the user's own agenda templates. */
export const TEMPLATES_FOLDER = 'templates';
/** The user's own questions. */
export const QUESTIONS_FILE = 'questions.md';
/** What only the tool needs (the lock); never seen by git. */
export const TOOL_FOLDER = '.oneonone';

const DATE_LENGTH = '2026-11-20'.length;
const NUMBERED = /^-([2-9]|[1-9][0-9]{1,5})\.md$/;

/** A person's folder, relative to the notebook. `folder` is the folder's own name, which may differ from the handle in case. */
export function personFolder(folder: string): string {
  return `${PEOPLE_FOLDER}/${folder}`;
}

/** A person's profile, relative to the notebook. */
export function profileFile(folder: string): string {
  return `${PEOPLE_FOLDER}/${folder}/${PROFILE_NAME}`;
}

/** A person's inbox, relative to the notebook. */
export function inboxFile(folder: string): string {
  return `${PEOPLE_FOLDER}/${folder}/${INBOX_NAME}`;
}

/** A meeting's file, relative to the notebook. */
export function meetingFile(folder: string, key: MeetingKey): string {
  return `${PEOPLE_FOLDER}/${folder}/${meetingFileName(key)}`;
}

/** A template's file, relative to the notebook, and to the program's own folder for a built-in one. */
export function templateFile(name: string): string {
  return `${TEMPLATES_FOLDER}/${name}.md`;
}

/** The file name of a meeting: `2026-11-20.md`, or `2026-11-20-2.md` for the second of a day. */
export function meetingFileName(key: MeetingKey): string {
  return `${meetingName(key)}.md`;
}

/**
 * The meeting that a file name stands for; 'odd' for a name that begins with a digit and is none (`check` names it);
 * null for names that are no business of ours.
 */
export function parseMeetingFileName(name: string): MeetingKey | 'odd' | null {
  const first = name.charCodeAt(0);
  if (!(first >= 0x30 && first <= 0x39)) return null;
  const date: CalendarDate | null = parseCalendarDate(name.slice(0, DATE_LENGTH));
  if (date === null) return 'odd';
  const rest = name.slice(DATE_LENGTH);
  if (rest === '.md') return { date, number: 1 };
  const digits = NUMBERED.exec(rest)?.[1];
  return digits === undefined ? 'odd' : { date, number: Number(digits) };
}

/** The absolute path of a file that is given relative to the notebook, with `/`. */
export function absolutePath(root: string, file: string): string {
  // Plain, because it is done for every file: Node takes `/` on every system.
  return `${root}/${file}`;
}
