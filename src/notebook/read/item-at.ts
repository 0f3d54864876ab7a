import type { CopyPlace } from '../../core/promises/action-item.ts';
import type { DocumentItem } from '../../format/document.ts';
import type { LogFile } from './person-log.ts';

/** The item that a copy stands for in its file as read now; null when the line is no item any more. */
export function itemAt({ document }: LogFile, copy: Pick<CopyPlace, 'line'>): DocumentItem | null {
  const index = copy.line - document.blocks.firstLine;
  return document.items.find((item) => item.lineIndex === index) ?? null;
}
