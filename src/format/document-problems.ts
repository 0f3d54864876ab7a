import { type CalendarDate, parseCalendarDate } from '../core/dates/calendar-date.ts';
import type { ProblemCode } from '../core/problem.ts';
import { skipBlanks } from './blocks/block-starts.ts';
import type { Document, DocumentItem } from './document.ts';
import { readHeader } from './header/header.ts';
import type { FoundMark } from './items/mark-readers.ts';
import { readMeetingHeader } from './meeting-header.ts';
import { placesIn } from './place.ts';
import type { ProblemDraft } from './problem-draft.ts';

/** What is found, and the offset where it stands. */
interface Found {
  code: ProblemCode;
  message: string;
  offset: number;
}

const DATE_MARKS: readonly FoundMark['kind'][] = ['due', 'since', 'done', 'dropped'];

/** What is wrong, or deserves a look, in the text of one file of a person, in the order of the text. */
export function findDocumentProblems(document: Document): ProblemDraft[] {
  const found = [
    ...findRelativeNext(document),
    ...findUnclosed(document),
    ...document.items.flatMap((item) => [
      ...findDates(item, document),
      ...findNoOwner(item, document),
      ...findAmongGoals(item, document),
    ]),
    ...findReusedIds(document.items),
  ];
  const placeOf = placesIn(document.text);
  return found
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, ...problem }) => ({ ...problem, ...placeOf(offset) }));
}

function findUnclosed({ blocks: { unclosed } }: Document): Found[] {
  if (unclosed === null) return [];
  const { mark, offset } = unclosed;
  const message = `this ${mark} is never closed, so everything after it counts as private`;
  return [{ code: 'unclosed-private', message, offset }];
}

function findDates(item: DocumentItem, { context }: Document): Found[] {
  return item.marks.marks
    .filter(({ kind, written }) => DATE_MARKS.includes(kind) && written.trim() !== '')
    .flatMap(({ written, date, start: offset }): Found[] => {
      if (date === null)
        return [{ code: 'bad-date', message: unreadable(written, context.date), offset }];
      return date === written
        ? []
        : [{ code: 'relative-date', message: meaning(written, date), offset }];
    });
}

function unreadable(written: string, dateOfFile: CalendarDate | null): string {
  const isIso = /^\d{4}-\d{2}-\d{2}$/.test(written);
  if (isIso) return `there is no day ${written}`;
  const why = dateOfFile === null ? ' in a file that has no date itself' : '';
  return `"${written}" is no date that I can read${why}; write it as 2026-11-27`;
}

function meaning(written: string, date: CalendarDate): string {
  return `"${written}" means ${date} here; the calendar date would say so for ever`;
}

/** `next: +2w` in a meeting's front matter. */
function findRelativeNext({ text, context }: Document): Found[] {
  if (context.kind !== 'meeting' || context.date === null) return [];
  const value = readHeader(text).values.get('next');
  if (typeof value?.value !== 'string' || parseCalendarDate(value.value) !== null) return [];
  const { next } = readMeetingHeader(context.date, text).header;
  if (next === null) return [];
  return [{ code: 'relative-date', message: meaning(value.value, next), offset: value.start }];
}

function findNoOwner(item: DocumentItem, { text }: Document): Found[] {
  if (item.kind !== 'action' || item.state !== 'open' || item.owner !== null) return [];
  const message = 'nobody owns this promise; begin it with @me or another @name';
  return [{ code: 'no-owner', message, offset: skipBlanks(text, item.content, item.end) }];
}

/** In a meeting's goals section a task is a goal (`format.md`, Action items), which may not be what was meant. */
function findAmongGoals(
  { kind, state, marks, ...item }: DocumentItem,
  document: Document,
): Found[] {
  if (document.context.kind !== 'meeting' || kind !== 'goal') return [];
  if (state !== 'open' || marks.owner === null) return [];
  const message = 'below a heading for goals this is a goal; a promise stands under "Action items"';
  const offset = skipBlanks(document.text, item.content, item.end);
  return [{ code: 'promise-in-goals', message, offset }];
}

/** One id at different words (`format.md`, "What is open", rule 4): every line but the first that bears it. */
function findReusedIds(items: readonly DocumentItem[]): Found[] {
  const first = new Map<string, string>();
  const found: Found[] = [];
  for (const { marks, kind } of items) {
    const mark = marks.marks.find((one) => one.kind === 'id');
    if (mark === undefined || kind === 'goal') continue;
    const text = first.get(mark.written) ?? marks.text;
    first.set(mark.written, text);
    if (text === marks.text) continue;
    const message = `^${mark.written} stands at other words further up, so this counts alone; take it away here`;
    found.push({ code: 'id-reused', message, offset: mark.start });
  }
  return found;
}
