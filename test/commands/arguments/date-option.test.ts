import { expect, test } from 'vitest';
import { main } from '../../../src/main.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

async function run(line: string) {
  const folder = tempNotebook({ 'people/alice/profile.md': '---\nname: Alice\n---\n' });
  const before = folder.all();
  const world = fakeWorld({ folder: folder.root });
  const exitCode = await main(line.split(' '), world, 'test');
  return { exitCode, errors: world.errors(), folder, before };
}

test.each([
  ['new alice --date 24 nov', '--date "24 nov"'],
  ['new --date 24 nov alice', '--date "24 nov"'],
  ['new alice --date next tuesday', '--date "next tuesday"'],
  ['new alice --date in 2 weeks', '--date "in 2 weeks"'],
  ['new alice --carry-since 24 sep 2026', '--carry-since "24 sep 2026"'],
  ['met alice --next 4 dec', '--next "4 dec"'],
  ['cancel alice --to 4 dec', '--to "4 dec"'],
  ['add alice --due 4 dec call her', '--due "4 dec"'],
])('%s: the quotes that are missing are named', async (line, hint) => {
  const { exitCode, errors, folder, before } = await run(line);
  expect(exitCode).toBe(2);
  expect(errors).toContain(`\n  ${hint}\n`);
  expect(folder.all()).toEqual(before);
});

test('a date that is none is answered with dates that may be pasted', async () => {
  expect((await run('new alice --date 24')).errors).toContain('"27 nov", "next tuesday"');
});
