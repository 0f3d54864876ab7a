import { expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

async function run(words: string[], folder: TempFolder, setup: Partial<WorldSetup> = {}) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(words, world, 'test');
  return { output: world.output(), errors: world.errors(), exitCode, world };
}

test('the only copy opens again; its closing date goes', async () => {
  const folder = tempNotebook({
    'people/bob/2026-11-13.md':
      '- [x] @me Call Ana due:2026-11-27 done:2026-11-14\r\n- [ ] @me Call Ben\r\n',
  });
  const { output } = await run(['reopen', 'bob', 'call ana'], folder, { terminal: true });
  expect(output).toMatch(
    /^Open again {2}\w{4} {2}Call Ana {2}\(bob\) {2}due Fri 27 Nov\nTake it back: oneonone undo\n$/,
  );
  expect(folder.read('people/bob/2026-11-13.md')).toBe(
    '- [ ] @me Call Ana due:2026-11-27\r\n- [ ] @me Call Ben\r\n',
  );
});

test('the newest copy opens, other closed ones become carried, all under one id', async () => {
  const folder = tempNotebook({
    'people/bob/2026-11-06.md': '- [x] @me Call Ana done:2026-11-14 ^2aaaaaa\n',
    'people/bob/2026-11-13.md': '- [-] @me Call Ana dropped:2026-11-14\n',
  });
  const { output, errors } = await run(['reopen', '2aaa'], folder);
  expect(errors).toBe('');
  expect(output).toBe('2aaaaaa\topen\tme\t\tbob\tCall Ana\n');
  expect(folder.read('people/bob/2026-11-06.md')).toBe('- [>] @me Call Ana ^2aaaaaa\n');
  expect(folder.read('people/bob/2026-11-13.md')).toBe('- [ ] @me Call Ana ^2aaaaaa\n');
});

test('done and reopen give the same bytes back', async () => {
  const text = '---\nmood: 4\n---\n## Actions\n1) [ ] @me Call Ana  \n   soon\n';
  const folder = tempNotebook({ 'people/bob/2026-11-13.md': text });
  await run(['done', 'bob', 'ana'], folder);
  expect(folder.read('people/bob/2026-11-13.md')).not.toBe(text);
  await run(['reopen', 'bob', 'ana'], folder);
  expect(folder.read('people/bob/2026-11-13.md')).toBe(text);
});

test('what is open already is said; words look among closed items first', async () => {
  const folder = tempNotebook({
    'people/bob/2026-11-13.md': '- [ ] @me Call Ana\n- [x] @me Call Ben done:2026-11-14\n',
  });
  const before = folder.all();
  const open = await run(['reopen', 'bob', 'ana'], folder, { terminal: true });
  expect(open.output).toMatch(/^Already open {2}\w{4} {2}Call Ana/);
  expect(open.exitCode).toBe(0);
  expect(folder.all()).toEqual(before);
  await run(['reopen', 'bob', 'call'], folder);
  expect(folder.read('people/bob/2026-11-13.md')).toBe('- [ ] @me Call Ana\n- [ ] @me Call Ben\n');
});

test('JSON, and a file that must not be written is refused', async () => {
  const folder = tempNotebook({ 'people/bob/2026-11-13.md': '- [x] @me Call Ana ^2aaaaaa\n' });
  const { output } = await run(['reopen', '2aaaaaa', '--json'], folder);
  expect(JSON.parse(output)).toMatchObject({
    changed: ['people/bob/2026-11-13.md'],
    items: [{ id: '2aaaaaa', state: 'open', closed: null, line: 1 }],
  });
  const conflict = '<<<<<<< a\n- [x] @me Call Ana ^2aaaaaa\n=======\n>>>>>>> b\n';
  const other = tempNotebook({ 'people/bob/2026-11-13.md': conflict });
  expect((await run(['reopen', '2aaaaaa'], other)).exitCode).toBe(1);
  expect(other.read('people/bob/2026-11-13.md')).toBe(conflict);
});
