import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import { OneononeError } from '../../errors.ts';
import { readDocument } from '../../format/document.ts';
import {
  goalContent,
  type NewGoal,
  waysToAddGoal,
  waysToAddProgress,
} from '../../format/edit/edit-goals.ts';
import { closeItem, reopenItem } from '../../format/edit/edit-item.ts';
import { type Goal, goalsIn, inOrder } from '../../format/goals.ts';
import type { Change } from '../change.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { changeProfileBody, type OpenProfile, openProfile } from './edit-profile.ts';

/** What became of a goal. */
export interface ChangedGoal {
  person: Person;
  goal: Goal;
  /** Its place among all goals of the person, from 1. */
  number: number;
  /** False where it was as wanted already. */
  isChanged: boolean;
}

interface GoalPlan {
  changes: Change[];
  result: ChangedGoal;
}

/** Adds a goal to a person's profile, unless it is among the open ones. Throws `unreadable`, and `refused` for words that would read as something else. */
export function planGoal(notebook: Notebook, named: Person, goal: NewGoal): GoalPlan {
  const profile = openProfile(notebook, named);
  const { document, goals, person } = profile;
  const style = notebook.settings.tasks;
  const alone = goalAlone(person, `- [ ] ${goalContent(goal, style)}`);
  const same = goals.findIndex(({ state, text }) => state === 'open' && text === alone.text);
  const known = goals[same];
  if (known !== undefined) return asItIs(profile, known, same);
  const ways = waysToAddGoal(document, goals, goal, style).map((splice) => [splice]);
  const at = ways.map(([splice]) => splice?.start ?? 0)[0] ?? 0;
  const index = goals.filter(({ item }) => item.content <= at).length;
  return changeTo(profile, ways, index, goals.toSpliced(index, 0, alone));
}

/** Notes what moved on a goal. Throws as `planGoal` does, and `unknown-item` where the goal is gone. */
export function planProgress(
  notebook: Notebook,
  named: Person,
  wanted: Goal,
  { date, words }: { date: CalendarDate; words: string },
): GoalPlan {
  const profile = openProfile(notebook, named);
  const { goal, index } = findAgain(profile, wanted);
  const [step] = goalAlone(profile.person, `- [ ] goal\n  - ${date} ${words}`).progress;
  if (step === undefined) throw new OneononeError('usage', 'what moved? There are no words in it');
  const progress = inOrder([...goal.progress, { ...step, private: step.private || goal.private }]);
  const ways = waysToAddProgress(profile.document, goal, date, words).map((splice) => [splice]);
  return changeTo(profile, ways, index, profile.goals.with(index, { ...goal, progress }));
}

/** Ticks a goal off, drops it, or opens it again. Throws as `planProgress` does. */
export function planGoalState(
  notebook: Notebook,
  named: Person,
  wanted: Goal,
  state: Goal['state'],
): GoalPlan {
  const { today, settings } = notebook;
  const profile = openProfile(notebook, named);
  const { goal, index } = findAgain(profile, wanted);
  if (goal.state === state) return asItIs(profile, goal, index);
  const place = { document: profile.document, item: goal.item, style: settings.tasks };
  const splices = state === 'open' ? reopenItem(place) : closeItem(place, state, today);
  const after = { ...goal, state, closed: state === 'open' ? null : today };
  return changeTo(profile, [splices], index, profile.goals.with(index, after));
}

function asItIs({ person }: OpenProfile, goal: Goal, index: number): GoalPlan {
  return { changes: [], result: { person, goal, number: index + 1, isChanged: false } };
}

function changeTo(
  profile: OpenProfile,
  ways: readonly { start: number; end: number; text: string }[][],
  index: number,
  goals: Goal[],
): GoalPlan {
  const { feedback, person } = profile;
  const { change, after } = changeProfileBody(profile, ways, { goals, feedback });
  const goal = goalsIn(after)[index];
  if (goal === undefined) throw new RangeError('a goal that was read is gone');
  return { changes: [change], result: { person, goal, number: index + 1, isChanged: true } };
}

/** A goal as its lines read where nothing else stands. Throws `refused` where they are no goal. */
function goalAlone(person: Person, lines: string): Goal {
  const context = { kind: 'profile', date: null, names: person.names, bodyStart: 0 } as const;
  const [goal, ...others] = goalsIn(readDocument(`## Goals\n\n${lines}\n`, context));
  if (goal !== undefined && others.length === 0) return goal;
  throw new OneononeError('refused', 'this would not read as one goal', 'use plain words');
}

/** The goal as it stands now: the one with these words, on its line where several have them. */
function findAgain({ goals, person }: OpenProfile, wanted: Goal): { goal: Goal; index: number } {
  const alike = goals.filter(({ text }) => text === wanted.text);
  const goal = alike.length === 1 ? alike[0] : alike.find(({ line }) => line === wanted.line);
  if (goal !== undefined) return { goal, index: goals.indexOf(goal) };
  const hint = `oneonone goals ${typedWord(person.handle)}    lists what stands there now`;
  throw new OneononeError('unknown-item', `"${wanted.text}" is no goal any more`, hint);
}
