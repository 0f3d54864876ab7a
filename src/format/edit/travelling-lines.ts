import type { Promised } from '../../core/promises/action-item.ts';
import type { Document, DocumentItem } from '../document.ts';
import type { Travellers } from './carried-lines.ts';

/** A line that travels. */
export interface TravellingLine {
  /** Index of the line. */
  index: number;
  /** The item that it is, or belongs to. */
  item: DocumentItem;
  promise: Promised;
  /** How many travelling items it stands under. */
  depth: number;
  /** Blank lines between it and the line before. */
  blanks: number;
}

/** Whether a line is its item, and not one that belongs to it. */
export function isItself({ item, index }: TravellingLine): boolean {
  return item.lineIndex === index;
}

/** The lines that travel with an item, itself first. */
export function travellingLines(
  document: Document,
  root: number,
  travellers: Travellers,
): TravellingLine[] {
  const { items, blocks } = document;
  const depths = depthsOf(document, root, travellers);
  const lines: TravellingLine[] = [];
  const last = items[root]?.lastIndex ?? -1;
  let blanks = 0;
  for (let index = items[root]?.lineIndex ?? 0; index <= last; index += 1) {
    const isBlank = blocks.lines[index]?.kind === 'blank';
    const line = isBlank ? null : lineOf(document, index, travellers, depths);
    if (line !== null) lines.push({ ...line, blanks });
    blanks = isBlank ? blanks + 1 : 0;
  }
  return lines;
}

/** How deep each item stands that travels with the root, by index: under those only that travel, too. */
function depthsOf({ items }: Document, root: number, travellers: Travellers): Map<number, number> {
  const depths = new Map([[root, 0]]);
  for (const index of [...travellers.keys()].sort((a, b) => a - b)) {
    const above = depths.get(items[index]?.parent ?? -1);
    if (above !== undefined) depths.set(index, above + 1);
  }
  return depths;
}

/** A line of an item that travels; null for any other. */
function lineOf(
  document: Document,
  index: number,
  travellers: Travellers,
  depths: ReadonlyMap<number, number>,
): Omit<TravellingLine, 'blanks'> | null {
  const owner = itemOfLine(document, index);
  const item = document.items[owner];
  const promise = travellers.get(owner);
  const depth = depths.get(owner);
  if (item === undefined || promise === undefined || depth === undefined) return null;
  return { index, item, promise, depth: item.lineIndex === index ? depth : depth + 1 };
}

/** The item that a line belongs to: the innermost list item above it that is one; -1 for none. */
function itemOfLine({ blocks, items }: Document, index: number): number {
  let listItem = blocks.lines[index]?.item ?? -1;
  while (listItem >= 0) {
    const found = items.findIndex((item) => item.listItem === listItem);
    if (found >= 0) return found;
    listItem = blocks.items[listItem]?.parent ?? -1;
  }
  return -1;
}
