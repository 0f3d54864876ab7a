import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { sayDay } from '../core/dates/day-words.ts';
import type { Promised } from '../core/promises/action-item.ts';
import type { Rhythm } from '../core/rhythm/rhythm.ts';
import { needsCare } from '../core/rhythm/worst-first.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { readPeople } from '../notebook/read/read-people.ts';
import {
  problemsIn,
  readStandings,
  type Standing,
  worstFirst,
} from '../notebook/read/read-standings.ts';
import { scanOpenPromises } from '../notebook/scan/scan-promises.ts';
import type { Cell } from '../render/cell.ts';
import { safeText } from '../render/plain-text.ts';
import { sayStanding } from '../render/rhythm-words.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { wrap } from '../render/width.ts';
import { helpingCommand, standingJson } from './answers/answer-standing.ts';
import type { ListedAdvice } from './answers/stale-advice.ts';
import { PEOPLE_FILTERS, peopleFilter } from './arguments/filter-people.ts';
import { command, type Session } from './command.ts';
import { isOn, optionNumber } from './input.ts';

interface StaleAnswer {
  standings: Standing[];
  isAdvised: boolean;
  /** What is open between us, and what to think of; looked up only where it is shown. */
  open: Map<Person, Promised[]>;
  advice: Map<Person, ListedAdvice>;
  /** How many people there are, and how many were looked at. */
  people: number;
  looked: number;
  all: boolean;
  today: CalendarDate;
}

const SOON_DAYS = 2;
const LONGEST_SOON = 366;
/** What I owe them and advice are shown unasked where they have no more meetings than this: all their files are read. */
const READ_AT_MOST = 4000;
const ADVICE_AT_MOST = 2;

/** `oneonone stale`: who has not really been met lately. */
export const stale = command<StaleAnswer>({
  name: 'stale',
  group: 'rhythm',
  summary: 'who you have not really met lately, and why',
  arguments: [],
  options: [
    { name: 'all', about: 'everybody, also those met in time' },
    { name: 'soon', takes: '<days>', about: `how many days ahead count as soon (${SOON_DAYS})` },
    { name: 'advice', about: 'advice in --json, too, and however many meetings they have' },
    ...PEOPLE_FILTERS,
    { name: 'exit-code', about: 'exit with 4 when somebody waits to be met' },
  ],
  examples: [
    { line: 'oneonone stale', does: 'whom to meet next, the longest wait first' },
    { line: 'oneonone stale --relation friend', does: 'friends you have not seen in a while' },
    { line: 'oneonone stale --all --soon 7', does: 'everybody, and who is due within a week' },
  ],
  writes: false,
  run: async (session, input) => {
    const notebook = session.notebook();
    const all = isOn(input, 'all');
    const soonDays = optionNumber(input, 'soon', 0, LONGEST_SOON) ?? SOON_DAYS;
    const { people, problems } = readPeople(notebook);
    const looked = readStandings(notebook, people.filter(peopleFilter(input)), soonDays);
    const standings = worstFirst(looked, notebook, all);
    session.problems.push(...problems, ...problemsIn(looked));
    const isAdvised = isOn(input, 'advice') || isSeen(session, standings);
    const open = isAdvised ? readOpen(notebook, standings) : new Map();
    const isFound = looked.some(({ rhythm }) => needsCare(rhythm));
    return {
      data: {
        ...{ standings, all, today: session.today },
        ...{ people: people.length, looked: looked.length },
        ...{ isAdvised, open, advice: await adviceFor(notebook, standings, open) },
      },
      exitCode: isFound && isOn(input, 'exit-code') ? 4 : 0,
    };
  },
  json: ({ standings, isAdvised, advice }) =>
    standings.map((standing) => ({
      ...standingJson(standing),
      ...(isAdvised ? { advice: advice.get(standing.person)?.fields ?? [] } : {}),
    })),
  view: viewStale,
});

/** In a pipe none of it is shown. */
function isSeen({ world, json }: Session, standings: readonly Standing[]): boolean {
  const meetings = standings.reduce((sum, { person }) => sum + person.folder.meetings.length, 0);
  return !json && world.terminal.outputIsTerminal && meetings <= READ_AT_MOST;
}

function readOpen(notebook: Notebook, standings: readonly Standing[]): StaleAnswer['open'] {
  return scanOpenPromises(
    notebook,
    standings.map(({ person }) => person),
  );
}

/** Its rules are loaded only where somebody will see what they say. */
async function adviceFor(
  notebook: Notebook,
  standings: readonly Standing[],
  open: StaleAnswer['open'],
): Promise<StaleAnswer['advice']> {
  if (open.size === 0) return new Map();
  const { listAdvice } = await import('./answers/stale-advice.ts');
  return listAdvice(notebook, standings, open);
}

function viewStale(answer: StaleAnswer, theme: Theme): string {
  const { standings, all } = answer;
  if (!theme.isTerminal) return renderTable(standings.map(plainRow), {}, theme);
  if (standings.length === 0) return sayNobody(answer);
  const rows = standings.map((standing) => row(answer, standing, theme));
  const title = theme.heading(all ? 'How often you meet' : 'Not met lately');
  const table = renderTable(rows, { indent: 2, flexible: [3, 1, 0], droppable: [3, 2] }, theme);
  const lines = table.split('\n');
  return [title, ...standings.flatMap((one, at) => [lines[at], ...below(answer, one, theme)])].join(
    '\n',
  );
}

const INDENT = '    ';

/** The advice about somebody, in lines that fit. */
function below({ advice }: StaleAnswer, { person }: Standing, theme: Theme): string[] {
  const said = (advice.get(person)?.sentences ?? []).slice(0, ADVICE_AT_MOST);
  return said
    .flatMap((sentence) => wrap(sentence, theme.columns - INDENT.length))
    .map((line) => INDENT + theme.quiet(line));
}

function sayNobody({ people, looked }: StaleAnswer): string {
  if (people === 0) return 'Nobody here yet: oneonone people add <name>';
  if (looked === 0) return 'Nobody fits.';
  return 'Nobody waits: you have met everybody in time.';
}

function row({ open, today }: StaleAnswer, standing: Standing, theme: Theme): Cell[] {
  const { person, rhythm } = standing;
  const words = sayStanding(rhythm, person.profile.started, today);
  const isLate = rhythm.reasons.includes('past-max');
  return [
    safeText(person.profile.name),
    isLate ? { text: words, style: theme.overdue } : words,
    rhythm.next === null ? '' : `next ${sayDay(rhythm.next, today)}`,
    { text: sayOwed(open.get(person) ?? []), style: theme.quiet },
    waits(rhythm) ? { text: helpingCommand(standing, today), style: theme.command } : '',
  ];
}

function waits(rhythm: Rhythm): boolean {
  return rhythm.state !== 'ok' || needsCare(rhythm);
}

/** The first thing I promised them that anybody may read over my shoulder. */
function sayOwed(promised: readonly Promised[]): string {
  const mine = promised.filter(({ kind, owner }) => kind === 'action' && owner === 'me');
  const first = mine.find((one) => !one.private);
  if (first === undefined) return '';
  const more = mine.length > 1 ? ` and ${mine.length - 1} more` : '';
  return `you owe: ${safeText(first.text)}${more}`;
}

function plainRow(standing: Standing): Cell[] {
  const one = standingJson(standing);
  return [
    ...[one.person, one.name, one.state, one.lastMet ?? '', String(one.daysSince ?? '')],
    ...[one.cadence, one.dueOn ?? '', String(one.overdueDays), one.next ?? ''],
    one.reasons.join(','),
  ];
}
