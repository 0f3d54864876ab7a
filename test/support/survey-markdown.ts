// A program for `npm run test:markdown -- <folder>…`: reads every .md file below the folders as a meeting and says
// where our reading and a GFM parser's differ, and whether an edit touches anything but its line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import { type Document, readDocument } from '../../src/format/document.ts';
import { closeItem } from '../../src/format/edit/edit-item.ts';
import { applySplices } from '../../src/format/edit/splice.ts';
import { splitFrontMatter } from '../../src/format/header/front-matter.ts';
import { ownerNames } from '../../src/format/items/owner-names.ts';
import { taskLinesOfGfm } from './markdown-oracle.ts';
import { hasTextBehindBox, taskLinesOfOurs } from './task-lines.ts';

const EDITS_A_FILE = 30;
const DATE = calendarDate('2026-11-20');
const NAMES = ownerNames(null, { handle: 'alice', name: 'Alice Chen', aliases: [] });
const counts = {
  files: 0,
  gfmTasks: 0,
  ourTasks: 0,
  items: 0,
  gfmOnly: 0,
  oursOnly: 0,
  wrongEdits: 0,
  thrown: 0,
};

for (const folder of process.argv.slice(2)) surveyFolder(folder);
console.log(counts);

function surveyFolder(folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isFile() && /\.md$/i.test(entry.name)) survey(join(entry.parentPath, entry.name));
  }
}

function survey(path: string): void {
  const text = readFileSync(path, 'utf8');
  counts.files += 1;
  try {
    const { bodyStart } = splitFrontMatter(text);
    const document = readDocument(text, { kind: 'meeting', date: DATE, names: NAMES, bodyStart });
    counts.items += document.items.length;
    compare(path, document);
    for (const index of someOf(document.items.length)) checkEdit(path, document, index);
  } catch (error) {
    counts.thrown += 1;
    console.log(`${path}: ${String(error)}`);
  }
}

/** A few indexes, spread evenly: an edit of each of a thousand items would read the file a thousand times. */
function someOf(count: number): number[] {
  const step = Math.max(1, Math.ceil(count / EDITS_A_FILE));
  return Array.from({ length: Math.ceil(count / step) }, (_, at) => at * step);
}

/** Tells of tasks that only one of the two readings sees. */
function compare(path: string, document: Document): void {
  const body = document.text.slice(document.context.bodyStart);
  const ours = new Set(taskLinesOfOurs(document.text, document.blocks));
  const theirs = new Set(taskLinesOfGfm(body).map((line) => line + document.blocks.firstLine - 1));
  counts.ourTasks += ours.size;
  counts.gfmTasks += theirs.size;
  const lines = document.text.split('\n');
  for (const line of theirs) {
    if (!ours.has(line) && hasTextBehindBox(lines[line - 1] ?? ''))
      tell('gfmOnly', path, line, lines);
  }
  for (const line of ours) if (!theirs.has(line)) tell('oursOnly', path, line, lines);
}

function tell(
  kind: 'gfmOnly' | 'oursOnly',
  path: string,
  line: number,
  lines: readonly string[],
): void {
  counts[kind] += 1;
  console.log(`${kind} ${path}:${line}: ${lines[line - 1]?.slice(0, 100)}`);
}

/** Closing an item must change its own line and nothing else. */
function checkEdit(path: string, document: Document, index: number): void {
  const item = document.items[index];
  if (item === undefined || item.state === 'done') return;
  const after = applySplices(
    document.text,
    closeItem({ document, item, style: 'plain' }, 'done', DATE),
  );
  const before = document.text.split('\n');
  const changed = after.split('\n').flatMap((line, at) => (line === before[at] ? [] : [at]));
  const line = document.blocks.firstLine + item.lineIndex;
  const read = readDocument(after, document.context).items[index];
  if (
    changed.length === 1 &&
    changed[0] === line - 1 &&
    read?.state === 'done' &&
    read.marks.closed === DATE
  )
    return;
  counts.wrongEdits += 1;
  console.log(
    `edit ${path}:${line}: lines ${changed.map((at) => at + 1).join(', ')} changed, now ${read?.state}`,
  );
}
