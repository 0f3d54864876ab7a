import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { updateNotebook } from '../../../src/notebook/write/update-notebook.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

const FILE = 'people/alice/inbox.md';

/** A planner that adds a line, and an editor that saves the file between reading and writing, some times. */
function appender(root: string, write: (file: string, text: string) => void, disturbances: number) {
  let calls = 0;
  return () => {
    calls += 1;
    const before = readFileSync(join(root, FILE), 'utf8');
    if (calls <= disturbances) write(FILE, `${before}- theirs ${calls}\n`);
    return {
      changes: [{ kind: 'edit' as const, file: FILE, before, after: `${before}- ours\n` }],
      result: calls,
    };
  };
}

describe('updateNotebook', () => {
  it('plans, applies and tells what it wrote', () => {
    const { root, read, write } = tempNotebook({ [FILE]: '' });
    const world = fakeWorld({ folder: root });
    const updated = updateNotebook(world, root, appender(root, write, 0));
    expect(updated).toMatchObject({ result: 1, changed: [FILE] });
    expect(read(FILE)).toBe('- ours\n');
  });

  it('plans again on the fresh text when somebody saved in between', () => {
    const { root, read, write } = tempNotebook({ [FILE]: '' });
    const world = fakeWorld({ folder: root });
    expect(updateNotebook(world, root, appender(root, write, 4)).result).toBe(5);
    expect(read(FILE)).toBe('- theirs 1\n- theirs 2\n- theirs 3\n- theirs 4\n- ours\n');
  });

  it('gives up after five times and leaves theirs', () => {
    const { root, read, write } = tempNotebook({ [FILE]: '' });
    const world = fakeWorld({ folder: root });
    expect(() => updateNotebook(world, root, appender(root, write, 9))).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
    expect(read(FILE).match(/theirs/g)).toHaveLength(5);
    expect(existsSync(join(root, '.oneonone/lock'))).toBe(false);
  });

  it('writes nothing in a dry run, not even the lock', () => {
    const { root, all, write } = tempNotebook({ [FILE]: '' });
    const world = fakeWorld({ folder: root });
    const updated = updateNotebook(world, root, appender(root, write, 0), { dryRun: true });
    expect(updated.changes).toHaveLength(1);
    expect(updated.changed).toEqual([]);
    expect(all()).toEqual({ 'oneonone.yaml': '', [FILE]: '' });
    expect(existsSync(join(root, '.oneonone'))).toBe(false);
  });
});
