import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { Goal } from '../../format/goals.ts';
import type { ChangedGoal } from '../../notebook/plan/change-goals.ts';
import type { Cell } from '../../render/cell.ts';
import { safeText } from '../../render/plain-text.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import type { Changed } from '../update.ts';
import { goalJson, pipedGoal } from './answer-goal.ts';

/** What a command that writes a goal answers. */
export interface GoalAnswer extends ChangedGoal {
  today: CalendarDate;
}

/** The documented fields: the files that changed, and the goal after. */
export function changedGoalJson({ changed, person, goal, number }: Changed<GoalAnswer>): unknown {
  return { changed, person: person.handle, number, ...goalJson(goal, person) };
}

const WORDS: Record<Goal['state'], string> = {
  open: 'Open again',
  done: 'Done',
  dropped: 'Dropped',
};

/** What a goal is now, its words, whose it is, and since when. */
export function viewGoalState(answer: GoalAnswer, theme: Theme): string {
  const { goal, isChanged, today } = answer;
  const { state, closed } = goal;
  const word = isChanged ? WORDS[state] : `Already ${state}`;
  const when = closed === null ? '' : sayDay(closed, today);
  const style = isChanged ? theme.green : theme.quiet;
  return viewRow(answer, [{ text: word, style }, goal.text], [when], theme);
}

/** One line about a goal: some cells, whose it is, more cells; `flexible` are cut first. In a pipe: as in the list. */
export function viewRow(
  { goal, number, person }: GoalAnswer,
  before: Cell[],
  after: Cell[],
  theme: Theme,
  flexible = [1],
): string {
  if (!theme.isTerminal) return renderTable([pipedGoal(goal, number)], {}, theme);
  const whose = { text: `(${safeText(person.profile.name)})`, style: theme.quiet };
  return renderTable([[...before, whose, ...after]], { flexible }, theme);
}
