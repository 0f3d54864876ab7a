import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { TaskStyle } from '../../core/settings.ts';
import type { DateMark } from './mark-readers.ts';

const EMOJI: Record<DateMark, string> = { due: '📅', since: '➕', done: '✅', dropped: '❌' };
const FIELD: Record<DateMark, string> = {
  due: 'due',
  since: 'created',
  done: 'completion',
  dropped: 'cancelled',
};

/** A dated mark as the notebook's style writes it: `due:2026-11-27`, `📅 2026-11-27`, `[due:: 2026-11-27]`. */
export function dateMarkText(mark: DateMark, date: CalendarDate, style: TaskStyle): string {
  if (style === 'emoji') return `${EMOJI[mark]} ${date}`;
  return style === 'dataview' ? `[${FIELD[mark]}:: ${date}]` : `${mark}:${date}`;
}

/** An identity mark as the notebook's style writes it: `^3k9fq2a`, `🆔 3k9fq2a`, `[id:: 3k9fq2a]`. */
export function idMarkText(id: string, style: TaskStyle): string {
  if (style === 'emoji') return `🆔 ${id}`;
  return style === 'dataview' ? `[id:: ${id}]` : `^${id}`;
}
