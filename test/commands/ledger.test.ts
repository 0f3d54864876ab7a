import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { REALISTIC_TODAY, realisticNotebook } from '../support/realistic-notebook.ts';
import { tempNotebook } from '../support/temp-notebook.ts';

const FILES: Record<string, string> = {
  'people/alice/profile.md': '---\nname: Alice Chen\ntags: [core]\n---\n- [x] @me Undated\n',
  'people/alice/2026-10-02.md': `---
status: held
---
- [x] @alice Send the plan due:2026-10-09 done:2026-10-09
- [x] @alice Draft the RFC due:2026-10-09 done:2026-10-16
- [x] @me Ask HR done:2026-10-05
- [-] @me Book a room dropped:2026-10-05
- [x] @me Talk to the boss due:2026-10-30 done:2026-10-29 #private
- [>] @me Lend the book due:2026-10-09 ^book1
`,
  'people/alice/2026-11-06.md': `---
status: held
---
- [ ] @me Lend the book due:2026-11-13 since:2026-10-02 ^book1
- [ ] @Ana review it
- [ ] Who orders cake?
`,
  'people/李雷/profile.md': '---\nname: 李雷 🎉\nrelation: peer\n---\n',
  'people/李雷/2026-11-13.md': '---\nstatus: held\n---\n- [ ] @李雷 写报告 due:2026-11-27\n',
  'people/old/profile.md': '---\nname: Old\narchived: 2026-01-01\n---\n',
  'people/old/2025-12-12.md':
    '---\nstatus: held\n---\n- [ ] @me Return the key\n- [ ] @old Send a card\n',
};

interface Setup {
  terminal?: boolean;
  columns?: number;
  files?: Record<string, string>;
  today?: string;
}

async function run(words: string[], setup: Setup = {}) {
  const folder = tempNotebook(setup.files ?? FILES);
  const outputIsTerminal = setup.terminal === true;
  const world = fakeWorld({
    folder: folder.root,
    terminal: { columns: setup.columns ?? 80, outputIsTerminal },
    ...(setup.today !== undefined && { today: setup.today }),
  });
  const exitCode = await main(['ledger', ...words], world, 'test');
  return { exitCode, output: world.output(), errors: world.errors() };
}

interface Item {
  person: string;
  text: string | null;
  file: string;
  line: number;
  days: number | null;
}

type Figures = Record<string, unknown>;

interface Side extends Figures {
  items: Record<string, Item[]>;
}

interface LedgerJson {
  person: string | null;
  since: string | null;
  until: string | null;
  mine: Side;
  theirs: Side;
  nobodys: Side;
  people: { person: string; name: string; mine: Figures; theirs: Figures; nobodys: Figures }[];
}

async function json(words: string[], setup: Setup = {}): Promise<LedgerJson> {
  return JSON.parse((await run([...words, '--json'], setup)).output) as LedgerJson;
}

const figures = ({ items: _, ...rest }: Side) => rest;

