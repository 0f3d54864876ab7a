import { type StructuredPatchHunk, structuredPatch } from 'diff';
import { safeLines, safeText } from './plain-text.ts';
import type { Style, Theme } from './theme.ts';

/** A file before and after, null where it does not exist; `from` is its old name when it was renamed. */
export interface FileChange {
  file: string;
  from?: string;
  before: string | null;
  after: string | null;
}

/**
 * What would change, as git shows it, with three lines around each change and without a final line break. The text is
 * safe for a terminal: CRLF is shown as a plain line end. Files that stay the same are left out.
 */
export function unifiedDiff(changes: FileChange[]): string {
  return changes.flatMap(fileDiff).join('\n');
}

/** The same text with colour on its headers and changed lines. */
export function colourDiff(text: string, theme: Theme): string {
  let isHeader = true;
  const lines = text.split('\n').map((line) => {
    // Within a hunk each line begins with a mark, so a removed "-- x" is never taken for a header.
    if (line.startsWith('diff --git ')) isHeader = true;
    if (line.startsWith('@@ ')) isHeader = false;
    return lineStyle(line, isHeader, theme)(line);
  });
  return lines.join('\n');
}

function lineStyle(line: string, isHeader: boolean, theme: Theme): Style {
  if (isHeader) return theme.bold;
  if (line.startsWith('@@ ')) return theme.cyan;
  if (line.startsWith('+')) return theme.added;
  if (line.startsWith('-')) return theme.removed;
  return line.startsWith('\\') ? theme.quiet : String;
}

function fileDiff(change: FileChange): string[] {
  const from = change.from ?? change.file;
  if (change.before === change.after && from === change.file) return [];
  const hunks = hunksOf(change.before ?? '', change.after ?? '');
  const oldName = safeText(from);
  const newName = safeText(change.file);
  return [
    `diff --git a/${oldName} b/${newName}`,
    ...kindOfChange(change, oldName, newName),
    ...(hunks.length === 0 ? [] : [`--- ${change.before === null ? '/dev/null' : `a/${oldName}`}`]),
    ...(hunks.length === 0 ? [] : [`+++ ${change.after === null ? '/dev/null' : `b/${newName}`}`]),
    ...hunks.flatMap(renderHunk),
  ];
}

function kindOfChange({ before, after }: FileChange, oldName: string, newName: string): string[] {
  if (before === null) return ['new file mode 100644'];
  if (after === null) return ['deleted file mode 100644'];
  return oldName === newName ? [] : [`rename from ${oldName}`, `rename to ${newName}`];
}

function hunksOf(before: string, after: string): StructuredPatchHunk[] {
  return structuredPatch('', '', before, after, undefined, undefined, { context: 3 }).hunks;
}

function renderHunk({
  oldStart,
  oldLines,
  newStart,
  newLines,
  lines,
}: StructuredPatchHunk): string[] {
  const range = (start: number, count: number) => `${count === 0 ? start - 1 : start},${count}`;
  const header = `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`;
  return [header, ...lines.map((line) => safeLines(line.replace(/\r$/, '')))];
}
