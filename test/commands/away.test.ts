import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type Answer, fakeWorld } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const PLANNED = '---\nstatus: planned\n---\n';

async function run(
  folder: TempFolder,
  words: string[],
  setup: { terminal?: boolean; answers?: Answer[] } = {},
) {
  const terminal = setup.terminal ?? false;
  const world = fakeWorld({ folder: folder.root, ...setup, terminal });
  const exitCode = await main(['away', ...words], world, 'test');
  const { questions } = world;
  return { exitCode, output: world.output(), errors: world.errors(), questions };
}

function notebook(settings = '# mine\nversion: 1\n'): TempFolder {
  return tempNotebook({
    'oneonone.yaml': settings,
    'people/bob/profile.md': '---\nname: Bob\n---\n',
    'people/bob/2027-01-01.md': PLANNED,
    'people/kim/profile.md':
      '---\nname: Kim # friend\naway:\n  - {from: 2026-01-01, to: 2026-01-02}\n---\nx\n',
    'people/zoe/2026-11-13.md': '---\nstatus: held\nnext: 2026-12-22\n---\n',
  });
}

describe('oneonone away', () => {
  it('notes my days, and lists the meetings inside with the command that moves them', async () => {
    const folder = notebook();
    const { output } = await run(
      folder,
      ['21', 'dec', '3', 'jan', '--why', 'Christmas', '--no-input'],
      { terminal: true },
    );
    expect(output).toBe(`You are away Mon 21 Dec to Sun 3 Jan. In it:
  zoe  Tue 22 Dec      oneonone move zoe 4 jan
  Bob  Fri 1 Jan 2027  oneonone move bob 4 jan
Take it back: oneonone undo
`);
    expect(folder.read('oneonone.yaml')).toBe(
      '# mine\nversion: 1\naway: [{from: 2026-12-21, to: 2027-01-03, why: Christmas}]\n',
    );
  });

  it('asks on a terminal for another day, and moves', async () => {
    const folder = notebook();
    const { output, questions } = await run(folder, ['21 dec', '3 jan'], {
      ...{ terminal: true, answers: ['none', ''] },
    });
    expect(questions).toEqual([
      'zoe, Tue 22 Dec: move to (or "none")',
      'Bob, Fri 1 Jan 2027: move to (or "none")',
    ]);
    expect(output).toBe(`You are away Mon 21 Dec to Sun 3 Jan. In it:
  zoe  Tue 22 Dec  oneonone move zoe 4 jan
Bob: Fri 1 Jan 2027 moved to Mon 4 Jan 2027.
Take it back: oneonone undo
`);
    expect(folder.read('people/bob/2027-01-04.md')).toContain('moved_from: [2027-01-01]');
  });

  it('notes their days in the profile, each line else as it was', async () => {
    const folder = notebook();
    const { output } = await run(folder, ['kim', 'until', 'march'], { terminal: true });
    expect(output).toBe('Kim is away Fri 20 Nov to Mon 1 Mar.\nTake it back: oneonone undo\n');
    expect(folder.read('people/kim/profile.md')).toBe(
      '---\nname: Kim # friend\naway:\n  - {from: 2026-01-01, to: 2026-01-02}\n  - {from: 2026-11-20, to: 2027-03-01}\n---\nx\n',
    );
  });

  it('answers with data', async () => {
    const folder = notebook();
    const { output } = await run(folder, ['bob', '1 jan', '--json']);
    expect(JSON.parse(output)).toEqual({
      changed: ['people/bob/profile.md'],
      ...{ person: 'bob', from: '2027-01-01', to: '2027-01-01', why: null },
      meetings: [
        {
          ...{ person: 'bob', date: '2027-01-01', file: 'people/bob/2027-01-01.md' },
          ...{ suggestion: '2027-01-04', movedTo: null },
        },
      ],
    });
  });

  it('gives a pipe the days and the meetings inside, and notes the same days only once', async () => {
    const folder = notebook();
    const words = ['me', '1 jan'];
    expect((await run(folder, words)).output).toBe(
      'me\t2027-01-01\t2027-01-01\t\nbob\t2027-01-01\toneonone move bob 4 jan\n',
    );
    const once = folder.all();
    await run(folder, words);
    expect(folder.all()).toEqual(once);
  });

  it.each([
    ['no days', [], 2, 'which days?'],
    ['words that are no days', ['bob', 'soonish'], 2, 'names no days'],
    ['somebody unknown', ['zorro', 'until', 'march'], 2, 'there is no "zorro"'],
    ['days in the wrong order', ['2026-12-24', '2026-12-21'], 2, 'is before Thu 24 Dec'],
  ])('refuses %s', async (_name, words, code, message) => {
    const folder = notebook();
    const before = folder.all();
    const { exitCode, errors } = await run(folder, words);
    expect(errors).toContain(message);
    expect(exitCode).toBe(code);
    expect(folder.all()).toEqual(before);
  });

  it('does not write settings that hold a merge conflict', async () => {
    const conflict = '<<<<<<< a\nme: x\n=======\nme: y\n>>>>>>> b\n';
    const folder = notebook(conflict);
    const { exitCode, errors } = await run(folder, ['tomorrow']);
    expect(exitCode).toBe(1);
    expect(errors).toContain('conflict markers');
    expect(folder.read('oneonone.yaml')).toBe(conflict);
  });
});
