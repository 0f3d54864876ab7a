import { unicodePattern } from '../../core/unicode-pattern.ts';
import type { BlockLine, Blocks } from '../blocks/blocks.ts';
import { type Section, sectionOfLine } from '../sections.ts';
import { findDoubtful } from './doubtful-privacy.ts';
import { afterInlineCode, type Span } from './private-marks.ts';

// After emphasis, quotes or a dash as well: whatever is no word, path or link before it. `#private/family` is one, too.
const PRIVATE_TAG = unicodePattern(
  String.raw`(?<![\p{L}\p{N}\p{M}_/#&-])#private(?![\p{L}\p{N}_-])`,
  'iu',
);
const MAY_BE_PRIVATE = /#private/i;
/** What is left of a line when all its words are cut out of it. */
const ONLY_MARKS = /^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*(?:\[.\])?[\s#*_~]*$/u;

/** Whether an offset lies in one of the spans. */
export function isInside(spans: readonly Span[], offset: number): boolean {
  return spans.some((span) => span.start <= offset && offset < span.end);
}

/** By index of list item: whether it, or one it stands under, is marked `#private` on a line of its own text. */
export function privateItemsOf(text: string, blocks: Blocks): boolean[] {
  if (!MAY_BE_PRIVATE.test(text)) return [];
  const own = new Set<number>();
  for (const line of blocks.lines) {
    if (line.item >= 0 && line.kind !== 'code' && saysPrivate(text, line)) own.add(line.item);
  }
  const result: boolean[] = [];
  for (const [index, item] of blocks.items.entries()) {
    result.push(own.has(index) || result[item.parent] === true);
  }
  return result;
}

function saysPrivate(text: string, line: BlockLine): boolean {
  return PRIVATE_TAG().test(withoutCode(text, line.content, line.end));
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

/**
 * Finds everything private in a file: private sections, items and paragraphs by line, comments and asides by span. In
 * doubt it is private.
 */
export function findPrivate(text: string, blocks: Blocks, sections: readonly Section[]): Privacy {
  const items = privateItemsOf(text, blocks);
  const paragraphs = privateParagraphs(text, blocks);
  const lines = blocks.lines.map(
    (line, index) =>
      items[line.item] === true ||
      paragraphs.has(index) ||
      sectionOfLine(sections, index)?.private === true,
  );
  const spans = [...blocks.comments, ...blocks.asides];
  const doubtful = findDoubtful(text, blocks, spans.length > 0 || lines.includes(true));
  return {
    lines: lines.map((isPrivate, index) => isPrivate || index >= doubtful.from),
    spans: [...spans, ...doubtful.spans].sort((a, b) => a.start - b.start),
  };
}

/** The lines of paragraphs outside lists that say `#private`. */
function privateParagraphs(text: string, blocks: Blocks): Set<number> {
  const found = new Set<number>();
  if (!MAY_BE_PRIVATE.test(text)) return found;
  const isProse = (at: number) =>
    blocks.lines[at]?.kind === 'text' && blocks.lines[at]?.item === -1;
  for (const [index, line] of blocks.lines.entries()) {
    if (!isProse(index) || found.has(index) || !saysPrivate(text, line)) continue;
    for (let at = index; isProse(at) && !found.has(at); at -= 1) found.add(at);
    for (let at = index + 1; isProse(at); at += 1) found.add(at);
  }
  return found;
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
  let hasGap = false;
  for (const [offset, line] of blocks.lines.slice(first, end).entries()) {
    const whole = text.slice(line.start, line.end);
    const shown = all ? whole : publicLine(text, line, privacy, first + offset);
    if (shown === null) hasGap = true;
    else if (!(hasGap && shown.trim() === '' && (kept.at(-1) ?? '').trim() === '')) {
      kept.push(shown);
      hasGap = false;
    }
  }
  return kept
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** A line without what is private on it; null where nothing is left. */
function publicLine(text: string, line: BlockLine, privacy: Privacy, index: number): string | null {
  if (privacy.lines[index] === true) return null;
  const whole = text.slice(line.start, line.end);
  const shown = withoutSpans(text, line.start, line.end, privacy.spans);
  return shown !== whole && ONLY_MARKS.test(shown) ? null : shown;
}

/** The characters of `text[from, end)` that stand in none of the spans, which are sorted by their start. */
export function withoutSpans(
  text: string,
  from: number,
  end: number,
  spans: readonly Span[],
): string {
  let shown = '';
  let at = from;
  for (const span of spans) {
    if (span.end <= at || span.start >= end) continue;
    shown += text.slice(at, Math.max(at, span.start));
    at = Math.min(span.end, end);
  }
  return shown + text.slice(at, end);
}
