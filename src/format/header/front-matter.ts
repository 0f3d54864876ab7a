import { placesIn } from '../place.ts';
import type { ProblemDraft } from '../problem-draft.ts';

/**
 * Where the front matter of a text stands. `block`: YAML lies between `open` and `close`. `none`: there is none.
 * `refused`: there is something at the start that is not to be read or written, and `problem` says why.
 */
export interface FrontMatter {
  kind: 'none' | 'block' | 'refused';
  /** Offset just after the opening line; 0 without a block. */
  open: number;
  /** Offset of the closing line; 0 without a block. */
  close: number;
  /** Offset of the first character of the body, after a byte order mark. */
  bodyStart: number;
  problem?: ProblemDraft;
}

const OPENING = /---[ \t]*(?:\r?\n|$)/y;
const CLOSING = /(?:---|\.\.\.)[ \t]*(?:\r?\n|\r?$)/y;

/** Finds the fences of the front matter; nothing between them is read. Only `\n` and `\r\n` end a line. */
export function splitFrontMatter(text: string): FrontMatter {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith('---', start)) return { kind: 'none', open: 0, close: 0, bodyStart: start };
  OPENING.lastIndex = start;
  if (!OPENING.test(text)) {
    return refused(text, start, start, 'front-matter-language', OTHER_KIND);
  }
  return findClosing(text, start, OPENING.lastIndex);
}

const OTHER_KIND =
  'The first line begins with --- and goes on: only YAML between plain --- lines is front matter. ' +
  'Leave the first line as --- alone, or begin the text with something else.';

function findClosing(text: string, start: number, open: number): FrontMatter {
  let stray = -1;
  for (let at = open; at > start && at < text.length; at = text.indexOf('\n', at) + 1) {
    CLOSING.lastIndex = at;
    if (CLOSING.test(text)) return closed(text, open, at, CLOSING.lastIndex, stray);
    if (stray === -1 && text.startsWith('---', at)) stray = at;
  }
  const message =
    'The front matter opens with --- and never closes: add a line --- below its last key.';
  return refused(text, start, start, 'front-matter-unclosed', message);
}

function closed(
  text: string,
  open: number,
  close: number,
  bodyStart: number,
  stray: number,
): FrontMatter {
  if (stray === -1) return { kind: 'block', open, close, bodyStart };
  const message =
    'A line inside the front matter begins with --- and goes on; --- stands alone, on the first and the last line.';
  return refused(text, stray, bodyStart, 'front-matter-syntax', message);
}

function refused(
  text: string,
  at: number,
  bodyStart: number,
  code: ProblemDraft['code'],
  message: string,
): FrontMatter {
  const problem = { code, message, ...placesIn(text)(at) };
  return { kind: 'refused', open: 0, close: 0, bodyStart, problem };
}
