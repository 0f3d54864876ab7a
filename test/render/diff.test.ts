import { expect, test } from 'vitest';
import { colourDiff, unifiedDiff } from '../../src/render/diff.ts';
import { colourful, terminal } from './themes.ts';

function lines(...rows: string[]): string {
  return rows.join('\n');
}

const FILE = 'people/李雷/2026-11-20.md';

test('an edit with three lines around it', () => {
  const before = 'a\nb\nc\nd\n- [ ] Søren\ne\nf\ng\nh\n';
  const after = before.replace('[ ]', '[x]');
  expect(unifiedDiff([{ file: FILE, before, after }])).toBe(
    lines(
      `diff --git a/${FILE} b/${FILE}`,
      `--- a/${FILE}`,
      `+++ b/${FILE}`,
      '@@ -2,7 +2,7 @@',
      ' b',
      ' c',
      ' d',
      '-- [ ] Søren',
      '+- [x] Søren',
      ' e',
      ' f',
      ' g',
    ),
  );
});

test('a new file', () => {
  expect(unifiedDiff([{ file: 'a.md', before: null, after: 'x\ny\n' }])).toBe(
    lines(
      'diff --git a/a.md b/a.md',
      'new file mode 100644',
      '--- /dev/null',
      '+++ b/a.md',
      '@@ -0,0 +1,2 @@',
      '+x',
      '+y',
    ),
  );
});

test('a new empty file and a removed file', () => {
  expect(
    unifiedDiff([
      { file: 'a.md', before: null, after: '' },
      { file: 'b.md', before: 'x\n', after: null },
    ]),
  ).toBe(
    lines(
      'diff --git a/a.md b/a.md',
      'new file mode 100644',
      'diff --git a/b.md b/b.md',
      'deleted file mode 100644',
      '--- a/b.md',
      '+++ /dev/null',
      '@@ -1,1 +0,0 @@',
      '-x',
    ),
  );
});

test('a renamed file, changed or not', () => {
  expect(unifiedDiff([{ from: 'a.md', file: 'b.md', before: 'x\n', after: 'x\n' }])).toBe(
    lines('diff --git a/a.md b/b.md', 'rename from a.md', 'rename to b.md'),
  );
  expect(unifiedDiff([{ from: 'a.md', file: 'b.md', before: 'x\n', after: 'y\n' }])).toBe(
    lines(
      'diff --git a/a.md b/b.md',
      'rename from a.md',
      'rename to b.md',
      '--- a/a.md',
      '+++ b/b.md',
      '@@ -1,1 +1,1 @@',
      '-x',
      '+y',
    ),
  );
});

test('a missing last line break', () => {
  expect(unifiedDiff([{ file: 'a.md', before: 'x', after: 'x\ny\n' }])).toContain(
    '\n-x\n\\ No newline at end of file\n+x\n+y',
  );
});

test('CRLF and hostile text are harmless, tabs stay', () => {
  const before = 'a\r\n\tb\u001b[2J\r\nc\u202e\r\n';
  const text = unifiedDiff([{ file: 'a.md', before, after: before.replace('b', 'B') }]);
  expect(text.split('\n').slice(4)).toEqual([' a', '-\tb', '+\tB', ' c']);
});

test('what stays the same is left out', () => {
  expect(unifiedDiff([{ file: 'a.md', before: 'x\n', after: 'x\n' }])).toBe('');
  expect(unifiedDiff([])).toBe('');
});

test('colour on headers and changes, never by what a line says', () => {
  const theme = colourful();
  const text = unifiedDiff([
    { file: 'a.md', before: '-- x\ny', after: '++ x\ny' },
    { file: 'b.md', before: null, after: 'diff --git\n' },
  ]);
  const rows = colourDiff(text, theme).split('\n');
  expect(rows.slice(0, 4)).toEqual([
    theme.bold('diff --git a/a.md b/a.md'),
    theme.bold('--- a/a.md'),
    theme.bold('+++ b/a.md'),
    theme.cyan('@@ -1,2 +1,2 @@'),
  ]);
  expect(rows.slice(4, 8)).toEqual([
    theme.removed('--- x'),
    theme.added('+++ x'),
    ' y',
    theme.quiet('\\ No newline at end of file'),
  ]);
  expect(rows[8]).toBe(theme.bold('diff --git a/b.md b/b.md'));
  expect(rows.at(-1)).toBe(theme.added('+diff --git'));
  expect(colourDiff(text, terminal())).toBe(text);
});
