import type { Document } from '../document.ts';
import type { Section } from '../sections.ts';

const NUMBER = /\d{1,9}(?=[.)])/;
/** Markdown reads no longer number as that of a list. */
const LARGEST = 999_999_999;

/**
 * The outermost list item, by index, that a section's own text ends with; -1 where it ends with none. Blank lines and
 * rules do not count: what is added stands before them.
 */
export function lastItemOf({ blocks }: Document, section: Section): number {
  let last = section.endLine - 1;
  while (last >= section.firstLine && isEmpty(blocks.lines[last]?.kind)) last -= 1;
  if (last < section.firstLine) return -1;
  let item = blocks.lines[last]?.item ?? -1;
  while ((blocks.items[item]?.parent ?? -1) >= 0) item = blocks.items[item]?.parent ?? -1;
  return item;
}

/** The bullet of the next item in the list of an item: the same sign, or the next number; null without such an item. */
export function nextBullet({ text, blocks }: Document, item: number): string | null {
  const found = blocks.items[item];
  return found === undefined ? null : counted(text.slice(found.bullet, found.content).trim());
}

/** What stands before the words of an item on its line, for the next item of its list; null where that is more than a bullet. */
export function nextPrefix({ text, blocks }: Document, item: number): string | null {
  const found = blocks.items[item];
  const line = blocks.lines[found?.line ?? -1];
  if (found === undefined || line === undefined) return null;
  const match = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(line.start, line.end));
  return match === null ? null : counted(match[0]);
}

/** Null where the number would grow too large. */
function counted(bullet: string): string | null {
  const number = Number(NUMBER.exec(bullet)?.[0] ?? 0);
  if (number >= LARGEST) return null;
  return bullet.replace(NUMBER, String(number + 1));
}

function isEmpty(kind: string | undefined): boolean {
  return kind === 'blank' || kind === 'rule';
}
