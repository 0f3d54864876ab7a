import type { Document, DocumentItem } from '../../src/format/document.ts';
import { readText } from './read.ts';

/** An item as tables of tests show it: `open action @alice "Write the RFC" due 2026-11-27 private`. */
function say(item: DocumentItem): string {
  const { owner, marks } = item;
  return [
    item.state,
    item.kind,
    owner === null ? '' : `@${owner}`,
    `"${marks.text}"`,
    marks.due === null ? '' : `due ${marks.due}`,
    marks.since === null ? '' : `since ${marks.since}`,
    marks.closed === null ? '' : `closed ${marks.closed}`,
    marks.id === null ? '' : `id ${marks.id}`,
    marks.headsUp ? 'heads-up' : '',
    item.private ? 'private' : '',
  ]
    .filter((word) => word !== '')
    .join(' ');
}

/** Every item of a text, as `say` says it. */
export function itemsIn(text: string, context: Parameters<typeof readText>[1] = {}): string[] {
  return readText(text, context).items.map(say);
}

/** The first item of a text; a text without one fails the test. */
export function firstItem(document: Document): DocumentItem {
  const [item] = document.items;
  if (item === undefined) throw new Error(`no item in ${JSON.stringify(document.text)}`);
  return item;
}
