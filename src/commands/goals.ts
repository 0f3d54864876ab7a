import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { typedWord } from '../core/people/typed-word.ts';
import type { Goal } from '../format/goals.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { readGoals } from '../notebook/read/read-growth.ts';
import { renderCard } from '../render/card.ts';
import { safeText } from '../render/plain-text.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { goalJson, goalRow, pipedGoal } from './answers/answer-goal.ts';
import { readPersonArgument } from './arguments/person.ts';
import { command } from './command.ts';
import { isOn } from './input.ts';

interface GoalsAnswer {
  person: Person;
  goals: { goal: Goal; number: number }[];
  /** How many closed ones are left out. */
  closed: number;
  today: CalendarDate;
}

/** `oneonone goals`: what somebody wants to reach, and what moved last. */
export const goals = command<GoalsAnswer>({
  name: 'goals',
  group: 'follow up',
  summary: 'what somebody wants to reach, and what moved last',
  arguments: [{ name: 'person', required: true, about: 'whose goals' }],
  options: [{ name: 'all', about: 'those that were reached or dropped as well' }],
  examples: [
    { line: 'oneonone goals alice', does: 'what is open, with its last progress' },
    { line: 'oneonone goals add alice "Lead a project"', does: 'a new one' },
    { line: 'oneonone goals note alice project -m "Ran the kickoff"', does: 'progress, dated' },
  ],
  writes: false,
  run: async (session, { words, options }) => {
    const notebook = session.notebook();
    const person = await readPersonArgument(session, notebook, words[0]);
    const all = readGoals(notebook, person).map((goal, index) => ({ goal, number: index + 1 }));
    const shown = all.filter(
      ({ goal }) => isOn({ words, options }, 'all') || goal.state === 'open',
    );
    const { today } = session;
    return { data: { person, goals: shown, closed: all.length - shown.length, today } };
  },
  json: ({ person, goals: shown }) =>
    shown.map(({ goal, number }) => ({
      person: person.handle,
      number,
      ...goalJson(goal, person),
    })),
  view: viewGoals,
});

function viewGoals(answer: GoalsAnswer, theme: Theme): string {
  const { person, goals: shown, closed, today } = answer;
  if (!theme.isTerminal) {
    const rows = shown.map(({ goal, number }) => pipedGoal(goal, number));
    return renderTable(rows, {}, theme);
  }
  const { handle } = person;
  const more =
    closed === 0
      ? []
      : [theme.quiet(`${closed} closed: oneonone goals ${typedWord(handle)} --all`)];
  const name = safeText(person.profile.name);
  if (shown.length === 0) {
    const add = `oneonone goals add ${typedWord(handle)} "…"`;
    return [`No open goals of ${name}. A new one: ${add}`, ...more].join('\n');
  }
  const sorted = STATES.flatMap((state) => shown.filter(({ goal }) => goal.state === state));
  const rows = sorted.map(({ goal, number }) => goalRow(goal, number, today));
  const title = theme.heading(`Goals of ${name}`);
  return [title, renderCard(rows, theme), ...sayNext(answer), ...more].join('\n');
}

const STATES: readonly Goal['state'][] = ['open', 'done', 'dropped'];

function sayNext({ person, goals: shown }: GoalsAnswer): string[] {
  const first = shown.find(({ goal }) => goal.state === 'open');
  if (first === undefined) return [];
  return [`What moved? oneonone goals note ${typedWord(person.handle)} ${first.number} -m "…"`];
}
