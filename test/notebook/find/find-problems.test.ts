import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { realFiles } from '../../../src/adapters/files.ts';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { PROBLEM_KINDS } from '../../../src/core/problem.ts';
import { OneononeError } from '../../../src/errors.ts';
import { findProblems } from '../../../src/notebook/find/find-problems.ts';
import { openNotebook } from '../../../src/notebook/notebook.ts';
import type { Files } from '../../../src/world.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

function find(files: Record<string, string | Uint8Array>, over: Partial<Files> = {}) {
  const folder = tempNotebook(files);
  const world = fakeWorld({ folder: folder.root, files: { ...realFiles, ...over } });
  const notebook = openNotebook(world, calendarDate('2026-11-20'), undefined);
  if (notebook === null) throw new Error('no notebook');
  return findProblems(notebook);
}

function lines(files: Record<string, string | Uint8Array>): string[] {
  return find(files).map(
    ({ problem: { code, file, line, column } }) => `${code} ${file}:${line}:${column}`,
  );
}

test.each<[string, Record<string, string | Uint8Array>, string[]]>([
  ['settings', { 'oneonone.yaml': 'cadance: weekly\n' }, ['unknown-setting oneonone.yaml:1:1']],
  [
    'a profile',
    { 'people/a1/profile.md': '---\nday: noon\n---\n' },
    ['bad-value people/a1/profile.md:2:6'],
  ],
  [
    'front matter that does not parse',
    { 'people/a1/profile.md': '---\nname: [\n---\n' },
    ['front-matter-syntax people/a1/profile.md:2:8'],
  ],
  [
    'front matter never closed',
    { 'people/a1/inbox.md': '---\nname: x\n' },
    ['front-matter-unclosed people/a1/inbox.md:1:1'],
  ],
  [
    'an inbox',
    { 'people/a1/inbox.md': '- @me call due:fri\n' },
    ['bad-date people/a1/inbox.md:1:12'],
  ],
  [
    'a meeting',
    { 'people/a1/2026-11-06.md': '---\nmood: 9\ndate: 2026-11-05\n---\nhi\n' },
    ['bad-value people/a1/2026-11-06.md:2:7', 'date-mismatch people/a1/2026-11-06.md:3:7'],
  ],
  ['an odd name', { 'people/a1/2026-11-31.md': '' }, ['bad-file-name people/a1/2026-11-31.md:1:1']],
  ['a folder that is no handle', { 'people/a b/inbox.md': '' }, ['bad-handle people/a b:1:1']],
  [
    'bytes that are not UTF-8',
    { 'people/a1/inbox.md': Uint8Array.of(45, 32, 255, 10) },
    ['not-utf8 people/a1/inbox.md:1:3'],
  ],
  [
    'conflict markers',
    { 'people/a1/inbox.md': '<<<<<<< a\n- x\n=======\n- y\n>>>>>>> b\n' },
    ['conflict-markers people/a1/inbox.md:1:1'],
  ],
  [
    'a carried line without its copy',
    { 'people/a1/2026-11-06.md': '---\nstatus: held\n---\n- [>] @me x ^3k9fq2a\n' },
    ['lost-carry people/a1/2026-11-06.md:4:7'],
  ],
  [
    'a carried line with its copy',
    {
      'people/a1/2026-11-06.md': '- [>] @me x ^3k9fq2a\n',
      'people/a1/2026-11-20.md': '- [ ] @me x ^3k9fq2a\n',
    },
    [],
  ],
  [
    'a past meeting with nothing in it',
    { 'people/a1/2026-11-06.md': '## Topics\n' },
    ['unconfirmed people/a1/2026-11-06.md:1:1'],
  ],
  [
    'a template',
    { 'templates/own.md': '---\nduration: long\n---\n# {{nmae}}\n' },
    ['bad-value templates/own.md:2:11', 'template-mistake templates/own.md:4:3'],
  ],
  [
    'questions',
    { 'questions.md': '# Work\n- Same?\n- Same?\n' },
    ['question-mistake questions.md:3:1'],
  ],
  ['nothing', { 'people/a1/2026-11-06.md': 'We talked.\n', 'people/a1/notes.txt': '' }, []],
])('%s', (_what, files, found) => {
  expect(lines(files)).toEqual(found);
});

test('by file, then line; what two readers see in one place is said once', () => {
  expect(
    lines({
      'people/b1/2026-11-06.md': '- [ ] no owner\n- [ ] @me x due:fri\n',
      'people/a1/profile.md': '---\nname: [\n---\n',
      'oneonone.yaml': 'x: 1\n',
    }),
  ).toEqual([
    'unknown-setting oneonone.yaml:1:1',
    'front-matter-syntax people/a1/profile.md:2:8',
    'no-owner people/b1/2026-11-06.md:1:7',
    'relative-date people/b1/2026-11-06.md:2:13',
  ]);
});

test('the line comes along, but not where it holds anything private', () => {
  const text = '- [ ] open\n## Private\n- [ ] secret\n## More\n- [ ] mixed %% aside %%\n';
  const found = find({ 'people/a1/2026-11-06.md': text });
  expect(found.map(({ source }) => source)).toEqual(['- [ ] open', null, null]);
});

test('a waiting line that was closed under the same words is named, and shown how to have it anew', () => {
  const ticked = { 'people/a1/2026-11-13.md': '## Topics\n- [x] Plans\n' };
  expect(lines({ ...ticked, 'people/a1/inbox.md': '- Plans\n' })).toEqual([
    'hidden-line people/a1/inbox.md:1:3',
  ]);
  expect(lines({ ...ticked, 'people/a1/inbox.md': '- Plans since:2026-11-20\n' })).toEqual([]);
});

test('a file that cannot be read is named, and the check goes on', () => {
  const found = find(
    { 'people/a1/profile.md': '', 'people/b1/inbox.md': '- @me x due:no\n' },
    {
      read(path) {
        if (path.endsWith('profile.md'))
          throw new OneononeError('io', `no permission to read ${path}`);
        return realFiles.read(path);
      },
    },
  );
  expect(found.map(({ problem }) => `${problem.code} ${problem.file}`)).toEqual([
    'unreadable-file people/a1/profile.md',
    'bad-date people/b1/inbox.md',
  ]);
});

test('every code that there is, something can produce', () => {
  const source = fileURLToPath(new URL('../../../src', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        file.endsWith('.ts') && file !== join('core', 'problem.ts') && !file.startsWith('render'),
    )
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n');
  const unused = Object.keys(PROBLEM_KINDS).filter((code) => !files.includes(`'${code}'`));
  expect(unused).toEqual([]);
});
