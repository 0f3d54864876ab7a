import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { bundle } from '../support/bundle.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempFolder, tempNotebook } from '../support/temp-notebook.ts';

const INBOX = 'people/alice/inbox.md';
const TODAY = 'people/alice/2026-11-20.md';
const FILES = { 'people/alice/profile.md': '---\nname: Alice Chen\naliases: [Ali]\n---\n' };
const AGENDA = '---\r\ntemplate: default\r\n---\r\n## Action items\r\n- [ ] \r\n\r\n## Private\r\n';

async function add(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook(FILES),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['add', ...words], world, 'test');
  return { output: world.output(), errors: world.errors(), exitCode, folder, world };
}

async function run(words: string[], folder: TempFolder) {
  const world = fakeWorld({ folder: folder.root });
  await main(words, world, 'test');
  return { output: world.output() };
}

/** What the inbox says after adding these words to it. */
async function inboxAfter(words: string[], before: Record<string, string> = {}): Promise<string> {
  const { folder, errors } = await add(words, {}, tempNotebook({ ...FILES, ...before }));
  expect(errors).toBe('');
  return folder.read(INBOX);
}

describe('a topic', () => {
  test('goes into the inbox, which is made', async () => {
    const { output, errors, exitCode, folder } = await add(['alice', "Ask about Mia's start"]);
    expect(output).toBe('Topic for Alice Chen, 1 waiting.\n');
    expect([errors, exitCode]).toEqual(['', 0]);
    expect(folder.read(INBOX)).toBe("- Ask about Mia's start since:2026-11-20\n");
  });

  test('stands last; line breaks stay what they are; topics in the profile wait as well', async () => {
    const profile = `${FILES['people/alice/profile.md']}## Topics\n- Holidays\n`;
    const folder = tempNotebook({
      'people/alice/profile.md': profile,
      [INBOX]: '- one\r\n- [x] two',
    });
    const { output } = await add(['ali', 'Three', 'words', 'here'], { terminal: true }, folder);
    expect(output).toBe('Topic for Alice Chen, 3 waiting.\nTake it back: oneonone undo\n');
    expect(folder.read(INBOX)).toBe(
      '- one\r\n- [x] two\r\n- Three words here since:2026-11-20\r\n',
    );
  });

  test.each([
    ['- [x] Old   topic\n', 1],
    ['- [x] Old topic of another kind\n', 2],
    ['`- [x] Old topic`\n', 2],
  ])('what was ticked by hand in a meeting (%j) waits no more', async (line, waiting) => {
    const folder = tempNotebook({
      ...FILES,
      [INBOX]: '- Old topic\n',
      'people/alice/2026-11-06.md': `## Topics\n${line}`,
    });
    const { output } = await add(['alice', 'The office'], {}, folder);
    expect(output).toBe(`Topic for Alice Chen, ${waiting} waiting.\n`);
  });

  test('is marked', async () => {
    const { output, folder } = await add(['alice', 'Lead a project?', '--heads-up', '--private']);
    expect(output).toBe('Topic (heads-up, private) for Alice Chen, 1 waiting.\n');
    expect(folder.read(INBOX)).toBe('- Lead a project? #heads-up #private since:2026-11-20\n');
  });

  test('comes from standard input, as one line', async () => {
    const { folder, exitCode } = await add(['alice', '-'], {
      input: ' The new\noffice:\r\n\t- [x] desks\u0007\n',
    });
    expect(exitCode).toBe(0);
    expect(folder.read(INBOX)).toBe('- The new office: - [x] desks since:2026-11-20\n');
  });

  test('is asked for on a terminal', async () => {
    const { folder, world } = await add(['alice'], { terminal: true, answers: ['The office'] });
    expect(world.questions).toEqual(['What is it about, with Alice Chen?']);
    expect(folder.read(INBOX)).toBe('- The office since:2026-11-20\n');
  });

  test('as data', async () => {
    const { output } = await add(['alice', 'The office', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      changed: [INBOX],
      person: 'alice',
      text: 'The office',
      kind: 'topic',
      owner: null,
      since: '2026-11-20',
      state: 'open',
      file: INBOX,
      line: 1,
      waiting: 1,
      personAdded: false,
    });
  });

  test('in the notebook’s own style', async () => {
    const style = (tasks: string) => ({ 'oneonone.yaml': `tasks: ${tasks}\n` });
    expect(await inboxAfter(['alice', 'The office'], style('emoji'))).toBe(
      '- The office ➕ 2026-11-20\n',
    );
    expect(await inboxAfter(['alice', 'The office'], style('dataview'))).toBe(
      '- The office [created:: 2026-11-20]\n',
    );
  });
});

