import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { tempNotebook } from '../support/temp-notebook.ts';

const held = (extra = '') => `---\nstatus: held\n${extra}---\n`;

const FILES: Record<string, string> = {
  'people/alice/profile.md': '---\nname: Alice Chen\nrelation: report\n---\n',
  'people/alice/2026-11-13.md': held(),
  'people/bob/profile.md': '---\nname: Bob\ntags: [remote]\n---\n',
  'people/bob/2026-10-15.md': held(),
  'people/dana/profile.md': '---\nname: Dana\n---\n',
  'people/dana/2026-11-10.md': held(),
  'people/dana/2026-11-17.md': '---\ntemplate: default\n---\n## Topics\n',
  'people/erik/profile.md': '---\nname: Erik\ncadence: weekly\n---\n',
  'people/erik/2026-11-04.md': held(),
  'people/erik/2026-11-11.md': '---\nstatus: cancelled\n---\n',
  'people/erik/2026-11-18.md': '---\nstatus: missed\n---\n',
  'people/mina/profile.md': '---\nname: Mina Park\nstarted: 2026-11-23\n---\n',
  'people/old/profile.md': '---\nname: Old\narchived: 2026-01-01\n---\n',
  'people/sam/profile.md': '---\nname: Sam\nrelation: friend\n---\n',
  'people/sam/2026-04-12.md': `${held()}## Actions\n- [ ] @me Lend the climbing book\n- [ ] @me Secret #private\n`,
};

async function run(
  words: string[],
  setup: { terminal?: boolean; columns?: number; files?: Record<string, string> } = {},
) {
  const folder = tempNotebook(setup.files ?? FILES);
  const columns = setup.columns ?? 80;
  const terminal = { columns, ...(setup.terminal === true ? {} : { outputIsTerminal: false }) };
  const world = fakeWorld({ folder: folder.root, terminal });
  const exitCode = await main(['stale', ...words], world, 'test');
  return { exitCode, output: world.output(), errors: world.errors() };
}

const handles = (json: string) =>
  (JSON.parse(json) as { person: string }[]).map((one) => one.person);

