import type { Goal } from '../format/goals.ts';
import { planGoalState } from '../notebook/plan/change-goals.ts';
import { changedGoalJson, type GoalAnswer, viewGoalState } from './answers/changed-goal.ts';
import { GOAL, readGoalArgument } from './arguments/goal.ts';
import { type Answer, command, type Example, type Input, type Session } from './command.ts';
import { type Changed, update } from './update.ts';

/** `oneonone goals done`: a goal that was reached. */
export const goalsDone = stateCommand('goals done', 'done', 'a goal that was reached', [
  { line: 'oneonone goals done alice importer', does: 'the one that has this word' },
  { line: 'oneonone goals done alice 2', does: 'by its number in the list' },
]);

/** `oneonone goals drop`: a goal that nobody pursues any more. */
export const goalsDrop = stateCommand('goals drop', 'dropped', 'a goal that is no longer wanted', [
  { line: 'oneonone goals drop alice meetup', does: 'no longer wanted' },
]);

/** `oneonone goals reopen`: a goal that was closed too early. */
export const goalsReopen = stateCommand('goals reopen', 'open', 'open a closed goal again', [
  { line: 'oneonone goals reopen alice meetup', does: 'it is open again' },
]);

function stateCommand(name: string, state: Goal['state'], summary: string, examples: Example[]) {
  return command<Changed<GoalAnswer>>({
    name,
    group: 'follow up',
    summary,
    arguments: GOAL,
    options: [],
    examples,
    writes: true,
    run: (session, input) => changeState(session, input, state),
    json: changedGoalJson,
    view: viewGoalState,
  });
}

async function changeState(
  session: Session,
  input: Input,
  state: Goal['state'],
): Promise<Answer<Changed<GoalAnswer>>> {
  const notebook = session.notebook();
  const wanted = state === 'open' ? 'closed' : 'open';
  const { person, goal } = await readGoalArgument(session, notebook, input, wanted);
  return update(session, input, notebook, () => {
    const { changes, result } = planGoalState(notebook, person, goal, state);
    return { changes, result: { ...result, today: session.today } };
  });
}
