import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realFiles } from '../../src/adapters/files.ts';
import { OneononeError } from '../../src/errors.ts';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const FILES = {
  'people/alice/profile.md': '---\r\nname: Alice Chen\r\n---\r\nHi\r\n',
  'people/alice/2026-11-06.md': '- [>] @Alice Chen write ^3k9fq2a\n',
  'people/alice/2026-11-20.md': '- [ ] @alice write ^3k9fq2a\n- [ ] @me read\n',
  'people/alice/photo.bin': Uint8Array.of(1, 255),
};
const RENAMED = {
  'people/alice-meyer/profile.md':
    '---\r\nname: Alice Meyer\r\naliases: [alice, Alice Chen]\r\n---\r\nHi\r\n',
  'people/alice-meyer/2026-11-06.md': FILES['people/alice/2026-11-06.md'],
  'people/alice-meyer/2026-11-20.md': FILES['people/alice/2026-11-20.md'],
  'people/alice-meyer/photo.bin': '\u0001\ufffd',
};

async function rename(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook(FILES),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['people', 'rename', ...words], world, 'test');
  const { 'oneonone.yaml': _settings, ...files } = folder.all();
  return { output: world.output(), errors: world.errors(), exitCode, files };
}

test('the folder moves with everything in it; the old names stay as aliases', async () => {
  const { output, exitCode, files } = await rename(['alice', 'alice', 'meyer']);
  expect(output).toBe(
    'Alice Chen is Alice Meyer now, in people/alice-meyer; alice still means the same person.\n',
  );
  expect(exitCode).toBe(0);
  expect(files).toEqual(RENAMED);
});

test('every line goes on to mean the same, under the old handle and the new one', async () => {
  const folder = tempNotebook(FILES);
  const actions = async (words: string[]) => {
    const world = fakeWorld({ folder: folder.root });
    await main(['actions', '--json', ...words], world, 'test');
    return JSON.parse(world.output()).map(({ text, owner, carried }: Record<string, unknown>) => ({
      text,
      owner: owner === 'me' ? owner : 'theirs',
      carried,
    }));
  };
  const before = await actions([]);
  await rename(['alice', 'Alice Meyer'], {}, folder);
  expect(await actions(['alice'])).toEqual(before);
  expect(await actions(['alice-meyer'])).toEqual(before);
  expect(before).toHaveLength(2);
});

test('as JSON: every file that moved, and the person', async () => {
  const { output } = await rename(['alice', 'Alice Meyer', '--json']);
  const answer = JSON.parse(output);
  expect(answer).toMatchObject({ person: 'alice-meyer', name: 'Alice Meyer', meetings: 2 });
  expect(answer.changed).toContain('people/alice/profile.md');
  expect(answer.changed).toContain('people/alice-meyer/2026-11-06.md');
});

test('only the name changes where the handle is the same; the same again changes nothing', async () => {
  const folder = tempNotebook(FILES);
  const { output } = await rename(['alice', 'ALICE'], {}, folder);
  expect(output).toBe('Alice Chen is ALICE now.\n');
  expect(folder.read('people/alice/profile.md')).toContain(
    'name: ALICE\r\naliases: [Alice Chen]\r\n',
  );
  expect((await rename(['alice', 'ALICE'], {}, folder)).output).toBe(
    'ALICE goes by that name already.\n',
  );
});

test('a taken handle is refused, whoever or whatever has it', async () => {
  const folder = tempNotebook({ ...FILES, 'people/Bob/profile.md': '' });
  const before = folder.all();
  expect((await rename(['alice', 'bob'], {}, folder)).exitCode).toBe(1);
  folder.write('people/note', 'x');
  mkdirSync(join(folder.root, 'people/empty'));
  expect((await rename(['alice', 'empty'], {}, folder)).exitCode).toBe(1);
  expect((await rename(['alice', 'note'], {}, folder)).errors).toContain(
    'people/note is there already',
  );
  expect(folder.all()).toEqual({ ...before, 'people/note': 'x' });
  expect(statSync(join(folder.root, 'people/empty')).isDirectory()).toBe(true);
});

test('cut off before the folder moves, the same command goes on', async () => {
  const folder = tempNotebook(FILES);
  const files = {
    ...realFiles,
    rename(from: string, to: string) {
      if (to.endsWith('alice-meyer')) throw new OneononeError('io', 'cut off');
      realFiles.rename(from, to);
    },
  };
  expect((await rename(['alice', 'Alice Meyer'], { files }, folder)).exitCode).toBe(1);
  expect(Object.keys(folder.all())).toContain('people/alice/2026-11-06.md');
  expect((await rename(['alice', 'Alice Meyer'], {}, folder)).files).toEqual(RENAMED);
});

test('a dry run shows what would move', async () => {
  const { output, files } = await rename(['alice', 'Alice Meyer', '--dry-run']);
  expect(output).toContain(
    'rename from people/alice/2026-11-06.md\nrename to people/alice-meyer/2026-11-06.md\n',
  );
  expect(output).toContain('+name: Alice Meyer');
  expect(Object.keys(files)).toContain('people/alice/profile.md');
});

test('a person without a profile gets one', async () => {
  const folder = tempNotebook({ 'people/bob/inbox.md': '- x\n' });
  await rename(['bob', 'Bob Ross'], {}, folder);
  expect(folder.read('people/bob-ross/profile.md')).toMatch(
    /^---\nname: Bob Ross\naliases: \[bob\]\n---\n/,
  );
  expect(folder.read('people/bob-ross/inbox.md')).toBe('- x\n');
});

test('what is missing is asked for on a terminal, else a usage error', async () => {
  expect((await rename(['alice'])).exitCode).toBe(2);
  expect((await rename(['alice', '!!!'])).exitCode).toBe(2);
  expect((await rename(['alice'], { terminal: true, answers: ['Alice Meyer'] })).files).toEqual(
    RENAMED,
  );
});
