import type { Promised } from '../../core/promises/action-item.ts';
import type { TaskStyle } from '../../core/settings.ts';
import type { Document, DocumentItem } from '../document.ts';
import { dateMarkText, idMarkText } from '../items/mark-text.ts';
import type { Span } from '../privacy/private-marks.ts';
import { dateInMark } from './edit-item.ts';
import { applySplices, type Splice } from './splice.ts';

/** An item as it stands in a later meeting. */
export interface CarriedItem {
  item: DocumentItem;
  promise: Promised;
  /** Whether it stands under no other item there, so that its owner must be named. */
  isRoot: boolean;
}

/**
 * The text of an item with what a carried copy bears: calendar dates, `since:`, its owner, `#private`, its id. The
 * spans in `left` stay behind.
 */
export function carriedText(
  { text }: Document,
  { item, promise, isRoot }: CarriedItem,
  left: readonly Span[],
  style: TaskStyle,
): string {
  const { marks, owner: named } = item.marks;
  const splices: Splice[] = left.map(({ start, end }) => ({ start, end, text: ' ' }));
  for (const mark of marks) {
    const { kind, date, start, end } = mark;
    if (kind === 'due' && date !== null) splices.push(dateInMark(text, mark, date));
    if (kind === 'id' || kind === 'done' || kind === 'dropped')
      splices.push({ start, end, text: '' });
  }
  const line = applySplices(text.slice(0, item.end), splices).slice(item.content);
  const words = line.replace(/[ \t\u00a0]+/g, ' ').trim();
  const owner = isRoot && named === null && item.owner !== null ? [`@${item.owner}`] : [];
  return [...owner, words, ...addedMarks(item, promise, style)].join(' ');
}

function addedMarks({ marks }: DocumentItem, promise: Promised, style: TaskStyle): string[] {
  const { since, private: isPrivate, id } = promise;
  const added: string[] = [];
  if (marks.since === null && since !== null) added.push(dateMarkText('since', since, style));
  if (isPrivate && !marks.private) added.push('#private');
  return [...added, idMarkText(id, style)];
}
