import { foldAccents, foldName } from '../../core/people/fold-name.ts';
import { typedWord } from '../../core/people/typed-word.ts';
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
 * Where only the first of the words name a goal, `shorter` says of them what was meant perhaps.
 */
export async function readGoalArgument(
  session: Session,
  notebook: Notebook,
  { words: [name, ...words] }: Input,
  wanted: 'open' | 'closed',
  shorter: ((name: string, goal: string) => string) | null = null,
): Promise<FoundGoal> {
  const person = await readPersonArgument(session, notebook, name);
  const all = readGoals(notebook, person).map((goal, index) => ({ goal, number: index + 1 }));
  const fitting = all.filter(({ goal }) => (goal.state === 'open') === (wanted === 'open'));
  if (words.length === 0) return { person, goal: await pickGoal(session, person, fitting) };
  const [only, ...others] = goalsNamed(all, fitting, words.join(' '));
  if (others.length === 0 && only !== undefined) return { person, goal: only.goal };
  if (only !== undefined) throw severalFit([only, ...others], words);
  const first = longestName(all, fitting, words);
  const hint = first === null || shorter === null ? [] : [shorter(name ?? person.handle, first)];
  throw noneFits(person, words, hint);
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

function severalFit(goals: readonly Numbered[], words: readonly string[]): OneononeError {
  const list = goals.map(labelOf).join('\n');
  return new OneononeError('ambiguous', `"${words.join(' ')}" fits several goals`, list);
}

function noneFits(person: Person, words: readonly string[], hint: readonly string[]) {
  const message = `no goal of ${person.profile.name} has the words "${words.join(' ')}"`;
  return new OneononeError('unknown-item', message, [...hint, listCommand(person)].join('\n'));
}

function goalsNamed(
  all: readonly Numbered[],
  fitting: readonly Numbered[],
  words: string,
): Numbered[] {
  const byNumber = all.filter(({ number }) => String(number) === words.trim());
  const found = [byNumber, ...byWords(fitting, words), ...byWords(all, words)];
  return found.find((some) => some.length > 0) ?? [];
}

/** As many of the words, from the first on, as name a goal; null where the first does not. */
function longestName(
  all: readonly Numbered[],
  fitting: readonly Numbered[],
  words: readonly string[],
): string | null {
  const names = words.map((_, at) => words.slice(0, at + 1).join(' '));
  return names.findLast((name) => goalsNamed(all, fitting, name).length > 0) ?? null;
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
  return `oneonone goals ${typedWord(handle)} --all    lists them`;
}
