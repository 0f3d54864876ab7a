import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TABLE } from '../../src/commands/table.ts';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const MEETING = 'people/alice/2026-11-06.md';
const FILES = {
  'people/alice/profile.md':
    '---\nname: Alice Chen\n---\n## Goals\n- [ ] Lead the importer\n- [x] A book\n',
  'people/dana/profile.md': '---\nname: Dana\narchived: 2026-10-01\n---\n',
  'people/alice/inbox.md': '- How is the flat? since:2026-11-10\r\n',
  [MEETING]:
    '---\nstatus: held\n---\n- [ ] @alice Draft the RFC due:fri\n- [ ] @me Call Ana\n- [x] @me slides done:2026-11-07\n',
  'people/bob/2026-11-20.md': '## Topics\n- [ ] Hiring plan\n',
};

async function run(folder: TempFolder, line: string, setup: Partial<WorldSetup> = {}) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(
    line.split(' ').filter((word) => word !== ''),
    world,
    'test',
  );
  return { output: world.output(), errors: world.errors(), exitCode };
}

const TERMINAL = { terminal: true };

test('on a terminal each answer that wrote says how to take it back; the others do not', async () => {
  const folder = tempNotebook(FILES);
  const ends = async (line: string, setup: Partial<WorldSetup> = TERMINAL) =>
    (await run(folder, line, setup)).output.endsWith('\nTake it back: oneonone undo\n');
  expect(await ends('done alice ana --dry-run')).toBe(false);
  expect(await ends('done alice ana')).toBe(true);
  expect(await ends('done alice ana')).toBe(false);
  expect(await ends('done alice rfc', {})).toBe(false);
  expect(await ends('reopen alice rfc --json')).toBe(false);
  expect(await ends('actions')).toBe(false);
  expect(await ends('undo')).toBe(false);
});

test('what the user wrote in the editor is not ours to take back, and nothing is promised', async () => {
  const folder = tempNotebook(FILES);
  const editor = (text: string) => `${text}my own words, due:fri\n- [ ] @me Write due:fri\n`;
  const { output } = await run(folder, 'new alice', { ...TERMINAL, editor });
  expect(output).toContain('Saved. I read:');
  expect(output).not.toContain('undo');
  const before = folder.all();
  const refused = await run(folder, 'undo');
  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toContain('people/alice/2026-11-20.md');
  expect(folder.all()).toEqual(before);
});

test('takes back the last command, then the one before it, and then there is nothing', async () => {
  const folder = tempNotebook(FILES);
  await run(folder, 'add alice A new topic');
  await run(folder, 'done alice ana', { timeOfDay: '14:05' });
  const first = await run(folder, 'undo', TERMINAL);
  expect(first.output).toBe(
    [
      'Taken back: done (Alice Chen), Fri 20 Nov 14:05',
      `  ${MEETING}  as before`,
      'Before that: add (Alice Chen), Fri 20 Nov 08:40  oneonone undo',
      '',
    ].join('\n'),
  );
  expect(folder.read(MEETING)).toBe(FILES[MEETING]);
  const second = await run(folder, 'undo');
  expect(second.output).toBe('changed\tpeople/alice/inbox.md\t\n');
  expect(folder.all()).toEqual({ 'oneonone.yaml': '', ...FILES });
  const third = await run(folder, 'undo', TERMINAL);
  expect(third).toEqual({ output: 'Nothing to take back.\n', errors: '', exitCode: 0 });
  expect((await run(folder, 'undo')).output).toBe('');
  expect(existsSync(join(folder.root, '.oneonone/journal'))).toBe(false);
});

// For each command that writes one line or more.
const LINES = [
  'add alice A new topic',
  'add alice --mine --due fri Send the slides',
  'add zoe Hello',
  'new alice',
  'new alice bob zoe',
  'new alice --date mon --repeat 3 --every week',
  'done alice rfc',
  'drop alice rfc',
  'due alice rfc mon',
  'reopen alice slides',
  'goals add alice Speak at a meetup',
  'goals note alice importer -m Kickoff',
  'goals done alice importer',
  'goals drop alice importer',
  'goals reopen alice book',
  'feedback alice -m Clear',
  'feedback alice --received -m Slow',
  'met alice -m Talked --mood 4',
  'met alice bob yesterday',
  'move bob mon',
  'cancel bob --by me --reason ill',
  'cancel bob --to mon',
  'away 21 dec 3 jan',
  'away bob until march',
  'people add Zoe --relation peer',
  'people edit alice --role CTO',
  'people archive alice --yes',
  'people restore dana',
  'people rename alice Alice Meyer',
  'people rename bob Robert',
  'templates edit default',
  'templates edit retro --from peer',
  'config cadence monthly',
  'check --fix --yes',
];

