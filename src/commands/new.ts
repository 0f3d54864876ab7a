import { compareMeetings, type MeetingKey } from '../core/meetings/meeting.ts';
import { OneononeError } from '../errors.ts';
import type { Change } from '../notebook/change.ts';
import { listPerson } from '../notebook/find/list-people.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { asIfWritten } from '../notebook/plan/as-if-written.ts';
import {
  type PreparedMeeting,
  type PrepareWish,
  planMeeting,
} from '../notebook/plan/prepare-meeting.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { readNames, relistPerson } from '../notebook/read/read-people.ts';
import { afterEditor } from './answers/after-editor.ts';
import { sayRhythm } from './answers/answer-person.ts';
import {
  headline,
  keptLines,
  type NewAnswer,
  type NewMeeting,
  viewMeetings,
} from './answers/new-view.ts';
import { dateOption } from './arguments/date.ts';
import { readWish, seriesOf } from './arguments/new-wish.ts';
import { openOrPlanNotebook } from './arguments/open-or-make.ts';
import { readPersonArgument } from './arguments/person.ts';
import { readPersonOrNew } from './arguments/person-or-new.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { isOn } from './input.ts';
import { update } from './update.ts';

/** `oneonone new`: the next meeting, ready to hold. */
export const newMeeting = command<NewAnswer>({
  name: 'new',
  group: 'prepare',
  summary: 'the next meeting, with everything still open between you',
  arguments: [
    { name: 'person', required: true, many: true, about: 'who you meet; somebody new is added' },
  ],
  options: [
    {
      name: 'date',
      takes: '<date>',
      about: 'the day; else today, or the meeting planned within a week',
    },
    { name: 'time', takes: '<time>', about: 'the time of day, as 10:00' },
    {
      name: 'template',
      takes: '<name>',
      completes: ['template'],
      about: 'the agenda to start from',
    },
    {
      name: 'focus',
      takes: '<focus>',
      about: 'operational, development, strategic, feedback, career or your own',
    },
    { name: 'objective', takes: '<text>', about: 'what this talk is for' },
    { name: 'repeat', takes: '<count>', about: 'make a series of that many meetings' },
    {
      name: 'every',
      takes: '<cadence>',
      about: 'how far apart the series is; else the usual cadence',
    },
    {
      name: 'carry-since',
      takes: '<date>',
      about: 'carry only what was promised on that day or later',
    },
    { name: 'met-before', about: 'you two have had one-on-ones before' },
    { name: 'no-edit', about: 'do not open the editor' },
  ],
  examples: [
    { line: 'oneonone new alice', does: 'today’s talk with Alice, opened in your editor' },
    { line: 'oneonone new alice bob chen --no-edit', does: 'three agendas at once' },
    { line: 'oneonone new sam --date mon --repeat 3 --every week', does: 'three Mondays in a row' },
  ],
  writes: true,
  run: runNew,
  json: ({ meetings, several }) => (several ? meetings.map(meetingJson) : meetingJson(meetings[0])),
  view: viewMeetings,
});

async function runNew(session: Session, input: Input): Promise<Answer<NewAnswer>> {
  // Before a word that was to complete the date is taken for a name.
  dateOption(input, 'date', session.today);
  const words = input.words.length > 0 ? input.words : [await whoToMeet(session)];
  const notebook = openOrPlanNotebook(session);
  const meetings: NewMeeting[] = [];
  const planned: Change[] = [];
  for (const word of words) {
    const answer = await prepareFor(session, input, notebook, word);
    meetings.push(...answer.data);
    planned.push(...(answer.planned ?? []));
  }
  const data = { today: session.today, meetings, several: meetings.length > 1 };
  return isOn(input, 'dry-run') ? { data, planned } : { data };
}

/** The handle of the one picked on a terminal. Throws `usage` where nobody can be asked, or nobody is there yet. */
async function whoToMeet(session: Session): Promise<string> {
  const notebook = session.canAsk ? session.findNotebook() : null;
  if (notebook === null || readNames(notebook).length === 0) {
    throw new OneononeError('usage', 'who do you meet? Name a person', 'oneonone new alice');
  }
  return (await readPersonArgument(session, notebook, undefined)).handle;
}

async function prepareFor(
  session: Session,
  input: Input,
  notebook: Notebook,
  word: string,
): Promise<Answer<NewMeeting[]>> {
  const known = await readPersonOrNew(session, notebook, word);
  const wish = await readWish(session, input, notebook, known.person);
  const meetings: NewMeeting[] = [];
  const planned: Change[] = [];
  let { person, addition } = known;
  for (const date of seriesOf(input, notebook, person, wish.date)) {
    // In a dry run the earlier ones of a series are not there, but the later ones depend on them.
    const then = asIfWritten(notebook, planned);
    const answer = prepareOne(session, input, then, person, addition, { ...wish, date });
    meetings.push(asNewMeeting(answer.data, person, addition));
    for (const line of keptLines(answer.data, person)) session.remark(line);
    planned.push(...(answer.planned ?? []));
    if (addition !== null) sayAdded(session, notebook, person);
    person = isOn(input, 'dry-run')
      ? withMeeting(person, answer.data.key)
      : relistPerson(notebook, person);
    addition = null;
  }
  const data = await openFirst(session, input, notebook, person, meetings);
  return isOn(input, 'dry-run') ? { data, planned } : { data };
}

function prepareOne(
  session: Session,
  input: Input,
  notebook: Notebook,
  person: Person,
  addition: Change | null,
  wish: PrepareWish,
): Answer<PreparedMeeting> {
  return update(session, input, notebook, () => {
    const fresh = isOn(input, 'dry-run') ? person : relistPerson(notebook, person);
    const { changes, result } = planMeeting(session.world, notebook, fresh, wish);
    const listed = listPerson(notebook.files, notebook.root, person.folder);
    const isNew = addition !== null && listed?.hasProfile !== true;
    return { changes: isNew ? [addition, ...changes] : changes, result };
  });
}

function asNewMeeting(
  prepared: PreparedMeeting,
  person: Person,
  addition: Change | null,
): NewMeeting {
  const { handle, profile } = person;
  return {
    ...prepared,
    person: handle,
    name: profile.name,
    added: addition !== null,
    reading: null,
  };
}

function sayAdded(session: Session, notebook: Notebook, { profile }: Person): void {
  session.remark(`${profile.name} added, ${sayRhythm(profile, notebook)}.`);
}

/** The person as they will be once a planned meeting is written; for the next one of a dry run. */
function withMeeting(person: Person, key: MeetingKey): Person {
  const meetings = [...person.folder.meetings, key].sort(compareMeetings);
  return { ...person, folder: { ...person.folder, meetings } };
}

/** Opens the first of the meetings in the editor, unless it is not wanted or nobody is there to write. */
async function openFirst(
  session: Session,
  input: Input,
  notebook: Notebook,
  person: Person,
  meetings: NewMeeting[],
): Promise<NewMeeting[]> {
  const [first, ...rest] = meetings;
  const quiet = isOn(input, 'no-edit') || isOn(input, 'dry-run') || !session.canAsk;
  if (first === undefined || quiet) return meetings;
  session.remark(headline(first, session.today));
  return [{ ...first, reading: await afterEditor(session, notebook, person, first.file) }, ...rest];
}

function meetingJson(meeting: NewMeeting | undefined): unknown {
  if (meeting === undefined) return null;
  const { person, key, file, created, template, focus, carried, topics, questions, added } =
    meeting;
  return {
    ...{ person, date: key.date, file, created, template, focus, carried, topics, questions },
    personAdded: added,
  };
}
