import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taskStateAt } from '../../src/format/block-starts.ts';
import { scanBlocks } from '../../src/format/blocks.ts';
import { taskLinesOfGfm } from '../support/markdown-oracle.ts';

/** The lines of every GFM-shaped task (`[ ]`, `[x]`, `[X]`, with text) that our reading sees. */
function taskLinesOfOurs(markdown: string): number[] {
  const blocks = scanBlocks(markdown);
  return blocks.items.flatMap((item, index) => {
    const line = blocks.lines[item.line];
    if (line === undefined || line.kind !== 'text' || line.item !== index) return [];
    const at = taskStateAt(markdown, item.content, line.end);
    return at >= 0 && /^[ xX]\][ \t]*\S/.test(markdown.slice(at, line.end)) ? [item.line + 1] : [];
  });
}

const indent = fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '      ', '\t', '\t\t', ' \t');
const marker = fc.constantFrom('- ', '* ', '+ ', '1. ', '1) ', '2. ', '-   ', '-\t', '> ', '>', '> - ', '- - ');
const content = fc.constantFrom(
  '[ ] open', '[x] done', '[X] done', '[ ]', '[ ] ', '[x]done', 'text', '', 'more text', '```', '~~~', '````js',
  '---', '***', '- - -', '===', '# Heading', '## Action items', '<div>', '</div>', '<b>', '`[ ] code`', '[ ] `a`',
);
const line = fc.tuple(indent, fc.oneof(fc.constant(''), marker), content).map((parts) => parts.join(''));
const markdown = fc
  .array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 14 })
  .map((lines) => lines.join('\n'));

test('every task that a GFM parser sees is seen', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const ours = taskLinesOfOurs(text);
      // After indented code, micromark takes a fence that opens a list item for text; CommonMark's reference does not.
      fc.pre(!/(?:^|\n)(?: {4}|[ ]*\t)[^\n]*\n+[^\n]*[-*+.)>][ \t]+(?:```|~~~)/.test(text));
      const lines = text.split('\n');
      for (const seen of taskLinesOfGfm(text)) {
        // A box alone on its line is a blank to fill here; GFM takes its text from the line below.
        if (!/\[[ xX]\][ \t]*$/.test(lines[seen - 1] ?? '')) expect(ours).toContain(seen);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 3000) },
  );
});
