import { expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const FILE = 'people/alice/profile.md';
const PROFILE =
  '---\r\nname: Alice Chen # of Lisbon\r\ntags:\r\n  - core\r\nmine: {a: 1}\r\nrole: "Dev"\r\n---\r\nHi\r\n';

async function edit(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook({ [FILE]: PROFILE }),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['people', 'edit', ...words], world, 'test');
  const { 'oneonone.yaml': _settings, ...files } = folder.all();
  return { output: world.output(), errors: world.errors(), exitCode, files, edited: world.edited };
}

test('flags change their own lines and no other byte', async () => {
  const { output, files, exitCode } = await edit([
    'alice',
    '--role',
    'CTO',
    '--day',
    'Tue',
    '--tag',
    'hq',
    '--tag',
    'core',
  ]);
  expect(output).toBe('Alice Chen: role CTO, day tuesday and tags hq and core.\n');
  expect(exitCode).toBe(0);
  expect(files).toEqual({
    [FILE]:
      '---\r\nname: Alice Chen # of Lisbon\r\ntags:\r\n  - core\r\n  - hq\r\nmine: {a: 1}\r\nrole: "CTO"\r\nday: tuesday\r\n---\r\nHi\r\n',
  });
});

test('an empty value takes the key out; an empty member empties the list first', async () => {
  const { output, files } = await edit([
    'alice',
    '--role',
    '',
    '--tag',
    '',
    '--tag',
    'new',
    '--alias',
    '',
  ]);
  expect(output).toBe('Alice Chen: no role, no aliases and tags new.\n');
  expect(files).toEqual({
    [FILE]: '---\r\nname: Alice Chen # of Lisbon\r\nmine: {a: 1}\r\ntags: [new]\r\n---\r\nHi\r\n',
  });
});

test('the same again changes nothing', async () => {
  const { output, files } = await edit(['alice', '--role', 'Dev', '--json']);
  expect(JSON.parse(output)).toMatchObject({ changed: [], person: 'alice', role: 'Dev' });
  expect(files).toEqual({ [FILE]: PROFILE });
});

test('a profile that is missing is made', async () => {
  const folder = tempNotebook({ 'people/bob/inbox.md': '- x\n' });
  const { files } = await edit(['bob', '--cadence', 'weekly'], {}, folder);
  expect(files['people/bob/profile.md']).toMatch(/^---\ncadence: weekly\n---\n/);
});

test('front matter that does not parse is never written; the place is named', async () => {
  const folder = tempNotebook({ [FILE]: '---\nname: [\n---\n' });
  const { exitCode, errors, files } = await edit(['alice', '--role', 'x'], {}, folder);
  expect(exitCode).toBe(1);
  expect(errors).toContain(`${FILE}:2:8`);
  expect(files).toEqual({ [FILE]: '---\nname: [\n---\n' });
});

test('without options the profile is opened, and problems are named after', async () => {
  const { output, exitCode, edited, files } = await edit(['alice'], {
    terminal: true,
    editor: (text) => text.replace('role: "Dev"', 'day: noon'),
  });
  expect(edited).toHaveLength(1);
  expect(output).toMatch(
    /^Saved\. Alice Chen, every 2 weeks \(the default for reports\)\.\nerror people\/alice\/profile.md:6:6: day: "noon" is not/,
  );
  expect(exitCode).toBe(0);
  expect(files[FILE]).toContain('day: noon');
});

test('in a pipe without an editor the path is all', async () => {
  const { output, files } = await edit(['alice']);
  expect(output).toMatch(/people.alice.profile\.md\n$/);
  expect(files).toEqual({ [FILE]: PROFILE });
});

test('a dry run shows the diff', async () => {
  const { output, files } = await edit(['alice', '--role', 'CTO', '--dry-run']);
  expect(output).toContain('-role: "Dev"\n+role: "CTO"');
  expect(files).toEqual({ [FILE]: PROFILE });
  expect((await edit(['alice', '--dry-run'])).output).toBe('Nothing would change.\n');
});

test.each([
  [['zoe', '--role', 'x'], 'there is no "zoe"'],
  [['alice', '--time', 'noon'], '--time takes'],
  [['--role', 'x'], 'Name a person'],
])('%j is refused with exit 2', async (words, message) => {
  const { exitCode, errors, files } = await edit(words);
  expect(errors).toContain(message);
  expect({ exitCode, files }).toEqual({ exitCode: 2, files: { [FILE]: PROFILE } });
});
