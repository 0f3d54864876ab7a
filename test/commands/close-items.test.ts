import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const PROFILE = '---\nname: Alice Chen\n---\n';

/** The same promise in three files, a child below it, and a topic. */
const FILES = {
  'people/alice/profile.md': PROFILE,
  'people/alice/inbox.md':
    '- [>] @me Ask HR about Lisbon since:2026-11-01 ^3k9fq2a\r\n- Ask about Mia\r\n',
  'people/alice/2026-11-06.md':
    '## Action items\n- [>] @me Ask HR about Lisbon since:2026-11-01 ^3k9fq2a\n- [ ] @alice Write the RFC due:2026-11-13\n  - [ ] Ask Bob for numbers\n- [x] @alice Book a room done:2026-11-07\n',
  'people/alice/2026-11-20.md':
    '## Previous agreements\n\n* [ ] @me Ask HR about Lisbon due:2026-11-27 since:2026-11-01 ^3k9fq2a\n',
};

async function run(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook(FILES),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(words, world, 'test');
  return { output: world.output(), errors: world.errors(), exitCode, folder, world };
}

/** The lines that a command changed, file by file. */
function changesIn(folder: TempFolder, before: Record<string, string> = FILES): string[] {
  return Object.entries(folder.all()).flatMap(([file, text]) => {
    const old = (before[file] ?? '').split('\n');
    const lines = text.split('\n').filter((line) => !old.includes(line));
    return lines.map((line) => `${file.split('/').at(-1)}: ${line}`);
  });
}

async function idOf(words: string, folder = tempNotebook(FILES)): Promise<string> {
  const { output } = await run(['actions', '--state', 'all', '--json'], {}, folder);
  const found = (JSON.parse(output) as { id: string; text: string }[]).find(
    ({ text }) => text === words,
  );
  if (found === undefined) throw new Error(`no item "${words}"`);
  return found.id;
}

