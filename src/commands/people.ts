import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { sayDay } from '../core/dates/day-words.ts';
import { foldName } from '../core/people/fold-name.ts';
import { sayCadence } from '../core/rhythm/cadence.ts';
import { type PersonSummary, summarisePeople } from '../notebook/read/person-summary.ts';
import { readPeople } from '../notebook/read/read-people.ts';
import type { Cell } from '../render/cell.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { personJson } from './answers/answer-person.ts';
import { PEOPLE_FILTERS, peopleFilter } from './arguments/filter-people.ts';
import { command, type Input, type Session } from './command.ts';
import { isOn, optionText } from './input.ts';

interface PeopleAnswer {
  people: PersonSummary[];
  today: CalendarDate;
  /** Whether some were left out on request. */
  isFiltered: boolean;
}

const SORTS = ['name', 'last-met', 'next', 'open'] as const;
const HEADINGS = ['Name', 'Handle', 'Relation', 'Every', 'Last met', 'Next', 'Yours', 'Theirs'];

/** `oneonone people`: everybody in the notebook, and how things stand with them. */
export const people = command<PeopleAnswer>({
  name: 'people',
  group: 'notebook',
  summary: 'everybody: how often, last met, what is open',
  arguments: [],
  options: [
    ...PEOPLE_FILTERS,
    { name: 'archived', about: 'only people in the archive' },
    {
      name: 'sort',
      takes: '<by>',
      choices: SORTS,
      about:
        'name (the default), last-met (longest ago first), next (soonest first) or open (most first)',
    },
  ],
  examples: [
    { line: 'oneonone people', does: 'everybody, by name' },
    {
      line: 'oneonone people --relation friend --sort last-met',
      does: 'friends, longest unseen first',
    },
    { line: 'oneonone people --archived', does: 'who is in the archive' },
  ],
  writes: false,
  run: (session, input) => ({ data: listPeople(session, input) }),
  json: (answer) => answer.people.map(personJson),
  view: viewPeople,
});

function listPeople(session: Session, input: Input): PeopleAnswer {
  const notebook = session.notebook();
  const found = readPeople(notebook);
  const shown = found.people.filter(
    ({ profile }) => (profile.archived !== null) === isOn(input, 'archived'),
  );
  const summaries = summarisePeople(notebook, shown.filter(peopleFilter(input)));
  const ownProblems = found.people.flatMap(({ problems, folder }) => [
    ...problems,
    ...folder.problems,
  ]);
  session.problems.push(...found.problems, ...ownProblems);
  return {
    people: summaries.sort(comparing(optionText(input, 'sort') ?? 'name')),
    today: session.today,
    isFiltered: found.people.length > 0,
  };
}

type Comparison = (a: PersonSummary, b: PersonSummary) => number;

/** Whoever was never met has waited longest; whoever has no next meeting stands last. Ties go by name. */
function comparing(sort: string): Comparison {
  const byName: Comparison = (a, b) =>
    compare(foldName(a.person.profile.name), foldName(b.person.profile.name));
  const bySort: Record<string, Comparison> = {
    'last-met': (a, b) => compare(a.rhythm.lastMet ?? '', b.rhythm.lastMet ?? ''),
    next: (a, b) => compare(a.rhythm.next ?? '~', b.rhythm.next ?? '~'),
    open: (a, b) => openOf(b) - openOf(a),
  };
  const first = bySort[sort];
  return first === undefined ? byName : (a, b) => first(a, b) || byName(a, b);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function openOf({ openMine, openTheirs }: PersonSummary): number {
  return openMine + openTheirs;
}

function viewPeople({ people: shown, today, isFiltered }: PeopleAnswer, theme: Theme): string {
  if (!theme.isTerminal) return renderTable(shown.map(pipeRow), {}, theme);
  if (shown.length === 0) {
    return isFiltered
      ? 'Nobody like that.'
      : 'Nobody here yet. Add somebody: oneonone people add <name>';
  }
  const rows = shown.map((summary) => terminalRow(summary, today, theme));
  return renderTable(rows, { headings: HEADINGS, flexible: [0, 1], droppable: [1, 2] }, theme);
}

function pipeRow(summary: PersonSummary): Cell[] {
  const { person, name, relation, cadence, lastMet, next, meetings, openMine, openTheirs } =
    personJson(summary);
  const counts = [meetings, openMine, openTheirs].map(String);
  return [person, name, relation, cadence, lastMet ?? '', next ?? '', ...counts];
}

function terminalRow(summary: PersonSummary, today: CalendarDate, theme: Theme): Cell[] {
  const { person, rhythm, openMine, openTheirs } = summary;
  const isLate = rhythm.state === 'overdue';
  const lastMet = rhythm.lastMet === null ? 'never' : sayDay(rhythm.lastMet, today);
  return [
    person.profile.name,
    { text: person.handle, style: theme.id },
    person.profile.relation,
    rhythm.cadence.kind === 'none' ? '' : sayCadence(rhythm.cadence).replace(/^every /, ''),
    isLate ? { text: lastMet, style: theme.overdue } : lastMet,
    rhythm.next === null ? '' : sayDay(rhythm.next, today),
    count(openMine),
    count(openTheirs),
  ];
}

function count(number: number): Cell {
  return { text: number === 0 ? '' : String(number), align: 'right' };
}