describe('oneonone ledger', () => {
  it('shows on a terminal what became of the promises with one person', async () => {
    const { output, errors, exitCode } = await run(['alice'], { terminal: true });
    expect(output).toBe(`\
Promises with Alice Chen
                         Yours  Theirs  Nobody’s
  kept on time               1       1         0
  kept late                  0       1         0
  kept, no date set          2       0         0
  dropped                    1       0         0
  open                       1       1         1
    past their date          1       0         0
  days to keep (median)     15    10.5         –
--cite lists each with file and line.
`);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
  });

  it('shows everybody with a row each, of the archived only what I promised', async () => {
    const { output } = await run([], { terminal: true, columns: 60 });
    expect(output).toBe(`\
Promises
                         Yours  Theirs  Nobody’s
  kept on time               1       1         0
  kept late                  0       1         0
  kept, no date set          2       0         0
  dropped                    1       0         0
  open                       2       2         1
    past their date          1       0         0
  days to keep (median)     15    10.5         –

              You kept  late  open  They kept  late  open
  Alice Chen         3     0     1          2     1     1
  Old                0     0     1          0     0     0
  李雷 🎉            0     0     0          0     0     1
--cite lists each with file and line.
`);
    const { theirs } = await json(['old']);
    expect(figures(theirs)).toMatchObject({ open: 1 });
  });

  it('cites each promise with file and line, the words of private ones left out', async () => {
    const { output, errors } = await run(['alice', '--cite', '--since', '2026-10-10'], {
      terminal: true,
      columns: 120,
    });
    const cited = output.slice(output.indexOf('\n\n') + 2);
    expect(cited.replace(/^ {2}\w{4} /gm, '  IDID ')).toBe(`\
Yours, kept on time: 1
  IDID  (private)  done Thu 29 Oct  people/alice/2026-10-02.md:8

Yours, open: 1
  IDID  Lend the book  due Fri 13 Nov  people/alice/2026-11-06.md:4

Theirs, kept late: 1
  IDID  Draft the RFC  7 days late  people/alice/2026-10-02.md:5

Theirs, open: 1
  IDID  review it  no date  people/alice/2026-11-06.md:5

Nobody’s, open: 1
  IDID  Who orders cake?  no date  people/alice/2026-11-06.md:6
`);
    expect(errors).toBe(
      '1 promise left out: closed, but no day says when.\n' +
        '1 private part left out; --private shows everything.\n',
    );
    const all = await run(['alice', '--cite', '--private'], { terminal: true });
    expect(all.output).toContain('Talk to the boss');
    expect(all.errors).toBe('');
  });

  it('puts file and line below the words where there is little room', async () => {
    const words = ['alice', '--cite', '--since', '2026-11-01'];
    const { output } = await run(words, { terminal: true, columns: 55 });
    const cited = output.slice(output.indexOf('\nTheirs, open') + 1);
    expect(cited.replace(/^ {2}\w{4} /gm, '  IDID ')).toBe(`\
Theirs, open: 1
  IDID  review it  no date
        people/alice/2026-11-06.md:5

Nobody’s, open: 1
  IDID  Who orders cake?  no date
        people/alice/2026-11-06.md:6
`);
  });

  it('cites the line that says when and how it was closed', async () => {
    const files = {
      'people/alice/2026-10-02.md': '- [x] @me Call due:2026-10-09 done:2026-10-20 ^1aaaaaa\n',
      'people/alice/2026-10-16.md': '- [-] @me Call due:2026-10-09 dropped:2026-10-08 ^1aaaaaa\n',
    };
    const { output } = await run(['alice', '--cite'], { files });
    expect(output).toContain(
      'keptLate\t1aaaaaa\tme\t2026-10-02\t2026-10-09\t2026-10-20\tpeople/alice/2026-10-02.md:1\t',
    );
    const twice = {
      'people/alice/2026-10-02.md': '- [x] @me Call due:2026-10-09 done:2026-10-08 ^1aaaaaa\n',
      'people/alice/2026-10-16.md': '- [x] @me Call due:2026-10-09 done:2026-10-20 ^1aaaaaa\n',
    };
    const first = await run(['alice', '--cite'], { files: twice });
    expect(first.output).toContain('\t2026-10-08\tpeople/alice/2026-10-02.md:1\t');
  });

  it('refuses a time that has not begun', async () => {
    expect((await run(['--since', '2026-12-01'])).exitCode).toBe(2);
    expect((await run(['--since', 'today'])).exitCode).toBe(0);
  });

  it('says the same to a pipe in whole columns', async () => {
    const { output } = await run(['--tag', 'core', '--cite', '--until', '2026-10-16']);
    expect(output).toBe(
      [
        'count\t\tmine\t0\t0\t1\t1\t1\t1\t3',
        'count\t\ttheirs\t1\t1\t0\t0\t0\t0\t10.5',
        'count\t\tnobodys\t0\t0\t0\t0\t0\t0\t',
        'count\talice\tmine\t0\t0\t1\t1\t1\t1\t3',
        'count\talice\ttheirs\t1\t1\t0\t0\t0\t0\t10.5',
        'count\talice\tnobodys\t0\t0\t0\t0\t0\t0\t',
        'promise\talice\tmine\tkeptUndated\t5r5r5cg\tme\t2026-10-02\t\t2026-10-05\tpeople/alice/2026-10-02.md:6\tAsk HR',
        'promise\talice\tmine\tdropped\t2sf223b\tme\t2026-10-02\t\t2026-10-05\tpeople/alice/2026-10-02.md:7\tBook a room',
        'promise\talice\tmine\topen\tbook1\tme\t2026-10-02\t2026-11-13\t\tpeople/alice/2026-11-06.md:4\tLend the book',
        'promise\talice\ttheirs\tkeptOnTime\t5k7pbeu\talice\t2026-10-02\t2026-10-09\t2026-10-09\tpeople/alice/2026-10-02.md:4\tSend the plan',
        'promise\talice\ttheirs\tkeptLate\t7zft44y\talice\t2026-10-02\t2026-10-09\t2026-10-16\tpeople/alice/2026-10-02.md:5\tDraft the RFC',
        '',
      ].join('\n'),
    );
  });

  it('gives each figure and its promises as JSON', async () => {
    const { person, since, until, mine, theirs, people } = await json(['ali']);
    expect({ person, since, until }).toEqual({ person: 'alice', since: null, until: null });
    expect(figures(mine)).toEqual({
      ...{ keptOnTime: 1, keptLate: 0, keptUndated: 2, dropped: 1, open: 1 },
      ...{ overdue: 1, medianDays: 15 },
    });
    expect(mine.items.keptOnTime).toMatchObject([
      { person: 'alice', text: null, file: 'people/alice/2026-10-02.md', line: 8, days: 27 },
    ]);
    expect(theirs.items.keptLate).toMatchObject([{ text: 'Draft the RFC', line: 5, days: 14 }]);
    const inShort = { mine: figures(mine), theirs: figures(theirs) };
    expect(people).toMatchObject([{ person: 'alice', name: 'Alice Chen', ...inShort }]);
    const opened = await json(['alice', '--private']);
    expect(opened.mine.items.keptOnTime?.[0]?.text).toBe('Talk to the boss');
  });

  it('keeps to a period: what was closed in it, and what was promised by its end and is open', async () => {
    const closed = await json(['--since', '2026-10-05', '--until', '2026-10-09']);
    expect(closed).toMatchObject({ since: '2026-10-05', until: '2026-10-09' });
    expect(figures(closed.mine)).toMatchObject({ keptUndated: 1, dropped: 1, open: 2 });
    expect(figures(closed.theirs)).toMatchObject({ keptOnTime: 1, keptLate: 0, open: 0 });
    const later = await json(['--since', '2026-10-10']);
    expect(figures(later.theirs)).toMatchObject({ keptOnTime: 0, keptLate: 1, open: 2 });
    expect(later.people.map(({ person }) => person)).toEqual(['alice', 'old', '李雷']);
  });

  it('tells shares only of enough promises', async () => {
    const kept = (day: number) => `- [x] @me Task ${day} due:2026-10-04 done:2026-10-0${day}\n`;
    const files = (days: number[]) => ({
      'people/bob/2026-10-01.md': `---\nstatus: held\n---\n${days.map(kept).join('')}`,
    });
    const few = await run([], { terminal: true, files: files([1, 2, 3, 5]) });
    expect(few.output).not.toContain(' of ');
    const enough = await run(['bob'], { terminal: true, files: files([1, 2, 3, 5, 6]) });
    expect(enough.output).toContain('  on time, of those dated  3 of 5       –\n');
  });

  it('is calm where there is nothing', async () => {
    const said = async (words: string[], files?: Record<string, string>) =>
      (await run(words, { terminal: true, ...(files && { files }) })).output;
    expect(await said([], {})).toBe('Nothing promised yet.\n');
    expect(await said(['bob'], { 'people/bob/profile.md': '---\nname: Bob O’Hara\n---\n' })).toBe(
      'Nothing promised yet between you and Bob O’Hara.\n',
    );
    expect(await said(['--until', '2020-01-01'])).toBe('Nothing in that time.\n');
    expect((await run(['bob'], { files: { 'people/bob/inbox.md': '' } })).output).toBe(
      ['mine', 'theirs', 'nobodys']
        .map((side) => `count\tbob\t${side}\t0\t0\t0\t0\t0\t0\t\n`)
        .join(''),
    );
  });

  it('counts a promise once, however often it was carried, and shows its last agreed date', async () => {
    const files = {
      'people/bob/2026-10-01.md': '- [>] @me Write due:2026-10-04 ^abcd123\n',
      'people/bob/2026-10-08.md': '- [>] @me Write due:2026-10-04 since:2026-10-01 ^abcd123\n',
      'people/bob/2026-10-15.md': '- [x] @me Write due:2026-10-16 since:2026-10-01 ^abcd123\n',
    };
    const { mine } = await json(['bob'], { files });
    expect(figures(mine)).toMatchObject({ keptOnTime: 1, keptLate: 0, open: 0, medianDays: 14 });
    expect(mine.items.keptOnTime).toMatchObject([
      { file: 'people/bob/2026-10-15.md', line: 1, carried: 2 },
    ]);
  });

  it('refuses a time that ends before it begins, and days that are none', async () => {
    const { exitCode, errors } = await run(['--since', '2026-11-02', '--until', '2026-11-01']);
    expect(errors).toContain('that time ends before it begins: since 2026-11-02, until 2026-11-01');
    expect(exitCode).toBe(2);
    expect((await run(['--since', 'sometime'])).exitCode).toBe(2);
    expect((await run(['nobody'])).exitCode).toBe(2);
  });

  it('names broken files on stderr and goes on', async () => {
    const files = { ...FILES, 'people/eve/2026-11-01.md': '---\nmood: [\n---\n- [ ] @me Call\n' };
    const { output, errors, exitCode } = await run(['eve'], { files });
    expect(output).toContain('count\teve\tmine\t0\t0\t0\t0\t1\t0\t\n');
    expect(errors).toContain('oneonone check');
    expect(exitCode).toBe(0);
  });
});

