import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { textWidth } from '../../src/render/width.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { tempFolder, tempNotebook } from '../support/temp-notebook.ts';

const GARDEN = Array.from({ length: 4 }, (_, at) => `- What grows in bed ${at}? ^bed-${at}\n`);
const FILES: Record<string, string> = {
  'questions.md': `## Garden\n${GARDEN.join('')}`,
  'people/alice/profile.md': '---\nname: Alice Chen\nrelation: report\n---\n',
  'people/alice/2026-09-01.md': '---\nstatus: held\nquestions: [bed-0]\n---\n',
  'people/alice/2026-11-06.md': '---\nstatus: held\nquestions: [bed-2, bed-0]\n---\n',
  'people/alice/2026-11-13.md': '---\nstatus: cancelled\nquestions: [bed-1]\n---\n',
  'people/bob/profile.md': '---\nname: Bob\nrelation: mentor\n---\n',
  'people/sam/profile.md': '---\nname: Sam\nrelation: friend\n---\n',
};

interface Setup {
  terminal?: boolean;
  columns?: number;
  files?: Record<string, string>;
  today?: string;
}

async function run(words: string[], setup: Setup = {}) {
  const folder = tempNotebook(setup.files ?? FILES);
  const before = folder.all();
  const columns = setup.columns ?? 80;
  const terminal = { columns, ...(setup.terminal === true ? {} : { outputIsTerminal: false }) };
  const world = fakeWorld({ folder: folder.root, terminal, today: setup.today ?? '2026-11-20' });
  const exitCode = await main(['ask', ...words], world, 'test');
  expect(folder.all()).toEqual(before);
  return { exitCode, output: world.output(), errors: world.errors() };
}

interface Asked {
  id: string;
  theme: string;
  text: string;
  lastAsked: string | null;
}

async function asked(words: string[], setup: Setup = {}): Promise<Asked[]> {
  const { output } = await run([...words, '--json'], setup);
  return JSON.parse(output);
}

