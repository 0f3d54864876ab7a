import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { Change } from '../../notebook/change.ts';
import type { FolderMove } from '../../notebook/write/move-folder.ts';
import { safeText } from '../../render/plain-text.ts';
import { joinWords, plural } from '../../render/sentence.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';

/** A command that wrote: which, when, and about whom. */
export interface Written {
  command: string;
  day: CalendarDate;
  time: string;
  people: { handle: string; name: string }[];
}

/** What `undo` did. */
export interface Undone {
  /** Null where no command is noted. */
  undone: (Written & { shown: readonly Change[]; folder: FolderMove | null }) | null;
  /** What `undo` takes back next. */
  previous: Written | null;
  today: CalendarDate;
}

const MOST_NAMES = 3;
const MOST_FILES = 8;

/** What was taken back, file by file, and what comes next. */
export function viewUndone({ undone, previous, today }: Undone, theme: Theme): string {
  if (!theme.isTerminal) return renderTable((undone?.shown ?? []).map(pipedRow), {}, theme);
  if (undone === null) return 'Nothing to take back.';
  const { shown } = undone;
  const said = sayWritten(undone, today);
  const first =
    shown.length === 0 ? `Nothing of ${said} is left to take back.` : `Taken back: ${said}`;
  const next = previous === null ? '' : viewNext(sayWritten(previous, today), theme);
  return [first, viewFiles(undone, theme), next].filter((part) => part !== '').join('\n');
}

function viewNext(said: string, theme: Theme): string {
  const cells = [`Before that: ${said}`, { text: 'oneonone undo', style: theme.command }];
  return renderTable([cells], { flexible: [0] }, theme);
}

/** "done (Alice), Fri 20 Nov 08:40" */
export function sayWritten({ command, day, time, people }: Written, today: CalendarDate): string {
  const names = people.map(({ name }) => safeText(name));
  const who =
    names.length > MOST_NAMES ? plural(names.length, 'person', 'people') : joinWords(names);
  const whom = who === '' ? '' : ` (${who})`;
  return `${command}${whom}, ${sayDay(day, today)} ${time}`;
}

function viewFiles({ shown, folder }: NonNullable<Undone['undone']>, theme: Theme): string {
  const rows = folder === null ? shown.map(row) : [[folder.from, `was ${folder.to}`]];
  const fitting = rows.length > MOST_FILES ? rows.slice(0, MOST_FILES - 1) : rows;
  const left = rows.length - fitting.length;
  const table = renderTable(fitting, { indent: 2 }, theme);
  return left === 0 ? table : `${table}\n  … and ${left} more`;
}

function row(change: Change): string[] {
  switch (change.kind) {
    case 'create':
      return [change.file, 'is back'];
    case 'edit':
      return [change.file, 'as before'];
    case 'remove':
      return [change.file, 'removed'];
    case 'rename':
      return [change.to, `was ${change.from.slice(change.from.lastIndexOf('/') + 1)}`];
  }
}

const PIPED = {
  create: 'restored',
  edit: 'changed',
  remove: 'removed',
  rename: 'renamed',
} as const;

function pipedRow(change: Change): string[] {
  const { kind } = change;
  return kind === 'rename' ? [PIPED[kind], change.to, change.from] : [PIPED[kind], change.file, ''];
}
