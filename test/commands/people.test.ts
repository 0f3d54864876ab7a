import { expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { tempNotebook } from '../support/temp-notebook.ts';

const FILES = {
  'people/alice/profile.md':
    '---\nname: Alice Chen\nrelation: report\ntags: [Core]\nemail: a@b.se\n---\n',
  'people/alice/2026-11-06.md':
    '---\nstatus: held\nnext: 2026-11-20\n---\n## Action items\n- [ ] @me ask HR\n- [ ] @alice write\n- [ ] @bob help\n- [ ] nobody\n## Topics\n- [ ] hiring\n',
  'people/alice/2026-11-13.md': '---\nstatus: cancelled\n---\n',
  'people/bob/inbox.md': '- Holiday\n',
  'people/kim/profile.md': '---\nname: Kim\nrelation: friend\nstarted: 2020-01-01\n---\n',
  'people/kim/2026-03-02.md': '---\nstatus: held\n---\n- [ ] @me lend the book\n',
  'people/dana/profile.md': '---\nname: Dana\narchived: 2026-01-01\n---\n',
};

async function people(
  words: string[],
  setup: Partial<WorldSetup> = {},
  files: Record<string, string> = FILES,
) {
  const { root } = tempNotebook(files);
  const world = fakeWorld({ folder: root, ...setup });
  const exitCode = await main(['people', ...words], world, 'test');
  return { output: world.output(), errors: world.errors(), exitCode };
}

test('in a pipe: tab-separated, whole, no headings', async () => {
  const { output, errors, exitCode } = await people([]);
  expect(output).toBe(
    [
      'alice\tAlice Chen\treport\tbiweekly\t2026-11-06\t2026-11-20\t2\t1\t2',
      'bob\tbob\treport\tbiweekly\t\t\t0\t0\t0',
      'kim\tKim\tfriend\tquarterly\t2026-03-02\t\t1\t1\t0',
      '',
    ].join('\n'),
  );
  expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 0 });
});

test('on a terminal: a table with words', async () => {
  const { output } = await people([], { terminal: true });
  expect(output).toBe(
    [
      'Name        Handle  Relation  Every     Last met   Next        Yours  Theirs',
      'Alice Chen  alice   report    2 weeks   Fri 6 Nov  Fri 20 Nov      1       2',
      'bob         bob     report    2 weeks   never',
      'Kim         kim     friend    3 months  Mon 2 Mar                  1',
      '',
    ].join('\n'),
  );
});

test('as JSON: the documented fields', async () => {
  const { output } = await people(['--json', '--relation', 'report', '--tag', 'core']);
  expect(JSON.parse(output)).toEqual([
    {
      person: 'alice',
      name: 'Alice Chen',
      relation: 'report',
      role: null,
      email: 'a@b.se',
      tags: ['Core'],
      cadence: 'biweekly',
      started: null,
      archived: null,
      lastMet: '2026-11-06',
      next: '2026-11-20',
      meetings: 2,
      openMine: 1,
      openTheirs: 2,
    },
  ]);
});

test.each([
  [['--archived'], ['dana']],
  [['--relation', 'friend'], ['kim']],
  [['--tag', 'none', '--tag', 'CORE'], ['alice']],
  [
    ['--sort', 'last-met'],
    ['bob', 'kim', 'alice'],
  ],
  [
    ['--sort', 'next'],
    ['alice', 'bob', 'kim'],
  ],
  [
    ['--sort', 'open'],
    ['alice', 'kim', 'bob'],
  ],
  [['--tag', 'none'], []],
])('%j lists %j', async (words, handles) => {
  const { output, exitCode } = await people([...words, '--json']);
  expect(JSON.parse(output).map((one: { person: string }) => one.person)).toEqual(handles);
  expect(exitCode).toBe(0);
});

test('an empty notebook says how to begin, and a pipe gets nothing', async () => {
  expect((await people([], { terminal: true }, {})).output).toBe(
    'Nobody here yet. Add somebody: oneonone people add <name>\n',
  );
  expect((await people([], {}, {})).output).toBe('');
});

test('broken files are named on stderr; the rest is listed', async () => {
  const { output, errors, exitCode } = await people(
    [],
    {},
    { ...FILES, 'people/eve/profile.md': '---\nname: [\n---\n' },
  );
  expect(output).toContain('eve\teve\treport');
  expect(errors).toBe('1 file has problems (people/eve/profile.md): oneonone check\n');
  expect(exitCode).toBe(0);
});
