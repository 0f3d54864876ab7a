import { type Left, lineMarks, splitMarks } from './journal-entry.ts';

/** A file that is not as a command left it. */
export interface Difference {
  /** As it is called now, relative to the notebook. */
  file: string;
  /**
   * `changed`: its text is another. `gone`: it is not there any more. `there`: it is there again. `new`: nobody
   * knew of it. `moved`: the folder has another name again, or there are two. `unknown`: what it held before cannot be
   * told.
   */
  what: 'changed' | 'gone' | 'there' | 'new' | 'moved' | 'unknown';
  /** The first line that differs, from 1; null where no line can be named. Its text may be private, so it is not told. */
  line: number | null;
}

/** How a file differs from what a command left of it; `left` is null where it left no such file. */
export function differenceOf(file: string, text: string | null, left: Left | null): Difference {
  if (text === null) return { file, what: 'gone', line: null };
  if (left === null) return { file, what: 'there', line: null };
  const marks = lineMarks(text);
  const wanted = splitMarks(left.lines);
  const index = marks.findIndex((mark, at) => mark !== wanted[at]);
  if (index < 0 && marks.length >= wanted.length) {
    return { file, what: 'changed', line: null };
  }
  const line = index < 0 ? marks.length : index + 1;
  return { file, what: 'changed', line };
}
