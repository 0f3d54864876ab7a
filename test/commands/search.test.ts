import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { tempNotebook } from '../support/temp-notebook.ts';

const FILES: Record<string, string> = {
  'people/alice/profile.md': `---
name: Alice Chen
relation: report
---
## About
Wants to see Lisbon one day.
## Feedback
- 2026-11-06 given: the Lisbon talk was too long
- 2026-11-13 given praise: calm in Lisbon #share
## Private
Lisbon, because of her mother.
`,
  'people/alice/inbox.md': '- Lisbon hotel since:2026-11-19\n',
  'people/alice/2026-11-06.md': `---
status: held
---
## Action items
- [>] @me Ask HR about the Lisbon course due:2026-11-13 ^3k9fabc
- [ ] @alice Draft the RFC
`,
  'people/alice/2026-11-13.md': `---
status: held
objective: plan LISBON
---
## Previous agreements
- [x] @me Ask HR about the Lisbon course due:2026-11-13 since:2026-11-06 ^3k9fabc
## Takeaways
- Lísbon it is, in spring
  if the course takes place
## Notes
She is tired. %% Lisbon worries her %%
### Private
Lisbon again
`,
  'people/bob/profile.md': '---\nname: Bob\narchived: 2026-10-01\n---\n',
  'people/bob/2026-09-10.md': '---\nstatus: held\n---\n## Topics\n- [x] lisbon\n',
};

interface Setup {
  terminal?: boolean;
  columns?: number;
  files?: Record<string, string>;
  input?: string;
}

async function run(words: string[], setup: Setup = {}) {
  const folder = tempNotebook(setup.files ?? FILES);
  const before = folder.all();
  const columns = setup.columns ?? 80;
  const terminal = { columns, ...(setup.terminal === true ? {} : { outputIsTerminal: false }) };
  const world = fakeWorld({ folder: folder.root, terminal, input: setup.input ?? '' });
  const exitCode = await main(['search', ...words], world, 'test');
  expect(folder.all()).toEqual(before);
  return { exitCode, output: world.output(), errors: world.errors() };
}

/** "2026-11-13 takeaways people/alice/2026-11-13.md:8 text" */
async function found(words: string[], setup: Setup = {}): Promise<string[]> {
  const { output, exitCode } = await run([...words, '--json'], setup);
  expect(exitCode).toBe(0);
  const all = JSON.parse(output) as Record<'date' | 'role' | 'file' | 'line' | 'text', string>[];
  return all.map(({ date, role, file, line, text }) => `${date} ${role} ${file}:${line} ${text}`);
}

const meeting = (body: string) => ({ 'people/alice/2026-11-13.md': body });

