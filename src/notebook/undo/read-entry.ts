import { type CalendarDate, parseCalendarDate } from '../../core/dates/calendar-date.ts';
import type { Splice } from '../../format/edit/splice.ts';
import { QUESTIONS_FILE, SETTINGS_FILE } from '../layout.ts';
import type { MovedFolder, NamePrint } from './folder-prints.ts';
import type { Entry, Left, Step } from './journal-entry.ts';

type Fields = Record<string, unknown>;

const COMMAND = /^[a-z]+(?: [a-z]+)?$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const PRINT = /^[0-9a-z]+(?:-[0-9a-z]+){2}$/;
const LINE_MARKS = /^(?:[0-9a-z]{3})+$/;
/** Control characters and names that begin with a dot are nothing that a command writes. */
const NOTES_FILE = /^(?:people\/(?![.])[^/\\\p{Cc}]+|templates)\/(?![.])[^/\\\p{Cc}]+\.md$/u;
const PERSON_FOLDER = /^people\/(?![.])[^/\\\p{Cc}\p{Cf}]+$/u;

/**
 * An entry from a line of the journal; null where it is none. The line may come from anybody: only files of a notebook
 * are named in an entry, and everything in it has its form.
 */
export function readEntry(line: string): Entry | null {
  const fields = asFields(parsed(line));
  if (fields === null) return null;
  const { id, command, time, host } = fields;
  const day = readDay(fields.day);
  const steps = fields.steps === null ? null : readSteps(fields.steps);
  const folder = fields.folder === null ? null : readFolder(fields.folder);
  if (typeof id !== 'string' || typeof host !== 'string' || day === null) return null;
  if (!fits(command, COMMAND) || !fits(time, TIME)) return null;
  if (steps === undefined || folder === undefined) return null;
  return { id, command, day, time, host, steps, folder };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : null;
}

function fits(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function readDay(value: unknown): CalendarDate | null {
  return typeof value === 'string' ? parseCalendarDate(value) : null;
}

/** Undefined for what is no list of steps. */
function readSteps(value: unknown): Step[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const steps = value.map((one) => readStep(asFields(one)));
  return steps.every((step) => step !== null) ? steps : undefined;
}

function readStep(fields: Fields | null): Step | null {
  switch (fields?.kind) {
    case 'create':
      return readCreation(fields);
    case 'edit':
      return readEdit(fields);
    case 'rename':
      return readRenaming(fields);
    case 'remove':
      return readRemoval(fields);
    default:
      return null;
  }
}

function readCreation({ file, left }: Fields): Step | null {
  const after = readLeft(left);
  return isNotes(file) && after !== null ? { kind: 'create', file, left: after } : null;
}

function readEdit(fields: Fields): Step | null {
  const { file } = fields;
  const change = readChange(fields);
  // The settings are changed and never made or removed: the folder would be no notebook without them.
  if (change === null || !(isNotes(file) || file === SETTINGS_FILE)) return null;
  return { kind: 'edit', file, ...change };
}

function readRenaming(fields: Fields): Step | null {
  const { from, to } = fields;
  const change = readChange(fields);
  if (change === null || !isNotes(from) || !isNotes(to) || from === to) return null;
  return { kind: 'rename', from, to, ...change };
}

function readRemoval({ file, before, text }: Fields): Step | null {
  if (!isNotes(file) || !fits(before, PRINT) || typeof text !== 'string') return null;
  return { kind: 'remove', file, before, text };
}

function readChange({ before, left, back }: Fields) {
  const after = readLeft(left);
  const splices = readSplices(back);
  if (!fits(before, PRINT) || after === null || splices === null) return null;
  return { before, left: after, back: splices };
}

function readLeft(value: unknown): Left | null {
  const { print, lines } = asFields(value) ?? {};
  return fits(print, PRINT) && fits(lines, LINE_MARKS) ? { print, lines } : null;
}

/** Splices in order, none over another. */
function readSplices(value: unknown): Splice[] | null {
  if (!Array.isArray(value)) return null;
  const splices: Splice[] = [];
  let end = 0;
  for (const one of value) {
    const splice = readSplice(asFields(one));
    if (splice === null || splice.start < end) return null;
    splices.push(splice);
    end = splice.end;
  }
  return splices;
}

function readSplice(fields: Fields | null): Splice | null {
  const { start, end, text } = fields ?? {};
  if (!isOffset(start) || !isOffset(end) || typeof text !== 'string') return null;
  return start <= end ? { start, end, text } : null;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isNotes(value: unknown): value is string {
  return value === QUESTIONS_FILE || fits(value, NOTES_FILE);
}

/** Undefined for what is no renaming of a person's folder, or says nothing of what stood in it. */
function readFolder(value: unknown): MovedFolder | undefined {
  const { from, to, left } = asFields(value) ?? {};
  if (!fits(from, PERSON_FOLDER) || !fits(to, PERSON_FOLDER) || from === to) return undefined;
  return Array.isArray(left) && left.every(isNamePrint) ? { from, to, left } : undefined;
}

/** The names are compared, and never opened. */
function isNamePrint(value: unknown): value is NamePrint {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [name, print] = value;
  return typeof name === 'string' && (print === null || fits(print, PRINT));
}
