import type { Blocks } from '../blocks/blocks.ts';
import type { Span } from './private-marks.ts';

/** What a text hides where its Markdown is broken or read differently elsewhere. */
export interface Doubtful {
  /** Index of the line from which on everything is private; Infinity for none. */
  from: number;
  spans: Span[];
}

const PRIVATE_WORD = /private|confidential|🔒/iu;
const PRIVATE_MARK = /<!--|%%/;
const HIDDEN_IN_HTML = /<!--[\s\S]*?(?:-->|$)|%%[\s\S]*?(?:%%|$)/g;

/**
 * Finds what may have been meant as private although the Markdown, taken at its word, shows it: below code that is
 * never closed, in and below git's conflict markers, below a lone carriage return, and between marks in HTML.
 */
export function findDoubtful(text: string, blocks: Blocks, hidesAnything: boolean): Doubtful {
  const conflict = hidesAnything ? firstConflict(text, blocks) : Infinity;
  const from = Math.min(conflict, inUnclosedCode(text, blocks), brokenLine(text, blocks));
  return { from, spans: hiddenInHtml(text, blocks) };
}

/** Of two sides one may end a private section that the other goes on with. */
function firstConflict(text: string, blocks: Blocks): number {
  return orInfinity(blocks.lines.findIndex(({ start }) => text.startsWith('<<<<<<< ', start)));
}

/** Below a fence that nothing closes, a heading is code: from the first line that speaks of privacy on, all is private. */
function inUnclosedCode(text: string, { openEnd, lines }: Blocks): number {
  if (openEnd < 0) return Infinity;
  const found = lines.findIndex(({ start, end }, index) => {
    const line = index > openEnd ? text.slice(start, end) : '';
    return PRIVATE_WORD.test(line.normalize('NFKC')) || PRIVATE_MARK.test(line);
  });
  return orInfinity(found);
}

/** Some editors break a line at a lone carriage return: a private heading may begin there. */
function brokenLine(text: string, { lines }: Blocks): number {
  if (!/\r(?!\n)/.test(text)) return Infinity;
  const found = lines.findIndex(({ start, end }) => {
    const line = text.slice(start, end);
    return line.includes('\r') && PRIVATE_WORD.test(line.normalize('NFKC'));
  });
  return orInfinity(found);
}

function orInfinity(index: number): number {
  return index < 0 ? Infinity : index;
}

/** HTML such as `<pre>` is read as it stands, but a comment in it is still a comment. */
function hiddenInHtml(text: string, { lines }: Blocks): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < lines.length; first += 1) {
    if (lines[first]?.kind !== 'html') continue;
    let last = first;
    while (lines[last + 1]?.kind === 'html') last += 1;
    const start = lines[first]?.start ?? 0;
    for (const match of text.slice(start, lines[last]?.end).matchAll(HIDDEN_IN_HTML)) {
      spans.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
    first = last;
  }
  return spans;
}