describe('a promise', () => {
  test.each([
    [['@alice write the RFC due:fri'], '- [ ] @alice write the RFC due:2026-11-27'],
    [
      ['@Ali write the RFC (due:"next week") soon'],
      '- [ ] @alice write the RFC soon due:2026-11-27',
    ],
    [['@Alice Chen write the RFC'], '- [ ] @alice write the RFC'],
    [['@me write the RFC 📅 2026-12-01'], '- [ ] @me write the RFC due:2026-12-01'],
    [['--theirs', 'write', 'the', 'RFC'], '- [ ] @alice write the RFC'],
    [['--mine', 'write the RFC', '--due', 'in 2 weeks'], '- [ ] @me write the RFC due:2026-12-04'],
    [['write the RFC', '--due', 'fri'], '- [ ] write the RFC due:2026-11-27'],
    [
      ['--mine', 'write the RFC with @bob since:2026-11-01'],
      '- [ ] @me write the RFC with @bob since:2026-11-01',
    ],
  ])('%j', async (words, line) => {
    const since = line.includes('since:') ? '' : ' since:2026-11-20';
    expect(await inboxAfter(['alice', ...words])).toBe(`${line}${since}\n`);
  });

  test('on a terminal and in a pipe', async () => {
    const words = ['alice', '@alice ask finance', '--due', 'fri'];
    expect((await add(words, { terminal: true })).output).toBe(
      '3bn4  Alice Chen  ask finance  due Fri 27 Nov\nTake it back: oneonone undo\n',
    );
    expect((await add(words)).output).toBe(
      '3bn4vnp\topen\talice\t2026-11-27\talice\task finance\n',
    );
  });

  test('goes into today’s meeting, before the line left to fill', async () => {
    const { folder } = await add(
      ['alice', '@me call HR', '--private'],
      {},
      tempNotebook({ ...FILES, [TODAY]: AGENDA }),
    );
    expect(folder.read(TODAY)).toBe(
      AGENDA.replace('items\r\n', 'items\r\n- [ ] @me call HR #private since:2026-11-20\r\n'),
    );
    expect(Object.keys(folder.all())).not.toContain(INBOX);
  });

  test('goes into the newest of today’s that was not called off', async () => {
    const meetings = {
      [TODAY]: '---\nstatus: held\n---\n',
      'people/alice/2026-11-20-2.md': '',
      'people/alice/2026-11-20-3.md': '---\nstatus: missed\n---\n',
    };
    const { folder } = await add(
      ['alice', '@me call HR'],
      {},
      tempNotebook({ ...FILES, ...meetings }),
    );
    expect(folder.read('people/alice/2026-11-20-2.md')).toBe(
      '## Action items\n\n- [ ] @me call HR since:2026-11-20\n',
    );
  });

  test('waits in the inbox where today’s meeting must not be written', async () => {
    const folder = tempNotebook({ ...FILES, [TODAY]: '---\na: [\n---\n' });
    const { errors, exitCode } = await add(['alice', '@me call HR'], {}, folder);
    expect(errors).toBe(`${TODAY} cannot be written, so this waits in the inbox: oneonone check\n`);
    expect(exitCode).toBe(0);
    expect(folder.read(INBOX)).toBe('- [ ] @me call HR since:2026-11-20\n');
  });
});

