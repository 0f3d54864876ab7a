import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type Answer, fakeWorld } from '../support/fake-world.ts';
import { tempNotebook } from '../support/temp-notebook.ts';

const held = (focus: string | null, extra = '') =>
  `---\nstatus: held\n${focus === null ? '' : `focus: ${focus}\n`}${extra}---\n`;
const alice = (header: string) => ({
  'people/alice/profile.md': `---\nname: Alice\n${header}---\n`,
});

/** Weekly meetings back from 13 November, newest first, each with that focus. */
function weekly(focuses: (string | null)[]): Record<string, string> {
  const files = focuses.map((focus, week) => {
    const day = new Date(Date.UTC(2026, 10, 13 - 7 * week)).toISOString().slice(0, 10);
    return [`people/alice/${day}.md`, held(focus)];
  });
  return Object.fromEntries(files);
}

interface Setup {
  answers?: Answer[];
  terminal?: boolean;
}

async function run(words: string[], files: Record<string, string>, setup: Setup = {}) {
  const folder = tempNotebook(files);
  const terminal = setup.terminal ?? false;
  const world = fakeWorld({ folder: folder.root, terminal, answers: setup.answers ?? [] });
  const exitCode = await main(['new', 'alice', '--no-edit', ...words], world, 'test');
  return { exitCode, folder, errors: world.errors(), output: world.output(), world };
}

async function focusOf(
  files: Record<string, string>,
  words: string[] = [],
): Promise<string | null> {
  const { output } = await run(['--json', ...words], files);
  return JSON.parse(output).focus;
}

const ROTATION = alice('rotation: [operational, development, strategic]\n');

describe('the focus of the next meeting', () => {
  it.each<[string, Record<string, string>, string]>([
    ['begins the rotation', {}, 'operational'],
    ['is the next turn', { 'people/alice/2026-11-06.md': held('operational') }, 'development'],
    [
      'passes over meetings called off',
      {
        'people/alice/2026-11-06.md': held('operational'),
        'people/alice/2026-11-13.md': '---\nstatus: cancelled\nfocus: development\n---\n',
      },
      'development',
    ],
    [
      'passes over meetings that nobody confirmed',
      {
        'people/alice/2026-11-06.md': held('operational'),
        'people/alice/2026-11-13.md':
          '---\ntemplate: default\nfocus: development\n---\n## Topics\n',
      },
      'development',
    ],
    [
      'counts both meetings of a day',
      {
        'people/alice/2026-11-13.md': held('operational'),
        'people/alice/2026-11-13-2.md': held('development'),
      },
      'strategic',
    ],
    [
      'passes over twenty that were called off',
      {
        'people/alice/2026-09-01.md': held('operational'),
        ...Object.fromEntries(
          Array.from({ length: 25 }, (_, day) => [
            `people/alice/2026-10-${String(day + 1).padStart(2, '0')}.md`,
            '---\nstatus: cancelled\nfocus: development\n---\n',
          ]),
        ),
      },
      'development',
    ],
    [
      'reads a focus in any case',
      { 'people/alice/2026-11-06.md': held('Operational') },
      'development',
    ],
  ])('%s', async (_, files, focus) => {
    expect(await focusOf({ ...ROTATION, ...files })).toBe(focus);
  });

  it('is the one asked for, and none where there is no rotation', async () => {
    expect(await focusOf(ROTATION, ['--focus', 'strategic'])).toBe('strategic');
    expect(await focusOf(alice(''))).toBe(null);
  });

  it('takes the notebook’s rotation, unless the profile has one, be it empty', async () => {
    const files = { 'oneonone.yaml': 'rotation: [feedback]\n' };
    expect(await focusOf({ ...files, ...alice('') })).toBe('feedback');
    expect(await focusOf({ ...files, ...alice('rotation: []\n') })).toBe(null);
  });

  it('goes on through a series', async () => {
    const { output } = await run(
      ['--date', '2026-11-27', '--repeat', '3', '--every', 'week', '--json'],
      ROTATION,
    );
    const focuses = (JSON.parse(output) as { focus: string }[]).map(({ focus }) => focus);
    expect(focuses).toEqual(['operational', 'development', 'strategic']);
  });
});

it('a dry run of a series shows what would be written', async () => {
  const files = {
    ...ROTATION,
    'people/alice/2026-11-13.md': held('operational').concat('- [ ] @me call Bob\n'),
    'people/alice/2026-11-27.md': held('x'),
  };
  const words = ['--date', '2026-12-04', '--repeat', '4', '--every', 'week'];
  const dry = await run([...words, '--dry-run'], files);
  const real = await run(words, files);
  const added = dry.output
    .split('\n')
    .filter((line) => line.startsWith('+') && !line.startsWith('+++'));
  const meetings = ['2026-12-04', '2026-12-11', '2026-12-18', '2026-12-25'];
  const texts = meetings.map((day) => real.folder.read(`people/alice/${day}.md`));
  expect(added.join('\n')).toContain('focus: strategic');
  for (const text of texts) {
    const head = text
      .split('\n')
      .slice(0, 6)
      .map((line) => `+${line}`)
      .join('\n');
    expect(added.join('\n')).toContain(head);
  }
});

