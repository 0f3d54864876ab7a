import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/format/header/front-matter.ts';

test.each([
  ['', 'none', '', ''],
  ['# Title\n', 'none', '', '# Title\n'],
  [' ---\na: 1\n---\n', 'none', '', ' ---\na: 1\n---\n'],
  ['\uFEFFbody', 'none', '', 'body'],
  ['---\na: 1\n---\nbody', 'block', 'a: 1\n', 'body'],
  ['--- \t\na: 1\n---\t \nbody', 'block', 'a: 1\n', 'body'],
  ['---\na: 1\n...\nbody', 'block', 'a: 1\n', 'body'],
  ['---\r\na: 1\r\n---\r\nbody\r\n', 'block', 'a: 1\r\n', 'body\r\n'],
  ['\uFEFF---\r\na: 1\r\n---\r\nbody', 'block', 'a: 1\r\n', 'body'],
  ['---\n---\n', 'block', '', ''],
  ['---\n---', 'block', '', ''],
  ['---\na: 1\n---\r', 'block', 'a: 1\n', ''],
  ['---\n\u2028---\n---\n', 'block', '\u2028---\n', ''],
  ['---\na: 1\r---\r---\n---\nbody', 'block', 'a: 1\r---\r---\n', 'body'],
  ['---\n ---\n---\nx', 'block', ' ---\n', 'x'],
])('the fences of %j', (text, kind, inner, body) => {
  const found = splitFrontMatter(text);
  expect(found.kind).toBe(kind);
  expect(text.slice(found.open, found.close)).toBe(inner);
  expect(text.slice(found.bodyStart)).toBe(body);
  expect(found.problem).toBeUndefined();
});

test.each([
  ['---js\nx\n---\nbody', 'front-matter-language', 1, '---js\nx\n---\nbody'],
  ['--- Title ---\nbody', 'front-matter-language', 1, '--- Title ---\nbody'],
  ['----\nbody', 'front-matter-language', 1, '----\nbody'],
  ['---\r# no line end\n---\n', 'front-matter-language', 1, '---\r# no line end\n---\n'],
  ['---', 'front-matter-unclosed', 1, '---'],
  ['---\n', 'front-matter-unclosed', 1, '---\n'],
  ['\uFEFF---\na: 1\nbody', 'front-matter-unclosed', 1, '---\na: 1\nbody'],
  ['---\na: 1\n--- \r x\n', 'front-matter-unclosed', 1, '---\na: 1\n--- \r x\n'],
  ['---\na: 1\n---foo\nb: 2\n---\nbody', 'front-matter-syntax', 3, 'body'],
  ['---\r\n--- js\r\n---\r\nbody', 'front-matter-syntax', 2, 'body'],
])('%j is refused', (text, code, line, body) => {
  const found = splitFrontMatter(text);
  expect(found).toMatchObject({ kind: 'refused', problem: { code, line } });
  expect(text.slice(found.bodyStart)).toBe(body);
});

test('a block is what the two patterns of the format say it is', () => {
  const texts = fc.string({
    unit: fc.constantFrom('---', '...', '\n', '\r\n', '\r', ' ', 'a: 1', '\uFEFF', '\u2028', '-'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        texts,
        texts.map((text) => `---\n${text}`),
      ),
      (text) => {
        const block =
          /^\uFEFF?---[ \t]*\r?\n((?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\r?$)/.exec(text);
        const inner = block?.[1];
        const isBlock = inner !== undefined && !`\n${inner}`.includes('\n---');
        const found = splitFrontMatter(text);
        expect(found.kind === 'block').toBe(isBlock);
        if (isBlock) expect(text.slice(found.open, found.close)).toBe(inner);
      },
    ),
    { seed: 1, numRuns: 5_000 },
  );
});
