import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import { absolutePath } from '../../notebook/layout.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import { planSettling } from '../../notebook/plan/settle-dates.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import type { SettledDates } from '../../notebook/read/read-back.ts';
import { type ReadBack, type ReadPromise, readBack } from '../../notebook/read/read-back.ts';
import { readLogFile } from '../../notebook/read/read-log-file.ts';
import { updateNotebook } from '../../notebook/write/update-notebook.ts';
import type { Cell } from '../../render/cell.ts';
import { safeText } from '../../render/plain-text.ts';
import { renderProblem } from '../../render/problem.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import type { Session } from '../command.ts';
import { pipedItem, sayDue, sayOwner } from './item-row.ts';

/** What a file of a person says once the editor is closed. */
export interface Reading extends ReadBack {
  person: Person;
  file: string;
  path: string;
  today: CalendarDate;
  /** `missing`: no editor is set up. `failed`: it could not start or ended with an error. `gone`: the file was removed. */
  outcome: 'read' | 'missing' | 'failed' | 'gone';
  /** The editor's name; null where there is none. */
  editor: string | null;
  /** Whether the text is another than before. */
  isChanged: boolean;
  /** The files in which dates were settled. */
  changed: string[];
}

/**
 * Opens a file of a person in the editor at a line. When it closes, puts calendar dates in the place of relative ones
 * and tells what the file says now. Without an editor the answer says so, and nothing fails.
 */
export function afterEditor(
  session: Session,
  notebook: Notebook,
  person: Person,
  file: string,
  line = 1,
): Reading {
  const { world, today } = session;
  const path = absolutePath(notebook.root, file);
  const preferred = notebook.settings.editor;
  const editor = world.editor.name(preferred);
  const nothing = { promises: [], next: null, problems: [], isChanged: false, changed: [] };
  const blank = { ...nothing, person, file, path, today, editor };
  if (editor === null) return { ...blank, outcome: 'missing' };
  const before = readLogFile(notebook, person, file)?.text ?? '';
  session.remark(`${file}    opening in ${editor}`);
  if (!world.editor.open(path, line, preferred)) return { ...blank, outcome: 'failed' };
  const { settled, changed } = settleFile(session, notebook, person, file, before);
  const after = readLogFile(notebook, person, file);
  if (after === null) return { ...blank, outcome: 'gone' };
  const isChanged = after.text !== before;
  return {
    ...blank,
    ...readBack(notebook, person, after, settled),
    isChanged,
    changed,
    outcome: 'read',
  };
}

function settleFile(
  { world, recording }: Session,
  notebook: Notebook,
  person: Person,
  file: string,
  before: string,
): { settled: SettledDates | null; changed: string[] } {
  const plan = () => planSettling(notebook, person, file, before);
  if (plan().changes.length === 0) return { settled: null, changed: [] };
  // Dates settled in what the user has just saved belong to that, not to a command of ours that undo could take back.
  const ours = recording.root === null ? {} : { recording };
  const { result, changed } = updateNotebook(world, notebook.root, plan, ours);
  return { settled: result, changed };
}

/** What was read, for people; where no editor could be used, which file it is and how to set one up. */
export function viewReading(reading: Reading, theme: Theme): string {
  const { outcome, path, file } = reading;
  if (outcome === 'gone') return `${safeText(file)} is gone: nothing was read.`;
  if (outcome !== 'read') return `${safeText(path)}\n${editorTrouble(reading)}`;
  const problems = reading.problems.map((problem) => renderProblem(problem, null, theme));
  const table = theme.isTerminal ? viewPromises(reading, theme) : pipedReading(reading, theme);
  const lines = [theme.isTerminal ? headline(reading) : '', table, ...problems];
  return lines.filter((line) => line !== '').join('\n');
}

function editorTrouble({ outcome, editor }: Reading): string {
  const advice = 'name another in EDITOR, or as "editor" in oneonone.yaml';
  if (outcome === 'failed') {
    return `${safeText(editor ?? '')} could not start or ended with an error: nothing was read; ${advice}.`;
  }
  return 'No editor is set up: open the file yourself, or name one in EDITOR (export EDITOR=nano).';
}

function headline({ isChanged, promises, next }: Reading): string {
  const holds = promises.length > 0 || next !== null;
  if (isChanged) return holds ? 'Saved. I read:' : 'Saved. No promises in it.';
  return holds ? 'Nothing changed. I read:' : 'Nothing changed.';
}

function viewPromises(reading: Reading, theme: Theme): string {
  const { promises, next, today } = reading;
  const rows = promises.map((one) => promiseRow(one, reading, theme));
  const table = renderTable(rows, { indent: 2, flexible: [2] }, theme);
  const line =
    next === null ? '' : `  next meeting ${sayDay(next.date, today)}${from(next.written)}`;
  return [table, line].filter((part) => part !== '').join('\n');
}

function promiseRow(one: ReadPromise, { person, today }: Reading, theme: Theme): Cell[] {
  const { owner, text } = one.promised;
  const id = one.promised.id.slice(0, 4);
  const cells = [sayOwner(owner, person), safeText(text), missing(one, id, today)];
  return [{ text: id, style: theme.id }, ...cells];
}

/** The due date, or what the promise lacks and the command that adds it. */
function missing({ promised, written }: ReadPromise, id: string, today: CalendarDate): string {
  const { owner, due } = promised;
  const date = `${sayDue(due, today)}${from(written)}`;
  if (owner === null) return `${date}, no owner: oneonone edit ${typedWord(id)}`;
  return due === null ? `${date}: oneonone due ${typedWord(id)} fri` : date;
}

function from(written: string | null): string {
  return written === null ? '' : `  (from ${safeText(written)})`;
}

function pipedReading({ promises, next, person }: Reading, theme: Theme): string {
  const rows = promises.map(({ promised }) => pipedItem(promised, person));
  if (next !== null) rows.push(['next meeting', next.date]);
  return renderTable(rows, {}, theme);
}
