import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanBlocks } from '../../src/format/blocks/blocks.ts';
import { taskLinesOfGfm } from '../support/markdown-oracle.ts';
import { readText } from '../support/read.ts';
import { hasTextBehindBox, taskLinesOfOurs } from '../support/task-lines.ts';

const indent = fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '      ', '\t', '\t\t', ' \t');
const marker = fc.constantFrom(
  '- ',
  '* ',
  '+ ',
  '1. ',
  '1) ',
  '2. ',
  '-   ',
  '-\t',
  '> ',
  '>',
  '> - ',
  '- - ',
);
const content = fc.constantFrom(
  '[ ] open',
  '[x] done',
  '[X] done',
  '[ ]',
  '[ ] ',
  '[x]done',
  'text',
  '',
  'more text',
  '```',
  '~~~',
  '````js',
  '---',
  '***',
  '- - -',
  '===',
  '# Heading',
  '## Action items',
  '<div>',
  '</div>',
  '<b>',
  '`[ ] code`',
  '[ ] `a`',
);
const line = fc
  .tuple(indent, fc.oneof(fc.constant(''), marker), content)
  .map((parts) => parts.join(''));
const markdown = fc
  .array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), {
    maxLength: 14,
  })
  .map((lines) => lines.join('\n'));

test('every task that a GFM parser sees is seen', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const ours = taskLinesOfOurs(text, scanBlocks(text));
      // After indented code, micromark takes a fence that opens a list item for text; CommonMark's reference does not.
      fc.pre(!/(?:^|\n)(?: {4}|[ ]*\t)[^\n]*\n+[^\n]*[-*+.)>][ \t]+(?:```|~~~)/.test(text));
      const lines = text.split('\n');
      for (const seen of taskLinesOfGfm(text)) {
        if (hasTextBehindBox(lines[seen - 1] ?? '')) expect(ours).toContain(seen);
      }
    }),
    { seed: 4, numRuns: 1000 },
  );
});

test('reading never throws, and holds every line once, whatever the text', () => {
  const piece = fc.oneof(
    line,
    fc.constantFrom(
      '%%',
      '<!--',
      '-->',
      '---',
      '\r',
      '\u2028',
      '\0',
      '\uFEFF',
      '#private',
      '[',
      ']',
      '`',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom('', ' ', '\n', '\r\n', '\t')), { maxLength: 30 })
    .map((pieces) => pieces.flat().join(''));
  fc.assert(
    fc.property(text, (given) => {
      const { blocks, sections, items } = readText(given);
      const shown = blocks.lines.map(({ start, next }) => given.slice(start, next)).join('');
      expect(shown).toBe(given);
      expect(blocks.lines).toHaveLength(
        given.split('\n').length - (/(?:^|\n)$/.test(given) ? 1 : 0),
      );
      for (const { heading, endLine } of sections) expect(endLine).toBeGreaterThan(heading);
      for (const { lineIndex, lastIndex, content, end } of items) {
        expect(lastIndex).toBeGreaterThanOrEqual(lineIndex);
        expect(end).toBeGreaterThan(content);
      }
    }),
    { seed: 5, numRuns: 1000 },
  );
});
