import { expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { tempNotebook } from '../support/temp-notebook.ts';

const FILES = {
  'people/alice/profile.md': '---\nname: Alice Chen\ntags: [core]\n---\n',
  'people/alice/2026-11-06.md':
    '---\nfocus: strategic\nduration: 30\n---\n## Takeaways\n- One\n  - below\n- Two\n- SECRET #private\n',
  'people/alice/2026-11-20.md': '## Notes\nFine\n\n## Private\nSECRET\n',
  'people/bob/profile.md': '---\nrelation: friend\n---\n',
  'people/bob/2026-11-13.md': '---\nstatus: cancelled\ncancelled_by: them\nreason: sick\n---\n',
};

async function run(words: string[], setup: Partial<WorldSetup> = {}) {
  const folder = tempNotebook(FILES);
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['log', ...words], world, 'test');
  return { output: world.output(), errors: world.errors(), exitCode };
}

test('one person: the whole log as one document, newest first', async () => {
  const { output, errors, exitCode } = await run(['alice'], { terminal: true });
  expect(output).toBe(`# Alice Chen, Fri 20 Nov 2026
held

## Notes
Fine

# Alice Chen, Fri 6 Nov 2026
held · strategic · 30 minutes

## Takeaways
- One
  - below
- Two
`);
  expect(errors).toBe('2 private parts left out; --private shows everything.\n');
  expect(exitCode).toBe(0);
  expect((await run(['alice', '--private'])).output).toContain('## Private\nSECRET');
});

test('everybody: a line for each meeting', async () => {
  const { output, errors } = await run([], { terminal: true });
  expect(output).toBe(`Fri 20 Nov  Alice Chen  held
Fri 13 Nov  bob         cancelled
Fri 6 Nov   Alice Chen  held       strategic  2 takeaways
`);
  expect(errors).toBe('');
  expect((await run([])).output.split('\n')).toEqual([
    '2026-11-20\talice\theld\t\t0\tpeople/alice/2026-11-20.md',
    '2026-11-13\tbob\tcancelled\t\t0\tpeople/bob/2026-11-13.md',
    '2026-11-06\talice\theld\tstrategic\t2\tpeople/alice/2026-11-06.md',
    '',
  ]);
});

test.each([
  [
    ['--limit', '2'],
    ['2026-11-20', '2026-11-13'],
  ],
  [['alice', '--limit', '1'], ['2026-11-20']],
  [
    ['--since', '2026-11-13'],
    ['2026-11-20', '2026-11-13'],
  ],
  [
    ['--since', 'last friday'],
    ['2026-11-20', '2026-11-13'],
  ],
  [['--relation', 'friend'], ['2026-11-13']],
  [
    ['--tag', 'core'],
    ['2026-11-20', '2026-11-06'],
  ],
  [['--tag', 'none'], []],
])('%j', async (words, dates) => {
  const { output } = await run([...words, '--json']);
  expect(output).not.toContain('SECRET');
  expect(JSON.parse(output).map(({ date }: { date: string }) => date)).toEqual(dates);
});

test('nothing found is an answer; a wrong number is not', async () => {
  expect(await run(['--tag', 'none'])).toMatchObject({ output: '', exitCode: 0 });
  expect((await run(['--tag', 'none'], { terminal: true })).output).toBe('No meetings yet.\n');
  expect((await run(['--limit', '0'])).exitCode).toBe(2);
});