/** One promise of the realistic notebook: its lines are told apart by the number at the end of their words. */
interface Line {
  path: string;
  box: string;
  words: string;
  due: string | null;
  closed: string | null;
}

const MARK_DATE = '(\\d{4}-\\d\\d-\\d\\d)';
const DUE = new RegExp(`(?:due:|\\[due:: |📅 |🗓\\uFE0F )${MARK_DATE}`);
const CLOSED = new RegExp(
  `(?:done:|dropped:|✅ |❌ |\\[completion:: |\\[cancelled:: )${MARK_DATE}`,
);

/** Counts by reading lines and nothing else, as somebody with grep and patience would. */
function countByHand(files: Record<string, string>, handle: string) {
  const lines: Line[] = Object.keys(files)
    .filter((path) => path.startsWith(`people/${handle}/2`))
    .sort()
    .flatMap((path) => (files[path] ?? '').split(/\r?\n/).flatMap((text) => lineFrom(path, text)));
  const counts = { keptOnTime: 0, keptLate: 0, keptUndated: 0, dropped: 0, open: 0 };
  const add = (copies: Line[]) => {
    const closing = copies.find(({ box }) => box === 'x') ?? copies.find(({ box }) => box === '-');
    if (closing === undefined) counts.open += 1;
    else if (closing.box === '-') counts.dropped += 1;
    else if (closing.due === null) counts.keptUndated += 1;
    else if ((closing.closed ?? closing.path.slice(-13, -3)) <= closing.due) counts.keptOnTime += 1;
    else counts.keptLate += 1;
  };
  const weekly = lines.filter(({ words }) => words.endsWith('send the weekly report'));
  for (const line of weekly) add([line]);
  const numbered = lines.filter(({ words }) => / \d+$/.test(words));
  for (const words of new Set(numbered.map((line) => line.words))) {
    add(numbered.filter((line) => line.words === words));
  }
  return counts;
}

