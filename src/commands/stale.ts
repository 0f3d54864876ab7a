import { needsCare } from '../core/rhythm/worst-first.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { readPeople } from '../notebook/read/read-people.ts';
import {
  problemsIn,
  readStandings,
  type Standing,
  worstFirst,
} from '../notebook/read/read-standings.ts';
import { scanOpenPromises } from '../notebook/scan/scan-promises.ts';
import { standingJson } from './answers/answer-standing.ts';
import { type StaleAnswer, viewStale } from './answers/stale-view.ts';
import { PEOPLE_FILTERS, peopleFilter } from './arguments/filter-people.ts';
import { command, type Session } from './command.ts';
import { isOn, optionNumber } from './input.ts';

const SOON_DAYS = 2;
const LONGEST_SOON = 366;
/** What I owe them and advice are shown unasked where they have no more meetings than this: all their files are read. */
const READ_AT_MOST = 4000;

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
        ...{ everybody: people.map(({ profile }) => profile), looked: looked.length },
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