describe('oneonone stale', () => {
  it('lists on a terminal who waits, worst first, why, and what helps', async () => {
    const { output, errors, exitCode } = await run([], { terminal: true, columns: 120 });
    expect(output).toBe(`\
Not met lately
  Bob        5 weeks, usually every 2                                               oneonone new bob
  Sam        7 months, usually every 3  you owe: Lend the climbing book and 1 more  oneonone prep sam
  Erik       2 weeks, usually every week, fell through twice running                oneonone new erik
    Two of the last three talks fell through: would another day suit you both better?  (11 Nov, 18 Nov)
  Mina Park  starts Mon 23 Nov                                                      oneonone new mina --date mon
    Starts 23 Nov: daily for 2 weeks, weekly for 2 months, and then the usual rhythm?
  Dana       10 days, last talk unconfirmed                                         oneonone met dana 17 nov
`);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
  });

  it('says what I owe them, private promises left out', async () => {
    const { output } = await run(['--relation', 'friend'], { terminal: true, columns: 120 });
    expect(output).toContain('you owe: Lend the climbing book and 1 more  oneonone prep sam\n');
  });

  const LONG = {
    'people/konstantin-aldringer/profile.md':
      '---\nname: Konstantin Aldringer\nrelation: friend\n---\n',
    'people/konstantin-aldringer/2026-01-10.md': `${held()}- [ ] @me Lend the book about climbing\n`,
    'people/max-von-der-aue/profile.md': '---\nname: Max von der Aue\n---\n',
    'people/max-von-der-aue/2026-08-10.md': held(),
    'people/max-von-der-aue/2026-08-24.md': '---\nstatus: missed\n---\n',
    'people/anna-lena-schmidt/profile.md': '---\nname: Anna-Lena Schmidt\ncadence: weekly\n---\n',
    'people/anna-lena-schmidt/2026-11-02.md': held(),
    'people/anna-lena-schmidt/2026-11-23.md': '',
    'oneonone.yaml': 'mute: [career-due]\n',
  };

  it.each([
    [
      120,
      `\
Not met lately
  Max von der Aue       3 months, usually every 2 weeks, last one missed                   oneonone new max
  Konstantin Aldringer  10 months, usually every 3  you owe: Lend the book about climbing  oneonone prep konstantin
  Anna-Lena Schmidt     2 weeks, usually every week  next Mon 23 Nov                       oneonone new anna --date mon
`,
    ],
    [
      80,
      `\
Not met lately
  Max von der Aue       3 months, last one missed   oneonone new max
  Konstantin Aldringer  10 months, usually every 3  oneonone prep konstantin
  Anna-Lena Schmidt     2 weeks  next Mon 23 Nov    oneonone new anna --date mon
`,
    ],
    [
      60,
      `\
Not met lately
  Max von der Aue    last one missed  oneonone new max
  Konstantin Aldringer  10 months  oneonone prep konstantin
  Anna-Lena Schmidt  2 weeks  oneonone new anna --date mon
`,
    ],
  ])(
    'gives up the cadence before all else, and cuts no reason, at %i columns',
    async (columns, said) => {
      const { output } = await run([], { terminal: true, columns, files: LONG });
      expect(output).toBe(said);
    },
  );

  it('is glad when nobody waits', async () => {
    const { output } = await run([], {
      terminal: true,
      files: { 'people/bob/2026-11-19.md': held() },
    });
    expect(output).toBe('Nobody waits: you have met everybody in time.\n');
    const peers = await run(['--relation', 'peer'], { terminal: true });
    expect(peers.output).toBe('Nobody fits.\n');
    const nobody = await run([], { terminal: true, files: {} });
    expect(nobody.output).toBe('Nobody here yet: oneonone people add <name>\n');
  });

  it('says the same to a pipe in whole columns', async () => {
    const { output } = await run(['--relation', 'friend']);
    expect(output).toBe(
      'sam\tSam\toverdue\t2026-04-12\t222\tquarterly\t2026-07-12\t131\t\toverdue,past-max\n',
    );
  });

  it('gives the documented fields as JSON', async () => {
    const { output } = await run(['--json', '--tag', 'Remote']);
    expect(JSON.parse(output)).toEqual([
      {
        person: 'bob',
        name: 'Bob',
        relation: 'report',
        cadence: 'biweekly',
        lastMet: '2026-10-15',
        daysSince: 36,
        dueOn: '2026-10-29',
        overdueDays: 22,
        next: null,
        state: 'overdue',
        reasons: ['overdue', 'past-max'],
        cancelledInARow: 0,
      },
    ]);
  });

  it('lists everybody but the archived with --all', async () => {
    const { output } = await run(['--all', '--json']);
    expect(handles(output)).toEqual(['bob', 'sam', 'erik', 'mina', 'dana', 'alice']);
  });

  it('counts days ahead as soon with --soon', async () => {
    const { output } = await run(['--all', '--soon', '7', '--json']);
    const alice = (JSON.parse(output) as { person: string; state: string }[]).at(-1);
    expect(alice).toMatchObject({ person: 'alice', state: 'soon' });
    expect((await run(['--soon', 'x'])).exitCode).toBe(2);
  });

  it('goes on where files are broken, and names them on stderr', async () => {
    const files = {
      'people/bob/2026-10-15.md': '---\nstatus: held\nmood: 9\n---\n',
      'people/eve/profile.md': '---\nname: [Eve\n---\n',
    };
    const { output, errors, exitCode } = await run(['--json'], { files });
    expect(handles(output)).toEqual(['bob', 'eve']);
    expect(errors).toContain('2 files have problems');
    const told = await run([], { files });
    expect(told.errors).toMatch(/^2 files have problems \(.*bob.*eve.*\):\noneonone check\n$/);
    expect([exitCode, told.exitCode]).toEqual([0, 0]);
  });

  it('exits with 4 on request when somebody waits', async () => {
    expect((await run(['--exit-code'])).exitCode).toBe(4);
    expect((await run(['--exit-code', '--relation', 'peer'])).exitCode).toBe(0);
  });
});

