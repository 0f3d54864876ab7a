import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { LineState } from '../../core/promises/action-item.ts';
import type { TaskStyle } from '../../core/settings.ts';
import type { Document, DocumentItem } from '../document.ts';
import type { DateMark, FoundMark } from '../items/mark-readers.ts';
import { dateMarkText, idMarkText } from '../items/mark-text.ts';
import type { Splice } from './splice.ts';

/** Which line is changed, and how marks are written in this notebook. */
export interface ItemPlace {
  document: Document;
  item: DocumentItem;
  style: TaskStyle;
}

const MARK_OF_STATE: Record<LineState, string> = {
  open: ' ',
  done: 'x',
  dropped: '-',
  carried: '>',
};

/** Closes a line: its box and its closing date change, nothing else. */
export function closeItem(
  place: ItemPlace,
  state: 'done' | 'dropped',
  date: CalendarDate,
): Splice[] {
  return [
    ...changeState(place, state),
    ...removeMarks(place, ['done', 'dropped']),
    addMark(place, dateMarkText(state, date, place.style)),
  ];
}

/** Opens a closed or carried line again, under this id where it has other copies; its closing date goes. */
export function reopenItem(place: ItemPlace, id: string | null = null): Splice[] {
  const splices = [...changeState(place, 'open'), ...removeMarks(place, ['done', 'dropped'])];
  return id === null ? splices : [...splices, ...nameItem(place, id)];
}

/** Marks a line as carried into a later meeting under this id; a closing date goes. */
export function carryItemAway(place: ItemPlace, id: string): Splice[] {
  const splices = [...changeState(place, 'carried'), ...removeMarks(place, ['done', 'dropped'])];
  return [...splices, ...nameItem(place, id)];
}

function nameItem(place: ItemPlace, id: string): Splice[] {
  return place.item.marks.id === null ? [addMark(place, idMarkText(id, place.style))] : [];
}

/** Gives a line another due date, or none. */
export function changeDue(place: ItemPlace, due: CalendarDate | null): Splice[] {
  const [mark, ...others] = marksOf(place.item, ['due']);
  if (due === null) return removeMarks(place, ['due']);
  if (mark === undefined) return [addMark(place, dateMarkText('due', due, place.style))];
  return [
    dateInMark(place.document.text, mark, due),
    ...others.map((other) => without(place, other)),
  ];
}

/** Writes the date first promised on a line that bears none. */
export function stampSince(place: ItemPlace, date: CalendarDate): Splice[] {
  if (place.item.marks.since !== null) return [];
  return [addMark(place, dateMarkText('since', date, place.style))];
}

/** The same mark, in its own style, with another date. */
export function dateInMark(text: string, mark: FoundMark, date: CalendarDate): Splice {
  const whole = text.slice(mark.start, mark.end);
  const quoted = `"${mark.written}"`;
  const old = whole.includes(quoted) ? quoted : mark.written;
  const start = mark.start + whole.lastIndexOf(old);
  return { start, end: start + old.length, text: date };
}

function changeState({ document, item }: ItemPlace, state: LineState): Splice[] {
  const mark = MARK_OF_STATE[state];
  if (item.stateAt < 0) return [{ start: item.content, end: item.content, text: `[${mark}] ` }];
  const end = document.text.indexOf(']', item.stateAt + 1);
  return [{ start: item.stateAt, end, text: mark }];
}

function marksOf(item: DocumentItem, kinds: readonly DateMark[]): FoundMark[] {
  return item.marks.marks.filter((mark) => (kinds as readonly string[]).includes(mark.kind));
}

function removeMarks(place: ItemPlace, kinds: readonly DateMark[]): Splice[] {
  return marksOf(place.item, kinds).map((mark) => without(place, mark));
}

/** Takes a mark out with the white space before it, and with brackets that hold nothing else. */
function without({ document: { text }, item }: ItemPlace, mark: FoundMark): Splice {
  const from = item.content + 1;
  let start = endOfText(text, from, mark.start);
  const close = startOfText(text, mark.end, item.end);
  const isBracketed = '(['.includes(text.charAt(start - 1)) && ')]'.includes(text.charAt(close));
  if (!isBracketed || start <= from || close === item.end)
    return { start, end: mark.end, text: '' };
  start = endOfText(text, from, start - 1);
  return { start, end: close + 1, text: '' };
}

/** Adds a mark at the end of the line's words; an identity that stands last stays last. */
function addMark(place: ItemPlace, mark: string): Splice {
  const { document, item } = place;
  const last = item.marks.marks.find((found) => found.kind === 'id');
  if (last !== undefined && document.text.startsWith('^', last.start)) {
    return { start: last.start, end: last.start, text: `${mark} ` };
  }
  const at = endOfWords(document, item);
  return { start: at, end: at, text: ` ${mark}` };
}

/**
 * The offset behind the line's last word. A comment or aside that goes on below stays behind it, and so does the `%%`
 * that closes an aside around the item.
 */
function endOfWords({ text, blocks }: Document, item: DocumentItem): number {
  const goOn = item.hidden.filter((span) => span.end > item.end || span.unclosed === true);
  let end = endOfText(text, item.content, Math.min(item.end, ...goOn.map(({ start }) => start)));
  const around = blocks.asides.find(
    (span) => span.end === end && span.unclosed !== true && !item.hidden.includes(span),
  );
  if (around !== undefined) end = endOfText(text, item.content, end - '%%'.length);
  return end;
}

function endOfText(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s|\ufe0f/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function startOfText(text: string, from: number, to: number): number {
  let start = from;
  while (start < to && /\s|\ufe0f/.test(text.charAt(start))) start += 1;
  return start;
}
