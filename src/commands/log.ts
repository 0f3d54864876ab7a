import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { sayDay } from '../core/dates/day-words.ts';
import { compareMeetings, type MeetingKey } from '../core/meetings/meeting.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { type MeetingRecord, recordOf } from '../notebook/read/meeting-record.ts';
import {
  filesOf,
  type Person,
  type PersonLog,
  promisesOf,
  readPersonLog,
} from '../notebook/read/person-log.ts';
import type { Cell } from '../render/cell.ts';
import { safeText } from '../render/plain-text.ts';
import { plural } from '../render/sentence.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { PRIVATE, recordJson, remarkHidden, viewRecord } from './answers/answer-record.ts';
import { readDateArgument } from './arguments/date.ts';
import { PEOPLE_FILTERS } from './arguments/filter-people.ts';
import { readOneOrAll } from './arguments/one-or-all.ts';
import { command, type Input, type Session } from './command.ts';
import { isOn, optionNumber, optionText } from './input.ts';

interface LogAnswer {
  /** Newest first. */
  records: MeetingRecord[];
  today: CalendarDate;
  /** One person's whole log, or a line for each meeting with anybody. */
  ofOne: boolean;
}

/** `oneonone log`: what was talked about, newest first. */
export const log = command<LogAnswer>({
  name: 'log',
  group: 'prepare',
  summary: 'everything that was talked about, newest first',
  arguments: [
    {
      name: 'person',
      required: false,
      about: 'the whole log as one document; left out: a line for each meeting',
    },
  ],
  options: [
    { name: 'since', takes: '<date>', about: 'only meetings on that day or later' },
    { name: 'limit', takes: '<number>', about: 'at most so many, the newest' },
    ...PEOPLE_FILTERS,
    PRIVATE,
  ],
  examples: [
    { line: 'oneonone log alice', does: 'one Markdown document, newest first' },
    { line: 'oneonone log --since 2026-11-01', does: 'every meeting this month, one line each' },
  ],
  writes: false,
  run: async (session, input) => {
    const records = await readRecords(session, input);
    const ofOne = input.words.length > 0;
    if (ofOne || session.json) remarkHidden(session, sumOf(records.map(({ hidden }) => hidden)));
    return { data: { records, today: session.today, ofOne } };
  },
  json: ({ records, today }) => records.map((record) => recordJson(record, today)),
  view: viewLog,
});

async function readRecords(session: Session, input: Input): Promise<MeetingRecord[]> {
  const notebook = session.notebook();
  const sinceText = optionText(input, 'since');
  const since =
    sinceText === undefined ? null : await readDateArgument(sinceText, session.today, 'none');
  const limit = optionNumber(input, 'limit', 1, 999_999_999) ?? Infinity;
  const { people } = await readOneOrAll(session, notebook, input);
  const chosen = people
    .flatMap((person) => person.folder.meetings.map((key) => ({ person, key })))
    .filter(({ key }) => since === null || key.date >= since)
    .sort((a, b) => compareMeetings(b.key, a.key))
    .slice(0, limit);
  return recordsOf(session, notebook, chosen, isOn(input, PRIVATE.name));
}

function recordsOf(
  session: Session,
  notebook: Notebook,
  chosen: readonly { person: Person; key: MeetingKey }[],
  withPrivate: boolean,
): MeetingRecord[] {
  const logs = new Map<Person, PersonLog>();
  for (const { person } of chosen) {
    if (!logs.has(person)) logs.set(person, readPersonLog(notebook, person));
  }
  const promises = new Map([...logs].map(([person, log]) => [person, promisesOf(log)]));
  const files = [...logs.values()].flatMap((log) => [log, ...filesOf(log)]);
  session.problems.push(...files.flatMap(({ problems }) => problems));
  return chosen.flatMap(({ person, key }) => {
    const meeting = logs.get(person)?.meetings.find((one) => compareMeetings(one.key, key) === 0);
    if (meeting === undefined) return [];
    return [recordOf(person, meeting, promises.get(person) ?? [], withPrivate)];
  });
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function viewLog({ records, today, ofOne }: LogAnswer, theme: Theme): string {
  if (records.length === 0) return theme.isTerminal ? 'No meetings yet.' : '';
  if (ofOne) return records.map((record) => viewRecord(record, today, theme)).join('\n\n');
  return renderTable(
    records.map((record) => logRow(record, today, theme)),
    { flexible: [1, 3] },
    theme,
  );
}

function logRow(
  { person, meeting, sections }: MeetingRecord,
  today: CalendarDate,
  theme: Theme,
): Cell[] {
  const { key, status, header, file } = meeting;
  const takeaways = countTakeaways(sections);
  if (!theme.isTerminal) {
    return [key.date, person.handle, status, header.focus ?? '', String(takeaways), file];
  }
  return [
    sayDay(key.date, today),
    safeText(person.profile.name),
    status,
    safeText(header.focus ?? ''),
    { text: takeaways === 0 ? '' : plural(takeaways, 'takeaway'), style: theme.quiet },
  ];
}

/** List items at the outermost level, and paragraphs. */
function countTakeaways(sections: MeetingRecord['sections']): number {
  const texts = sections.filter(({ role }) => role === 'takeaways').map(({ text }) => text);
  const blocks = texts.flatMap((text) => text.split(/\n(?=[-*+] |\d+[.)] |[ \t]*\n)/));
  return blocks.filter((block) => block.trim() !== '').length;
}
