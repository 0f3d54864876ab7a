import { type CalendarDate, parseCalendarDate } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { OneononeError } from '../../errors.ts';
import type { DocumentItem } from '../../format/document.ts';
import { dateInMark } from '../../format/edit/edit-item.ts';
import { applySplices, type Splice } from '../../format/edit/splice.ts';
import { readHeader } from '../../format/header/header.ts';
import { setHeaderKeys } from '../../format/header/set-header.ts';
import { readMeetingHeader } from '../../format/meeting-header.ts';
import type { Change } from '../change.ts';
import type { Notebook } from '../notebook.ts';
import type { LogFile, Person } from '../read/person-log.ts';
import type { SettledDates } from '../read/read-back.ts';
import { readLogFile } from '../read/read-log-file.ts';

/**
 * Puts calendar dates in the place of relative ones: due dates, and `next` in the front matter. They count from the
 * meeting's date; in an inbox or profile, which have none, from today, and only on lines that `before` did not have.
 */
function settleDates(file: LogFile, before: string, today: CalendarDate): SettledDates {
  const dues = new Map<number, string>();
  if (!file.writable) return { text: file.text, dues, next: null };
  const { document } = file;
  const known = file.kind === 'meeting' ? null : new Set(before.split(/\r?\n/));
  const splices: Splice[] = [];
  for (const item of document.items) {
    for (const mark of item.marks.marks.filter(({ kind }) => kind === 'due')) {
      const isNew = known !== null && !known.has(lineOf(file, item));
      const date = mark.date ?? (isNew ? readDate(mark.written, today, 'future') : null);
      if (date === null || date === mark.written) continue;
      splices.push(dateInMark(document.text, mark, date));
      dues.set(
        document.blocks.firstLine + item.lineIndex,
        document.text.slice(mark.start, mark.end),
      );
    }
  }
  return { dues, ...settleNext(file, applySplices(file.text, splices)) };
}

function lineOf({ document }: LogFile, item: DocumentItem): string {
  const line = document.blocks.lines[item.lineIndex];
  return line === undefined ? '' : document.text.slice(line.start, line.end);
}

function settleNext(file: LogFile, text: string): Pick<SettledDates, 'text' | 'next'> {
  const written = readHeader(file.text).values.get('next')?.value;
  const { date } = file.document.context;
  if (date === null || typeof written !== 'string' || parseCalendarDate(written) !== null) {
    return { text, next: null };
  }
  const { next } = readMeetingHeader(date, file.text).header;
  if (next === null) return { text, next: null };
  try {
    return { text: setHeaderKeys(text, { next }), next: written };
  } catch (error) {
    // A header of an unusual shape keeps its words: they mean the same day.
    if (error instanceof OneononeError) return { text, next: null };
    throw error;
  }
}

/** The change that settles the dates of a file as it is on disk now; none where there is nothing to settle. */
export function planSettling(
  notebook: Notebook,
  person: Person,
  file: string,
  before: string,
): { changes: Change[]; result: SettledDates | null } {
  const fresh = readLogFile(notebook, person, file);
  if (fresh === null) return { changes: [], result: null };
  const settled = settleDates(fresh, before, notebook.today);
  const change: Change = { kind: 'edit', file, before: fresh.text, after: settled.text };
  return { changes: settled.text === fresh.text ? [] : [change], result: settled };
}