test('every command that writes is tried', async () => {
  const commands = await Promise.all(TABLE.map((row) => row.load()));
  const writing = commands.filter(({ writes }) => writes).map(({ name }) => name);
  const missing = writing.filter(
    (name) => !LINES.some((line) => `${line} `.startsWith(`${name} `)),
  );
  // Only the user writes in `edit`; `init` makes the notebook.
  expect(missing).toEqual(['edit', 'undo', 'init']);
});

test.each(LINES)('the same files and bytes again: %s', async (line) => {
  const folder = tempNotebook(FILES);
  const done = await run(folder, `${line} --json`);
  expect(done.errors).toBe('');
  const between = folder.all();
  expect(between).not.toEqual({ 'oneonone.yaml': '', ...FILES });
  const planned = await run(folder, 'undo --dry-run');
  expect(planned.output).toContain('diff --git');
  expect(folder.all()).toEqual(between);
  const { output, exitCode } = await run(folder, 'undo --json');
  expect(exitCode).toBe(0);
  expect(folder.all()).toEqual({ 'oneonone.yaml': '', ...FILES });
  expect(existsSync(join(folder.root, 'people/zoe'))).toBe(false);
  const named = JSON.parse(output).undone.command;
  expect(line.startsWith(named)).toBe(true);
});

test('--json: what was taken back, and what comes next', async () => {
  const folder = tempNotebook(FILES);
  await run(folder, 'add alice topic');
  await run(folder, 'done alice ana');
  expect(JSON.parse((await run(folder, 'undo --json')).output)).toEqual({
    changed: [MEETING],
    undone: { command: 'done', at: '2026-11-20T08:40', people: ['alice'] },
    next: { command: 'add', at: '2026-11-20T08:40', people: ['alice'] },
  });
  await run(folder, 'undo');
  expect(JSON.parse((await run(folder, 'undo --json')).output)).toEqual({
    changed: [],
    undone: null,
    next: null,
  });
});

test('a renamed person gets the old name back, with all that is in the folder', async () => {
  const folder = tempNotebook({ ...FILES, 'people/alice/photos/one.txt': 'x' });
  await run(folder, 'people rename alice Alice Meyer');
  folder.write('people/alice-meyer/.DS_Store', 'x');
  const { output } = await run(folder, 'undo', TERMINAL);
  expect(output).toBe(
    'Taken back: people rename (Alice Chen), Fri 20 Nov 08:40\n  people/alice  was people/alice-meyer\n',
  );
  expect(folder.all()).toEqual({
    'oneonone.yaml': '',
    ...FILES,
    'people/alice/photos/one.txt': 'x',
    'people/alice/.DS_Store': 'x',
  });
});

const NEW_NAME = 'people/alice-meyer';

test.each<[string, string, (folder: TempFolder) => void]>([
  [
    'a line added by hand',
    `${NEW_NAME}/2026-11-06.md: was changed since`,
    (folder) => folder.write(`${NEW_NAME}/2026-11-06.md`, `${FILES[MEETING]}more\n`),
  ],
  [
    'the profile, which the command changed',
    `${NEW_NAME}/profile.md:8: was changed since`,
    (folder) => {
      const file = `${NEW_NAME}/profile.md`;
      folder.write(file, `${folder.read(file)}more\n`);
    },
  ],
  [
    'a new file',
    `${NEW_NAME}/2026-11-19.md: is new since`,
    (folder) => folder.write(`${NEW_NAME}/2026-11-19.md`, 'made since\n'),
  ],
  [
    'a picture',
    `${NEW_NAME}/one.png: is new since`,
    (folder) => folder.write(`${NEW_NAME}/one.png`, 'x'),
  ],
  [
    'a missing file',
    `${NEW_NAME}/inbox.md: is gone since`,
    (folder) => rmSync(join(folder.root, `${NEW_NAME}/inbox.md`)),
  ],
  [
    'several',
    `\n  ${NEW_NAME}/inbox.md: was changed since`,
    (folder) => {
      folder.write(`${NEW_NAME}/2026-11-06.md`, '');
      folder.write(`${NEW_NAME}/inbox.md`, '');
    },
  ],
])('a renamed folder in which something differs is left alone: %s', async (_, said, change) => {
  const folder = tempNotebook(FILES);
  await run(folder, 'people rename alice Alice Meyer');
  change(folder);
  const before = folder.all();
  const refused = await run(folder, 'undo');
  expect(refused).toMatchObject({ output: '', exitCode: 1 });
  expect(refused.errors).toContain(said);
  expect((await run(folder, 'undo --dry-run')).exitCode).toBe(1);
  expect(folder.all()).toEqual(before);
});

