import { type CalendarDate, parseCalendarDate } from '../core/calendar-date.ts';
import { readDate } from '../core/date-words.ts';
import { afterInlineCode } from './private-marks.ts';
import type { OwnerNames } from './owner-names.ts';

/** The marks that bear a date. */
export type DateMark = 'due' | 'since' | 'done' | 'dropped';

/** A mark on a line: its offsets in the file and, for dates, the value; null when the value cannot be read. */
export interface FoundMark {
  kind: DateMark | 'owner' | 'id' | 'private' | 'heads-up';
  start: number;
  end: number;
  /** As written, without quotes: "fri", "2026-11-27", "alice". */
  written: string;
  date: CalendarDate | null;
}

/** What the text of an item says, marks apart. Offsets are those of the file. */
export interface TaskMarks {
  marks: FoundMark[];
  /** What a person reads: marks left out, white space folded, NFC. */
  text: string;
  owner: string | null;
  /** Whether the text begins with its owner. */
  beginsWithOwner: boolean;
  due: CalendarDate | null;
  since: CalendarDate | null;
  closed: CalendarDate | null;
  id: string | null;
  private: boolean;
  headsUp: boolean;
}

const ISO = String.raw`\d{4}-\d{2}-\d{2}`;
const FIELDS: Record<string, DateMark | 'id'> = {
  due: 'due',
  created: 'since',
  completion: 'done',
  cancelled: 'dropped',
  id: 'id',
};
const EMOJI: Record<string, DateMark | 'id'> = {
  '📅': 'due',
  '📆': 'due',
  '🗓': 'due',
  '➕': 'since',
  '✅': 'done',
  '❌': 'dropped',
  '🆔': 'id',
};

const MARK = new RegExp(
  [
    String.raw`(?<=^|[\s([{])due:(?:"(?<quoted>[^"]*)"|(?<due>[^\s"]+))`,
    String.raw`(?<=^|[\s([{])(?<plain>since|done|dropped):(?<plainDate>${ISO})(?![\d-])`,
    String.raw`[[(](?<field>due|created|completion|cancelled|id)::[ \t\u00a0]*(?<fieldValue>[^\])]*?)[ \t\u00a0]*[\])]`,
    String.raw`(?<emoji>[📅📆🗓➕✅❌])[\ufe0f\s]*(?<emojiDate>${ISO})(?![\d-])`,
    String.raw`(?<idMark>🆔)[\ufe0f\s]*(?<emojiId>[A-Za-z0-9_-]+)`,
    String.raw`(?<=^|\s)\^(?<id>[A-Za-z0-9-]+)(?=[\s\ufe0f]*(?:%%\s*)?$)`,
    String.raw`(?<=^|[\s([{])#(?<tag>private|heads-up)(?![\p{L}\p{N}_/-])`,
    String.raw`(?<=^|[\s([{])@(?=[\p{L}\p{N}])(?<owner>)`,
  ].join('|'),
  'giu',
);