describe('a career talk', () => {
  const IN_ROTATION = alice('rotation: [operational, career]\n');

  it.each<[string, Record<string, string>, string | null]>([
    [
      'is due when the last one was more than three months ago',
      {
        ...alice(''),
        'people/alice/2026-08-19.md': held('career'),
      },
      'career',
    ],
    [
      'is not due on the day three months after',
      {
        ...alice(''),
        'people/alice/2026-08-20.md': held('career'),
      },
      null,
    ],
    [
      'comes out of turn in a rotation that has none',
      {
        ...ROTATION,
        'people/alice/2026-08-19.md': held('career'),
        'people/alice/2026-11-06.md': held('operational'),
      },
      'career',
    ],
    [
      'is found further back than twenty meetings',
      {
        ...alice(''),
        ...weekly(Array.from({ length: 30 }, (_, week) => (week === 25 ? 'career' : 'strategic'))),
      },
      'career',
    ],
    [
      'that was held lately is found among many meetings',
      {
        ...IN_ROTATION,
        ...Object.fromEntries(
          Array.from({ length: 29 }, (_, day) => [
            `people/alice/2026-10-${String(day + 1).padStart(2, '0')}.md`,
            held(day === 0 ? 'career' : 'operational'),
          ]),
        ),
        'people/alice/profile.md':
          '---\nname: Alice\nstarted: 2020-01-01\nrotation: [operational, x, career]\n---\n',
      },
      'x',
    ],
    [
      'is due in a rotation after a quarter without any',
      {
        ...IN_ROTATION,
        ...weekly(Array.from({ length: 20 }, () => 'operational')),
      },
      'career',
    ],
    [
      'is due in a rotation a quarter after the first day together',
      {
        ...alice('rotation: [operational, career]\nstarted: 2026-08-01\n'),
      },
      'career',
    ],
    ['is not due at once', { ...IN_ROTATION }, 'operational'],
    [
      'that was never held is not forced on anybody',
      {
        ...alice('started: 2020-01-01\n'),
        ...weekly([null, null, null]),
      },
      null,
    ],
    [
      'that was cancelled does not count',
      {
        ...alice(''),
        'people/alice/2026-08-01.md': held('career'),
        'people/alice/2026-11-01.md': '---\nstatus: cancelled\nfocus: career\n---\n',
      },
      'career',
    ],
    [
      'is not for friends',
      {
        ...alice('relation: friend\n'),
        'people/alice/2026-01-19.md': held('career'),
      },
      null,
    ],
    [
      'is for mentors, too',
      {
        ...alice('relation: mentor\n'),
        'people/alice/2026-01-19.md': held('career'),
      },
      'career',
    ],
  ])('%s', async (_, files, focus) => {
    expect(await focusOf(files)).toBe(focus);
  });

  const DUE = { ...alice(''), 'people/alice/2026-08-14.md': held('career') };

  it('brings its template', async () => {
    expect(JSON.parse((await run(['--json'], DUE)).output).template).toBe('career');
  });

  it('stands once in a series', async () => {
    const words = ['--date', '2026-11-27', '--repeat', '3', '--every', 'week', '--json'];
    const focuses = (JSON.parse((await run(words, DUE)).output) as { focus: string }[]).map(
      ({ focus }) => focus,
    );
    expect(focuses).toEqual(['career', null, null]);
  });

  it('is asked for on a terminal', async () => {
    const no = await run([], DUE, { terminal: true, answers: [false] });
    expect(no.world.questions).toEqual(['A career talk with Alice? The last was Fri 14 Aug.']);
    expect(no.folder.read('people/alice/2026-11-20.md')).not.toContain('focus: career');
    const yes = await run([], DUE, { terminal: true, answers: [true] });
    expect(yes.folder.read('people/alice/2026-11-20.md')).toContain('\nfocus: career\n');
  });

  it('is not asked for where that is plain, and Ctrl-C changes nothing', async () => {
    for (const words of [
      ['--focus', 'feedback'],
      ['--template', 'default'],
    ]) {
      const { world, folder } = await run(words, DUE, { terminal: true });
      expect(world.questions).toEqual([]);
      expect(folder.read('people/alice/2026-11-20.md')).not.toContain('focus: career');
    }
    const inRotation = { ...DUE, ...IN_ROTATION };
    const { world, folder } = await run([], inRotation, { terminal: true });
    expect(world.questions).toEqual([]);
    expect(folder.read('people/alice/2026-11-20.md')).toContain('\nfocus: career\n');
    const left = await run([], DUE, { terminal: true, answers: [{ cancel: true }] });
    expect(left.exitCode).toBe(130);
    expect(left.folder.all()).not.toHaveProperty('people/alice/2026-11-20.md');
  });

  const NEVER = { ...alice('started: 2026-08-19\n'), 'people/alice/2026-09-04.md': held(null) };

  it('that never was is asked for, too, and is none by default', async () => {
    const yes = await run([], NEVER, { terminal: true, answers: [true] });
    expect(yes.world.questions).toEqual(['A career talk with Alice? There was none yet.']);
    expect(yes.folder.read('people/alice/2026-11-20.md')).toContain('\nfocus: career\n');
    const pipe = await run([], NEVER);
    expect(pipe.errors).toBe('');
    expect(pipe.folder.read('people/alice/2026-11-20.md')).not.toContain('focus: career');
  });

  it.each<[string, Record<string, string>]>([
    ['after three months', alice('started: 2026-08-20\n')],
    ['of a friend', alice('relation: friend\nstarted: 2020-01-01\n')],
  ])('that never was is not asked for %s', async (_, profile) => {
    const { world } = await run([], { ...NEVER, ...profile }, { terminal: true });
    expect(world.questions).toEqual([]);
  });

  it('that never was comes unasked in no meeting of a series', async () => {
    const files = { ...NEVER, ...alice('started: 2026-10-01\n') };
    const words = ['--repeat', '4', '--every', 'month', '--json'];
    const focuses = JSON.parse((await run(words, files)).output) as { focus: string | null }[];
    expect(focuses.map(({ focus }) => focus)).toEqual([null, null, null, null]);
  });

  it('is what the advice makes of a meeting that stands there', async () => {
    const files = {
      ...NEVER,
      'people/alice/2026-11-20.md': '---\ntemplate: default\n---\n## Topics\n',
    };
    const folder = tempNotebook(files);
    const prep = fakeWorld({ folder: folder.root });
    await main(['prep', 'alice', '--json'], prep, 'test');
    const { advice } = JSON.parse(prep.output()) as { advice: { rule: string; command: string }[] };
    const { command } = advice.find(({ rule }) => rule === 'career-due') ?? { command: '' };
    expect(command).toBe('oneonone new alice --focus career');
    await main(
      [...command.split(' ').slice(1), '--no-edit'],
      fakeWorld({ folder: folder.root }),
      '',
    );
    expect(folder.read('people/alice/2026-11-20.md')).toBe(
      '---\ntemplate: default\nfocus: career\n---\n## Topics\n',
    );
  });

  it('is said in a pipe', async () => {
    expect((await run([], DUE)).errors).toContain(
      'The last career talk with Alice was Fri 14 Aug: this is one (--focus for another).',
    );
  });

  it('leaves a meeting alone that stands there already', async () => {
    const files = { ...DUE, 'people/alice/2026-11-20.md': '## Topics\n' };
    const { world, folder } = await run([], files, { terminal: true });
    expect(world.questions).toEqual([]);
    expect(folder.read('people/alice/2026-11-20.md')).not.toContain('focus: career');
  });
});

