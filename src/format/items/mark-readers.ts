import { type CalendarDate, parseCalendarDate } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { unicodePattern } from '../../core/unicode-pattern.ts';
import type { OwnerNames } from './owner-names.ts';

/** The marks that bear a date. */
export type DateMark = 'due' | 'since' | 'done' | 'dropped';

/** A mark on a line: where it stands and, for dates, the value; null when the value cannot be read. */
export interface FoundMark {
  kind: DateMark | 'owner' | 'id' | 'private' | 'heads-up';
  start: number;
  end: number;
  /** As written, without quotes: "fri", "2026-11-27", "alice". */
  written: string;
  date: CalendarDate | null;
}

/** A line in which marks are looked for, inline code blanked out, and what its marks depend on. */
export interface MarkedLine {
  line: string;
  /** The date of the file, from which relative dates count; null: it has none. */
  date: CalendarDate | null;
  names: OwnerNames;
}

/** Reads the mark that begins at an offset of the line; null when none does. Offsets are those of the line. */
export type MarkReader = (marked: MarkedLine, at: number) => FoundMark | null;

/** What a mark can begin with; its reader takes a closer look. */
export const MARK_START =
  /[@#^📅📆🗓➕✅❌🆔]|(?:due|since|done|dropped):|[[(](?:due|created|completion|cancelled|id)::/gu;

const SPACE = 32;
const OPENS_WORD = /[\s([{]/;
const QUOTED_DUE = /due:"([^"]+)"/y;
const PLAIN_DUE = /due:([^\s"]+)/y;
const DATED = /(since|done|dropped):(\d{4}-\d{2}-\d{2})(?![\d-])/y;
const FIELD = /[[(](\w+)::\s*([^\])]*?)\s*[\])]/y;
const EMOJI_DATE = /(📅|📆|🗓|➕|✅|❌)(?:\ufe0f|\s)*(\d{4}-\d{2}-\d{2})(?![\d-])/uy;
const EMOJI_ID = /🆔(?:\ufe0f|\s)*([A-Za-z0-9_-]+)/uy;
// Hidden text (line-words.ts) may stand behind it.
const LAST_ID = /\^([A-Za-z0-9-]+)(?:\s|\ufe0f|\uffff)*(?:%%\s*)?$/y;
// As privacy.ts reads it: after emphasis, quotes or a dash as well.
const TAG = unicodePattern(
  String.raw`(?<![\p{L}\p{N}\p{M}_/#&-])#(private|heads-up)(?![\p{L}\p{N}_/-])`,
  'iuy',
);
const TRAILING_STOPS = /[.,;:!?)\]}]+$/;

const KIND_OF_FIELD: Record<string, DateMark | 'id'> = {
  due: 'due',
  created: 'since',
  completion: 'done',
  cancelled: 'dropped',
  id: 'id',
};
const KIND_OF_EMOJI: Record<string, DateMark> = {
  '📅': 'due',
  '📆': 'due',
  '🗓': 'due',
  '➕': 'since',
  '✅': 'done',
  '❌': 'dropped',
};

/** The reader for what `MARK_START` found. */
export function readerFor(found: string): MarkReader {
  return READERS[found.charAt(0)] ?? (found === '🆔' ? readEmojiId : readEmojiDate);
}

const READERS: Record<string, MarkReader> = {
  '@': readOwner,
  '#': readTag,
  '^': readLastId,
  d: readPlainDate,
  s: readPlainDate,
  '[': readField,
  '(': readField,
};

function readOwner({ line, names }: MarkedLine, at: number): FoundMark | null {
  const mention = opensWord(line, at) ? names.mentionAt(line, at + 1) : null;
  if (mention === null) return null;
  return { kind: 'owner', start: at, end: mention.end, written: mention.owner, date: null };
}

function readTag({ line }: MarkedLine, at: number): FoundMark | null {
  const found = matchAt(TAG(), line, at);
  if (found === null) return null;
  const written = found[1]?.toLowerCase() ?? '';
  const kind = written === 'private' ? 'private' : 'heads-up';
  return { kind, start: at, end: at + found[0].length, written, date: null };
}

/** An identity is the last word of its line; a comment may follow, or a `%%` close behind it. */
function readLastId({ line }: MarkedLine, at: number): FoundMark | null {
  const isOwnWord = at === 0 || /\s/.test(line.charAt(at - 1));
  const written = isOwnWord ? matchAt(LAST_ID, line, at)?.[1] : undefined;
  return written === undefined ? null : idMark(at, at + 1 + written.length, written);
}

function readEmojiId({ line }: MarkedLine, at: number): FoundMark | null {
  const found = matchAt(EMOJI_ID, line, at);
  return found === null ? null : idMark(at, at + found[0].length, found[1] ?? '');
}

function idMark(start: number, end: number, written: string): FoundMark {
  return { kind: 'id', start, end, written, date: null };
}

function readPlainDate(marked: MarkedLine, at: number): FoundMark | null {
  const { line } = marked;
  if (!opensWord(line, at)) return null;
  const dated = matchAt(DATED, line, at);
  if (dated !== null) return dateMark(marked, dated[1] as DateMark, at, dated[0].length, dated[2]);
  const quoted = matchAt(QUOTED_DUE, line, at);
  if (quoted !== null) return dateMark(marked, 'due', at, quoted[0].length, quoted[1]);
  // A sentence may go on, or end, right behind the date.
  const written = matchAt(PLAIN_DUE, line, at)?.[1]?.replace(TRAILING_STOPS, '') ?? '';
  return written === ''
    ? null
    : dateMark(marked, 'due', at, 'due:'.length + written.length, written);
}

function readField(marked: MarkedLine, at: number): FoundMark | null {
  const found = matchAt(FIELD, marked.line, at);
  const kind = KIND_OF_FIELD[found?.[1] ?? ''];
  const written = found?.[2] ?? '';
  if (found === null || kind === undefined || written === '') return null;
  if (kind === 'id') return idMark(at, at + found[0].length, written);
  return dateMark(marked, kind, at, found[0].length, written);
}

function readEmojiDate(marked: MarkedLine, at: number): FoundMark | null {
  const found = matchAt(EMOJI_DATE, marked.line, at);
  const kind = KIND_OF_EMOJI[found?.[1] ?? ''];
  if (found === null || kind === undefined) return null;
  return dateMark(marked, kind, at, found[0].length, found[2]);
}

/** Only a due date may be relative: the others are written by the program, or by other tools, as calendar dates. */
function dateMark(
  { date: fileDate }: MarkedLine,
  kind: DateMark,
  start: number,
  length: number,
  written = '',
): FoundMark {
  let date = parseCalendarDate(written);
  if (date === null && kind === 'due' && fileDate !== null)
    date = readDate(written, fileDate, 'future');
  return { kind, start, end: start + length, written, date };
}

function opensWord(line: string, at: number): boolean {
  return at === 0 || line.charCodeAt(at - 1) === SPACE || OPENS_WORD.test(line.charAt(at - 1));
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}
