import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const FILE = 'people/alice/profile.md';
const INBOX = 'people/alice/inbox.md';
const PROFILE =
  '---\nname: Alice Chen\n---\n## Feedback\n- 2026-10-02 received: You hurry #share\n';

async function feedback(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook({ [FILE]: PROFILE }),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['feedback', ...words], world, 'test');
  const { questions } = world;
  return { output: world.output(), errors: world.errors(), exitCode, folder, questions };
}

describe('feedback', () => {
  test('asks for praise and what came of it', async () => {
    const { folder, output } = await feedback(['alice'], {
      terminal: true,
      answers: ['praise', 'Calm in the  outage', 'The client stayed', true],
    });
    expect(folder.read(FILE)).toBe(
      `${PROFILE}- 2026-11-20 given praise: Calm in the outage\n  - effect: The client stayed\n`,
    );
    expect(folder.read(INBOX)).toBe('- Praise: Calm in the outage #private since:2026-11-20\n');
    expect(output).toContain('Praise for Alice Chen, Fri 20 Nov:\n');
    expect(output).toContain('It is a private topic for the next meeting.\n');
  });

  test('what was said is not asked again', async () => {
    const { questions } = await feedback(
      ['alice', '--fact', 'Late', '--feeling', 'lost', '--question', 'Why?', '--no-raise'],
      { terminal: true, answers: [''] },
    );
    expect(questions).toEqual(['Why does it matter? (enter: skip)']);
  });

  test('-m is all of it, from standard input too', async () => {
    const { questions, folder } = await feedback(['alice', '--received', '-m', '-'], {
      terminal: true,
      input: 'More\ncontext\n',
    });
    expect(questions).toEqual([]);
    expect(folder.read(FILE)).toBe(`${PROFILE}- 2026-11-20 received: More context\n`);
  });

  test.each([1, 2, 3, 4])('Ctrl-C at question %i gives back what was typed', async (at) => {
    const typed = ['something to change', 'Late again', 'lost', 'trust'];
    const answers = [...typed.slice(0, at), { cancel: true as const }];
    const { errors, exitCode, folder } = await feedback(['alice'], { terminal: true, answers });
    expect([exitCode, folder.all()]).toEqual([130, { 'oneonone.yaml': '', [FILE]: PROFILE }]);
    for (const text of typed.slice(1, at)) expect(errors).toContain(text);
  });

  test.each([
    [['alice'], 'Nothing was said'],
    [['alice', '--feeling', 'lost'], 'not saved: lost'],
    [['alice', '--fact', 'a', '--praise', 'b'], 'one of them'],
    [['alice', '-m', 'a', '--fact', 'b'], 'one of them'],
    [['alice', '-m', 'a', '--date', 'mon'], 'is still to come'],
    [['zoe', '-m', 'a'], 'not saved: a'],
    [['alice', '-m', ''], 'Nothing was said'],
  ])('%j in a pipe changes nothing', async (words, message) => {
    const { errors, exitCode, folder } = await feedback(words);
    expect(errors).toContain(message);
    expect([exitCode, folder.read(FILE)]).toEqual([2, PROFILE]);
  });

  test('a profile that must not be written: the text comes back, and no topic is left', async () => {
    const folder = tempNotebook({ [FILE]: '---\nname: [\n---\n' });
    const { errors, exitCode } = await feedback(['alice', '-m', 'Late', '--raise'], {}, folder);
    expect(exitCode).toBe(1);
    expect(errors).toContain('not saved: Late');
    expect(Object.keys(folder.all())).toEqual(['oneonone.yaml', FILE]);
  });

  test('undo takes back both, a dry run writes neither', async () => {
    const dry = await feedback(['alice', '-m', 'Late', '--raise', '--dry-run']);
    expect(dry.output).toContain('+- 2026-11-20 given: Late\n');
    expect(dry.folder.read(FILE)).toBe(PROFILE);
    const { folder } = await feedback(['alice', '-m', 'Late', '--raise']);
    expect(folder.read(INBOX)).toContain('Late');
    await main(['undo'], fakeWorld({ folder: folder.root }), 'test');
    expect(folder.read(FILE)).toBe(PROFILE);
  });

  test('as JSON: the feedback after, and its topic', async () => {
    const { output } = await feedback(['alice', '-m', 'Late', '--raise', '--share', '--json']);
    expect(JSON.parse(output)).toEqual({
      ...{ changed: [INBOX, FILE], person: 'alice', date: '2026-11-20', direction: 'given' },
      ...{ praise: false, text: 'Late', parts: [], private: false, shared: true },
      ...{ file: FILE, line: 6, topic: 'Feedback: Late' },
    });
  });
});

describe('feedback --list', () => {
  test('in a pipe, newest first', async () => {
    const { folder } = await feedback(['alice', '--praise', 'Calm', '--effect', 'Quiet']);
    const { output } = await feedback(['alice', '--list'], {}, folder);
    expect(output).toBe(
      '2026-11-20\tgiven\tpraise\tprivate\tCalm\teffect: Quiet\n' +
        '2026-10-02\treceived\t\tshared\tYou hurry\t\n',
    );
  });

  test('nothing yet, and control characters from a file stay out of the terminal', async () => {
    const none = await feedback(
      ['kim', '--list'],
      { terminal: true },
      tempNotebook({ 'people/kim/inbox.md': '- a\n' }),
    );
    expect(none.output).toBe('No feedback noted with kim yet: oneonone feedback kim\n');
    const odd = tempNotebook({ [FILE]: '## Feedback\n- 2026-10-02 given: \u001b[31mred\u0007\n' });
    const { output } = await feedback(['alice', '--list'], { terminal: true }, odd);
    expect(output).toContain('red');
    expect(output).not.toContain('\u001b');
  });
});

test.each([
  ['stars', '* 2026-10-02 given: x\n', '*', '  '],
  ['numbers', '9. 2026-10-02 given: x\n   - effect: y\n', '10.', '    '],
  ['numbers and a paragraph', '1. 2026-10-02 given: x\n\n   more\n', '2.', '   '],
  ['no list at its end', '* 2026-10-02 given: x\n\nWords.\n', '\n-', '  '],
  ['nothing yet', '', '\n-', '  '],
])('goes on the list that stands there: %s', async (_, list, bullet, indent) => {
  const text = `## Feedback\n${list}\n## Topics\n`;
  const folder = tempNotebook({ [FILE]: text });
  const words = ['alice', '--fact', 'Late', '--feeling', 'lost', '--no-raise'];
  const { exitCode } = await feedback(words, {}, folder);
  expect(exitCode).toBe(0);
  expect(folder.read(FILE)).toContain(
    `## Feedback\n${list}${bullet} 2026-11-20 given: Late\n${indent}- feeling: lost\n`,
  );
});