describe('done', () => {
  test('by id, on a terminal', async () => {
    const { output, errors, exitCode, folder } = await run(['done', '3k9f'], { terminal: true });
    expect(output).toBe(
      'Done  3k9f  Ask HR about Lisbon  (Alice Chen)\nTake it back: oneonone undo\n',
    );
    expect([errors, exitCode]).toEqual(['', 0]);
    expect(changesIn(folder)).toEqual([
      '2026-11-20.md: * [x] @me Ask HR about Lisbon due:2026-11-27 since:2026-11-01 done:2026-11-20 ^3k9fq2a',
    ]);
  });

  test('by person and words, in a pipe', async () => {
    const { output, exitCode, folder } = await run(['done', 'ali', 'lisbon', 'HR']);
    expect(output).toBe('3k9fq2a\tdone\tme\t2026-11-27\talice\tAsk HR about Lisbon\n');
    expect(exitCode).toBe(0);
    expect(changesIn(folder)).toHaveLength(1);
  });

  test('a parent leaves its open child open, and says so', async () => {
    const id = await idOf('Write the RFC');
    const child = await idOf('Ask Bob for numbers');
    const { output, errors, folder } = await run(['done', id.slice(0, 4)], { terminal: true });
    expect(output).toContain('Done');
    expect(errors).toBe(`Below it stays open:  ${child.slice(0, 4)}  Ask Bob for numbers\n`);
    expect(changesIn(folder)).toEqual([
      '2026-11-06.md: - [x] @alice Write the RFC due:2026-11-13 done:2026-11-20',
    ]);
    const both = await run(['done', id, child]);
    expect(both.errors).toBe('');
    expect(changesIn(both.folder)).toHaveLength(2);
  });

  test('several at once, topics too; JSON', async () => {
    const topics = JSON.parse((await run(['done', 'alice', 'mia', '--json'])).output);
    const id = topics.items[0].id as string;
    const { output, errors, folder } = await run(['done', id, '^3k9fq2a', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      changed: ['people/alice/inbox.md', 'people/alice/2026-11-20.md'],
      items: [
        {
          id,
          person: 'alice',
          state: 'done',
          closed: '2026-11-20',
          file: 'people/alice/inbox.md',
          line: 2,
        },
        { id: '3k9fq2a', owner: 'me', state: 'done', overdue: false, carried: 2, line: 3 },
      ],
      leftOpen: [],
    });
    expect(errors).toBe('');
    expect(changesIn(folder)).toContain('inbox.md: - [x] Ask about Mia done:2026-11-20\r');
  });

  test('what is closed already is said, and nothing is written', async () => {
    const before = tempNotebook(FILES);
    for (const words of [['alice', 'book', 'room'], [await idOf('Book a room')]]) {
      const { output, exitCode, folder } = await run(
        ['done', ...words],
        { terminal: true },
        before,
      );
      expect(output).toMatch(
        /^Already done {2}\w{4} {2}Book a room {2}\(Alice Chen\) {2}Sat 7 Nov\n$/,
      );
      expect(exitCode).toBe(0);
      expect(changesIn(folder)).toEqual([]);
    }
    const mixed = await run(['done', '3k9f', await idOf('Book a room')], { terminal: true });
    expect(mixed.output).toMatch(/^Done .*\nAlready done .*\nTake it back: oneonone undo\n$/);
    expect(changesIn(mixed.folder)).toHaveLength(1);
  });

  test('words that fit several, or nothing: exit 2 and the list', async () => {
    const several = await run(['done', 'alice', 'ask']);
    expect(several.exitCode).toBe(2);
    expect(several.errors).toContain('"ask" fits several');
    expect(several.errors).toContain('3k9fq2a  Alice Chen  Ask HR about Lisbon');
    const nothing = await run(['done', 'alice', 'paint']);
    expect(nothing.exitCode).toBe(2);
    expect(nothing.errors).toContain('nothing with Alice Chen has the words "paint"');
    expect((await run(['done', '9zzzzzz'])).exitCode).toBe(2);
    expect([several, nothing].flatMap(({ folder }) => changesIn(folder))).toEqual([]);
  });

  test('bare on a terminal: a list to tick, by date', async () => {
    const { output, world, folder } = await run(['done'], {
      terminal: true,
      answers: [['3k9f  Alice Chen  Ask HR about Lisbon  due Fri 27 Nov']],
    });
    expect(world.questions).toEqual(['Which ones?']);
    expect(output).toBe(
      'Done  3k9f  Ask HR about Lisbon  (Alice Chen)\nTake it back: oneonone undo\n',
    );
    expect(changesIn(folder)).toHaveLength(1);
    const none = await run(['done', 'alice'], { terminal: true, answers: [[]] });
    expect([none.output, none.exitCode]).toEqual(['Nothing was closed.\n', 0]);
  });

  test('bare in a pipe: exit 2 and the list', async () => {
    const { errors, exitCode } = await run(['done']);
    expect(exitCode).toBe(2);
    expect(errors).toContain('3k9fq2a  Alice Chen  Ask HR about Lisbon');
  });

  test('Ctrl-C at the list changes nothing', async () => {
    const { exitCode, folder } = await run(['done'], {
      terminal: true,
      answers: [{ cancel: true }],
    });
    expect(exitCode).toBe(130);
    expect(changesIn(folder)).toEqual([]);
  });

  test('a dry run shows the diff and writes nothing', async () => {
    const { output, folder } = await run(['done', '3k9f', '--dry-run']);
    expect(output).toContain('+* [x] @me Ask HR about Lisbon');
    expect(changesIn(folder)).toEqual([]);
  });

  test('every open copy is closed, and carried ones stay carried', async () => {
    const files = {
      'people/bob/2026-11-06.md': '- [ ] @me Call Ana ^2aaaaaa\n- [>] @me Call Ana ^2aaaaaa\n',
      'people/bob/2026-11-13.md': '- [ ] @me Call Ana due:fri ^2aaaaaa\n',
    };
    const { folder } = await run(['done', '2aaa'], {}, tempNotebook(files));
    expect(changesIn(folder, files)).toEqual([
      '2026-11-06.md: - [x] @me Call Ana done:2026-11-20 ^2aaaaaa',
      '2026-11-13.md: - [x] @me Call Ana due:fri done:2026-11-20 ^2aaaaaa',
    ]);
  });

  test('where only carried lines are left, the newest becomes the closed one', async () => {
    const files = {
      'people/bob/2026-11-06.md': '- [>] @me Call Ana ^2aaaaaa\n',
      'people/bob/2026-11-13.md': '- [>] @me Call Ana ^2aaaaaa\n',
    };
    const { folder } = await run(['done', '2aaa'], {}, tempNotebook(files));
    expect(changesIn(folder, files)).toEqual([
      '2026-11-13.md: - [x] @me Call Ana done:2026-11-20 ^2aaaaaa',
    ]);
  });

  test('a file that must not be written: the others are, with a remark; alone it is refused', async () => {
    const conflict = '<<<<<<< a\n- [ ] @me Call Ana ^2aaaaaa\n=======\n>>>>>>> b\n';
    const files = {
      'people/bob/2026-11-06.md': conflict,
      'people/bob/2026-11-13.md': '- [ ] @me Call Ana ^2aaaaaa\n',
    };
    const { folder, errors, exitCode } = await run(['done', '2aaa'], {}, tempNotebook(files));
    expect(exitCode).toBe(0);
    expect(errors).toContain('people/bob/2026-11-06.md');
    expect(changesIn(folder, files)).toHaveLength(1);
    const alone = await run(
      ['done', '2aaa'],
      {},
      tempNotebook({ 'people/bob/2026-11-06.md': conflict }),
    );
    expect(alone.exitCode).toBe(1);
    expect(alone.errors).toContain('people/bob/2026-11-06.md:1');
    expect(alone.folder.read('people/bob/2026-11-06.md')).toBe(conflict);
  });

  test('emoji and dataview notebooks get their own marks', async () => {
    for (const [tasks, mark] of [
      ['emoji', '✅ 2026-11-20'],
      ['dataview', '[completion:: 2026-11-20]'],
    ]) {
      const files = {
        'oneonone.yaml': `tasks: ${tasks}\n`,
        'people/bob/2026-11-13.md': '- [ ] @me Call Ana\n',
      };
      const { folder } = await run(['done', 'bob', 'ana'], {}, tempNotebook(files));
      expect(folder.read('people/bob/2026-11-13.md')).toBe(`- [x] @me Call Ana ${mark}\n`);
    }
  });
});

