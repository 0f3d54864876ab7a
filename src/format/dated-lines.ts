import { type CalendarDate, parseCalendarDate } from '../core/dates/calendar-date.ts';
import { unicodePattern } from '../core/unicode-pattern.ts';
import { taskStateAt } from './blocks/block-starts.ts';
import type { Document } from './document.ts';
import { maskCode, maskSpans, wordsWithout } from './items/line-words.ts';
import type { Span } from './privacy/private-marks.ts';

/** What a line of text says. */
export interface LineWords {
  /** Without bullet, box, comments, asides, `#private` and `#share`; '' where nothing is left, and on other lines. */
  text: string;
  /** Whether all of it stands between `%%`: it is then read all the same. */
  isAside: boolean;
  /** Whether it is marked `#share`. */
  shared: boolean;
}

const NOTHING: LineWords = { text: '', isAside: false, shared: false };
const MAY_HAVE_TAG = /#(?:private|share)/i;
const TAG = unicodePattern(
  String.raw`(?<![\p{L}\p{N}\p{M}_/#&-])#(private|share)(?![\p{L}\p{N}_/-])`,
  'giu',
);
/** The date may be emphasised or a link, as notes in some editors have it. */
const DATED = /^[*_[(]*(\d{4}-\d\d-\d\d)(?![\d-]|[A-Za-z])[*_\])]*[\s:,.–—-]*/;

/** Reads what a line (by index) says; nothing where it is no line of text. */
export function wordsOn({ text, blocks }: Document, index: number): LineWords {
  const line = blocks.lines[index];
  if (line?.kind !== 'text') return NOTHING;
  const item = blocks.items[line.item];
  const from = item?.line === index ? behindBox(text, item.content, line.end) : line.content;
  const isOn = (span: Span) => span.start < line.end && span.end > from;
  const comments = blocks.comments.filter(isOn);
  const asides = blocks.asides.filter(isOn);
  const read = (hidden: readonly Span[]) => readWords(text, from, line.end, hidden);
  const found = read([...comments, ...asides]);
  const isAside = asides.length > 0 && found.text === '';
  return isAside ? { ...read(comments), isAside } : { ...found, isAside };
}

/** Takes words apart that begin with a date written out; null where they begin with none. */
export function splitDated(words: string): { date: CalendarDate; rest: string } | null {
  const match = DATED.exec(words);
  const date = parseCalendarDate(match?.[1] ?? '');
  return match === null || date === null ? null : { date, rest: words.slice(match[0].length) };
}

function behindBox(text: string, content: number, end: number): number {
  const stateAt = taskStateAt(text, content, end);
  return stateAt < 0 ? content : text.indexOf(']', stateAt + 1) + 1;
}

function readWords(
  text: string,
  from: number,
  end: number,
  hidden: readonly Span[],
): Omit<LineWords, 'isAside'> {
  const line = text.slice(from, end);
  const tags = tagsIn(maskSpans(maskCode(line), from, hidden), from);
  const shared = tags.some(({ start }) => /^#share/i.test(text.slice(start, start + 6)));
  return { text: wordsWithout(line, from, [...hidden, ...tags]), shared };
}

function tagsIn(masked: string, from: number): Span[] {
  if (!MAY_HAVE_TAG.test(masked)) return [];
  return [...masked.matchAll(TAG())].map(({ index, 0: tag }) => {
    return { start: from + index, end: from + index + tag.length };
  });
}
