import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const FILE = 'people/alice/profile.md';
const PROFILE = [
  '---',
  'name: Alice Chen',
  '---',
  '## Goals',
  '- [ ] Lead the importer project due:2026-11-06',
  '  - 2026-11-13 Ran the kickoff',
  '- Learn Danish since:2026-09-01',
  '- [x] Pass the exam done:2026-07-01',
  '',
].join('\r\n');

async function goals(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook({ [FILE]: PROFILE }),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['goals', ...words], world, 'test');
  return { output: world.output(), errors: world.errors(), exitCode, folder };
}

function profile(folder: TempFolder): string {
  return folder.read(FILE);
}

describe('goals', () => {
  test('on a terminal: what is open, with what moved last', async () => {
    const { output, errors, exitCode } = await goals(['ali'], { terminal: true });
    expect(output).toBe(
      [
        'Goals of Alice Chen',
        '  Open          1  Lead the importer project  due Fri 6 Nov',
        '                   13 Nov, 7 days ago: Ran the kickoff',
        '                2  Learn Danish',
        '                   set 2 months ago, nothing noted yet',
        'What moved? oneonone goals note alice 1 -m "…"',
        '1 closed: oneonone goals alice --all',
        '',
      ].join('\n'),
    );
    expect([errors, exitCode]).toEqual(['', 0]);
  });

  test('progress that is private says so', async () => {
    const folder = tempNotebook({ [FILE]: '## Goals\n- Fly\n  - 2026-11-19 Afraid #private\n' });
    const { output } = await goals(['alice'], { terminal: true }, folder);
    expect(output).toContain('19 Nov, 1 day ago: Afraid (private)\n');
  });

  test('in a pipe: a line each, tabs between', async () => {
    const { output } = await goals(['alice']);
    expect(output).toBe(
      '1\topen\t\t2026-11-06\t\t\tLead the importer project\t2026-11-13\tRan the kickoff\n' +
        '2\topen\t2026-09-01\t\t\t\tLearn Danish\t\t\n',
    );
  });

  test('as JSON', async () => {
    const { output } = await goals(['alice', '--all', '--json']);
    expect(JSON.parse(output)[2]).toEqual({
      ...{ person: 'alice', number: 3, text: 'Pass the exam', state: 'done', since: null },
      ...{ due: null, closed: '2026-07-01', private: false, file: FILE, line: 8, progress: [] },
    });
  });

  test('nobody is named, or nobody of that name', async () => {
    expect(await goals([])).toMatchObject({ exitCode: 2, output: '' });
    expect(await goals(['zoe'])).toMatchObject({ exitCode: 2, output: '' });
  });

  test('a broken profile is read, and named', async () => {
    const folder = tempNotebook({ [FILE]: '---\nname: [\n---\n## Goals\n- a\n' });
    const { output, errors, exitCode } = await goals(['alice'], {}, folder);
    expect(output).toBe('1\topen\t\t\t\t\ta\t\t\n');
    expect(errors).toContain(FILE);
    expect(exitCode).toBe(0);
  });
});

describe('goals add', () => {
  test('from standard input, with a date that it says', async () => {
    const { output, folder } = await goals(['add', 'alice', '-', '--due', '31 mar 2027'], {
      terminal: true,
      input: 'Speak at\na meetup\n',
    });
    expect(output).toContain('Goal  Speak at a meetup  (Alice Chen)  due Wed 31 Mar 2027\n');
    expect(profile(folder)).toBe(
      `${PROFILE}- [ ] Speak at a meetup due:2027-03-31 since:2026-11-20\r\n`,
    );
  });

  test('asks on a terminal, in the words of the person', async () => {
    const answers = ['@alice gives a talk due:2027-03-31'];
    const { folder } = await goals(['add', 'alice', '--private'], { terminal: true, answers });
    expect(profile(folder)).toContain(
      '- [ ] @alice gives a talk #private due:2027-03-31 since:2026-11-20\r\n',
    );
  });

  test.each([
    [['add', 'alice']],
    [['add', 'alice', 'Fly', '--due', 'whenever']],
    [['add', 'zoe', 'Fly']],
    [['add', 'alice', 'due:fri']],
  ])('%j changes nothing', async (words) => {
    const { exitCode, folder } = await goals(words);
    expect([exitCode, profile(folder)]).toEqual([2, PROFILE]);
  });

  test('what is an open goal already is not added again', async () => {
    const { output, folder } = await goals(['add', 'alice', 'Learn Danish'], { terminal: true });
    expect(output).toBe(
      'Already a goal  Learn Danish  (Alice Chen)\nWhat moved? oneonone goals note alice 2 -m "…"\n',
    );
    expect(profile(folder)).toBe(PROFILE);
  });

  test('a text that could not be saved is given back', async () => {
    const folder = tempNotebook({ [FILE]: '---\nname: [\n---\n' });
    const { errors, exitCode } = await goals(['add', 'alice', 'Fly'], {}, folder);
    expect(exitCode).toBe(1);
    expect(errors).toContain('not saved: Fly');
  });

  test('a dry run shows the diff', async () => {
    const { output, folder } = await goals(['add', 'alice', 'Fly', '--dry-run']);
    expect(output).toContain('+- [ ] Fly since:2026-11-20');
    expect(profile(folder)).toBe(PROFILE);
  });

  test('as JSON: the goal after', async () => {
    const { output } = await goals(['add', 'alice', 'Fly', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      changed: [FILE],
      person: 'alice',
      number: 4,
      text: 'Fly',
    });
  });
});

