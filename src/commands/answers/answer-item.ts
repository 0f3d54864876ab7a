import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Handle } from '../../core/people/handle.ts';
import { isOverdue, type Promised } from '../../core/promises/action-item.ts';

/** A promise or topic as `--json` gives it (`actions`). */
export interface ItemJson {
  id: string;
  person: Handle;
  text: string;
  owner: string | null;
  due: CalendarDate | null;
  since: CalendarDate | null;
  closed: CalendarDate | null;
  state: 'open' | 'done' | 'dropped';
  overdue: boolean;
  carried: number;
  private: boolean;
  file: string;
  line: number;
}

/** The documented fields of a promise or topic. */
export function itemJson(promised: Promised, person: Handle, today: CalendarDate): ItemJson {
  const { id, text, owner, due, since, closed, state, carried, shown } = promised;
  return {
    ...{ id, person, text, owner, due, since, closed, state },
    overdue: isOverdue(promised, today),
    carried,
    private: promised.private,
    file: shown.file,
    line: shown.line,
  };
}
