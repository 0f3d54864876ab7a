import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { REALISTIC_TODAY, realisticNotebook } from '../support/realistic-notebook.ts';
import { tempNotebook } from '../support/temp-notebook.ts';

const meeting = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n`;

const FILES: Record<string, string> = {
  'oneonone.yaml': 'away: [{from: 2026-07-05, to: 2026-07-17}]\n',
  'people/alice/profile.md': meeting(
    'name: Alice Chen',
    'away: [{from: 2026-08-01, to: 2026-08-14}]',
  ),
  'people/alice/2025-06-20.md': meeting('status: held', 'mood: 2', 'duration: 90'),
  'people/alice/2025-12-31.md': meeting('status: held', 'mood: 3', 'focus: operational'),
  'people/alice/2026-01-01.md': meeting('mood: 4', 'focus: operational', 'duration: 30'),
  'people/alice/2026-01-01-2.md': meeting('status: held', 'focus: career', 'duration: 60'),
  'people/alice/2026-02-12.md': meeting('status: cancelled', 'cancelled_by: me'),
  'people/alice/2026-03-12.md': meeting('status: missed'),
  'people/alice/2026-06-22.md': meeting('status: held', 'moved_from: [2026-05-29, 2026-06-18]'),
  'people/alice/2026-10-30.md': meeting('status: held', 'focus: operational', 'duration: 45'),
  'people/alice/2026-11-13.md': '',
  'people/alice/2026-11-13-2.md': '',
  'people/alice/2026-11-30.md': meeting('status: planned', 'moved_from: [2026-11-19]'),
  'people/李雷/profile.md': meeting('name: 李雷 🎉', 'relation: peer'),
  'people/李雷/2026-10-22.md': meeting('status: held', 'mood: 3', 'duration: 20'),
  'people/old/profile.md': meeting('name: Old', 'archived: 2026-01-31'),
  'people/old/2026-01-09.md': meeting('status: held'),
  'people/gone/profile.md': meeting('archived: 2020-01-31'),
  'people/gone/2020-01-09.md': meeting('status: held'),
  'people/new/profile.md': meeting('name: Nobody Yet'),
};

interface Setup {
  terminal?: boolean;
  columns?: number;
  files?: Record<string, string>;
  today?: string;
}

async function run(words: string[], setup: Setup = {}) {
  const folder = tempNotebook(setup.files ?? FILES);
  const world = fakeWorld({
    folder: folder.root,
    terminal: { columns: setup.columns ?? 80, outputIsTerminal: setup.terminal === true },
    ...(setup.today !== undefined && { today: setup.today }),
  });
  const exitCode = await main(['stats', ...words], world, 'test');
  return { exitCode, output: world.output(), errors: world.errors() };
}

interface StatsJson {
  since: string;
  until: string;
  total: Record<string, number>;
  months: ({ month: string } & Record<string, number | string>)[];
  weeks: ({ from: string } & Record<string, number | string>)[];
  moods: { date: string; mood: number; person: string; file: string }[];
  focuses: { focus: string; count: number }[];
  minutes: Record<string, number | null>;
  longestGap: { days: number; from: string; to: string; daysOff: number } | null;
  people: { person: string; held: number; lastMet: string | null }[];
}

async function json(words: string[], setup: Setup = {}): Promise<StatsJson> {
  return JSON.parse((await run([...words, '--json'], setup)).output) as StatsJson;
}

describe('oneonone stats', () => {
  it('shows a year with one person, in 60 columns', async () => {
    const { output, errors, exitCode } = await run(['alice'], { terminal: true, columns: 60 });
    expect(output).toBe(`\
Meetings with Alice Chen, Mon 1 Dec 2025 to Fri 20 Nov
            held  cancelled  moved  missed  unconfirmed
  Dec 2025     1          ·      ·       ·            ·
  Jan 2026     2          ·      ·       ·            ·
  Feb 2026     ·          1      ·       ·            ·
  Mar 2026     ·          ·      ·       1            ·
  Apr 2026     ·          ·      ·       ·            ·
  May 2026     ·          ·      1       ·            ·
  Jun 2026     1          ·      1       ·            ·
  Jul 2026     ·          ·      ·       ·            ·
  Aug 2026     ·          ·      ·       ·            ·
  Sep 2026     ·          ·      ·       ·            ·
  Oct 2026     1          ·      ·       ·            ·
  Nov 2026     ·          ·      1       ·            2
  in all       5          1      3       1            2
Weeks
    Dec Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov
  ······█·····x···x··············▒·················▒·?·
  · none  x fell through  ? unconfirmed  ▒ 1  █ 3
Mood  3.5 of 5 on average
  ▄▆
  Wed 31 Dec 2025 to Thu 1 Jan
Focus  noted for 4 of 5
  operational  3  75 %  ███
  career       1  25 %  █
Minutes  noted for 3 of 5
  45 on average, median 45, 135 in all
