import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { textWidth } from '../../src/render/width.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { tempFolder, tempNotebook } from '../support/temp-notebook.ts';

const HELD = '---\nstatus: held\n---\n';

/** Friday 20 November: three talks, one unconfirmed, promises on both sides, somebody not met for weeks. */
const FRIDAY: Record<string, string> = {
  'people/alice/profile.md': '---\nname: Alice\ntime: "10:00"\n---\n',
  'people/alice/2026-11-06.md': HELD,
  'people/alice/2026-11-20.md':
    '---\ntemplate: default\n---\n## Topics\n- [ ] Hiring\n- [ ] Holiday\n## Previous agreements\n- [ ] @alice Draft the RFC since:2026-11-06 ^2abc234\n- [ ] @me Ask HR since:2026-11-06 ^3abc234\n- [ ] @alice Pair with Ana due:2026-12-01 since:2026-11-06 ^4abc234\n',
  'people/bob/profile.md': '---\nname: Bob\nday: friday\ntime: "11:30"\n---\n',
  'people/bob/2026-11-06.md': HELD,
  'people/chen/profile.md': '---\nname: Chen\ntime: "15:00"\n---\n',
  'people/chen/2026-11-06.md':
    '---\nstatus: held\nnext: +2w\n---\n## Actions\n- [ ] @me Send the figures due:2026-11-11\n',
  'people/dana/profile.md': '---\nname: Dana\n---\n',
  'people/dana/2026-11-10.md': HELD,
  'people/dana/2026-11-17.md': '---\ntemplate: default\n---\n',
  'people/erik/profile.md': '---\nname: Erik\n---\n',
  'people/erik/2026-10-15.md': HELD,
};

/** Thirty people: six on today, and some of everything else. */
function crowd(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let index = 10; index < 40; index += 1) {
    const person = `p${index}`;
    files[`people/${person}/profile.md`] =
      `---\nname: 李雷 ${'von der Mühle '.repeat(index % 4)}${index}\nbirthday: 11-${10 + (index % 20)}\n---\n`;
    files[`people/${person}/2026-0${(index % 9) + 1}-15.md`] =
      `${HELD}- [ ] @me x due:2026-11-01\n- [ ] @${person} y\n`;
    if (index % 5 === 0) files[`people/${person}/2026-11-20.md`] = '---\ntime: "10:00"\n---\n';
    if (index % 5 === 1) files[`people/${person}/2026-11-17.md`] = '---\ntemplate: default\n---\n';
  }
  return files;
}

async function run(
  files: Record<string, string>,
  setup: { words?: string[]; columns?: number; terminal?: boolean; today?: string } = {},
) {
  const { words = [], columns = 80, terminal = true, today = '2026-11-20' } = setup;
  const folder = tempNotebook(files);
  const world = fakeWorld({
    ...{ folder: folder.root, today },
    terminal: { columns, outputIsTerminal: terminal },
  });
  const exitCode = await main(words, world, 'test');
  return { exitCode, output: world.output(), errors: world.errors() };
}