test('of a renamed folder the journal holds no text, and little more than the names', async () => {
  const many = Array.from({ length: 99 }, (_, at) => [
    `people/alice/2024-01-${10 + at}.md`,
    'Secret words. '.repeat(500),
  ]);
  const folder = tempNotebook({ ...FILES, ...Object.fromEntries(many) });
  await run(folder, 'people rename alice Alice Meyer');
  const journal = folder.read('.oneonone/journal');
  expect(journal).not.toContain('Secret');
  expect(journal.length).toBeLessThan(8000);
});

test('a moved meeting keeps its mode', async () => {
  const folder = tempNotebook(FILES);
  await run(folder, 'move bob mon');
  const { output } = await run(folder, 'undo', TERMINAL);
  expect(output).toContain('  people/bob/2026-11-20.md  was 2026-11-23.md\n');
  const mode = (file: string) => statSync(join(folder.root, file)).mode & 0o777;
  expect(mode('people/bob/2026-11-20.md')).toBe(0o644);
  expect(mode('.oneonone')).toBe(0o700);
});

test('a file that was changed since: refused with its line, and nothing is written', async () => {
  const folder = tempNotebook(FILES);
  await run(folder, 'new alice');
  folder.write(MEETING, folder.read(MEETING).replace('Call Ana', 'Call Ben'));
  folder.write('people/alice/inbox.md', '');
  const before = folder.all();
  const refused = await run(folder, 'undo', TERMINAL);
  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toMatchInlineSnapshot(`
    "error people/alice/inbox.md:1: was changed since, so "new" of Fri 20 Nov 08:40
    was not taken back
      people/alice/2026-11-06.md:5: was changed since
      nothing was changed; put right by hand what you want otherwise
    "
  `);
  expect((await run(folder, 'undo --dry-run')).exitCode).toBe(1);
  const { error } = JSON.parse((await run(folder, 'undo --json')).errors);
  expect(error).toMatchObject({ code: 'conflict', line: expect.any(Number) });
  expect(folder.all()).toEqual(before);
});

test('a command that somebody has undone by hand is passed over, and says so', async () => {
  const folder = tempNotebook(FILES);
  await run(folder, 'done alice ana');
  folder.write(MEETING, FILES[MEETING]);
  expect((await run(folder, 'undo --dry-run', TERMINAL)).output).toBe('Nothing would change.\n');
  const { output } = await run(folder, 'undo', TERMINAL);
  expect(output).toBe('Nothing of done (Alice Chen), Fri 20 Nov 08:40 is left to take back.\n');
  expect((await run(folder, 'undo', TERMINAL)).output).toBe('Nothing to take back.\n');
});

test('many people are counted, and of many files the first are shown', async () => {
  const names = ['ana', 'ben', 'cleo', 'dan', 'eve'];
  const profiles = names.map((name) => [`people/${name}/profile.md`, `---\nname: ${name}\n---\n`]);
  const topics = names.map((name) => [`people/${name}/inbox.md`, '- topic since:2026-11-10\n']);
  const files = Object.fromEntries([...profiles, ...topics]);
  const folder = tempNotebook(files);
  await run(folder, `new ${names.join(' ')}`);
  const { output } = await run(folder, 'undo', TERMINAL);
  expect(output).toMatch(/^Taken back: new \(5 people\), Fri 20 Nov 08:40\n/);
  expect(output.split('\n')).toHaveLength(10);
  expect(output).toMatch(/\n {2}… and 3 more\n$/);
  expect(folder.all()).toEqual({ 'oneonone.yaml': '', ...files });
});

test('a wrong word is a usage error; without a notebook there is nothing to undo', async () => {
  const folder = tempNotebook(FILES);
  expect((await run(folder, 'undo alice')).exitCode).toBe(2);
  expect((await run(tempNotebook(), '-C /nowhere undo')).exitCode).toBe(3);
});
