import { Buffer } from 'node:buffer';
import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { textHash, textPrint } from '../../core/promises/text-hash.ts';
import type { Splice } from '../../format/edit/splice.ts';
import { splicesBetween } from '../../format/edit/splices-between.ts';
import type { Change } from '../change.ts';
import { PEOPLE_FOLDER } from '../layout.ts';
import type { MovedFolder } from './folder-prints.ts';

/** A file's text as the command left it: its print, and a hash of each line, to say later which are others. */
export interface Left {
  print: string;
  lines: string;
}

/**
 * One change as the journal keeps it: just enough to take it back, and as little of the words as possible. `before` is
 * the print of the text before; `back` are the splices that bring that text back.
 */
export type Step =
  | { kind: 'create'; file: string; left: Left }
  | { kind: 'edit'; file: string; before: string; left: Left; back: Splice[] }
  | { kind: 'rename'; from: string; to: string; before: string; left: Left; back: Splice[] }
  | { kind: 'remove'; file: string; before: string; text: string };

/** What one command line wrote. */
export interface Entry {
  /** Tells this command line from all others. */
  id: string;
  /** The command's name, without what was typed after it. */
  command: string;
  day: CalendarDate;
  time: string;
  host: string;
  /** In the order in which they were made; null where they were too many to keep. */
  steps: Step[] | null;
  /** A folder that was renamed after all steps, with what stood in it then; files of the steps are theirs to tell. */
  folder: MovedFolder | null;
}

const LINE_MARK = 3;
/** The largest entry, in bytes. */
const LARGEST = 512 * 1024;

/** A change as the journal keeps it. */
export function stepOf(change: Change): Step {
  switch (change.kind) {
    case 'create':
      return { kind: 'create', file: change.file, left: leftAs(change.text) };
    case 'edit':
      return { kind: 'edit', file: change.file, ...wayBack(change) };
    case 'rename':
      return { kind: 'rename', from: change.from, to: change.to, ...wayBack(change) };
    case 'remove':
      return {
        kind: 'remove',
        file: change.file,
        before: textPrint(change.before),
        text: change.before,
      };
  }
}

function wayBack({ before, after }: { before: string; after: string }) {
  return {
    before: textPrint(before),
    left: leftAs(after),
    back: splicesBetween(after, before),
  };
}

function leftAs(text: string): Left {
  return { print: textPrint(text), lines: lineMarks(text).join('') };
}

/** A hash of each line in three characters: enough to find the lines that are others. */
export function lineMarks(text: string): string[] {
  return text
    .split('\n')
    .map((line) => (textHash(line) % 36 ** LINE_MARK).toString(36).padStart(LINE_MARK, '0'));
}

/** The marks that `lineMarks` gave, one by one again. */
export function splitMarks(lines: string): string[] {
  return lines.match(/.{3}/g) ?? [];
}

/** An entry as one line of the journal, without its line break. The id comes first: `hasId` looks for it there. */
export function entryLine({ id, ...rest }: Entry): string {
  return JSON.stringify({ id, ...rest });
}

/** Whether an entry is too large to keep. */
export function isTooLarge(line: string): boolean {
  return Buffer.byteLength(line) > LARGEST;
}

/** Whether a line of the journal is the entry with that id. */
export function hasId(line: string, id: string): boolean {
  return line.startsWith(`{"id":${JSON.stringify(id)},`);
}

/** The folders of people, without `people/`, of whom an entry changed something; in order, a renamed one by its old name. */
export function foldersIn({ steps, folder }: Entry): string[] {
  const moved = folder === null ? [] : [folder.from];
  const files = (steps ?? []).flatMap((step) =>
    step.kind === 'rename' ? [step.from, step.to] : [step.file],
  );
  const folders = [...moved, ...files].map((file) => file.split('/'));
  return [...new Set(folders.flatMap(([top, name = '']) => (top === PEOPLE_FOLDER ? [name] : [])))];
}
