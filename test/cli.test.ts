import { expect, test } from 'vitest';
import { main } from '../src/main.ts';
import { fakeWorld } from './support/fake-world.ts';
import { tempNotebook } from './support/temp-notebook.ts';

test.each([
  ['list', 'oneonone people'],
  ['ls', 'oneonone people'],
  ['version', 'oneonone --version'],
  ['status', 'oneonone today'],
  ['frobnicate', 'oneonone --help'],
])('the word %s is no command: %s', async (word, hint) => {
  const world = fakeWorld({ folder: tempNotebook().root });
  expect(await main([word], world, 'test')).toBe(2);
  expect(world.errors()).toBe(`error: there is no command "${word}"\n  ${hint}\n`);
});