describe('oneonone search', () => {
  it('lists by meeting on a terminal, newest first, inboxes and profiles last', async () => {
    const { output, errors, exitCode } = await run(['lisbon'], { terminal: true });
    expect(output).toBe(`\
Alice Chen, Fri 13 Nov                                people/alice/2026-11-13.md
  3  objective   plan LISBON
  6  agreements  Ask HR about the Lisbon course
  8  takeaways   Lísbon it is, in spring if the course takes place
Bob, Thu 10 Sep                                         people/bob/2026-09-10.md
  5  topics  lisbon
Alice Chen, inbox                                          people/alice/inbox.md
  1  topics  Lisbon hotel
Alice Chen, profile                                      people/alice/profile.md
  6  about     Wants to see Lisbon one day.
  9  feedback  2026-11-13 given praise: calm in Lisbon #share
Read on: oneonone show alice 2026-11-13
`);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
  });

  it('gives date, person, role, place and the whole text to a pipe', async () => {
    const { output } = await run(['lisbon', '--with', 'alice', '--until', '2026-11-13']);
    expect(output.split('\n')).toEqual([
      '2026-11-13\talice\tobjective\tpeople/alice/2026-11-13.md:3\tplan LISBON',
      '2026-11-13\talice\tagreements\tpeople/alice/2026-11-13.md:6\tAsk HR about the Lisbon course',
      '2026-11-13\talice\ttakeaways\tpeople/alice/2026-11-13.md:8\tLísbon it is, in spring if the course takes place',
      '',
    ]);
  });

  it('gives the documented fields', async () => {
    const { output } = await run(['HR', '--json']);
    expect(JSON.parse(output)).toEqual([
      {
        person: 'alice',
        date: '2026-11-13',
        file: 'people/alice/2026-11-13.md',
        line: 6,
        role: 'agreements',
        text: 'Ask HR about the Lisbon course',
        id: '3k9fabc',
        private: false,
      },
    ]);
    const inbox = JSON.parse((await run(['hotel', '--json'])).output);
    expect(inbox).toMatchObject([{ date: null, file: 'people/alice/inbox.md', line: 1 }]);
  });

  it('wants all the words in one item or paragraph, and a phrase as one', async () => {
    expect(await found(['course', 'LISBON', 'spring'])).toHaveLength(1);
    expect(await found(['lisbon course'])).toHaveLength(1);
    expect(await found(['course lisbon'])).toEqual([]);
    expect(await found(['spring if'])).toHaveLength(1);
    expect(await found(['tired', 'spring'])).toEqual([]);
    expect(await found(['lis', 'plan'])).toHaveLength(1);
  });

  it.each([
    ['Straße', 'STRASSE'],
    ['strasse', 'Straße'],
    ['Łódź and Ærø', 'lodz aero'],
    ['ÉTÉ', 'été'],
    ['e\u0301te\u0301', 'été'],
    ['ΟΔΟΣ', 'οδός'],
    ['İstanbul', 'istanbul'],
    ['李雷的计划', '计划'],
    ['ｐｌａｎ', 'plan'],
    ['planning', 'plan'],
    ['🎉 party', '🎉'],
  ])('finds %j by %j', async (text, words) => {
    expect(await found(words.split(' '), { files: meeting(`- ${text}\n`) })).toHaveLength(1);
    const among = meeting(`Nothing.\n\n${text}\n\nNothing.\n`);
    expect(await found(words.split(' '), { files: among })).toHaveLength(1);
  });

  it('shows a promise once, where its newest copy says it, however often it was carried', async () => {
    const days = [
      '2026-10-02',
      '2026-10-09',
      '2026-10-16',
      '2026-10-23',
      '2026-10-30',
      '2026-11-06',
    ];
    const carried = days.map((day) => [`people/alice/${day}.md`, '- [>] @me call Bob ^3k9fabc\n']);
    const files = {
      ...Object.fromEntries(carried),
      'people/alice/2026-11-13.md': '- [ ] @me call Bob since:2026-10-02 ^3k9fabc\n\nBob again\n',
      'people/alice/2026-11-20.md': '## Topics\n- [ ] Bob\n',
    };
    expect(await found(['bob'], { files })).toEqual([
      '2026-11-20 topics people/alice/2026-11-20.md:2 Bob',
      '2026-11-13 actions people/alice/2026-11-13.md:1 call Bob',
      '2026-11-13 other people/alice/2026-11-13.md:3 Bob again',
    ]);
  });

  it('finds words that only an older copy has', async () => {
    const files = {
      'people/alice/2026-11-06.md': '- [>] @me phone Robert ^3k9fabc\n',
      'people/alice/2026-11-13.md': '- [ ] @me call Bob ^3k9fabc\n',
    };
    expect(await found(['robert'], { files })).toEqual([
      '2026-11-06 actions people/alice/2026-11-06.md:1 phone Robert',
    ]);
  });

  describe('private text', () => {
    const secret = ['worries', 'mother', 'again', 'too long'];

    it.each(secret)('is not found by %j, and nothing tells that it is there', async (word) => {
      const plain = await run([word], { terminal: true });
      const nowhere = await run(['zebra'], { terminal: true });
      expect(plain.output).toBe(nowhere.output.replace('zebra', word));
      expect(plain.errors).toBe(nowhere.errors);
      expect(await found([word])).toEqual([]);
    });

    it.each(secret)('is found by %j when it is asked for', async (word) => {
      expect(await found([word, '--private'])).toHaveLength(1);
    });

    it('is not shown around what is found', async () => {
      expect(await found(['tired'])).toEqual([
        '2026-11-13 notes people/alice/2026-11-13.md:11 She is tired.',
      ]);
    });

    it.each([
      ['by its id', '- [>] @me call Bob ^3k9fabc\n', '- [ ] @me call Bob #private ^3k9fabc\n'],
      ['by its words', '- [ ] @me call Bob\n', '- [ ] @me call Bob #private\n'],
      [
        'by an id that no line bore',
        '- [ ] @me call Bob\n',
        '## Private\n- [ ] @me ring him ^ID\n',
      ],
      ['by words of another copy', '- [>] @me call Bob ^3k9fabc\n', '- [ ] @me ring ^3k9fabc\n'],
    ])('in one copy is private in all: %s', async (_, older, newer) => {
      const { output } = await run(['bob', '--json', '--private'], {
        files: { 'people/alice/2026-11-06.md': older },
      });
      const [{ id }] = JSON.parse(output);
      const files = {
        'people/alice/2026-11-06.md': `${older}  and a line below\n  - a bullet below\n`,
        'people/alice/2026-11-13.md': newer.replace('ID', id),
        'people/alice/2026-11-14.md': newer.includes('ring ^') ? '- [ ] @me ring #private\n' : '',
      };
      expect(await found(['bob'], { files })).toEqual([]);
      expect(await found(['line below'], { files })).toEqual([]);
      expect(await found(['bullet'], { files })).toEqual([]);
      expect((await found(['bob', '--private'], { files })).length).toBeGreaterThan(0);
    });

    it('is all that a mark hides which is never closed', async () => {
      const files = meeting('open\n\n%% secret\n\n## Notes\nsecret\n');
      expect(await found(['secret'], { files })).toEqual([]);
      expect(await found(['open'], { files })).toHaveLength(1);
    });
  });

  it('looks where it is told to', async () => {
    expect(await found(['lisbon', '--role', 'takeaways'])).toHaveLength(1);
    expect(await found(['lisbon', '--since', '2026-09-01', '--until', '2026-10-01'])).toEqual([
      '2026-09-10 topics people/bob/2026-09-10.md:5 lisbon',
    ]);
    expect(await found(['lisbon', '--limit', '2'])).toHaveLength(2);
    expect((await run(['lisbon', '--role', 'nonsense'])).exitCode).toBe(2);
    expect((await run(['lisbon', '--with', 'nobody'])).exitCode).toBe(2);
  });

  it('shows the newest fifty on a terminal and says so; a pipe gets all', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => `- topic ${at}\n`).join('');
    const { output } = await run(['topic'], { terminal: true, files: meeting(lines) });
    expect(output.split('\n')).toHaveLength(53);
    expect(output).toContain('\nOnly the newest 50 are shown: --limit <number>\n');
    expect(await found(['topic'], { files: meeting(lines) })).toHaveLength(60);
  });

  it('cuts long text around the words', async () => {
    const files = meeting(`${'before '.repeat(20)}the needle ${'after '.repeat(20)}\n`);
    const { output } = await run(['needle'], { terminal: true, files, columns: 60 });
    expect(output.split('\n')[1]).toBe(
      '  1  other  …before the needle after after after after afte…',
    );
  });

  it.each([60, 80, 120])('fits into %i columns', async (columns) => {
    const files = {
      'people/zoë-marie-de-la-cruz/profile.md': '---\nname: Zoë Marie de la Cruz\n---\n',
      'people/zoë-marie-de-la-cruz/2026-11-13.md': `${'李雷🎉'.repeat(30)} needle ${'李雷🎉'.repeat(30)}\n`,
    };
    const { output } = await run(['needle'], { terminal: true, files, columns });
    for (const line of output.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    expect(output).toContain('needle');
  });

  it('shows nothing raw that stands in a file', async () => {
    const { output } = await run(['red'], {
      terminal: true,
      files: meeting('a \u001b[31mred\u202e thing\n'),
    });
    expect(output).toContain('a red thing\n');
  });

  it('reads the words from standard input', async () => {
    const { output } = await run(['-'], { input: 'lisbon spring\n' });
    expect(output).toContain('in spring');
  });

  it.each([[[]], [['']], [['  ', '']]])('wants a word: %j', async (words) => {
    const { exitCode, errors } = await run(words);
    expect(exitCode).toBe(2);
    expect(errors).not.toBe('');
  });

  it('says so where nothing is found', async () => {
    const { output, exitCode } = await run(['zebra', 'crossing'], { terminal: true });
    expect(output).toBe(
      'Nothing found for "zebra crossing".\nPrivate parts were not searched: --private\n',
    );
    expect(exitCode).toBe(0);
    expect((await run(['zebra'])).output).toBe('');
    expect((await run(['zebra', '--json'])).output).toBe('[]\n');
  });
});

/** Columns on a terminal, wide characters counted twice. */
function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (/[\u4e00-\u9fff🎉]/u.test(letter) ? 2 : 1), 0);
}
