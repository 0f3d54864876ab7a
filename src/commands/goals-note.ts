import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { sayDay } from '../core/dates/day-words.ts';
import { typedWord } from '../core/people/typed-word.ts';
import { OneononeError } from '../errors.ts';
import type { Goal } from '../format/goals.ts';
import { planProgress } from '../notebook/plan/change-goals.ts';
import { safeText } from '../render/plain-text.ts';
import type { Theme } from '../render/theme.ts';
import { changedGoalJson, type GoalAnswer, viewRow } from './answers/changed-goal.ts';
import { GOAL, readGoalArgument } from './arguments/goal.ts';
import { keepingText } from './arguments/keep-text.ts';
import { readPastDay } from './arguments/past-day.ts';
import { readTextArgument, withoutControls } from './arguments/text.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { optionText } from './input.ts';
import { type Changed, update } from './update.ts';

interface NoteAnswer extends GoalAnswer {
  date: CalendarDate;
  words: string;
}

/** `oneonone goals note`: what moved, with its date. */
export const goalsNote = command<Changed<NoteAnswer>>({
  name: 'goals note',
  group: 'follow up',
  summary: 'what moved on a goal, with its date',
  arguments: GOAL,
  options: [
    { name: 'message', short: 'm', takes: '<text>', about: 'what moved; - reads standard input' },
    { name: 'date', takes: '<date>', about: 'the day it moved; left out: today' },
  ],
  examples: [
    { line: 'oneonone goals note alice importer -m "Ran the kickoff"', does: 'today' },
    { line: 'oneonone goals note alice 2 -m "First draft" --date "6 nov"', does: 'by its number' },
    { line: 'oneonone goals note alice', does: 'asks which goal, and what moved' },
  ],
  writes: true,
  run: noteProgress,
  json: changedGoalJson,
  view: viewNoted,
});

async function noteProgress(session: Session, input: Input): Promise<Answer<Changed<NoteAnswer>>> {
  const message = optionText(input, 'message');
  const typed = message === undefined ? '' : readTextArgument(session, [message]);
  return keepingText(typed, async () => {
    const notebook = session.notebook();
    const shorter = message === undefined ? sayNote : null;
    const { person, goal } = await readGoalArgument(session, notebook, input, 'open', shorter);
    const date = await readPastDay(optionText(input, 'date'), session.today);
    const words = withoutControls(typed === '' ? await askWords(session, goal) : typed);
    return keepingText(typed === '' ? words : '', async () =>
      update(session, input, notebook, () => {
        const { changes, result } = planProgress(notebook, person, goal, { date, words });
        return { changes, result: { ...result, today: session.today, date, words } };
      }),
    );
  });
}

/** What moved stands behind `-m`: more words are looked for in the goal. */
function sayNote(name: string, goal: string): string {
  const words = [name, ...goal.split(' ')].map(typedWord).join(' ');
  return `oneonone goals note ${words} -m "…"    says what moved`;
}

async function askWords(session: Session, { text }: Goal): Promise<string> {
  if (!session.canAsk) {
    const hint = 'oneonone goals note alice importer -m "Ran the kickoff"';
    throw new OneononeError('usage', 'what moved? Nothing was said', hint);
  }
  const question = `What moved on "${safeText(text)}"?`;
  return readTextArgument(session, [await session.world.prompter.line(question)]);
}

function viewNoted(answer: NoteAnswer, theme: Theme): string {
  const { date, words, today, goal } = answer;
  const said = { text: safeText(goal.text), style: theme.quiet };
  const when = { text: `Noted ${sayDay(date, today)}`, style: theme.green };
  return viewRow(answer, [when, words], [said], theme, [3, 1]);
}
