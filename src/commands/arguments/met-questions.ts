import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { MeetingKey } from '../../core/meetings/meeting.ts';
import { nextMeetingDay } from '../../core/rhythm/next-meeting-day.ts';
import type { ValueKind } from '../../format/header/header-values.ts';
import { MINUTES, MOOD } from '../../format/header/value-kinds.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import { type MeetingRecord, openTopicsOf, topicKey } from '../../notebook/plan/record-meeting.ts';
import type { MeetingFile, Person } from '../../notebook/read/person-log.ts';
import { safeText } from '../../render/plain-text.ts';
import type { Session } from '../command.ts';
import { keepingText } from './keep-text.ts';

/** The meeting that is asked about; `meeting` is null where it has no file yet. */
export interface AskedMeeting {
  person: Person;
  key: MeetingKey;
  meeting: MeetingFile | null;
}

const NONE = 'none';

/** What was answered, and whether the rest is to be written in the editor. */
export interface AskedRecord {
  record: MeetingRecord;
  inEditor: boolean;
}

/**
 * Asks what is missing of the record of a meeting: minutes, mood, takeaways, topics, and the next date. Takeaways that
 * were typed are given back where a later question is left.
 */
export async function askRecord(
  session: Session,
  notebook: Notebook,
  asked: AskedMeeting,
  given: MeetingRecord,
): Promise<AskedRecord> {
  const header = asked.meeting?.header;
  const duration =
    given.duration ?? (header?.duration == null ? await askMinutes(session, asked) : undefined);
  const mood = given.mood ?? (header?.mood == null ? await askMood(session, asked) : undefined);
  const { takeaways, inEditor } = await askTakeaways(session, notebook);
  return keepingText(takeaways.join('\n'), async () => {
    const discussed = await askTopics(session, asked);
    const next = given.next === undefined ? await askNext(session, notebook, asked) : given.next;
    return { record: { duration, mood, takeaways, discussed, next }, inEditor };
  });
}

function askMinutes(session: Session, { person }: AskedMeeting): Promise<number | undefined> {
  const { duration } = person.profile;
  if (duration === null) return askNumber(session, 'Minutes (enter: skip)', undefined, MINUTES);
  return askNumber(session, 'Minutes', String(duration), MINUTES);
}

function askMood(session: Session, { person }: AskedMeeting): Promise<number | undefined> {
  const question = `How did ${safeText(person.profile.name)} seem, 1–5 (enter: skip)`;
  return askNumber(session, question, undefined, MOOD);
}

async function askNumber(
  { world }: Session,
  question: string,
  preset: string | undefined,
  kind: ValueKind<number>,
): Promise<number | undefined> {
  const check = (answer: string) =>
    answer.trim() === '' || kind.read(answer, answer) !== null ? null : kind.expected;
  const answer = await world.prompter.line(question, preset, check);
  return kind.read(answer, answer) ?? undefined;
}

async function askTakeaways(
  { world }: Session,
  { settings }: Notebook,
): Promise<{ takeaways: string[]; inEditor: boolean }> {
  const hasEditor = world.editor.name(settings.editor) !== null;
  const takeaways: string[] = [];
  for (;;) {
    const question = takeawayQuestion(takeaways.length === 0, hasEditor);
    const ask = () => world.prompter.line(question);
    const answer = (await keepingText(takeaways.join('\n'), ask)).replace(/\s+/g, ' ').trim();
    if (hasEditor && answer === 'e') return { takeaways, inEditor: true };
    if (answer === '') return { takeaways, inEditor: false };
    takeaways.push(answer);
  }
}

function takeawayQuestion(isFirst: boolean, hasEditor: boolean): string {
  if (!isFirst) return 'Another (enter: no more)';
  return hasEditor ? 'Takeaway (enter: none; e: in the editor)' : 'Takeaway (enter: none)';
}

async function askTopics({ world }: Session, { meeting }: AskedMeeting): Promise<Set<string>> {
  const topics = meeting === null ? [] : openTopicsOf(meeting);
  if (topics.length === 0) return new Set();
  const choices = topics.map((topic) => {
    return { label: safeText(topic.marks.text), value: topicKey(topic) };
  });
  return new Set(await world.prompter.pickMany('Talked about', choices));
}

/** Only of the newest meeting, and only where no next one stands or was agreed. */
async function askNext(
  { world, today }: Session,
  { settings }: Notebook,
  { person, key, meeting }: AskedMeeting,
): Promise<CalendarDate | undefined> {
  const isNewest = person.folder.meetings.every(({ date }) => date <= key.date);
  if (!isNewest || (meeting?.header.next ?? null) !== null) return undefined;
  const day = nextMeetingDay(person.profile, settings, key.date, today);
  const preset = day === null ? undefined : sayDay(day, today);
  const question = day === null ? 'Next meeting (enter: none)' : `Next meeting (or "${NONE}")`;
  const read = (answer: string) => (answer === preset ? day : readDate(answer, today, 'future'));
  const isNone = (answer: string) => /^(?:none)?$/i.test(answer.trim());
  const answer = await world.prompter.line(question, preset, (text) => {
    const date = read(text);
    if (isNone(text)) return null;
    if (date === null) return 'a date, as fri, +2w or 27 nov';
    return date > today ? null : `${sayDay(date, today)} is not to come`;
  });
  return isNone(answer) ? undefined : (read(answer) ?? undefined);
}