function lineFrom(path: string, text: string): Line[] {
  const [, box = '', words = ''] = /^(?:> )?(?:[-*+]|1\.) \[(.)\] (@.*)$/.exec(text) ?? [];
  if (words === '') return [];
  const first = words.replace(/ (?:due:|\[due|📅|🗓|done:|dropped:|✅|❌|\[c|since:|\^).*$/u, '');
  const day = (pattern: RegExp) => pattern.exec(words)?.[1] ?? null;
  return [{ path, box, words: first, due: day(DUE), closed: day(CLOSED) }];
}

describe.each([1, 2])('a realistic notebook, seed %i', (seed) => {
  const { files } = realisticNotebook(seed);

  it('has the figures that counting by hand gives', async () => {
    const { people } = await json([], { files, today: REALISTIC_TODAY });
    expect(people).toHaveLength(12);
    for (const { person, mine, theirs, nobodys } of people) {
      if (person === 'dana-old') continue;
      const byHand = countByHand(files, person);
      const summed = Object.keys(byHand).map((key) => [
        key,
        [mine, theirs, nobodys].reduce((sum, side) => sum + Number(side[key]), 0),
      ]);
      expect({ person, ...Object.fromEntries(summed) }).toEqual({ person, ...byHand });
    }
  });

  it('adds up: everybody together is the sum of each, every figure as long as its list', async () => {
    const { mine, theirs, people } = await json([], { files, today: REALISTIC_TODAY });
    for (const key of ['keptOnTime', 'keptLate', 'keptUndated', 'dropped', 'open', 'overdue']) {
      const sum = (side: 'mine' | 'theirs') =>
        people.reduce((all, one) => all + Number(one[side][key]), 0);
      expect([mine[key], theirs[key]]).toEqual([sum('mine'), sum('theirs')]);
    }
    for (const [name, side] of [
      ['mine', mine],
      ['theirs', theirs],
    ] as const) {
      for (const [key, list] of Object.entries(side.items)) {
        expect(list).toHaveLength(Number(side[key]));
        for (const one of people) {
          const theirOwn = list.filter(({ person }) => person === one.person);
          expect(theirOwn).toHaveLength(Number(one[name][key]));
        }
      }
    }
  });

  it('cites lines that hold the promise', async () => {
    const { mine, theirs } = await json([], { files, today: REALISTIC_TODAY });
    for (const list of [mine, theirs].flatMap(({ items }) => Object.values(items))) {
      for (const { file, line, text } of list) {
        expect((files[file] ?? '').split(/\r?\n/)[line - 1]).toContain(text);
      }
    }
  });
});
