import type { Document, DocumentItem } from '../../format/document.ts';
import type { Splice } from '../../format/edit/splice.ts';
import type { LogFile, MeetingFile } from '../read/person-log.ts';

/**
 * Takes carried lines out of an inbox, with the plain lines below them, once a meeting that bears their copy was held
 * (`format.md`, Topics). Meetings that were not held count for nothing.
 */
export function tidyInbox(inbox: LogFile, meetings: readonly MeetingFile[]): Splice[] {
  const held = heldIds(meetings);
  const { document } = inbox;
  const going = document.items.map((item) => isSettled(document, item, held));
  return document.items.flatMap((item, index) => {
    if (going[index] !== true || going[item.parent] === true) return [];
    return isWhole(document, going, index) ? [withoutLines(document, item)] : [];
  });
}

function heldIds(meetings: readonly MeetingFile[]): Set<string> {
  const ids = new Set<string>();
  for (const { status, document } of meetings) {
    if (status !== 'held') continue;
    for (const { marks } of document.items) if (marks.id !== null) ids.add(marks.id);
  }
  return ids;
}

/** A carried line that begins its own line of text and opens no private part that closes elsewhere. */
function isSettled(document: Document, item: DocumentItem, held: ReadonlySet<string>): boolean {
  if (item.state !== 'carried' || item.marks.id === null || !held.has(item.marks.id)) return false;
  const { blocks, text } = document;
  const above = blocks.items[blocks.items[item.listItem]?.parent ?? -1];
  if (above?.line === item.lineIndex) return false;
  const { start, end } = withoutLines(document, item);
  return isBalanced(text.slice(start, end));
}

function isBalanced(lines: string): boolean {
  const count = (mark: string) => lines.split(mark).length - 1;
  return count('%%') % 2 === 0 && count('<!--') === count('-->');
}

/** Whether every item below it goes as well. */
function isWhole(document: Document, going: readonly boolean[], index: number): boolean {
  return document.items.every(
    (item, at) => item.parent !== index || (going[at] === true && isWhole(document, going, at)),
  );
}

function withoutLines({ blocks }: Document, item: DocumentItem): Splice {
  const first = blocks.lines[item.lineIndex];
  const last = blocks.lines[item.lastIndex] ?? first;
  return { start: first?.start ?? item.content, end: last?.next ?? item.end, text: '' };
}
