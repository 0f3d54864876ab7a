import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { visitNodes } from './visit-nodes.ts';

/** The line numbers, from 1, of every task that a GFM parser sees in a Markdown text. */
export function taskLinesOfGfm(markdown: string): number[] {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTaskListItem()],
    mdastExtensions: [gfmTaskListItemFromMarkdown()],
  });
  const lines: number[] = [];
  visitNodes(tree, (node) => {
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return;
    const first = node.children[0];
    lines.push(first?.position?.start.line ?? 0);
  });
  return lines.sort((a, b) => a - b);
}
