import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type Answer, fakeWorld } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const ALICE = '---\nname: Alice\ntime: "10:00"\n---\n';
const TODAYS = '---\ntemplate: default\n---\n## Topics\n- [ ] Hiring\n## Actions\n- [ ] @me Call\n';

async function run(
  folder: TempFolder,
  words: string[],
  setup: { terminal?: boolean; answers?: Answer[] } = {},
) {
  const terminal = setup.terminal ?? false;
  const world = fakeWorld({ folder: folder.root, ...setup, terminal });
  const exitCode = await main(['cancel', ...words], world, 'test');
  const { questions } = world;
  return { exitCode, output: world.output(), errors: world.errors(), questions };
}

function alices(extra: Record<string, string> = {}): TempFolder {
  return tempNotebook({
    'people/alice/profile.md': ALICE,
    'people/alice/2026-11-20.md': TODAYS,
    ...extra,
  });
}

describe('oneonone cancel', () => {
  it('asks for another day and moves the meeting there', async () => {
    const folder = alices();
    const { output, questions } = await run(folder, ['alice', '--by', 'them', '--reason', 'sick'], {
      terminal: true,
      answers: ['tue'],
    });
    expect(questions).toEqual(['New date? (enter: none)']);
    expect(output).toBe(
      'Alice: Fri 20 Nov moved to Tue 24 Nov 10:00, with 1 promise and 1 topic.\nTake it back: oneonone undo\n',
    );
    expect(folder.read('people/alice/2026-11-24.md')).toContain(
      'date: 2026-11-24\ncancelled_by: them\nreason: sick\nmoved_from: [2026-11-20]\n---\n',
    );
  });

  it('asks who cancelled where there is no other day', async () => {
    const folder = alices();
    const { output, questions } = await run(folder, ['alice'], {
      ...{ terminal: true, answers: ['', 'me'] },
    });
    expect(questions).toEqual(['New date? (enter: none)', 'Who cancelled?']);
    expect(output).toBe(
      `Alice, Fri 20 Nov: cancelled by you.
Still open, and on the next agenda: 1 promise and 1 topic.
Another day: oneonone new alice --date <date>
Take it back: oneonone undo
`,
    );
    expect(folder.read('people/alice/2026-11-20.md')).toBe(
      TODAYS.replace('---\n##', 'status: cancelled\ncancelled_by: me\n---\n##'),
    );
  });

  it('says first whom and which day it is about', async () => {
    const folder = alices({ 'people/tom/profile.md': '---\nname: Tom\ncadence: none\n---\n' });
    const setup = { terminal: true, answers: [{ cancel: true }] as Answer[] };
    const first = async (words: string[]) =>
      (await run(folder, words, setup)).errors.split('\n')[0];
    expect(await first(['alice'])).toBe('Alice, Fri 20 Nov');
    expect(await first(['tom'])).toBe('Tom, Fri 20 Nov (nothing was planned)');
    expect((await run(folder, ['alice', '--to', 'tue'], { terminal: true })).errors).toBe('');
  });

  it('changes nothing when a question is cancelled', async () => {
    const folder = alices();
    const before = folder.all();
    const answers: Answer[] = ['', { cancel: true }];
    expect((await run(folder, ['alice'], { terminal: true, answers })).exitCode).toBe(130);
    expect(folder.all()).toEqual(before);
  });

  it('never resets the clock: the last talk stays the one that was held', async () => {
    const folder = alices({ 'people/alice/2026-11-03.md': '---\nstatus: held\n---\n' });
    await run(folder, ['alice', '--by', 'me']);
    const world = fakeWorld({ folder: folder.root });
    await main(['stale', '--json'], world, 'test');
    expect(JSON.parse(world.output())).toMatchObject([
      { lastMet: '2026-11-03', cancelledInARow: 1, state: 'overdue', next: null },
    ]);
  });

  it('works without a file, on the day that was agreed', async () => {
    const folder = tempNotebook({
      'people/bob/2026-11-06.md': '---\nstatus: held\nnext: 2026-11-24\n---\n',
    });
    const { output } = await run(folder, ['bob', '--by', 'nobody', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      changed: ['people/bob/2026-11-24.md'],
      ...{ person: 'bob', date: '2026-11-24', status: 'cancelled', cancelledBy: 'nobody' },
      ...{ reason: null, promises: 0, topics: 0, to: null },
    });
    expect(folder.read('people/bob/2026-11-24.md')).toBe(
      '---\ndate: 2026-11-24\nstatus: cancelled\ncancelled_by: nobody\n---\n',
    );
  });

  it('notes a meeting that was missed, and plans another one', async () => {
    const folder = tempNotebook({
      'people/bob/2026-11-17.md': '---\r\ntemplate: default\r\n---\r\n',
    });
    const { output } = await run(folder, ['bob', '17', 'nov', '--no-show', '--to', '+1w']);
    expect(output).toBe('bob\t2026-11-17\tmissed\tpeople/bob/2026-11-17.md\n');
    expect(folder.all()).toMatchObject({
      'people/bob/2026-11-17.md': '---\r\ntemplate: default\r\nstatus: missed\r\n---\r\n',
      'people/bob/2026-11-27.md': '---\ndate: 2026-11-27\nstatus: planned\n---\n',
    });
  });

  it('moves with --to what has no file', async () => {
    const folder = tempNotebook({ 'people/bob/profile.md': '---\nday: friday\n---\n' });
    await run(folder, ['bob', '--to', 'mon']);
    expect(folder.read('people/bob/2026-11-23.md')).toBe(
      '---\ndate: 2026-11-23\nstatus: planned\nmoved_from: [2026-11-20]\n---\n',
    );
  });

  it.each([
    ['a new day that is past', ['alice', '--to', 'yesterday'], 2, 'past already'],
    ['a word for who that it does not know', ['alice', '--by', 'bob'], 2, '--by'],
    ['a date that is none', ['alice', 'foo'], 2, 'no date that I can read'],
  ])('refuses %s', async (_name, words, code, message) => {
    const folder = alices();
    const { exitCode, errors } = await run(folder, words);
    expect(errors).toContain(message);
    expect(exitCode).toBe(code);
    expect(folder.read('people/alice/2026-11-20.md')).toBe(TODAYS);
  });
});
