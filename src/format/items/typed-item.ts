import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { TaskStyle } from '../../core/settings.ts';
import { applySplices, type Splice } from '../edit/splice.ts';
import { dateMarkText, idMarkText } from './mark-text.ts';
import type { OwnerNames } from './owner-names.ts';
import { readMarks, type TaskMarks } from './task-marks.ts';

type FoundMark = TaskMarks['marks'][number];

/** What somebody typed as an item, taken apart. */
export interface TypedItem {
  /** Whom it begins with; null where it begins with no name. */
  owner: string | null;
  /** The due date as typed ("fri"); null where there is none. */
  due: string | null;
  /** The date first promised, where it was typed. */
  since: CalendarDate | null;
  /** The rest, with marks that only the program writes kept as plain words. */
  words: string;
}

/** A new item: what its line is to say. */
export interface NewItem {
  kind: 'action' | 'topic';
  words: string;
  owner: string | null;
  due: CalendarDate | null;
  since: CalendarDate | null;
  private: boolean;
  headsUp: boolean;
}

/** Takes apart one line of text that somebody typed. */
export function readTypedItem(text: string, names: OwnerNames): TypedItem {
  const { marks, owner, beginsWithOwner, since } = readMarks(text, 0, text.length, null, names);
  const due = marks.find((mark) => mark.kind === 'due' && isDate(mark));
  const splices = marks.flatMap((mark): Splice[] => {
    if (mark.kind === 'owner') return beginsWithOwner ? [cut(text, mark)] : [];
    if (isDate(mark)) return [cut(text, mark)];
    return isOfTheProgram(mark) ? [asCode(text, mark)] : [];
  });
  return {
    owner: beginsWithOwner ? owner : null,
    due: due?.written ?? null,
    since,
    words: applySplices(text, splices).replace(/\s+/g, ' ').trim(),
  };
}

/** A due date, readable or not, or a date first promised. */
function isDate({ kind, written, date }: FoundMark): boolean {
  return (kind === 'due' && written !== '') || (kind === 'since' && date !== null);
}

/** Identities and closing dates would make the line another item, or a closed one. */
function isOfTheProgram({ kind }: FoundMark): boolean {
  return kind === 'id' || kind === 'done' || kind === 'dropped' || kind === 'due';
}

function asCode(text: string, { start, end }: FoundMark): Splice {
  return { start, end, text: `\`${text.slice(start, end)}\`` };
}

/** Out with a mark, and with round brackets that hold nothing else. */
function cut(text: string, { start, end }: FoundMark): Splice {
  const isBracketed = text.charAt(start - 1) === '(' && text.charAt(end) === ')';
  return isBracketed ? { start: start - 1, end: end + 1, text: '' } : { start, end, text: '' };
}

/** What a line says behind its bullet: owner, words, marks in the notebook's style, the identity last. */
export function itemContent(
  item: NewItem,
  { id, style }: { id: string | null; style: TaskStyle },
): string {
  const parts = [
    item.owner === null ? '' : `@${item.owner}`,
    item.words,
    item.headsUp ? '#heads-up' : '',
    item.private ? '#private' : '',
    item.due === null ? '' : dateMarkText('due', item.due, style),
    item.since === null ? '' : dateMarkText('since', item.since, style),
    id === null ? '' : idMarkText(id, style),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
