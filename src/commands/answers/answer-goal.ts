import { type CalendarDate, daysBetween } from '../../core/dates/calendar-date.ts';
import { sayAge, sayDay, sayShortDay } from '../../core/dates/day-words.ts';
import { type Goal, latestProgress, type Progress } from '../../format/goals.ts';
import { profileFile } from '../../notebook/layout.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import type { CardRow } from '../../render/card.ts';
import type { Cell } from '../../render/cell.ts';
import { safeText } from '../../render/plain-text.ts';

/** A goal as `--json` gives it (`goals`). */
export interface GoalJson {
  text: string;
  state: Goal['state'];
  since: CalendarDate | null;
  due: CalendarDate | null;
  closed: CalendarDate | null;
  private: boolean;
  file: string;
  line: number;
  progress: Progress[];
}

/** The documented fields of a goal. */
export function goalJson(goal: Goal, { folder }: Pick<Person, 'folder'>): GoalJson {
  const { text, state, since, due, closed, line, progress } = goal;
  return {
    ...{ text, state, since, due, closed },
    private: goal.private,
    file: profileFile(folder.folder),
    line,
    progress,
  };
}

/** A goal's columns in a pipe: number, state, since, due, closed, private, words, day and words of its last progress. */
export function pipedGoal(goal: Goal, number: number): Cell[] {
  const { state, since, due, closed, text } = goal;
  const last = latestProgress(goal);
  return [
    ...[String(number), state, since ?? '', due ?? '', closed ?? ''],
    ...[goal.private ? 'private' : '', text, last?.date ?? '', last?.text ?? ''],
  ];
}

const LABELS: Record<Goal['state'], string> = { open: 'Open', done: 'Done', dropped: 'Dropped' };

/** A goal in a list on a terminal: its number and words, what is to know about it, and its last progress. */
export function goalRow(goal: Goal, number: number, today: CalendarDate): CardRow {
  const marks = [sayDate(goal, today), goal.private ? 'private' : ''];
  return {
    label: LABELS[goal.state],
    id: String(number),
    text: goal.text,
    note: marks.filter((mark) => mark !== '').join(', '),
    isLate: goal.state === 'open' && goal.due !== null && goal.due < today,
    below: sayLatest(goal, today),
  };
}

function sayDate({ state, due, closed }: Goal, today: CalendarDate): string {
  if (state !== 'open') return closed === null ? '' : sayDay(closed, today);
  return due === null ? '' : `due ${sayDay(due, today)}`;
}

/** "6 Nov, 2 weeks ago: Ran the kickoff", or for how long nothing was noted. */
function sayLatest(goal: Goal, today: CalendarDate): string {
  const last = latestProgress(goal);
  if (last !== null) {
    const mark = last.private && !goal.private ? ' (private)' : '';
    return `${sayWhen(last.date, today)}: ${safeText(last.text)}${mark}`;
  }
  if (goal.state !== 'open') return '';
  if (goal.since === null) return 'nothing noted yet';
  return `set ${sayAgo(goal.since, today)}, nothing noted yet`;
}

function sayWhen(date: CalendarDate, today: CalendarDate): string {
  const day = sayShortDay(date, today);
  return date === today ? 'today' : `${day}${date > today ? '' : `, ${sayAgo(date, today)}`}`;
}

function sayAgo(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(date, today);
  return days <= 0 ? 'today' : `${sayAge(days)} ago`;
}
