import { foldAccents, foldName } from '../../core/people/fold-name.ts';
import { OneononeError } from '../../errors.ts';
import type { Goal } from '../../format/goals.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { readGoals } from '../../notebook/read/read-growth.ts';
import { safeText } from '../../render/plain-text.ts';
import type { Argument, Input, Session } from '../command.ts';
import { readPersonArgument } from './person.ts';

/** A goal, and whose. */
export interface FoundGoal {
  person: Person;
  goal: Goal;
}

interface Numbered {
  goal: Goal;
  number: number;
}

/** The arguments that name a goal: a person, then its number in the list or words of it. */
export const GOAL: readonly Argument[] = [
  { name: 'person', required: true, about: 'whose goal it is' },
  {
    name: 'goal',
    required: true,
    many: true,
    about: 'its number in the list, or words of it; on a terminal left out: a list to pick from',
  },
];

/**
 * The goal that a person and a number or words name, or, without them, the one picked on a terminal. Words that fit
 * no goal of the wanted kind may name one of the other. Throws `unknown-item`, or `ambiguous` or `usage` with the list.
 */
export async function readGoalArgument(
  session: Session,
  notebook: Notebook,
  { words: [name, ...words] }: Input,
  wanted: 'open' | 'closed',
): Promise<FoundGoal> {
  const person = await readPersonArgument(session, notebook, name);
  const all = readGoals(notebook, person).map((goal, index) => ({ goal, number: index + 1 }));
  const fitting = all.filter(({ goal }) => (goal.state === 'open') === (wanted === 'open'));
  if (words.length === 0) return { person, goal: await pickGoal(session, person, fitting) };
  return { person, goal: namedGoal(person, all, fitting, words.join(' ')) };
}

async function pickGoal(session: Session, person: Person, goals: Numbered[]): Promise<Goal> {
  if (!session.canAsk || goals.length === 0) {
    const list = goals.map(labelOf);
    const hint = list.length === 0 ? [listCommand(person)] : ['name its number or words', ...list];
    throw new OneononeError('usage', 'which goal?', hint.join('\n'));
  }
  const choices = goals.map(({ goal }) => ({ label: safeText(goal.text), value: goal }));
  return session.world.prompter.pick('Which goal?', choices);
}

function namedGoal(
  person: Person,
  all: readonly Numbered[],
  fitting: readonly Numbered[],
  words: string,
): Goal {
  const byNumber = all.filter(({ number }) => String(number) === words.trim());
  const found = [byNumber, ...byWords(fitting, words), ...byWords(all, words)];
  const [only, ...others] = found.find((some) => some.length > 0) ?? [];
  if (only === undefined) {
    const message = `no goal of ${person.profile.name} has the words "${words}"`;
    throw new OneononeError('unknown-item', message, listCommand(person));
  }
  if (others.length === 0) return only.goal;
  const list = [only, ...others].map(labelOf).join('\n');
  throw new OneononeError('ambiguous', `"${words}" fits several goals`, list);
}

/** Those that say exactly this, and those that have each of the words. */
function byWords(goals: readonly Numbered[], words: string): Numbered[][] {
  const wanted = fold(words);
  return [
    goals.filter(({ goal }) => fold(goal.text) === wanted),
    goals.filter(({ goal }) => wanted.split(' ').every((word) => fold(goal.text).includes(word))),
  ];
}

function fold(text: string): string {
  return foldAccents(foldName(text));
}

function labelOf({ goal, number }: Numbered): string {
  return `${number}  ${goal.text}${goal.state === 'open' ? '' : `  (${goal.state})`}`;
}

function listCommand({ handle }: Person): string {
  return `oneonone goals ${handle} --all    lists them`;
}