describe('oneonone', () => {
  it('shows the day at a glance', async () => {
    const { output, errors, exitCode } = await run(FRIDAY);
    expect(output).toBe(`\
Fri 20 Nov                                                               3 today
  10:00  Alice  ready, 3 open, 2 topics   oneonone new alice
  11:30  Bob    not prepared              oneonone new bob
  15:00  Chen   not prepared, 1 overdue   oneonone new chen
Unconfirmed     Dana, Tue 17 Nov          oneonone met dana 17 nov
You owe         1 overdue, oldest 9 days  oneonone actions --mine
You wait for    2, oldest 2 weeks         oneonone actions --theirs
Not met lately  Erik, 5 weeks (every 2)   oneonone new erik
`);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
  });

  it.each([60, 80, 120])('keeps every command whole at %i columns', async (columns) => {
    const { output } = await run(FRIDAY, { columns });
    const lines = output.trimEnd().split('\n');
    expect(lines).toHaveLength(8);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    for (const line of lines.slice(1))
      expect(line).toMatch(/ oneonone (?:new|met|actions) [-\w ]+$/);
  });

  it('gives a pipe every line in tab-separated columns', async () => {
    const { output } = await run(FRIDAY, { terminal: false });
    expect(output.split('\n')).toEqual([
      'today\t10:00\talice\tready, 3 open, 2 topics\toneonone new alice',
      'today\t11:30\tbob\tnot prepared\toneonone new bob',
      'today\t15:00\tchen\tnot prepared, 1 overdue\toneonone new chen',
      'unconfirmed\t2026-11-17\tdana\tDana, Tue 17 Nov\toneonone met dana 17 nov',
      'you owe\t\t\t1 overdue, oldest 9 days\toneonone actions --mine',
      'you wait for\t\t\t2, oldest 2 weeks\toneonone actions --theirs',
      'not met lately\t2026-10-15\terik\tErik, 5 weeks (every 2)\toneonone new erik',
      '',
    ]);
  });

  it('gives the same as JSON', async () => {
    const { output } = await run(FRIDAY, { words: ['--json'] });
    expect(JSON.parse(output)).toMatchObject({
      date: '2026-11-20',
      meetings: [
        {
          ...{ person: 'alice', name: 'Alice', time: '10:00', status: 'today', prepared: true },
          ...{ file: 'people/alice/2026-11-20.md', open: 3, overdue: 0, topics: 2 },
        },
        { person: 'bob', prepared: false, file: null },
        { person: 'chen', overdue: 1 },
      ],
      unconfirmed: [{ person: 'dana', date: '2026-11-17', number: 1 }],
      youOwe: { open: 2, overdue: 1, latest: 9 },
      youWaitFor: { open: 2, overdue: 0, nextDue: '2026-12-01' },
      notMetLately: [{ person: 'erik', state: 'overdue' }],
    });
  });

  it('stays within a dozen lines however much there is', async () => {
    const files: Record<string, string> = {};
    for (let index = 1; index <= 9; index += 1) {
      files[`people/p${index}/2026-11-20.md`] = '## Topics\n- [ ] Hiring\n';
      files[`people/u${index}/2026-11-1${index}.md`] = '---\ntemplate: default\n---\n';
      files[`people/w${index}/2026-01-0${index}.md`] =
        `${HELD}- [ ] @me x due:2026-11-01\n- [ ] @w${index} y\n`;
    }
    const lines = (await run(files)).output.trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines.join('\n')).toMatch(/^ {2}and 5 more +oneonone new p5 p6 p7 p8 p9$/m);
    expect(lines.at(-1)).toContain('oneonone stale');
  });

  it('shows every meeting of a full day where nothing else needs the room', async () => {
    const people = ['ada', 'ben', 'cem', 'dan', 'eva', 'fay', 'gil', 'hal'];
    const files = people.map((person) => [`people/${person}/2026-11-20.md`, '']);
    const { output } = await run(Object.fromEntries(files));
    expect(output).toMatch(/ {2}hal +not prepared +oneonone new hal\n/);
    expect(output).not.toContain('more');
  });

  it.each([60, 80, 120])('stays a dozen lines of %i columns in a crowd', async (columns) => {
    const { output } = await run(crowd(), { columns });
    const lines = output.trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    for (const line of lines.slice(1)) expect(line).toMatch(/ {2}oneonone [a-z]+( [-\w]+)*$/);
    expect(lines.filter((line) => line.startsWith('Birthday'))).toHaveLength(1);
  });

  it('says once who is both unconfirmed and not met lately, everything in JSON', async () => {
    const files = {
      'people/ada/2026-01-05.md': HELD,
      'people/ada/2026-11-17.md': '',
      'people/ben/2026-01-05.md': HELD,
    };
    const { output } = await run(files);
    expect(output).toBe(`\
Fri 20 Nov                                                          nobody today
Unconfirmed     ada, Tue 17 Nov                 oneonone met ada 17 nov
Not met lately  ben, 10 months (every 2 weeks)  oneonone new ben
`);
    const json = JSON.parse((await run(files, { words: ['--json'] })).output);
    expect(json.notMetLately).toMatchObject([{ person: 'ada' }, { person: 'ben' }]);
  });

  /** Long names: one has the first name for herself, two share theirs, one with somebody in the archive. */
  const LONG: Record<string, string> = {
    'people/alice/profile.md': '---\nname: Alice\ntime: "10:00"\n---\n',
    'people/alice/2026-11-20.md': '',
    'people/maximilian-oberhausen-zu-unterwasserstein/profile.md':
      '---\nname: Maximilian Oberhausen zu Unterwasserstein\n---\n',
    'people/maximilian-oberhausen-zu-unterwasserstein/2026-11-20.md':
      '- [ ] @me x due:2026-11-01\n',
    'people/anna-lena-schmidt/profile.md': '---\nname: Anna-Lena Schmidt\n---\n',
    'people/anna-lena-schmidt/2026-11-17.md': '',
    'people/kim-aldringer-von-der-heide/profile.md':
      '---\nname: Kim Aldringer von der Heide\n---\n',
    'people/kim-aldringer-von-der-heide/2026-08-10.md': HELD,
    'people/kim-roe/profile.md': '---\nname: Kim Roe\narchived: 2026-01-01\n---\n',
  };

  it.each([
    [
      60,
      `\
Fri 20 Nov                                           2 today
  10:00  Alice  not prepared       oneonone new alice
         Maximilian Oberhausen zu Unterwasserstein  held
                oneonone show maximilian today
Unconfirmed     Anna-Lena Schmidt  oneonone met anna 17 nov
You owe         1 overdue          oneonone actions --mine
Not met lately  Kim Aldringer von der Heide, 3 months
                oneonone new kim-aldringer-von-der-heide
`,
    ],
    [
      80,
      `\
Fri 20 Nov                                                               2 today
  10:00  Alice  not prepared                      oneonone new alice
         Maximilian Oberhausen zu Unterwasserst…  oneonone show maximilian today
Unconfirmed     Anna-Lena Schmidt, Tue 17 Nov     oneonone met anna 17 nov
You owe         1 overdue, oldest 2 weeks         oneonone actions --mine
Not met lately  Kim Aldringer von der Heide, 3 months (every 2 weeks)
                oneonone new kim-aldringer-von-der-heide
`,
    ],
    [
      120,
      `\
Fri 20 Nov                                                               2 today
  10:00  Alice  not prepared                                           oneonone new alice
         Maximilian Oberhausen zu Unterwasserstein  held               oneonone show maximilian today
Unconfirmed     Anna-Lena Schmidt, Tue 17 Nov                          oneonone met anna 17 nov
You owe         1 overdue, oldest 2 weeks                              oneonone actions --mine
Not met lately  Kim Aldringer von der Heide, 3 months (every 2 weeks)  oneonone new kim-aldringer-von-der-heide
`,
    ],
  ])('keeps labels and commands whole beside long names at %i columns', async (columns, said) => {
    expect((await run(LONG, { columns })).output).toBe(said);
  });

  it('shortens names in the commands of a pipe, and in no other column', async () => {
    const { output } = await run(LONG, { terminal: false });
    expect(output).toContain(
      '\tmaximilian-oberhausen-zu-unterwasserstein\theld\toneonone show maximilian today\n',
    );
    expect(output).toMatch(/\toneonone new kim-aldringer-von-der-heide$/m);
  });

  it('stays within a dozen lines where every command needs a line of its own', async () => {
    const long = 'x'.repeat(50);
    const files: Record<string, string> = {};
    for (let index = 10; index < 16; index += 1) {
      files[`people/t${index}${long}/2026-11-20.md`] = '---\nstatus: planned\n---\n';
      files[`people/u${index}${long}/2026-11-17.md`] = '';
      files[`people/w${index}${long}/2026-01-05.md`] =
        `${HELD}- [ ] @me x\n- [ ] @w${index}${long} y\n`;
      files[`people/w${index}${long}/profile.md`] = '---\nbirthday: 11-21\n---\n';
    }
    const { output } = await run(files, { columns: 60 });
    expect(output.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
    expect(output).toMatch(/^oneonone new t11x{50}$/m);
    expect(output).toMatch(/^Unconfirmed .* oneonone stale$/m);
    expect(output).toMatch(/^Not met lately .* oneonone stale$/m);
    const short = '---\nstatus: held\nduration: 10\n---\n';
    const oneOfEach = {
      [`people/t${long}/2026-11-20.md`]: '- [ ] @me x\n- [ ] @bo y\n',
      [`people/t${long}/profile.md`]: '---\nbirthday: 11-21\n---\n',
      [`people/u${long}/2026-11-17.md`]: '',
      [`people/v${long}/profile.md`]: '---\nrelation: other\n---\n',
      [`people/w${long}/profile.md`]: '---\nstarted: 2026-11-23\n---\n',
      [`people/a${long}/profile.md`]: '---\nrelation: peer\ncadence: weekly\n---\nClimbs.\n',
      [`people/a${long}/2026-11-06.md`]: short,
      [`people/a${long}/2026-11-11.md`]: short,
      [`people/a${long}/2026-11-13.md`]: short,
    };
    const piped = await run(oneOfEach, { terminal: false });
    expect(piped.output).toMatch(/^advice\t/m);
    const seen = await run(oneOfEach, { columns: 60 });
    expect(seen.output.trimEnd().split('\n')).toHaveLength(11);
    expect(seen.output).toMatch(/^Birthday .*\noneonone prep tx{50}\n$/m);
  });

  it('says birthdays of the week to come, in order', async () => {
    const born = (birthday: string, rest = '') =>
      `---\nbirthday: ${birthday}\nrelation: other\n${rest}---\n`;
    const files = {
      'people/ada/profile.md': born('11-27'),
      'people/ben/profile.md': born('1986-11-20'),
      'people/cem/profile.md': born('11-28'),
      'people/dan/profile.md': born('11-19'),
      'people/eva/profile.md': born('11-21', 'archived: 2026-01-01\n'),
    };
    const { output } = await run(files);
    expect(output).toContain(`\
Birthday  ben, today, turns 40  oneonone prep ben
          ada, Fri 27 Nov       oneonone prep ada
`);
    const piped = await run(files, { terminal: false });
    expect(piped.output).toContain('birthday\t2026-11-27\tada\tada, Fri 27 Nov\toneonone prep ada');
    const { birthdays } = JSON.parse((await run(files, { words: ['--json'] })).output);
    expect(birthdays).toEqual([
      { person: 'ben', name: 'ben', date: '2026-11-20', turns: 40 },
      { person: 'ada', name: 'ada', date: '2026-11-27' },
    ]);
  });

  it('gives advice only when nothing is overdue, about those on today first', async () => {
    const short = '---\nstatus: held\nduration: 10\n---\n';
    const talks = (person: string, day = '') => ({
      [`people/${person}/profile.md`]: `---\nrelation: peer\ncadence: weekly\n${day}---\n## About\nClimbs.\n`,
      [`people/${person}/2026-10-30.md`]: short,
      [`people/${person}/2026-11-06.md`]: short,
      [`people/${person}/2026-11-13.md`]: short,
    });
    const files = { ...talks('ada'), ...talks('ben'), ...talks('cem', 'day: friday\n') };
    const kinds = (output: string) => output.split('\n').map((line) => line.split('\t', 3));
    const { output } = await run(files, { terminal: false });
    expect(kinds(output)).toEqual([
      ['today', '', 'cem'],
      ['advice', '', 'cem'],
      ['advice', '', 'ada'],
      [''],
    ]);
    const onTerminal = await run(files);
    expect(onTerminal.output).toMatch(
      /^Advice +cem, three talks under 20 minutes +oneonone prep cem$/m,
    );
    const { advice } = JSON.parse((await run(files, { words: ['--json'] })).output);
    expect(advice).toMatchObject([
      { person: 'cem', rule: 'short-talks', meetings: [{}, {}, {}] },
      { person: 'ada', rule: 'short-talks' },
    ]);
    const promise = { 'people/dan/2026-11-19.md': `${HELD}- [ ] @me x due:2026-11-19\n` };
    const late = await run({ ...files, ...promise }, { terminal: false });
    expect(late.output).not.toContain('advice');
    const unmet = await run({ ...files, 'people/dan/2026-01-02.md': HELD }, { terminal: false });
    expect(unmet.output).not.toContain('advice');
  });

  it('counts the topics that the next meeting takes over, and no others', async () => {
    const { output } = await run({
      'people/ada/2026-10-09.md': `${HELD}## Topics\n- [ ] left behind\n`,
      'people/ada/2026-11-06.md': '---\nstatus: held\nnext: +2w\n---\n## Topics\n- [ ] unticked\n',
      'people/ada/inbox.md': '- new\n',
    });
    expect(output).toMatch(/ada +not prepared, 2 topics +oneonone new ada/);
  });

  it('leaves out what was called off today, and shows what was held', async () => {
    const { output } = await run({
      'people/alice/profile.md': '---\nday: friday\n---\n',
      'people/alice/2026-11-06.md': HELD,
      'people/alice/2026-11-20.md': '---\nstatus: cancelled\n---\n',
      'people/bob/2026-11-20.md': HELD,
    });
    expect(output).toContain('1 today\n  bob');
    expect(output).toContain('held  ');
    expect(output).toContain('oneonone show bob today');
    expect(output).not.toContain('oneonone new alice\n  bob');
  });

  it('says so when nothing waits, and when nobody is here', async () => {
    const { output } = await run({ 'people/alice/2026-11-18.md': HELD });
    expect(output).toContain('nobody today\nNothing waits for you.\n');
    expect((await run({})).output).toContain('Nobody here yet. Prepare a first talk: oneonone new');
  });

  it('welcomes without a notebook, and exits with 0', async () => {
    const folder = tempFolder();
    const world = fakeWorld({ folder: folder.root, terminal: true });
    expect(await main([], world, 'test')).toBe(0);
    expect(world.output()).toBe(`\
No notebook yet.
  oneonone new alice     prepare a talk with Alice (makes ~/oneonone)
  oneonone init <dir>    choose the folder yourself
Everything stays in plain files on this machine.
`);
    expect(folder.all()).toEqual({});
  });
});
