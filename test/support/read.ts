import { type CalendarDate, calendarDate } from '../../src/core/dates/calendar-date.ts';
import { type Document, type DocumentContext, readDocument } from '../../src/format/document.ts';
import { indexHandles, ownerNames } from '../../src/format/items/owner-names.ts';

/** The names that lines about Alice may use. */
export const ALICE = ownerNames(
  null,
  { handle: 'alice', name: 'Alice Chen', aliases: ['Ali'] },
  indexHandles(['bob']),
);

/** A text read as one of Alice's meetings on 2026-11-20, or as told. */
export function readText(text: string, context: Partial<DocumentContext> = {}): Document {
  const date: CalendarDate = calendarDate('2026-11-20');
  return readDocument(text, { kind: 'meeting', date, names: ALICE, bodyStart: 0, ...context });
}
