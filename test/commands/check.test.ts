import { expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const MEETING = 'people/alice/2026-11-20.md';
const ODD = 'people/alice/2026-11-13 Alice.md';
const FILES = {
  [MEETING]: '---\nnext: +2w\n---\n## Notes\r\n- [ ] @alice write due:fri ^3k9fq2a\n- [ ] nobody\n',
  [ODD]: 'We talked.\n- [ ] @me call due:mon\n',
};
const MENDED = {
  [MEETING]:
    '---\nnext: 2026-12-04\n---\n## Notes\r\n- [ ] @alice write due:2026-11-27 ^3k9fq2a\n- [ ] nobody\n',
  'people/alice/2026-11-13.md': FILES[ODD],
};

async function check(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook(FILES),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['check', ...words], world, 'test');
  const { 'oneonone.yaml': _settings, ...files } = folder.all();
  return {
    output: world.output(),
    errors: world.errors(),
    exitCode,
    files,
    questions: world.questions,
  };
}

test('in a pipe: a line for each problem', async () => {
  expect(await check([])).toMatchObject({
    output: [
      `warning ${ODD}: looks like a meeting; name it 2026-11-13.md`,
      `warning ${MEETING}:2:7: "+2w" means 2026-12-04 here; the calendar date would say so for ever`,
      `warning ${MEETING}:5:20: "fri" means 2026-11-27 here; the calendar date would say so for ever`,
      `warning ${MEETING}:6:7: nobody owns this promise; begin it with @me or another @name`,
      '',
    ].join('\n'),
    errors: '',
    exitCode: 0,
    files: FILES,
  });
});

test('on a terminal: with the lines, a count, and what can be mended', async () => {
  const { output } = await check([], { terminal: true });
  expect(output).toContain('  6 | - [ ] nobody\n    |       ^\n');
  expect(output).toMatch(
    /4 warnings in 2 files\.\n3 can be mended safely: oneonone check --fix\n$/,
  );
});

test('as JSON: exactly the documented fields', async () => {
  const { output } = await check(['--json']);
  const found = JSON.parse(output);
  expect(found[0]).toEqual({
    code: 'bad-file-name',
    severity: 'warning',
    message: 'looks like a meeting; name it 2026-11-13.md',
    file: ODD,
    line: 1,
    column: 1,
    fixable: true,
  });
  expect(found.map((one: { fixable: boolean }) => one.fixable)).toEqual([true, true, true, false]);
});

test('with --exit-code: 4 when there is anything, else 0', async () => {
  expect((await check(['--exit-code'])).exitCode).toBe(4);
  expect(await check(['--exit-code'], {}, tempNotebook())).toMatchObject({
    exitCode: 0,
    output: '',
  });
});

test('a notebook without problems', async () => {
  expect((await check([], { terminal: true }, tempNotebook())).output).toBe('No problems.\n');
  expect((await check(['--json'], {}, tempNotebook())).output).toBe('[]\n');
  expect((await check(['--fix'], { terminal: true }, tempNotebook())).output).toBe(
    'Nothing here can be mended safely.\nNo problems.\n',
  );
});

test('--fix --yes shows the diff, mends only what is safe, and says what is left', async () => {
  const { output, exitCode, files } = await check(['--fix', '--yes']);
  expect(files).toEqual(MENDED);
  expect(output).toContain(`rename from ${ODD}\nrename to people/alice/2026-11-13.md\n`);
  expect(output).toContain('+- [ ] @alice write due:2026-11-27 ^3k9fq2a\n');
  expect(output).toContain(`warning ${MEETING}:6:7: nobody owns`);
  expect(exitCode).toBe(0);
});

test('mending again and again comes to rest, and finds nothing more to mend', async () => {
  const folder = tempNotebook(FILES);
  await check(['--fix', '--yes'], {}, folder);
  await check(['--fix', '--yes'], {}, folder);
  const { files } = await check(['--fix', '--yes'], {}, folder);
  const { output } = await check(['--json'], {}, folder);
  expect(files).toEqual({
    ...MENDED,
    'people/alice/2026-11-13.md': 'We talked.\n- [ ] @me call due:2026-11-16\n',
  });
  expect(JSON.parse(output).map((one: { code: string }) => one.code)).toEqual(['no-owner']);
});

