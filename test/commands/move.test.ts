import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type Answer, fakeWorld } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const ALICE = '---\nname: Alice\ntime: "10:00"\n---\n';
const TODAYS = `---
# mine
date: 2026-11-20
template: default
---
## Topics
- [ ] Hiring since:2026-11-06 ^2abc234
- [ ] Holiday

## Action items
- [ ] @alice Draft the RFC due:wed
- [ ] %%@me Secret%%
- [x] @me Sent it
`;

async function run(
  folder: TempFolder,
  words: string[],
  setup: { terminal?: boolean; answers?: Answer[] } = {},
) {
  const terminal = setup.terminal ?? false;
  const world = fakeWorld({ folder: folder.root, ...setup, terminal });
  const exitCode = await main(['move', ...words], world, 'test');
  return { exitCode, output: world.output(), errors: world.errors() };
}

describe('oneonone move', () => {
  it('renames the file; every date in it keeps its meaning', async () => {
    const folder = tempNotebook({
      'people/alice/profile.md': ALICE,
      'people/alice/2026-11-20.md': TODAYS,
    });
    const { output } = await run(folder, ['alice', 'tue'], { terminal: true });
    expect(output).toBe(
      'Alice: Fri 20 Nov moved to Tue 24 Nov 10:00, with 2 promises and 2 topics.\nTake it back: oneonone undo\n',
    );
    expect(Object.keys(folder.all())).toEqual([
      'oneonone.yaml',
      'people/alice/2026-11-24.md',
      'people/alice/profile.md',
    ]);
    expect(folder.read('people/alice/2026-11-24.md')).toBe(`---
# mine
date: 2026-11-24
template: default
moved_from: [2026-11-20]
---
## Topics
- [ ] Hiring since:2026-11-06 ^2abc234
- [ ] Holiday since:2026-11-20

## Action items
- [ ] @alice Draft the RFC due:2026-11-25 since:2026-11-20
- [ ] %%@me Secret since:2026-11-20%%
- [x] @me Sent it
`);
  });

  it('keeps the identity of what is in it', async () => {
    const folder = tempNotebook({ 'people/alice/2026-11-20.md': TODAYS });
    const ids = async () => {
      const world = fakeWorld({ folder: folder.root });
      await main(['actions', '--json'], world, 'test');
      return (JSON.parse(world.output()) as { id: string }[]).map(({ id }) => id).sort();
    };
    const before = await ids();
    await run(folder, ['alice', '2026-11-24']);
    expect(await ids()).toEqual(before);
    expect(before).toHaveLength(2);
  });

  it('adds to the days it stood on before, and answers with data', async () => {
    const folder = tempNotebook({
      'people/alice/2026-11-24.md':
        '---\r\nstatus: cancelled\r\ncancelled_by: me\r\nmoved_from:\r\n  - 2026-11-17\r\n---\r\n',
    });
    const { output } = await run(folder, ['alice', '27', 'nov', '--from', '24 nov', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      changed: ['people/alice/2026-11-24.md', 'people/alice/2026-11-27.md'],
      ...{ person: 'alice', date: '2026-11-27', status: 'planned', from: '2026-11-24' },
      movedFrom: ['2026-11-17', '2026-11-24'],
    });
    expect(folder.read('people/alice/2026-11-27.md')).toBe(
      '---\r\nstatus: planned\r\nmoved_from:\r\n  - 2026-11-17\r\n  - 2026-11-24\r\ndate: 2026-11-27\r\n---\r\n',
    );
  });

  it('moves a meeting that was only agreed', async () => {
    const folder = tempNotebook({
      'people/bob/2026-11-06.md': '---\nstatus: held\nnext: 2027-01-01\n---\n',
    });
    const { output } = await run(folder, ['bob', '4', 'jan']);
    expect(output).toBe('bob\t2027-01-04\tplanned\tpeople/bob/2027-01-04.md\n');
    expect(folder.read('people/bob/2027-01-04.md')).toBe(
      '---\ndate: 2027-01-04\nstatus: planned\nmoved_from: [2027-01-01]\n---\n',
    );
  });

  it('dates a meeting anew that was held, its promises along', async () => {
    const text = '---\nstatus: held\n---\n- [ ] @me call due:fri\n';
    const folder = tempNotebook({ 'people/bob/2026-11-17.md': text });
    await run(folder, ['bob', '2026-11-16', '--from', '2026-11-17']);
    expect(folder.read('people/bob/2026-11-16.md')).toBe(
      '---\nstatus: held\ndate: 2026-11-16\nmoved_from: [2026-11-17]\n---\n- [ ] @me call due:2026-11-20\n',
    );
  });

  const PLANNED = '---\nstatus: planned\n---\n';
  it.each([
    [
      'a day on which a meeting stands',
      ['alice', '2026-11-24'],
      1,
      'has a meeting on Tue 24 Nov already',
    ],
    ['the same day', ['alice', 'today'], 1, 'is on Fri 20 Nov already'],
    ['a day that is past', ['alice', 'yesterday'], 2, 'past already'],
    ['a held meeting to come', ['alice', 'mon', '--from', '2026-11-06'], 1, 'was held'],
    ['nothing to move', ['bob', 'mon'], 2, 'bob has no meeting today or later'],
    ['no day', ['alice'], 2, 'to which day?'],
  ])('refuses %s', async (_name, words, code, message) => {
    const folder = tempNotebook({
      'people/alice/2026-11-06.md': '---\nstatus: held\n---\n',
      'people/alice/2026-11-20.md': PLANNED,
      'people/alice/2026-11-24.md': PLANNED,
      'people/bob/inbox.md': '',
    });
    const before = folder.all();
    const { exitCode, errors } = await run(folder, words);
    expect(errors).toContain(message);
    expect(exitCode).toBe(code);
    expect(folder.all()).toEqual(before);
  });
});