describe('goals note', () => {
  test.each([
    [['importer', 'LEAD'], 5],
    [['1'], 5],
    [['danish'], 6],
  ])('the goal named %j', async (words, at) => {
    const { folder, exitCode } = await goals(['note', 'alice', ...words, '-m', 'Went on']);
    const lines = PROFILE.split('\r\n');
    expect(exitCode).toBe(0);
    const below = at === 5 ? 6 : 7;
    expect(profile(folder)).toBe(lines.toSpliced(below, 0, '  - 2026-11-20 Went on').join('\r\n'));
  });

  test('a closed goal may be meant; what is open comes first', async () => {
    const { output } = await goals(['note', 'alice', 'exam', '-m', 'Framed it']);
    expect(output).toContain('Pass the exam\t2026-11-20\tFramed it\n');
  });

  test.each([
    [['note', 'alice', 'importer', '-m', 'x', '--date', 'tomorrow'], 'Sat 21 Nov is still to come'],
    [['note', 'alice', 'importer'], 'what moved?'],
    [['note', 'alice', 'importer', '-m', ''], 'what moved?'],
    [['note', 'alice', '-m', 'x'], 'which goal?'],
    [['note', 'alice', 'a', '-m', 'x'], 'fits several goals'],
    [['note', 'alice', 'chess', '-m', 'x'], 'has the words "chess"'],
  ])('%j changes nothing', async (words, message) => {
    const { errors, exitCode, folder } = await goals(words);
    expect(errors).toContain(message);
    expect([exitCode, profile(folder)]).toEqual([2, PROFILE]);
    if (words.includes('x')) expect(errors).toContain('not saved: x');
  });

  test('what moved stands behind -m: an error says so where the first words name a goal', async () => {
    const { errors } = await goals(['note', 'ali', 'lead', 'importer', 'Talked to Bo']);
    expect(errors).toContain('  oneonone goals note ali lead importer -m "…"    says what moved\n');
    expect(errors).toContain('  oneonone goals alice --all    lists them\n');
    for (const words of [
      ['chess', 'club'],
      ['importer', 'chess', '-m', 'x'],
    ]) {
      const { errors: others } = await goals(['note', 'ali', ...words]);
      expect(others).not.toContain('says what moved');
    }
  });

  test('asks which goal and what moved; Ctrl-C changes nothing', async () => {
    const { exitCode, folder } = await goals(['note', 'alice'], {
      terminal: true,
      answers: ['Learn Danish', { cancel: true }],
    });
    expect([exitCode, profile(folder)]).toEqual([130, PROFILE]);
  });
});

describe('goals done, drop, reopen', () => {
  test('twice is once', async () => {
    const { folder } = await goals(['done', 'alice', 'danish']);
    const once = profile(folder);
    expect(once).toBe(
      PROFILE.replace('- Learn Danish', '- [x] Learn Danish').replace(
        '09-01',
        '09-01 done:2026-11-20',
      ),
    );
    const again = await goals(['done', 'alice', 'danish', '--json'], {}, folder);
    expect(JSON.parse(again.output)).toMatchObject({ changed: [], state: 'done' });
    expect(profile(folder)).toBe(once);
  });

  test('picked from a list, dropped, opened again', async () => {
    const answers = ['Learn Danish'];
    const { folder, output } = await goals(['drop', 'alice'], { terminal: true, answers });
    expect(output).toBe(
      'Dropped  Learn Danish  (Alice Chen)  Fri 20 Nov\nTake it back: oneonone undo\n',
    );
    await goals(['reopen', 'alice', '2'], {}, folder);
    expect(profile(folder)).toBe(PROFILE.replace('- Learn', '- [ ] Learn'));
  });
});

test.each([
  ['numbers', '1. a\n2. [ ] b\n', '3. [ ] c'],
  ['numbers without boxes', '8) a\n9) b\n', '10) c'],
  ['numbers, the last one private', '1. a\n2. [ ] b #private\n', '3. [ ] c'],
  ['stars, with a line below', '* a\n  - 2026-11-06 moved\n', '* c'],
  ['stars, and words behind them', '* a\n\nWords.\n', '\n* c'],
  ['no number that Markdown reads', '999999999. a\n', '- [ ] c'],
])('a goal goes on the list that stands there: %s', async (_, list, line) => {
  const text = `## Goals\n${list}\n## Private\n- x\n`;
  const folder = tempNotebook({ [FILE]: text });
  const { exitCode } = await goals(['add', 'alice', 'c'], {}, folder);
  expect(exitCode).toBe(0);
  expect(profile(folder)).toBe(text.replace(list, `${list}${line} since:2026-11-20\n`));
});

test.each([
  ['below a dated line another one', '  - 2026-11-01 A\n    - 2026-11-13 B\n', '  - '],
  ['dated lines below a word', '  - Steps\n    - 2026-11-13 B\n', '    - '],
  ['dated lines with something below', '  * 2026-11-13 B\n    more\n', '  * '],
  ['something else behind them', '  - Steps\n    - 2026-11-13 B\n  - other\n', '  - '],
  ['numbers', '  1. 2026-11-01 A\n  2. 2026-11-13 B\n', '  3. '],
  ['a tab', '\t* [x] 2026-11-13 B\n', '\t* '],
  ['nothing dated', '  + why: for fun\n', '  + '],
  ['no list', '  2026-11-13 B\n', '  - '],
])('what moved stands beside what moved before: %s', async (_, below, prefix) => {
  const text = `## Goals\n- [ ] goal\n${below}- [ ] another\n`;
  const folder = tempNotebook({ [FILE]: text });
  const { exitCode } = await goals(['note', 'alice', '1', '-m', 'C'], {}, folder);
  expect(exitCode).toBe(0);
  expect(profile(folder)).toBe(text.replace(below, `${below}${prefix}2026-11-20 C\n`));
});
