import { Buffer, isUtf8 } from 'node:buffer';
import type { Problem } from '../../core/problem.ts';
import type { Files } from '../../world.ts';
import { absolutePath } from '../layout.ts';

/** A file's text as it stands on disk. */
export interface FileText {
  /** The BOM, when there is one, is kept. */
  text: string;
  /** False when writing the text back could lose something. */
  writable: boolean;
  problems: Problem[];
}

/** Reads a file of the notebook; null when absent. Bad UTF-8 and conflict markers are problems, never errors. */
export function readFile(files: Files, root: string, file: string): FileText | null {
  const bytes = files.read(absolutePath(root, file));
  return bytes === null ? null : decodeFile(file, bytes);
}

/** The text of a file's bytes, and whether it may be written again. `file` is named in the problems. */
export function decodeFile(file: string, bytes: Uint8Array): FileText {
  // Unlike TextDecoder, a buffer keeps the BOM and costs nothing to set up.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const problems: Problem[] = [];
  if (!isUtf8(bytes)) problems.push(notUtf8(file, text));
  const line = findConflictMarkers(text);
  if (line !== null) problems.push(conflict(file, line));
  return { text, writable: problems.length === 0, problems };
}

/**
 * The line, from 1, where the first whole set of git conflict markers begins; null when there is none.
 * @internal Exported for its table of tests.
 */
export function findConflictMarkers(text: string): number | null {
  if (!text.includes('<<<<<<< ') || !text.includes('>>>>>>> ')) return null;
  let opened: number | null = null;
  let divided = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('<<<<<<< ')) [opened, divided] = [index + 1, false];
    else if (opened !== null && /^={7}\r?$/.test(line)) divided = true;
    else if (opened !== null && divided && line.startsWith('>>>>>>> ')) return opened;
  }
  return null;
}

function notUtf8(file: string, text: string): Problem {
  const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD')));
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    code: 'not-utf8',
    message: 'is not UTF-8; save it as UTF-8 to have it written again',
    file,
    line: before.split('\n').length,
    column: before.length - lineStart + 1,
  };
}

function conflict(file: string, line: number): Problem {
  const message = 'holds git conflict markers; settle the merge to have it written again';
  return { code: 'conflict-markers', message, file, line, column: 1 };
}
