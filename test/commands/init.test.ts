import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempFolder } from '../support/temp-notebook.ts';

const MADE = ['.gitattributes', '.gitignore', 'README.md', 'oneonone.yaml'];
const REPOSITORY = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.git/config': '[remote "origin"]\n\turl = https://me:secret@git.example.org/acme/team.git\n',
};

async function init(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempFolder(),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['init', ...words], world, 'test');
  const clean = (text: string) => text.replaceAll(folder.root, '<root>');
  const files = Object.keys(folder.all()).filter((file) => !file.startsWith('.git/'));
  return {
    output: clean(world.output()),
    errors: clean(world.errors()),
    exitCode,
    files,
    questions: world.questions,
  };
}

test('without a word: ~/oneonone', async () => {
  const { output, files, exitCode } = await init([]);
  expect(output).toBe(
    'Made a notebook in <root>/home/oneonone: plain files, only on this machine.\nPrepare a first talk: oneonone new <name>\n',
  );
  expect(files).toEqual(MADE.map((file) => `home/oneonone/${file}`));
  expect(exitCode).toBe(0);
});

test('in a folder of choice, which may hold other things', async () => {
  const folder = tempFolder({ 'notes/diary.md': 'mine\n', 'notes/README.md': 'mine\n' });
  const { output, files } = await init(['notes'], {}, folder);
  expect(output).toContain(
    'From elsewhere: oneonone --dir <root>/notes, or set ONEONONE_DIR=<root>/notes\n',
  );
  expect(files).toEqual([...MADE, 'diary.md'].map((file) => `notes/${file}`).sort());
  expect(folder.read('notes/README.md')).toBe('mine\n');
});

test('what is made is a notebook', async () => {
  const folder = tempFolder();
  await init(['.'], {}, folder);
  const world = fakeWorld({ folder: folder.root });
  expect(await main(['check', '--exit-code'], world, 'test')).toBe(0);
});

test.each([
  [['--dir', 'a'], {}, 'a'],
  [[], { ONEONONE_DIR: 'b' }, 'b'],
  [['c'], { ONEONONE_DIR: 'b' }, 'c'],
])('%j with %j makes it in %s', async (words, env, place) => {
  const { files } = await init(words, { env });
  expect(files).toEqual(MADE.map((file) => `${place}/${file}`));
});

test('a notebook that is there is completed, and says so', async () => {
  const folder = tempFolder({ 'oneonone.yaml': 'me: sam\n', '.gitignore': '*~\n' });
  const first = await init(['.'], {}, folder);
  expect(first.output).toBe(
    '<root> is a notebook already; added what was missing: .gitattributes, .gitignore and README.md.\n',
  );
  expect(folder.read('oneonone.yaml')).toBe('me: sam\n');
  const second = await init(['.'], {}, folder);
  expect(second).toMatchObject({
    output: '<root> is a notebook already; nothing was missing.\n',
    exitCode: 0,
  });
});

test('in a git repository with a remote it says who will be able to read, without secrets, and asks', async () => {
  const wide = { columns: 500 };
  const yes = await init(['notes'], { terminal: wide, answers: [true] }, tempFolder(REPOSITORY));
  expect(yes.errors).toBe(
    [
      '<root>/notes is in a git repository that is shared with:',
      '  origin  https://git.example.org/acme/team.git',
      'Whoever can read that can read your notes once they are pushed, private ones too.',
      '',
    ].join('\n'),
  );
  expect(yes.questions).toEqual(['Make the notebook there all the same?']);
  expect(yes.output).toMatch(/^Made a notebook in <root>\/notes, in plain files\.\n/);
  const no = await init(['notes'], { terminal: true, answers: [false] }, tempFolder(REPOSITORY));
  expect(no).toMatchObject({ files: [], exitCode: 130, output: '' });
});

test('unattended it is refused there, unless told so', async () => {
  const refused = await init(['notes'], {}, tempFolder(REPOSITORY));
  expect(refused).toMatchObject({ files: [], exitCode: 1, output: '' });
  expect(refused.errors).toContain('oneonone init <root>/notes --yes');
  expect(refused.errors).not.toContain('secret');
  const told = await init(['notes', '--yes', '--json'], {}, tempFolder(REPOSITORY));
  expect(JSON.parse(told.output)).toEqual({
    changed: ['.gitattributes', '.gitignore', 'README.md', 'oneonone.yaml'],
    root: join('<root>', 'notes'),
    created: true,
    remotes: [{ name: 'origin', url: 'https://git.example.org/acme/team.git' }],
  });
});

test('a git repository without a remote is nobody else’s', async () => {
  const { output } = await init(
    ['notes'],
    {},
    tempFolder({ '.git/HEAD': 'ref: x\n', '.git/config': '' }),
  );
  expect(output).toContain('only on this machine');
});

test('a file is no place for a notebook', async () => {
  const { exitCode, errors } = await init(['x'], {}, tempFolder({ x: 'text' }));
  expect(exitCode).toBe(1);
  expect(errors).toContain('<root>/x is no folder');
});

test('a dry run makes nothing', async () => {
  const { output, files } = await init(['notes', '--dry-run']);
  expect(output).toContain('+++ b/oneonone.yaml\n');
  expect(files).toEqual([]);
});
