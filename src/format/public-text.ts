import type { Document, DocumentItem } from './document.ts';
import { withoutSpans } from './privacy.ts';
import { readMarks } from './task-marks.ts';

/** The text of an item without the comments and asides on its line; '' where nothing is left, null for a private item. */
export function publicTextOf(document: Document, item: DocumentItem): string | null {
  if (item.private) return null;
  const { text, blocks, context } = document;
  const spans = [...blocks.comments, ...blocks.asides].sort((a, b) => a.start - b.start);
  const shown = withoutSpans(text, item.content, item.end, spans);
  if (shown.length === item.end - item.content) return item.marks.text;
  return readMarks(shown, 0, shown.length, context.date, context.names).text;
}
