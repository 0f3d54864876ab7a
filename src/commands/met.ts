import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { sayDay } from '../core/dates/day-words.ts';
import { typedWord } from '../core/people/typed-word.ts';
import { OneononeError } from '../errors.ts';
import { MINUTES, MOOD } from '../format/header/value-kinds.ts';
import type { Notebook } from '../notebook/notebook.ts';
import {
  type MeetingRecord,
  meetingToRecord,
  planRecord,
  type RecordedMeeting,
} from '../notebook/plan/record-meeting.ts';
import { type Person, readMeeting } from '../notebook/read/person-log.ts';
import { type ReadPromise, readBack } from '../notebook/read/read-back.ts';
import { readNames } from '../notebook/read/read-people.ts';
import { afterEditor, type Reading } from './answers/after-editor.ts';
import { itemJson } from './answers/answer-item.ts';
import { meetingJson, sayMeeting } from './answers/answer-meeting.ts';
import { type MetAnswer, viewMet } from './answers/met-view.ts';
import { dateOption } from './arguments/date.ts';
import { readDueOrNone } from './arguments/due.ts';
import { keepingText } from './arguments/keep-text.ts';
import { findMeetingArgument } from './arguments/meeting.ts';
import { type AskedMeeting, type AskedRecord, askRecord } from './arguments/met-questions.ts';
import { leaningBack } from './arguments/past-day.ts';
import { splitPeopleAndDate } from './arguments/people-and-date.ts';
import { meant, openKnown, readPersonArgument } from './arguments/person.ts';
import { readTextArgument } from './arguments/text.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { isOn, optionTexts, optionValue } from './input.ts';
import { type Changed, update } from './update.ts';

/** `oneonone met`: it happened. */
export const met = command<Changed<MetAnswer>>({
  name: 'met',
  group: 'capture',
  summary: 'it happened: takeaways, minutes, mood, the next date',
  arguments: [
    { name: 'person', required: true, about: 'whom you met' },
    {
      name: 'person or date',
      required: false,
      many: true,
      about:
        'more people, and the day; left out: today’s meeting, else the newest unconfirmed one, else today',
    },
  ],
  options: [
    {
      name: 'takeaway',
      short: 'm',
      takes: '<text>',
      many: true,
      about: 'what came of it; - reads standard input',
    },
    { name: 'duration', takes: '<minutes>', about: 'how long it took' },
    { name: 'mood', takes: '<1-5>', about: 'how they seemed' },
    { name: 'next', takes: '<date>', about: 'the date agreed for the next one, or none' },
  ],
  examples: [
    { line: 'oneonone met bob', does: 'today’s meeting took place; asks for the rest' },
    { line: 'oneonone met dana 17 nov -m "Moves to Porto in May"', does: 'with a takeaway' },
    { line: 'oneonone met sam kim yesterday', does: 'two at once, no notes' },
  ],
  writes: true,
  run: recordMet,
  json: metJson,
  view: viewMet,
});

async function recordMet(session: Session, input: Input): Promise<Answer<Changed<MetAnswer>>> {
  const notebook = session.notebook();
  const given = await readRecord(session, input);
  const meetings = await readMeetings(session, notebook, input);
  const [only, ...others] = meetings;
  const isAsked = session.canAsk && others.length === 0 && given.takeaways.length === 0;
  const { record, inEditor } =
    isAsked && only !== undefined
      ? await askAbout(session, notebook, only, given)
      : { record: given, inEditor: false };
  return keepingText(record.takeaways.join('\n'), async () => {
    const { data, ...answer } = update(session, input, notebook, () => {
      const plans = meetings.map(({ person, key }) => planRecord(notebook, person, key, record));
      const recorded = plans.map(({ result }) => result);
      return { changes: plans.flatMap(({ changes }) => changes), result: { recorded } };
    });
    const isOpened = inEditor && !isOn(input, 'dry-run');
    const recorded = data.recorded.map((one) => {
      const reading = isOpened ? openTakeaways(session, notebook, one) : null;
      return { ...one, reading, incomplete: reading === null ? incompleteIn(notebook, one) : [] };
    });
    return { ...answer, data: { recorded, today: session.today, changed: data.changed } };
  });
}

