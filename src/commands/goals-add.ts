import { sayDay } from '../core/dates/day-words.ts';
import { typedWord } from '../core/people/typed-word.ts';
import { OneononeError } from '../errors.ts';
import type { NewGoal } from '../format/edit/edit-goals.ts';
import { readTypedItem } from '../format/items/typed-item.ts';
import { planGoal } from '../notebook/plan/change-goals.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { safeText } from '../render/plain-text.ts';
import type { Theme } from '../render/theme.ts';
import { changedGoalJson, type GoalAnswer, viewRow } from './answers/changed-goal.ts';
import { readDueDate } from './arguments/due.ts';
import { keepingText } from './arguments/keep-text.ts';
import { readPersonArgument } from './arguments/person.ts';
import { readTextArgument, withoutControls } from './arguments/text.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { isOn, optionText } from './input.ts';
import { type Changed, update } from './update.ts';

/** `oneonone goals add`: something that somebody wants to reach. */
export const goalsAdd = command<Changed<GoalAnswer>>({
  name: 'goals add',
  group: 'follow up',
  summary: 'a new goal',
  arguments: [
    { name: 'person', required: true, about: 'whose goal it is' },
    { name: 'text', required: true, many: true, about: 'the words; - reads standard input' },
  ],
  options: [
    { name: 'due', takes: '<date>', about: 'to be reached by that day' },
    { name: 'private', about: 'never shown to others, nor in an agenda' },
  ],
  examples: [
    { line: 'oneonone goals add alice "Lead the importer project"', does: 'a goal of Alice’s' },
    { line: 'oneonone goals add alice Speak at a meetup --due "31 mar"', does: 'with a date' },
  ],
  writes: true,
  run: addGoal,
  json: changedGoalJson,
  view: viewAdded,
});

async function addGoal(session: Session, input: Input): Promise<Answer<Changed<GoalAnswer>>> {
  const [name, ...words] = input.words;
  const typed = readTextArgument(session, words);
  return keepingText(typed, async () => {
    const notebook = session.notebook();
    const person = await readPersonArgument(session, notebook, name);
    const goal = await readGoal(session, input, person, typed);
    return update(session, input, notebook, () => {
      const { changes, result } = planGoal(notebook, person, goal);
      return { changes, result: { ...result, today: session.today } };
    });
  });
}

async function readGoal(
  session: Session,
  input: Input,
  person: Person,
  typed: string,
): Promise<NewGoal> {
  const text = typed === '' ? await askGoal(session, person) : typed;
  const { owner, due, since, words } = readTypedItem(withoutControls(text), person.names);
  if (words === '') throw new OneononeError('usage', 'what is the goal? There are no words in it');
  const wanted = optionText(input, 'due') ?? due;
  return {
    // A goal is nobody's promise: a name that it begins with is one of its words.
    words: owner === null ? words : `@${owner} ${words}`,
    since: since ?? session.today,
    due: wanted === null ? null : await readDueDate(wanted, session.today),
    private: isOn(input, 'private'),
  };
}

async function askGoal(session: Session, { profile }: Person): Promise<string> {
  if (!session.canAsk) {
    const hint = 'oneonone goals add alice "Lead the importer project"';
    throw new OneononeError('usage', 'what is the goal? Nothing was said', hint);
  }
  const question = `What does ${safeText(profile.name)} want to reach?`;
  return readTextArgument(session, [await session.world.prompter.line(question)]);
}

function viewAdded(answer: GoalAnswer, theme: Theme): string {
  const { goal, number, person, today, isChanged } = answer;
  const marks = [
    goal.due === null ? '' : `due ${sayDay(goal.due, today)}`,
    goal.private ? 'private' : '',
  ];
  const said = { text: marks.filter((mark) => mark !== '').join(', '), style: theme.quiet };
  const word = isChanged
    ? { text: 'Goal', style: theme.green }
    : { text: 'Already a goal', style: theme.quiet };
  const row = viewRow(answer, [word, goal.text], [said], theme);
  if (!theme.isTerminal) return row;
  return `${row}\nWhat moved? oneonone goals note ${typedWord(person.handle)} ${number} -m "…"`;
}
