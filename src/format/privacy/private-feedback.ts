import type { Document } from '../document.ts';
import { feedbackIn, isFeedbackTitle } from '../feedback.ts';

/** The lines, by index, of a profile's feedback that are private: all but items marked `#share` (`format.md`, Folder). */
export function privateFeedback(document: Document): Set<number> {
  const { blocks, sections } = document;
  const found = new Set<number>();
  const shared = new Set<number>();
  for (const { line, shared: isShared } of feedbackIn(document)) {
    if (isShared) shared.add(line - blocks.firstLine);
  }
  for (const [at, { title, level, heading }] of sections.entries()) {
    if (!isFeedbackTitle(title)) continue;
    const next = sections.slice(at + 1).find((section) => section.level <= level);
    for (let line = heading + 1; line < (next?.heading ?? blocks.lines.length); line += 1) {
      if (!isBelow(document, blocks.lines[line]?.item ?? -1, shared)) found.add(line);
    }
  }
  return found;
}

function isBelow({ blocks }: Document, item: number, lines: ReadonlySet<number>): boolean {
  for (let at = item; at >= 0; at = blocks.items[at]?.parent ?? -1) {
    if (lines.has(blocks.items[at]?.line ?? -1)) return true;
  }
  return false;
}
