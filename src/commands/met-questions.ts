import type { CalendarDate } from '../core/calendar-date.ts';
import { readDate } from '../core/date-words.ts';
import { sayDay } from '../core/day-words.ts';
import type { MeetingKey } from '../core/meeting.ts';
import { nextMeetingDay } from '../core/next-meeting-day.ts';
import type { ValueKind } from '../format/header-values.ts';
import { MINUTES, MOOD } from '../format/value-kinds.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { MeetingFile, Person } from '../notebook/person-log.ts';
import { type MeetingRecord, openTopicsOf, topicKey } from '../notebook/record-meeting.ts';
import { safeText } from '../render/plain-text.ts';
import type { Session } from './command.ts';

/** The meeting that is asked about; `meeting` is null where it has no file yet. */
export interface AskedMeeting {
  person: Person;
  key: MeetingKey;
  meeting: MeetingFile | null;
}

const NONE = 'none';

/** Asks what is missing of the record of a meeting: minutes, mood, takeaways, topics, and the next date. */
export async function askRecord(
  session: Session,
  notebook: Notebook,
  asked: AskedMeeting,
  given: MeetingRecord,
): Promise<MeetingRecord> {
  const header = asked.meeting?.header;
  return {
    duration:
      given.duration ?? (header?.duration == null ? await askMinutes(session, asked) : undefined),
    mood: given.mood ?? (header?.mood == null ? await askMood(session, asked) : undefined),
    takeaways: await askTakeaways(session),
    discussed: await askTopics(session, asked),
    next: given.next === undefined ? await askNext(session, notebook, asked) : given.next,
  };
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

async function askTakeaways({ world }: Session): Promise<string[]> {
  const takeaways: string[] = [];
  for (;;) {
    const question = takeaways.length === 0 ? 'Takeaway (enter: none)' : 'Another (enter: no more)';
    const answer = (await world.prompter.line(question)).replace(/\s+/g, ' ').trim();
    if (answer === '') return takeaways;
    takeaways.push(answer);
  }
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
