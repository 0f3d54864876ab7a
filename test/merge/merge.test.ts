import { describe, expect, it } from 'vitest';
import { cloneNotebook } from '../support/clones.ts';
import { itemsIn, runIn } from '../support/notebook-state.ts';
import type { TempFolder } from '../support/temp-notebook.ts';

const TODAY = '2026-11-20';
const OLD = 'people/alice/2026-11-06.md';
const NEW = 'people/alice/2026-11-20.md';
const FILES = {
  'people/alice/profile.md': '---\nname: Alice\n---\n',
  'people/alice/inbox.md': '- Holiday cover since:2026-11-10\n',
  [OLD]:
    '---\nstatus: held\n---\n## Action items\n- [ ] @alice Draft the RFC\n- [ ] @me Ask HR\n- [ ] @me Lend the book\n',
};

async function run(folder: TempFolder, line: string): Promise<string> {
  const words = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
  const { exitCode, errors, output } = await runIn(folder, words, TODAY);
  expect([line, exitCode, errors]).toEqual([line, 0, '']);
  return output;
}

function statesIn(folder: TempFolder): string[] {
  return itemsIn(folder, TODAY)
    .map(({ key, state }) => `${state} ${key}`)
    .sort();
}

describe('two clones of a notebook', () => {
  it('that carried the same things hold the same bytes and merge without a conflict', async () => {
    const { left, right, merge } = cloneNotebook(FILES);
    for (const side of [left, right]) await run(side, 'new alice --met-before');
    expect(left.all()).toEqual(right.all());
    expect(merge()).toBe(true);
    expect(left.all()).toEqual(right.all());
  });

  it('agree when one carried what the other closed', async () => {
    const { left, right, merge } = cloneNotebook(FILES);
    await run(left, 'new alice --met-before');
    await run(right, 'done alice ask');
    merge();
    expect(statesIn(left)).toEqual([
      'done alice: Ask HR',
      'open alice: Draft the RFC',
      'open alice: Holiday cover',
      'open alice: Lend the book',
    ]);
    const actions = await runIn(left, ['actions'], TODAY);
    expect(actions.output).not.toContain('Ask HR');
    expect(actions.output).toContain('Lend the book');
  });

  it('that added topics at the same time keep both, each once', async () => {
    const { left, right, merge } = cloneNotebook(FILES);
    await run(left, 'add alice "From the left"');
    await run(left, 'add alice "From both"');
    await run(right, 'add alice "From both"');
    await run(right, 'add alice "@alice From the right"');
    expect(merge()).toBe(true);
    expect(statesIn(left).filter((line) => line.includes('From'))).toEqual([
      'open alice: From both',
      'open alice: From the left',
      'open alice: From the right',
    ]);
  });

  it('fill the inbox into the talk on one side while the other side adds to it', async () => {
    const { left, right, merge } = cloneNotebook(FILES);
    await run(left, 'new alice --met-before');
    await run(right, 'add alice "One more"');
    expect(merge()).toBe(true);
    expect(statesIn(left).filter((line) => / (?:Holiday|One)/.test(line))).toEqual([
      'open alice: Holiday cover',
      'open alice: One more',
    ]);
    await run(left, 'new alice');
    expect(left.read(NEW)).toMatch(/- \[ \] One more .*\n/);
    expect(left.read(NEW).match(/Holiday cover/g)).toHaveLength(1);
  });

  it('move a meeting on one side while the other closes something in it', async () => {
    const { left, right, merge } = cloneNotebook({
      ...FILES,
      'people/alice/2026-11-27.md': `---\nstatus: planned\n---\n## Topics\n- [ ] Office days\n\n## Action items\n- [ ] @me Book the train\n\n## Notes\n${'A line that git can know it by.\n'.repeat(9)}`,
    });
    await run(left, 'move alice 2026-12-01');
    await run(right, 'done alice train');
    merge();
    expect(statesIn(left).filter((line) => / (?:Book|Office)/.test(line))).toEqual([
      'done alice: Book the train',
      'open alice: Office days',
    ]);
    expect(Object.keys(left.all())).not.toContain('people/alice/2026-11-27.md');
  });

  it('reopen on one side what the other left alone', async () => {
    const closed = FILES[OLD]?.replace('[ ] @me Ask HR', '[x] @me Ask HR done:2026-11-10') ?? '';
    const { left, right, merge } = cloneNotebook({ ...FILES, [OLD]: closed });
    await run(left, 'reopen alice ask');
    await run(right, 'add alice "A topic"');
    expect(merge()).toBe(true);
    expect(statesIn(left)).toContain('open alice: Ask HR');
  });

  it('leave a conflict in the file: both sides are read and named, and nothing is written there', async () => {
    const { left, right, merge } = cloneNotebook(FILES);
    await run(left, 'done alice draft');
    await run(right, 'due alice draft 2026-12-01');
    expect(merge()).toBe(false);
    const conflict = left.read(OLD);
    expect(conflict).toContain('<<<<<<< ');
    expect(statesIn(left)).toContain('done alice: Draft the RFC');
    const check = await runIn(left, ['check'], TODAY);
    expect(check.output).toContain(`${OLD}:5`);
    const done = await runIn(left, ['done', 'alice', 'ask'], TODAY);
    expect([done.exitCode, left.read(OLD)]).toEqual([1, conflict]);
    expect(done.errors).toContain(OLD);
    const prepared = await runIn(left, ['new', 'alice', '--met-before', '--json'], TODAY);
    expect([prepared.exitCode, left.read(OLD)]).toEqual([0, conflict]);
    expect(left.read(NEW)).toContain('Lend the book');
    expect(left.read(NEW)).not.toContain('Draft the RFC');
    expect(statesIn(left)).toContain('open alice: Ask HR');
  });

  it('make the talk of one day on both sides with different words: all of both is read', async () => {
    const { left, right, merge } = cloneNotebook(FILES);
    await run(left, 'met alice -m "From the left"');
    await run(right, 'add alice "@alice Sum it up" --today 2026-11-20');
    await run(right, 'new alice --met-before');
    expect(merge()).toBe(false);
    expect(left.read(NEW)).toContain('>>>>>>> ');
    expect(statesIn(left)).toEqual([
      'open alice: Ask HR',
      'open alice: Draft the RFC',
      'open alice: Holiday cover',
      'open alice: Lend the book',
      'open alice: Sum it up',
    ]);
  });

  it('keep what stands below an item there on both sides of a conflict', async () => {
    const nested = `---
status: held
---
- [ ] @me Plan the offsite
  near a lake
  - [ ] book the train
- [ ] @alice Draft the RFC
`;
    const { left, right, merge } = cloneNotebook({ ...FILES, [OLD]: nested });
    await run(left, 'due alice train 2026-12-01');
    await run(right, 'drop alice train');
    await run(right, 'due alice draft 2026-12-01');
    expect(merge()).toBe(false);
    expect(statesIn(left)).toEqual([
      'dropped alice: book the train',
      'open alice: Draft the RFC',
      'open alice: Holiday cover',
      'open alice: Plan the offsite',
    ]);
    await runIn(left, ['new', 'alice', '--met-before'], TODAY);
    expect(left.read(NEW)).not.toMatch(/<{7}|train/);
  });

  it('rename a person on one side while the other makes a talk ready and adds to the inbox', async () => {
    const { left, right, merge } = cloneNotebook(FILES);
    await run(left, 'people rename alice alicia');
    await run(right, 'done alice ask');
    await run(right, 'add alice "One more"');
    await run(right, 'new alice --met-before');
    merge();
    expect(statesIn(left)).toEqual([
      'done alicia: Ask HR',
      'open alicia: Draft the RFC',
      'open alicia: Holiday cover',
      'open alicia: Lend the book',
      'open alicia: One more',
    ]);
  });
});