test('on a terminal --fix shows the diff first and asks', async () => {
  const yes = await check(['--fix'], { terminal: true, answers: [true] });
  expect(yes.questions).toEqual(['Make these changes in 2 files?']);
  expect(yes.errors).toContain('+- [ ] @alice write due:2026-11-27 ^3k9fq2a\n');
  expect(yes.output).toMatch(/^Mended 2 files\.\n/);
  expect(yes.files).toEqual(MENDED);
  const no = await check(['--fix'], { terminal: true, answers: [false] });
  expect(no).toMatchObject({ exitCode: 130, files: FILES, output: '' });
  const cancelled = await check(['--fix'], { terminal: true, answers: [{ cancel: true }] });
  expect(cancelled).toMatchObject({ exitCode: 130, files: FILES });
});

test('nobody there to say yes: refused, nothing changed', async () => {
  const { exitCode, errors, files } = await check(['--fix']);
  expect({ exitCode, files }).toEqual({ exitCode: 1, files: FILES });
  expect(errors).toContain('oneonone check --fix --yes');
});

test('a dry run shows the diff only', async () => {
  const { output, files, exitCode } = await check(['--fix', '--dry-run']);
  expect(output).toMatch(/^diff --git/);
  expect({ files, exitCode }).toEqual({ files: FILES, exitCode: 0 });
});

test('--fix as JSON: what changed, and what is left', async () => {
  const { output } = await check(['--fix', '--yes', '--json']);
  const answer = JSON.parse(output);
  expect(answer.changed).toEqual([MEETING, ODD, 'people/alice/2026-11-13.md']);
  expect(answer.problems).toHaveLength(2);
});

test.each<[string, Record<string, string | Uint8Array>]>([
  ['the day is taken', { 'people/a/2026-11-13.md': 'x\n', 'people/a/2026-11-13 A.md': 'y\n' }],
  ['it is no day', { 'people/a/2026-11-31.md': 'y\n' }],
  ['it is no Markdown', { 'people/a/2026-11-13.md~': 'y\n', 'people/a/2026-11-13.pdf': 'z' }],
  ['bytes would be lost', { 'people/a/2026-11-13 A.md': Uint8Array.of(255, 10) }],
  [
    'the file must not be written',
    { [MEETING]: '---\nname: [\n---\n- [ ] @alice write due:fri\n' },
  ],
  ['an inbox has no date to count from', { 'people/a/inbox.md': '- @me write due:fri\n' }],
])('nothing is mended where %s', async (_why, files) => {
  const folder = tempNotebook(files);
  const before = folder.all();
  const { exitCode, output } = await check(['--fix', '--yes', '--json'], {}, folder);
  expect(folder.all()).toEqual(before);
  expect(exitCode).toBe(0);
  const { changed, problems } = JSON.parse(output);
  expect(changed).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
});

test('of two files for one day only one gets the name', async () => {
  const folder = tempNotebook({
    'people/a/2026-11-13 A.md': 'a\n',
    'people/a/2026-11-13 B.md': 'b\n',
  });
  const { files } = await check(['--fix', '--yes'], {}, folder);
  expect(files).toEqual({ 'people/a/2026-11-13.md': 'a\n', 'people/a/2026-11-13 B.md': 'b\n' });
});

test('notes named by a date outside a person’s folder are named', async () => {
  const folder = tempNotebook({
    'people/2026-11-13.md': 'a\n',
    'people/alice/2026/2026-11-13.md': 'b\n',
    'people/alice/2026-11-20.md': 'c\n',
    'templates/2026-11-20 plan.md': 'd\n',
  });
  const { output } = await check(['--json'], {}, folder);
  const found = JSON.parse(output) as { code: string; file: string }[];
  const misplaced = found.filter(({ code }) => code === 'misplaced-file').map(({ file }) => file);
  expect(misplaced).toEqual(['people/2026-11-13.md', 'people/alice/2026/2026-11-13.md']);
});