/** Before anything is asked it is said whom and which day it is about: it may not be the one that was meant. */
function askAbout(
  session: Session,
  notebook: Notebook,
  asked: AskedMeeting,
  given: MeetingRecord,
): Promise<AskedRecord> {
  session.remark(sayMeeting(asked.person, asked.key.date, session.today));
  return askRecord(session, notebook, asked, given);
}

function openTakeaways(
  session: Session,
  notebook: Notebook,
  { person, meeting: { document, file } }: RecordedMeeting,
): Reading {
  const section = document.sections.find(({ role }) => role === 'takeaways');
  const line = section === undefined ? 1 : document.blocks.firstLine + section.heading;
  return afterEditor(session, notebook, person, file, line);
}

async function readMeetings(
  session: Session,
  notebook: Notebook,
  { words }: Input,
): Promise<AskedMeeting[]> {
  const everybody = readNames(notebook);
  const { names, date } = splitPeopleAndDate(words, everybody, session.today);
  const known = [...new Set(names.map((name) => meant(name, everybody)))];
  const people =
    known.length === 0
      ? [await readPersonArgument(session, notebook, undefined)]
      : known.map((one) => openKnown(notebook, one, everybody));
  const meetings: AskedMeeting[] = [];
  for (const person of people) meetings.push(await readOne(session, notebook, person, date));
  return meetings;
}

async function readOne(
  session: Session,
  notebook: Notebook,
  person: Person,
  date: string | undefined,
): Promise<AskedMeeting> {
  const key =
    date === undefined
      ? meetingToRecord(notebook, person)
      : (
          await findMeetingArgument(
            session,
            notebook,
            person,
            leaningBack(date, session.today),
            'met',
          )
        ).key;
  if (key === null)
    throw new OneononeError('unknown-item', `${person.profile.name} has no ${date} meeting`);
  if (key.date > session.today) throw stillToCome(person, key.date, session.today);
  return { person, key, meeting: readMeeting(notebook, person, key) };
}

function stillToCome({ profile, handle }: Person, date: CalendarDate, today: CalendarDate) {
  return new OneononeError(
    'bad-date',
    `${sayDay(date, today)} is still to come: you cannot have met ${profile.name} then`,
    `oneonone new ${typedWord(handle)} --date ${date}    prepares that meeting`,
  );
}

async function readRecord(session: Session, input: Input): Promise<MeetingRecord> {
  const texts = optionTexts(input, 'takeaway').map((text) => readTextArgument(session, [text]));
  const next = dateOption(input, 'next', session.today);
  return {
    takeaways: texts.filter((text) => text !== ''),
    duration: optionValue(input, 'duration', MINUTES),
    mood: optionValue(input, 'mood', MOOD),
    next: next === undefined ? undefined : await readDueOrNone(next, session.today),
    discussed: new Set(),
  };
}

/** The promises open in a meeting that nobody owns, or that have no date. */
function incompleteIn(notebook: Notebook, { person, meeting }: RecordedMeeting): ReadPromise[] {
  return readBack(notebook, person, meeting, null).promises.filter(
    ({ promised }) => promised.owner === null || promised.due === null,
  );
}

function metJson({ recorded, changed, today }: Changed<MetAnswer>): unknown {
  const meetings = recorded.map(({ person, meeting, incomplete }) => ({
    ...meetingJson(person, meeting),
    incomplete: incomplete.map(({ promised }) => itemJson(promised, person.handle, today)),
  }));
  const [only, ...others] = meetings;
  return others.length === 0 ? { changed, ...only } : { changed, meetings };
}
