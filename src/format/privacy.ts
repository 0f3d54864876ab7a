import type { BlockLine, Blocks } from './blocks.ts';
import { afterInlineCode, type Span } from './private-marks.ts';
import { type Section, sectionOfLine } from './sections.ts';

const PRIVATE_TAG = /(?<=^|[\s([{])#private(?![\p{L}\p{N}_/-])/iu;
const MAY_BE_PRIVATE = /#private/i;

/** Whether an offset lies in one of the spans. */
export function isInside(spans: readonly Span[], offset: number): boolean {
  return spans.some((span) => span.start <= offset && offset < span.end);
}

/** By index of list item: whether it, or one it stands under, is marked `#private` on a line of its own text. */
export function privateItemsOf(text: string, blocks: Blocks): boolean[] {
  if (!MAY_BE_PRIVATE.test(text)) return [];
  const own = new Set<number>();
  for (const line of blocks.lines) {
    if (line.item >= 0 && line.kind === 'text' && saysPrivate(text, line)) own.add(line.item);
  }
  const result: boolean[] = [];
  for (const [index, item] of blocks.items.entries()) {
    result.push(own.has(index) || result[item.parent] === true);
  }
  return result;
}

function saysPrivate(text: string, line: BlockLine): boolean {
  return PRIVATE_TAG.test(withoutCode(text, line.content, line.end));
}

function withoutCode(text: string, from: number, end: number): string {
  let kept = '';
  for (let at = from; at < end; ) {
    const after = text.charAt(at) === '`' ? afterInlineCode(text, at, end) : at;
    kept += after > at ? '`' : text.charAt(at);
    at = Math.max(after, at + 1);
  }
  return kept;
}

/** What of a file may be shown: by line index whether the whole line is private, and spans to cut out of other lines. */
export interface Privacy {
  lines: boolean[];
  spans: Span[];
}

/** Finds everything private in a file: private sections and items by line, comments and asides by span. */
export function findPrivate(text: string, blocks: Blocks, sections: readonly Section[]): Privacy {
  const items = privateItemsOf(text, blocks);
  return {
    lines: blocks.lines.map(
      (line, index) =>
        items[line.item] === true || sectionOfLine(sections, index)?.private === true,
    ),
    spans: [...blocks.comments, ...blocks.asides].sort((a, b) => a.start - b.start),
  };
}

/** The text of the lines `[first, end)` with everything private left out, or whole when `all` is set. */
export function readableText(
  text: string,
  blocks: Blocks,
  privacy: Privacy,
  first: number,
  end: number,
  all: boolean,
): string {
  const kept: string[] = [];
  for (const [offset, line] of blocks.lines.slice(first, end).entries()) {
    if (all) kept.push(text.slice(line.start, line.end));
    else if (privacy.lines[first + offset] !== true) pushPublic(kept, text, line, privacy.spans);
  }
  return kept.join('\n').trim();
}

function pushPublic(kept: string[], text: string, line: BlockLine, spans: readonly Span[]): void {
  let shown = '';
  let at = line.start;
  for (const span of spans) {
    if (span.end <= at || span.start >= line.end) continue;
    shown += text.slice(at, Math.max(at, span.start));
    at = Math.max(at, Math.min(span.end, line.end));
  }
  if (at === line.start) kept.push(text.slice(line.start, line.end));
  else if ((shown += text.slice(at, line.end)).trim() !== '') kept.push(shown);
}