Longest gap  194 days
  Fri 20 Jun to Wed 31 Dec 2025
2 unconfirmed. Did you meet? oneonone met alice 2026-11-13-2
`);
    expect([errors, exitCode]).toEqual(['', 0]);
    expect(output.split('\n').every((line) => line.length <= 60)).toBe(true);
  });

  it('shows everybody together, and a row each; of the archive those met in that time', async () => {
    const { output } = await run([], { terminal: true, columns: 60 });
    expect(output.slice(output.indexOf('Mood'))).toBe(`\
Mood  3.3 of 5 on average
  Wed 31 Dec 2025 to Thu 22 Oct
Focus  noted for 4 of 7
  operational  3  75 %  ███
  career       1  25 %  █
Minutes  noted for 4 of 7
  39 on average, median 37.5, 155 in all

              held  minutes  last met     mood
  Alice Chen     5       45  Fri 30 Oct   ▄▆
  Nobody Yet     ·           not met yet
  Old            1           Fri 9 Jan
  李雷 🎉        1       20  Thu 22 Oct   ▄
2 unconfirmed. Did you meet? oneonone met alice 2026-11-13-2
`);
  });

  it('narrows to some people', async () => {
    const { people, total } = await json(['--relation', 'peer']);
    expect(people.map(({ person }) => person)).toEqual(['李雷']);
    expect(total).toMatchObject({ held: 1 });
  });

  it('says how many days of the longest gap nobody could meet', async () => {
    const { longestGap } = await json(['alice', '--since', '2026-03-01']);
    expect(longestGap).toEqual({
      ...{ days: 172, from: '2026-01-01', to: '2026-06-22' },
      daysOff: 0,
    });
    const later = await run(['alice', '--since', '2026-06-23'], { terminal: true });
    expect(later.output).toContain(
      'Longest gap  130 days, 27 of them away or holidays\n  Mon 22 Jun to Fri 30 Oct\n',
    );
    expect((await json(['李雷'])).longestGap).toMatchObject({ days: 29, to: '2026-11-20' });
    expect((await json(['old'])).longestGap).toMatchObject({ days: 22, to: '2026-01-31' });
    expect((await json(['new'])).longestGap).toBeNull();
  });

  it('gives all of it as JSON', async () => {
    const all = await json(['alice']);
    expect(all).toMatchObject({ person: 'alice', since: '2025-12-01', until: '2026-11-20' });
    expect(all.total).toEqual({ held: 5, cancelled: 1, moved: 3, missed: 1, unconfirmed: 2 });
    expect(all.months).toHaveLength(12);
    expect(all.months.at(-1)).toEqual({
      ...{ month: '2026-11', held: 0, cancelled: 0, moved: 1, missed: 0, unconfirmed: 2 },
    });
    expect(all.weeks).toHaveLength(53);
    expect(all.weeks.find(({ from }) => from === '2025-12-29')).toMatchObject({ held: 3 });
    expect(all.moods).toEqual([
      { date: '2025-12-31', mood: 3, person: 'alice', file: 'people/alice/2025-12-31.md' },
      { date: '2026-01-01', mood: 4, person: 'alice', file: 'people/alice/2026-01-01.md' },
    ]);
    expect(all.focuses).toEqual([
      { focus: 'operational', count: 3 },
      { focus: 'career', count: 1 },
    ]);
    expect(all.minutes).toEqual({ recorded: 3, total: 135, average: 45, median: 45 });
    expect(all.people).toEqual([
      {
        ...{ person: 'alice', name: 'Alice Chen', lastMet: '2026-10-30', averageMinutes: 45 },
        ...{ held: 5, cancelled: 1, moved: 3, missed: 1, unconfirmed: 2 },
      },
    ]);
  });

  it('begins weeks on the day that the settings name', async () => {
    const files = { ...FILES, 'oneonone.yaml': 'week_starts: sunday\n' };
    const { weeks } = await json(['alice'], { files });
    expect(weeks[0]?.from).toBe('2025-11-16');
    expect(weeks).toHaveLength(53);
  });

  it('says the same to a pipe, each row with its kind', async () => {
    const { output } = await run(['李雷', '--since', '2026-10-19', '--until', '2026-11-01']);
    expect(output).toBe(
      [
        'month\t2026-10\t1\t0\t0\t0\t0',
        'month\t2026-11\t0\t0\t0\t0\t0',
        'week\t2026-10-19\t1\t0\t0\t0\t0',
        'week\t2026-10-26\t0\t0\t0\t0\t0',
        'mood\t2026-10-22\t3\t李雷\tpeople/李雷/2026-10-22.md',
        'minutes\t1\t20\t20\t20',
        'gap\t10\t2026-10-22\t2026-11-01',
        '',
      ].join('\n'),
    );
    const everybody = await run([]);
    expect(everybody.output).toContain('\nfocus\toperational\t3\n');
    expect(everybody.output).not.toContain('\ngap\t');
    expect(everybody.output).toContain('\nperson\talice\t5\t2026-10-30\t45\n');
  });

  it('is calm where there is nothing', async () => {
    const said = async (words: string[], files = FILES) =>
      (await run(words, { terminal: true, files })).output;
    expect(await said([], {})).toBe('Meetings, Mon 1 Dec 2025 to Fri 20 Nov\nNone yet.\n');
    expect(await said(['new'])).toBe(
      'Meetings with Nobody Yet, Mon 1 Dec 2025 to Fri 20 Nov\nNone yet.\n',
    );
    expect(await said(['gone'])).toBe(
      'Meetings with gone, Mon 1 Dec 2025 to Fri 20 Nov\nNone in that time.\n',
    );
    expect(await said(['--since', '2026-01-01', '--tag', 'x'])).toBe(
      'Meetings, Thu 1 Jan to Fri 20 Nov\nNone yet.\n',
    );
  });

  it('says of many moods which are shown', async () => {
    const days = Array.from({ length: 28 }, (_, at) => String(at + 1).padStart(2, '0'));
    const files = Object.fromEntries(
      ['09', '10'].flatMap((month) =>
        days.map((day) => [`people/bob/2026-${month}-${day}.md`, meeting('mood: 4')]),
      ),
    );
    const { output } = await run(['bob'], { terminal: true, columns: 40, files });
    expect(output).toContain(
      `Mood  4.0 of 5 on average\n  ${'▆'.repeat(38)}\n  Sat 19 Sep to Wed 28 Oct, the newest 38 of 56\n`,
    );
  });

  it('refuses what it does not understand', async () => {
    expect((await run(['zelda'])).exitCode).toBe(2);
    expect((await run(['--since', 'tomorrow', '--until', 'yesterday'])).exitCode).toBe(2);
    expect((await run(['--relation', 'foe'])).exitCode).toBe(2);
    const ahead = await run(['--since', '2026-11-21']);
    expect(ahead).toMatchObject({ output: '', exitCode: 2 });
    expect(ahead.errors).toContain('since 2026-11-21, and today is 2026-11-20');
    expect((await run(['--since', '2026-12-01', '--until', '2026-12-31'])).exitCode).toBe(2);
    expect((await run(['--since', '2026-11-20'])).exitCode).toBe(0);
  });

  it('names broken files on stderr and goes on', async () => {
    const files = { ...FILES, 'people/李雷/2026-10-23.md': meeting('mood: 9', 'duration: 10') };
    const { errors, exitCode } = await run(['李雷'], { files });
    expect(errors).toContain('2026-10-23.md');
    expect(exitCode).toBe(0);
    expect((await json(['李雷'], { files })).total).toMatchObject({ held: 2 });
  });
});

/** Counts by the names of files and the lines at their top, as somebody with grep would. */
function countByHand(files: Record<string, string>, folder: string, since: string) {
  const counts = { held: 0, cancelled: 0, missed: 0, moods: 0 };
  for (const [path, text] of Object.entries(files)) {
    const date = /\/(\d{4}-\d\d-\d\d)\.md$/.exec(path)?.[1];
    if (date === undefined || !path.startsWith(folder) || date < since) continue;
    const status = /^status: (\w+)/m.exec(text)?.[1] ?? 'held';
    const key = status === 'canceled' ? 'cancelled' : status;
    counts[key as 'held' | 'cancelled' | 'missed'] += 1;
    if (/^mood: \d/m.test(text)) counts.moods += 1;
  }
  return counts;
}

describe.each([1, 2])('a realistic notebook, seed %i', (seed) => {
  const { files } = realisticNotebook(seed);
  const setup = { files, today: REALISTIC_TODAY };

  it('has the figures that counting by hand gives, for everybody and for each', async () => {
    for (const since of ['2025-12-01', '2024-01-01']) {
      const all = await json(['--since', since], setup);
      const byHand = countByHand(files, 'people/', since);
      const { held, cancelled, missed } = all.total;
      expect({ held, cancelled, missed, moods: all.moods.length }).toEqual(byHand);
      for (const { person, held: theirs } of all.people) {
        expect([person, theirs]).toEqual([
          person,
          countByHand(files, `people/${person}/`, since).held,
        ]);
      }
    }
  });

  it('adds up: months, weeks and people to the whole', async () => {
    const { total, months, weeks, people } = await json(['--since', '2025-01-01'], setup);
    const sum = (rows: Record<string, unknown>[], key: string) =>
      rows.reduce((all, row) => all + Number(row[key]), 0);
    for (const key of ['held', 'cancelled', 'missed', 'moved', 'unconfirmed']) {
      const sums = [months, weeks, people].map((rows) => sum(rows as never, key));
      expect([key, ...sums]).toEqual([key, total[key], total[key], total[key]]);
    }
  });
});