describe('advice', () => {
  const profile = '---\nname: Finn\ncadence: daily\n---\n## About\nPlays chess\n';
  const lines = [
    '## Topics\n- [ ] Raise #private',
    '## Actions\n- [ ] @me call HR due:2026-11-10\n- [ ] @me Hush #private due:2026-11-11\n',
  ].join('\n\n');
  const finn: Record<string, string> = {
    'people/finn/profile.md': profile,
    'people/finn/2026-11-10.md': held('duration: 15\nmood: 3\n') + lines,
    'people/finn/2026-11-11.md': held('duration: 15\nmood: 3\n'),
    'people/finn/2026-11-11-2.md': held('duration: 19\nmood: 2\n'),
    'people/finn/2026-11-12.md': '---\nstatus: cancelled\n---\n',
    'people/finn/2026-11-13.md': '---\nstatus: cancelled\n---\n',
  };

  it('stands below the line of somebody, the weightiest two, with what it was drawn from', async () => {
    const { output } = await run([], { terminal: true, columns: 60, files: finn });
    expect(output).toBe(`\
Not met lately
  Finn  9 days, cancelled twice running  oneonone new finn
    2 of your promises are past their date, first “call HR”
    for 10 Nov: keep them now, or agree on new dates?
    (8jqn, 3dea from 10 Nov)
    Two of the last three talks fell through: would another
    day suit you both better?  (12 Nov, 13 Nov)
`);
  });

  it('stands whole in JSON, private words left out', async () => {
    const { output } = await run(['--json', '--advice'], { files: finn });
    const [{ advice }] = JSON.parse(output);
    expect(advice.map(({ rule }: { rule: string }) => rule)).toEqual([
      'my-overdue',
      'move-series',
      'short-talks',
    ]);
    expect(advice[0].items).toMatchObject([
      { text: 'call HR', private: false, file: 'people/finn/2026-11-10.md', line: 10 },
      { text: '', private: true, file: 'people/finn/2026-11-10.md', line: 11 },
    ]);
    expect(advice[2].meetings).toEqual([
      { date: '2026-11-10', file: 'people/finn/2026-11-10.md' },
      { date: '2026-11-11', file: 'people/finn/2026-11-11.md' },
      { date: '2026-11-11-2', file: 'people/finn/2026-11-11-2.md' },
    ]);
    expect(output).not.toMatch(/Hush|Raise/);
  });

  it('is not given where it is muted', async () => {
    const settings = 'mute: [my-overdue, move-series]\n';
    const { output } = await run(['--json', '--advice'], {
      files: { ...finn, 'oneonone.yaml': settings },
    });
    expect(JSON.parse(output)[0].advice).toMatchObject([{ rule: 'short-talks' }]);
  });

  it('costs a pipe nothing: no file is read for it', async () => {
    const read: string[] = [];
    const { root } = tempNotebook(finn);
    const world = fakeWorld({ folder: root, terminal: { outputIsTerminal: false } });
    const { files } = world;
    const watched = {
      ...files,
      read: (path: string) => {
        read.push(path.slice(path.lastIndexOf('/') + 1));
        return files.read(path);
      },
      readInto: (...all: Parameters<typeof files.readInto>) => {
        read.push(all[0].slice(all[0].lastIndexOf('/') + 1));
        return files.readInto(...all);
      },
    };
    await main(['stale'], { ...world, files: watched }, 'test');
    expect(world.output()).toMatch(/^finn\tFinn\toverdue\t[^\n]*\n$/);
    expect(read).toContain('2026-11-11-2.md');
    expect(read).not.toContain('2026-11-10.md');
  });
});