describe('oneonone ask', () => {
  it('proposes three on a terminal, each whole, and how to get others', async () => {
    const { output, errors, exitCode } = await run(['alice', '--theme', 'garden'], {
      terminal: true,
      columns: 60,
    });
    expect(output).toBe(`\
Questions for Alice Chen: garden
  What grows in bed 3?
  What grows in bed 1?
  What grows in bed 2?  asked Fri 6 Nov
Others: oneonone ask alice --theme garden --skip 3
`);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
  });

  it('breaks a long question between its words', async () => {
    const text = 'What would you do on a long and rainy Sunday without any visitors at all?';
    const files = { 'questions.md': `## Rain\n- ${text} ^rain\n` };
    const { output } = await run(['--theme', 'rain'], { terminal: true, columns: 40, files });
    expect(output).toBe(`\
Questions: rain
  What would you do on a long and rainy
  Sunday without any visitors at all?
Others: oneonone ask --theme rain --skip 3
`);
  });

  it('says the theme at the end of the question, or below where there is no room', async () => {
    const day = 'What is a good day?';
    const rain = 'What do you do on a rainy Sunday?';
    const files = { 'questions.md': `## Rain\n- ${rain} ^rain\n- ${day} ^day\n` };
    const { output } = await run(['--count', '200'], { terminal: true, columns: 38, files });
    expect(output).toContain(`\n  ${day}  rain\n`);
    expect(output).toContain(`\n  ${rain}\n    rain\n`);
    for (const line of output.trimEnd().split('\n'))
      expect(textWidth(line)).toBeLessThanOrEqual(38);
  });

  it('breaks no ice where the first agenda is for people who have met', async () => {
    const themes = async (template: string) => {
      const agenda = `---\ntemplate: ${template}\n---\n`;
      const files = { ...FILES, 'people/bob/2026-11-27.md': agenda };
      return (await asked(['bob', '--count', '2'], { files })).map(({ theme }) => theme);
    };
    expect(await themes('first')).toContain('ice-breakers');
    expect(await themes('mentoring')).not.toContain('ice-breakers');
  });

  it('gives id, theme, text and the day last asked to a pipe', async () => {
    const { output } = await run(['alice', '--theme', 'garden', '--count', '4']);
    expect(output.split('\n')).toEqual([
      'bed-3\tgarden\tWhat grows in bed 3?\t',
      'bed-1\tgarden\tWhat grows in bed 1?\t',
      'bed-2\tgarden\tWhat grows in bed 2?\t2026-11-06',
      'bed-0\tgarden\tWhat grows in bed 0?\t2026-11-06',
      '',
    ]);
  });

  it('gives the documented fields', async () => {
    expect(await asked(['alice', '--theme', 'garden', '--skip', '2', '--count', '1'])).toEqual([
      { id: 'bed-2', theme: 'garden', text: 'What grows in bed 2?', lastAsked: '2026-11-06' },
    ]);
  });

  it('gives the same all day, other ones after those, and others tomorrow', async () => {
    const six = await asked(['alice', '--count', '6']);
    expect(await asked(['alice'])).toEqual(six.slice(0, 3));
    expect(await asked(['alice', '--skip', '3'])).toEqual(six.slice(3));
    expect(await asked(['alice'], { today: '2026-11-21' })).not.toEqual(six.slice(0, 3));
  });

  it('asks nothing that was asked in the last ten meetings while there is anything else', async () => {
    const bank = (await asked(['alice', '--count', '1000'])).map(({ id }) => id);
    const days = ['10', '11', '12', '13', '14', '15', '16', '17', '18', '19'];
    const perDay = Math.floor((bank.length - 3) / days.length);
    const meetings = days.map((day, at) => {
      const questions = bank.slice(at * perDay, (at + 1) * perDay).join(', ');
      return [
        `people/alice/2026-11-${day}.md`,
        `---\nstatus: held\nquestions: [${questions}]\n---\n`,
      ];
    });
    const profile = FILES['people/alice/profile.md'] ?? '';
    const files = {
      'questions.md': FILES['questions.md'] ?? '',
      'people/alice/profile.md': profile,
      ...Object.fromEntries(meetings),
    };
    const fresh = bank.slice(days.length * perDay);
    const found = await asked(['alice', '--count', String(fresh.length + 1)], { files });
    const [last] = found.slice(-1);
    expect(
      found
        .slice(0, -1)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(fresh.sort());
    expect(last?.lastAsked).toBe('2026-11-10');
  });

  it('serves the focus of the next meeting', async () => {
    const files = { ...FILES, 'people/alice/2026-11-27.md': '---\nfocus: career\n---\n' };
    const found = await asked(['alice'], { files });
    for (const { theme } of found) expect(['career', 'growth']).toContain(theme);
    const { output } = await run(['alice'], { files, terminal: true });
    expect(output).toMatch(/^Questions for Alice Chen, for a talk about career\n/);
  });

  it('serves the focus that the rotation would choose', async () => {
    const files = { ...FILES, 'oneonone.yaml': 'rotation: [garden]\n' };
    const found = await asked(['sam', '--count', '4'], { files });
    expect(found.map(({ theme }) => theme)).toEqual(['garden', 'garden', 'garden', 'garden']);
  });

  it('breaks the ice with somebody who was never met', async () => {
    const files = { 'people/kim/profile.md': '---\nname: Kim\n---\n' };
    const found = await asked(['kim'], { files });
    expect(found.map(({ theme }) => theme)).toEqual([
      'ice-breakers',
      'ice-breakers',
      'ice-breakers',
    ]);
  });

  it('knows what mentoring means for whom', async () => {
    const themes = async (words: string[]) => [
      ...new Set(
        (await asked([...words, '--theme', 'mentoring', '--count', '99'])).map(
          ({ theme }) => theme,
        ),
      ),
    ];
    expect(await themes(['bob'])).toEqual(['mentor']);
    expect((await themes([])).sort()).toEqual(['mentee', 'mentor']);
  });

  it('works without a person, and without a notebook', async () => {
    expect(await asked([])).toHaveLength(3);
    const { root } = tempFolder();
    const world = fakeWorld({ folder: root });
    expect(await main(['ask', '--theme', 'feedback', '--json'], world, 'test')).toBe(0);
    const themes = (JSON.parse(world.output()) as Asked[]).map(({ theme }) => theme);
    expect(themes).toEqual(['feedback-to-me', 'feedback-to-me', 'feedback-to-me']);
    const named = fakeWorld({ folder: root });
    expect(await main(['ask', 'alice'], named, 'test')).toBe(3);
  });

  it('lists the themes where one is not known, the notebook’s own included', async () => {
    const { exitCode, output, errors } = await run(['alice', '--theme', 'gardening']);
    expect(exitCode).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain('there are no questions about "gardening"');
    expect(errors).toMatch(/themes: opening, well-being, work, .*, garden\n/s);
  });

  it.each([
    ['--count', '0'],
    ['--count', 'x'],
    ['--skip', '-1'],
  ])('refuses %s %s', async (option, value) => {
    expect((await run(['alice', option, value])).exitCode).toBe(2);
  });

  it('says so where no more are left', async () => {
    const { output } = await run(['alice', '--theme', 'garden', '--skip', '9'], { terminal: true });
    expect(output).toBe('No more questions.\n');
  });

  it('shows nothing raw that stands in the questions', async () => {
    const files = { 'questions.md': '## Rain\n- What \u001b[31mred\u202e thing? ^rain\n' };
    const { output } = await run(['--theme', 'rain'], { terminal: true, files });
    expect(output).toContain('What red thing?');
  });
});

it('names others in a command that is safe to paste, whatever the folder is called', async () => {
  const files = { 'people/bo;touch x/profile.md': '---\nname: Bob\nrelation: friend\n---\n' };
  const { output } = await run(['bob'], { terminal: true, files });
  expect(output).toContain("Others: oneonone ask 'bo;touch x' --skip 3");
});