describe('text is data', () => {
  test.each([
    ['[ ] a box', '- [ ] [ ] a box since:2026-11-20'],
    ['[x] a tick', '- [ ] [x] a tick since:2026-11-20'],
    ['# a heading', '- [ ] # a heading since:2026-11-20'],
    ['```js', '- [ ] ```js since:2026-11-20'],
    ['1. first', '- [ ] 1. first since:2026-11-20'],
    ['see ^3k9fq2a', '- see `^3k9fq2a` since:2026-11-20'],
    ['[id:: abc] done:2026-11-01 x', '- `[id:: abc]` `done:2026-11-01` x since:2026-11-20'],
    ['an aside %%between us%% here', '- an aside %%between us%% here since:2026-11-20'],
    ['%%between us%%', '- %%between us%% since:2026-11-20'],
  ])('%s', async (text, line) => {
    expect(await inboxAfter(['alice', text])).toBe(`${line}\n`);
  });

  test('a mark that never closes would hide what is below, or bare it', async () => {
    const meeting = '## Actions\n- [ ] @me one\n\n## Private\n- [ ] @me two %% a\n';
    const folder = tempNotebook({ ...FILES, [TODAY]: meeting });
    for (const text of ['@me three %% b', '@me three <!-- b']) {
      const { errors, exitCode } = await add(['alice', text], {}, folder);
      expect(errors).toContain(`would not read as one item again`);
      expect([exitCode, folder.read(TODAY)]).toEqual([1, meeting]);
    }
  });

  test.each([
    ['code that never closes', '- a\n\n```\nb\n', '- New since:2026-11-20\n\n- a\n\n```\nb\n'],
    [
      'a section of its own',
      'Hi\n\n## Notes\n\nb\n',
      '- New since:2026-11-20\n\nHi\n\n## Notes\n\nb\n',
    ],
  ])('an inbox that ends in %s takes it at the top', async (_, before, after) => {
    expect(await inboxAfter(['alice', 'New'], { [INBOX]: before })).toBe(after);
  });

  test('a line that would take another one in is not written', async () => {
    const before = '  - [ ] indented\n\n```\nb\n';
    const { errors, folder } = await add(
      ['alice', 'New'],
      {},
      tempNotebook({ ...FILES, [INBOX]: before }),
    );
    expect(errors).toContain('would not read as one item again');
    expect(folder.read(INBOX)).toBe(before);
  });

  test('words that were carried and closed before get an identity of their own', async () => {
    const before = {
      [INBOX]: '- [>] Holidays ^4abcdef\n',
      'people/alice/2026-11-13.md': '---\nstatus: held\n---\n## Topics\n- [x] Holidays ^4abcdef\n',
    };
    expect(await inboxAfter(['alice', 'Holidays'], before)).toMatch(
      /^- \[>\] Holidays \^4abcdef\n- Holidays since:2026-11-20 \^(?!4abcdef)\d\w{6}\n$/,
    );
  });

  /** Bits that break lists, hide lines or mark items, and plain words between them. */
  const bits = fc.constantFrom(
    ...[
      '[ ]',
      '[x]',
      '- ',
      '#',
      '>',
      '```',
      '~~~',
      '---',
      '1.',
      '<div>',
      '<!--',
      '-->',
      '%%',
      '`',
      '\\',
      '|',
    ],
    ...[
      '^3k9fq2a',
      '🆔 abc',
      '[id:: a]',
      '#private',
      '✅ 2026-11-01',
      '@bob',
      '@alice',
      ':',
      '(',
      ')',
      'é',
      '\u00a0',
    ],
    ...['word', 'two words', 'since:2026-01-01', 'due:2026-12-01', '$&', '*'],
  );
  const texts = fc.array(bits, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
  const glued = fc.array(bits, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

  test('any text is one open item more, every other as it was, or it is refused and given back', async () => {
    const start = '- [ ] @alice one ^2aaaaaa\n- two #private\n  below it\n- [x] three\n';
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(texts, glued).filter((text) => text.trim() !== ''),
        async (text) => {
          const folder = tempNotebook({ ...FILES, [INBOX]: start });
          const { errors, exitCode } = await add(['--json', 'alice', '--', text], {}, folder);
          if (exitCode !== 0) {
            expect(JSON.parse(errors).error.hint).toContain(
              `not saved: ${text.replace(/\s+/g, ' ').trim()}`,
            );
            expect(folder.read(INBOX)).toBe(start);
            return;
          }
          expect(folder.read(INBOX).split('\n')).toHaveLength(start.split('\n').length + 1);
          expect(folder.read(INBOX).startsWith(start)).toBe(true);
          const { output } = await add(['alice', '--list', '--json'], {}, folder);
          expect(JSON.parse(output)).toHaveLength(3);
          const { exitCode: second } = await add(['alice', 'one more'], {}, folder);
          const { output: then } = await add(['alice', '--list', '--json'], {}, folder);
          expect([second, JSON.parse(then).length]).toEqual([0, 4]);
        },
      ),
      { seed: 7, numRuns: 150 },
    );
  });

  test('in a meeting, too, nothing below changes, and what is private stays so', async () => {
    const meeting =
      '## Actions\n- [ ] @me one\n\n## Private\n- [ ] @me two %% a %%\n\n## Notes\n- [ ] @me three\n';
    const others = async (folder: TempFolder) => {
      const { output } = await run(['actions', '--json'], folder);
      const items = JSON.parse(output) as { text: string; private: boolean; owner: string }[];
      return items.map((item) => `${item.owner} ${item.text} ${item.private}`);
    };
    const known = await others(tempNotebook({ ...FILES, [TODAY]: meeting }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(texts, glued), async (text) => {
        const folder = tempNotebook({ ...FILES, [TODAY]: meeting });
        const { exitCode } = await add(['alice', '--', `@alice x${text}`], {}, folder);
        const now = await others(folder);
        expect(now).toEqual(expect.arrayContaining(known));
        expect(now).toHaveLength(known.length + (exitCode === 0 ? 1 : 0));
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});

describe('refused, and the words given back', () => {
  test.each([
    [['alice', 'grew 5%% in a week'], 'this would not read as one item again', 1],
    [['alice', '<!-- a comment -->'], 'this would not read as one item again', 1],
    [['alice', 'pay due:someday'], '"someday" is no date that I can read', 2],
    [['alice', 'pay', '--due', 'yesterday'], 'is Thu 19 Nov, which is past already', 2],
    [['alice', '@me pay', '--theirs'], 'two owners: say it once', 2],
    [['alice', 'pay', '--theirs', '--mine'], '--mine and --theirs: say it once', 2],
    [['alice', 'pay due:fri', '--due', 'mon'], 'two due dates: say it once', 2],
    [['alic', 'pay'], 'there is no "alic" in this notebook', 2],
    [['alice', '@me'], 'there are no words in it', 2],
  ])('%j', async (words, message, code) => {
    const { output, errors, exitCode, folder } = await add(words);
    expect(errors.toLowerCase()).toContain(message.toLowerCase());
    expect(errors).toContain(`\n  not saved: ${words[1]}`);
    expect([output, exitCode]).toEqual(['', code]);
    expect(folder.all()).toEqual(tempNotebook(FILES).all());
  });

  test('but words that were ticked on an earlier day are a new topic', async () => {
    const ticked = { 'people/alice/2026-11-06.md': '## Topics\n- [x] Desks\n' };
    const { exitCode } = await add(['alice', 'Desks'], {}, tempNotebook({ ...FILES, ...ticked }));
    expect(exitCode).toBe(0);
  });

  test('words that a meeting shows as ticked, with the command that opens them again', async () => {
    const ticked = {
      'people/alice/2026-11-20.md': '## Topics\n- [x] The office ^4abcdef\n- [x] Desks\n',
    };
    expect(
      (await add(['alice', 'The office'], {}, tempNotebook({ ...FILES, ...ticked }))).exitCode,
    ).toBe(0);
    const { errors, exitCode } = await add(
      ['alice', 'Desks'],
      {},
      tempNotebook({ ...FILES, ...ticked }),
    );
    expect(errors).toMatch(
      /^error: the same words are done already.*\n {2}oneonone reopen \w{4} .*\n {2}not saved: Desks\n$/,
    );
    expect(exitCode).toBe(1);
  });

  test('an inbox that must not be written', async () => {
    const conflict = '<<<<<<< a\n- x\n=======\n- y\n>>>>>>> b\n';
    const folder = tempNotebook({ ...FILES, [INBOX]: conflict });
    const { errors, exitCode } = await add(['alice', '-'], { input: 'The office\n' }, folder);
    expect(errors).toContain(`error ${INBOX}:1:1: not written`);
    expect(errors).toContain('not saved: The office');
    expect(exitCode).toBe(1);
    expect(folder.read(INBOX)).toBe(conflict);
  });

  test('nothing said, and nobody to ask', async () => {
    const { errors, exitCode } = await add(['alice']);
    expect(errors).toContain('what is it about?');
    expect(exitCode).toBe(2);
  });
});

describe('somebody new', () => {
  test('is added, notebook and all, unattended', async () => {
    const folder = tempFolder();
    const { output, errors } = await add(
      ['bob', 'The office'],
      { homeFolder: folder.root },
      folder,
    );
    expect(output).toBe(
      'Bob added, every 2 weeks (the default for reports).\nTopic for Bob, 1 waiting.\n',
    );
    expect(errors).toContain('Made a notebook in');
    expect(folder.read('oneonone/people/bob/inbox.md')).toBe('- The office since:2026-11-20\n');
  });

  test('is asked about on a terminal; Ctrl-C changes nothing', async () => {
    const { output } = await add(['bob', 'The office'], { terminal: true, answers: ['peer'] });
    expect(output).toBe(
      'Bob added, every month (the default for peers).\nTopic for Bob, 1 waiting.\nTake it back: oneonone undo\n',
    );
    const { exitCode, folder } = await add(['bob', 'x'], {
      terminal: true,
      answers: [{ cancel: true }],
    });
    expect(exitCode).toBe(130);
    expect(folder.all()).toEqual(tempNotebook(FILES).all());
  });

  test('a dry run shows the files and makes none, not even a notebook', async () => {
    const { output, folder } = await add(['bob', 'The office', '--dry-run']);
    expect(output).toContain('+++ b/people/bob/profile.md');
    expect(output).toContain('+- The office since:2026-11-20');
    expect(folder.all()).toEqual(tempNotebook(FILES).all());
    const none = tempFolder();
    expect((await add(['bob', 'x', '--dry-run'], {}, none)).exitCode).toBe(0);
    expect(none.all()).toEqual({});
  });
});

describe('--list', () => {
  const waiting = {
    ...FILES,
    [INBOX]:
      '- The office #heads-up\n- [ ] @me Call HR due:2026-11-27\n- [x] closed\n- [>] gone ^2abcdef\n',
    'people/alice/2026-11-13.md': '- [ ] gone ^2abcdef\n- [ ] @me Not in the inbox\n',
  };

  test('shows the open topics and promises of inbox and profile', async () => {
    const { output } = await add(['alice', '--list'], { terminal: true }, tempNotebook(waiting));
    expect(output).toMatch(
      /^Waiting for Alice Chen\n {2}\w{4} {2}topic {2}The office {2}heads-up\n {2}\w{4} {2}you {4}Call HR {5}due Fri 27 Nov\nInto the next meeting: oneonone new alice\n$/,
    );
  });

  test('in a pipe, and where nothing waits', async () => {
    const { output } = await add(['alice', '--list'], {}, tempNotebook(waiting));
    expect(output).toMatch(
      /^\w{7}\topen\t\t\talice\tThe office\n\w{7}\topen\tme\t2026-11-27\talice\tCall HR\n$/,
    );
    expect((await add(['alice', '--list'], { terminal: true })).output).toBe(
      'Nothing waits for Alice Chen.\n',
    );
    expect((await add(['alice', '--list'])).output).toBe('');
  });

  test('adds nobody, and takes no text', async () => {
    expect((await add(['bob', '--list'])).exitCode).toBe(2);
    expect((await add(['alice', 'x', '--list'])).errors).toContain(
      '--list takes a person and no text',
    );
  });
});

test('many at once: no line is lost, and one person is made', { timeout: 60_000 }, async () => {
  const folder = tempNotebook();
  const program = await bundle(new URL('../support/add-items.ts', import.meta.url));
  const names = ['a', 'b', 'c', 'd'];
  const ends = names.map(
    (name) =>
      new Promise<number | null>((resolve) => {
        spawn(process.execPath, [program, folder.root, name, '8'], { stdio: 'inherit' }).on(
          'close',
          resolve,
        );
      }),
  );
  expect(await Promise.all(ends)).toEqual([0, 0, 0, 0]);
  const lines = folder.read(INBOX).trimEnd().split('\n').sort();
  const expected = names.flatMap((name) =>
    Array.from({ length: 8 }, (_, index) => `- ${name} ${index + 1} since:2026-`),
  );
  expect(lines.map((line) => line.replace(/since:\d+-.*/, 'since:2026-'))).toEqual(expected.sort());
});

test('a folder with nothing in it is nobody yet: the person is added', async () => {
  const folder = tempNotebook();
  mkdirSync(join(folder.root, 'people/alice'), { recursive: true });
  const { exitCode } = await add(['alice', 'Lunch'], {}, folder);
  expect(exitCode).toBe(0);
  expect(folder.read('people/alice/profile.md')).toContain('name: Alice\n');
  expect(folder.read(INBOX)).toContain('- Lunch since:2026-11-20\n');
});