describe('drop', () => {
  test('writes its own mark', async () => {
    const { output, folder } = await run(['drop', '3k9f'], { terminal: true });
    expect(output).toBe(
      'Dropped  3k9f  Ask HR about Lisbon  (Alice Chen)\nTake it back: oneonone undo\n',
    );
    expect(changesIn(folder)[0]).toContain(
      '[-] @me Ask HR about Lisbon due:2026-11-27 since:2026-11-01 dropped:2026-11-20',
    );
  });

  test('--before: everything first promised before that day, after a question', async () => {
    const yes = await run(['drop', 'alice', '--before', '2026-11-02'], {
      terminal: true,
      answers: [true],
    });
    expect(yes.world.questions).toEqual(['Drop 1 promise with Alice Chen from before Mon 2 Nov?']);
    expect(yes.errors).toContain('3k9f  2026-11-01  Ask HR about Lisbon');
    expect(changesIn(yes.folder)).toHaveLength(1);
    const no = await run(['drop', 'alice', '--before', 'today'], {
      terminal: true,
      answers: [false],
    });
    expect([no.output, no.exitCode, changesIn(no.folder)]).toEqual([
      'Nothing was closed.\n',
      0,
      [],
    ]);
  });

  test('--before in a script needs --yes', async () => {
    const asked = await run(['drop', 'alice', '--before', '2026-11-20']);
    expect([asked.exitCode, changesIn(asked.folder)]).toEqual([2, []]);
    expect(asked.errors).toContain('--yes');
    const { output, exitCode } = await run(['drop', 'alice', '--before', '2026-11-20', '--yes']);
    expect(exitCode).toBe(0);
    expect(output.trim().split('\n')).toHaveLength(3);
  });

  test('--before takes a person and nothing else', async () => {
    expect((await run(['drop', 'alice', 'x', '--before', 'today', '--yes'])).exitCode).toBe(2);
    expect((await run(['drop', 'alice', '--before', 'someday', '--yes'])).exitCode).toBe(2);
  });
});
