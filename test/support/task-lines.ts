import { taskStateAt } from '../../src/format/blocks/block-starts.ts';
import type { Blocks } from '../../src/format/blocks/blocks.ts';

/** The line numbers of every GFM-shaped task (`[ ]`, `[x]`, `[X]`, with text on its line) that our reading sees. */
export function taskLinesOfOurs(text: string, { lines, items, firstLine }: Blocks): number[] {
  return items.flatMap((item, index) => {
    const line = lines[item.line];
    if (line === undefined || line.kind !== 'text' || line.item !== index) return [];
    const at = taskStateAt(text, item.content, line.end);
    const isTask = at >= 0 && /^[ xX]\]\s+\S/.test(text.slice(at, line.end));
    return isTask ? [firstLine + item.line] : [];
  });
}

/** Whether a task has text on its own line: a box alone is a blank to fill here; GFM takes text from the line below. */
export function hasTextBehindBox(line: string): boolean {
  return !/\[[ xX]\][ \t]*\r?$/.test(line);
}