const MAY_HOLD_MARK = /[@#^:📅📆🗓➕✅❌🆔`\ufe0f\u00a0()%]/u;

/** Reads the marks in `text[from, end)`; relative dates count from `from date` (null: the file has no date of its own). */
export function readMarks(
  text: string,
  from: number,
  end: number,
  dateOfFile: CalendarDate | null,
  names: OwnerNames,
): TaskMarks {
  const line = text.slice(from, end);
  const found: TaskMarks = { ...NOTHING, marks: [] };
  if (!MAY_HOLD_MARK.test(line)) return { ...found, text: foldText(line) };
  const masked = maskCode(line).replace(/\u00a0/g, ' ');
  for (const match of masked.matchAll(MARK)) {
    const mark = markOf(match, line, from, dateOfFile, names, found.owner === null);
    if (mark !== null) take(found, mark, line, from, names);
  }
  found.text = textWithout(line, from, found.marks);
  return found;
}

const NOTHING: Omit<TaskMarks, 'marks'> = {
  text: '',
  owner: null,
  beginsWithOwner: false,
  due: null,
  since: null,
  closed: null,
  id: null,
  private: false,
  headsUp: false,
};

function markOf(
  match: RegExpMatchArray,
  line: string,
  from: number,
  dateOfFile: CalendarDate | null,
  names: OwnerNames,
  wantsOwner: boolean,
): FoundMark | null {
  const start = from + (match.index ?? 0);
  const groups = match.groups ?? {};
  if (groups.owner !== undefined) {
    const mention = wantsOwner ? names.mentionAt(line, (match.index ?? 0) + 1) : null;
    if (mention === null) return null;
    const end = from + mention.end;
    return { kind: 'owner', start, end, written: mention.owner, date: null };
  }
  const end = start + match[0].length;
  const tag = groups.tag?.toLowerCase();
  if (tag === 'private' || tag === 'heads-up') return { kind: tag, start, end, written: tag, date: null };
  const id = groups.id ?? groups.emojiId ?? (kindOfField(groups.field) === 'id' ? groups.fieldValue : undefined);
  if (id !== undefined) return id === '' ? null : { kind: 'id', start, end, written: id, date: null };
  return dateMark(groups, start, end, dateOfFile);
}

function kindOfField(field: string | undefined): DateMark | 'id' | undefined {
  return field === undefined ? undefined : FIELDS[field.toLowerCase()];
}

function dateMark(
  groups: Record<string, string | undefined>,
  start: number,
  end: number,
  dateOfFile: CalendarDate | null,
): FoundMark | null {
  const kind = kindOfDate(groups);
  if (kind === null) return null;
  const raw = groups.quoted ?? groups.due ?? groups.plainDate ?? groups.fieldValue ?? groups.emojiDate ?? '';
  const written = groups.due === undefined ? raw : raw.replace(/[.,;:!?)\]}]+$/, '');
  const cut = raw.length - written.length;
  return { kind, start, end: end - cut, written, date: dateFrom(written, kind, dateOfFile) };
}

function kindOfDate(groups: Record<string, string | undefined>): DateMark | null {
  if (groups.quoted !== undefined || groups.due !== undefined) return 'due';
  const kind =
    (groups.plain?.toLowerCase() as DateMark | undefined) ??
    kindOfField(groups.field) ??
    EMOJI[groups.emoji ?? ''];
  return kind === undefined || kind === 'id' ? null : kind;
}

/** Only a due date may be relative: the others are written by the program, or by other tools, as calendar dates. */
function dateFrom(
  written: string,
  kind: DateMark,
  dateOfFile: CalendarDate | null,
): CalendarDate | null {
  const date = parseCalendarDate(written);
  if (date !== null || kind !== 'due' || dateOfFile === null) return date;
  return readDate(written, dateOfFile, 'future');
}

function take(
  found: TaskMarks,
  mark: FoundMark,
  line: string,
  from: number,
  names: OwnerNames,
): void {
  found.marks.push(mark);
  if (mark.kind === 'owner') {
    found.owner = names.ownerOf(mark.written);
    found.beginsWithOwner = line.slice(0, mark.start - from).trim() === '';
  } else if (mark.kind === 'id') found.id = mark.written;
  else if (mark.kind === 'private') found.private = true;
  else if (mark.kind === 'heads-up') found.headsUp = true;
  else if (mark.kind === 'due') found.due ??= mark.date;
  else if (mark.kind === 'since') found.since ??= mark.date;
  else found.closed ??= mark.date;
}

/** The line with inline code blanked out, every other character in its place. */
function maskCode(line: string): string {
  if (!line.includes('`')) return line;
  let masked = '';
  for (let at = 0; at < line.length; ) {
    const code = line.charAt(at) === '`' ? afterInlineCode(line, at, line.length) : at;
    masked += code > at ? '\u0001'.repeat(code - at) : line.charAt(at);
    at = Math.max(code, at + 1);
  }
  return masked;
}

function textWithout(line: string, from: number, marks: readonly FoundMark[]): string {
  let text = '';
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    text += `${line.slice(at, mark.start - from)} `;
    at = mark.end - from;
  }
  return foldText((text + line.slice(at)).replace(/\([ ]*\)|\[[ ]*\]$/g, ' '));
}

/** NFC, white space folded, variation selectors and private marks out. */
function foldText(text: string): string {
  return text
    .replace(/\ufe0f|%%/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