describe('the two questions of a meeting', () => {
  it('are noted, and none was asked in the last ten meetings', async () => {
    const files: Record<string, string> = { ...alice('') };
    const folder = tempNotebook(files);
    const asked: string[][] = [];
    for (let week = 0; week < 14; week += 1) {
      const today = new Date(Date.UTC(2026, 7, 7 + 7 * week)).toISOString().slice(0, 10);
      const world = fakeWorld({ folder: folder.root, today });
      await main(['new', 'alice', '--no-edit', '--met-before', '--json'], world, 'test');
      const { questions, file } = JSON.parse(world.output()) as {
        questions: string[];
        file: string;
      };
      expect(questions).toHaveLength(2);
      expect(asked.slice(-10).flat()).not.toEqual(expect.arrayContaining([questions[0]]));
      expect(asked.slice(-10).flat()).not.toEqual(expect.arrayContaining([questions[1]]));
      const text = folder.read(file);
      expect(text).toContain(`\nquestions: [${questions.join(', ')}]\n`);
      folder.write(file, text.replace('---\n', '---\nstatus: held\n'));
      asked.push(questions);
    }
  });

  it('may be the notebook’s own', async () => {
    const files = { ...alice(''), 'questions.md': '## Garden\n- What grows? ^grows\n' };
    const { output } = await run(['--focus', 'garden', '--met-before', '--json'], files);
    expect(JSON.parse(output).questions[1]).toBe('grows');
  });
});

it('--template career is a career talk, and counts as the last one', async () => {
  const { folder, output } = await run(['--template', 'career', '--json'], ROTATION);
  expect(JSON.parse(output)).toMatchObject({ template: 'career', focus: 'career' });
  expect(folder.read('people/alice/2026-11-20.md')).toContain('\nfocus: career\n');
});
