import type { CalendarDate } from '../core/calendar-date.ts';
import type { ItemPlace } from './edit-item.ts';
import { dateMarkText } from './mark-text.ts';
import type { Splice } from './splice.ts';

/** Writes the date first promised on a line that bears none; an identity that stands last stays last. */
export function stampSince({ document, item, style }: ItemPlace, date: CalendarDate): Splice[] {
  if (item.marks.since !== null) return [];
  const mark = dateMarkText('since', date, style);
  const id = item.marks.marks.find(({ kind }) => kind === 'id');
  if (id !== undefined && document.text.startsWith('^', id.start)) {
    return [{ start: id.start, end: id.start, text: `${mark} ` }];
  }
  const line = document.text.slice(item.content, item.end);
  const at = item.content + line.replace(/(?:\s|\ufe0f)*(?:%%\s*)?$/, '').length;
  return [{ start: at, end: at, text: ` ${mark}` }];
}
