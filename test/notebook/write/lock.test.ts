import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { OneononeError } from '../../../src/errors.ts';
import { withLock } from '../../../src/notebook/write/lock.ts';
import { bundle } from '../../support/bundle.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

// A long campaign: LOCK_PROCESSES=16 LOCK_APPENDS=20 vitest run test/notebook/lock.test.ts
const PROCESSES = Number(process.env.LOCK_PROCESSES ?? 4);
const APPENDS = Number(process.env.LOCK_APPENDS ?? 6);
const LOCK = '.oneonone/lock';

function age(path: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  utimesSync(path, then, then);
}

describe('withLock', () => {
  it('holds the lock during the work and leaves only a .gitignore that hides the folder', () => {
    const { root, read } = tempNotebook();
    const held = withLock(fakeWorld({ folder: root }), root, () => read(LOCK));
    expect(held).toMatch(/^4242 testhost [a-z0-9]+\n$/);
    expect(readdirSync(join(root, '.oneonone'))).toEqual(['.gitignore']);
    expect(read('.oneonone/.gitignore')).toBe('*\n');
  });

  it('is let go of when the work throws', () => {
    const { root } = tempNotebook();
    const world = fakeWorld({ folder: root });
    const fail = () => {
      throw new Error('no luck');
    };
    expect(() => withLock(world, root, fail)).toThrow('no luck');
    expect(existsSync(join(root, LOCK))).toBe(false);
  });

  it('waits for a living process and then says who is busy', () => {
    const { root, read, write } = tempNotebook();
    write(LOCK, '77 testhost abc\n');
    age(join(root, LOCK), 3600);
    const world = fakeWorld({ folder: root, isAlive: (id) => id === 77 });
    const attempt = () => withLock(world, root, () => expect.unreachable());
    expect(attempt).toThrow(/process 77 on testhost/);
    expect(attempt).toThrow(expect.objectContaining({ code: 'busy' }));
    expect(world.paused()).toBeGreaterThan(9_000);
    expect(read(LOCK)).toBe('77 testhost abc\n');
    expect(readdirSync(join(root, '.oneonone'))).toEqual(['lock']);
  });

  it.each([
    ['a process that is gone', '77 testhost abc\n', 0],
    ['an earlier process with our number', '4242 testhost abc\n', 0],
    ['another machine, a minute ago', '77 elsewhere abc\n', 61],
    ['nobody we can name, a minute ago', '', 61],
  ])('takes over from %s', (_, content, seconds) => {
    const { root, write } = tempNotebook();
    write(LOCK, content);
    age(join(root, LOCK), seconds);
    expect(withLock(fakeWorld({ folder: root }), root, () => 'done')).toBe('done');
    expect(readdirSync(join(root, '.oneonone'))).toEqual([]);
  });

  it('sweeps up what the process that is gone left half-written, and nothing else', () => {
    const leftovers = ['people/alice/.oneonone-abc.tmp', '.oneonone-abc.tmp'];
    const kept = { 'people/alice/2026-11-20.md': 'x', 'people/alice/notes.tmp': 'x' };
    const { root, write, all } = tempNotebook(kept);
    for (const file of leftovers) write(file, 'private');
    write('.oneonone/lock-77-old', '');
    age(join(root, '.oneonone/lock-77-old'), 61);
    write('.oneonone/lock-88-waits', '');
    withLock(fakeWorld({ folder: root }), root, () => 'done');
    expect(Object.keys(all())).toEqual(expect.arrayContaining(leftovers));
    write(LOCK, '77 testhost abc\n');
    withLock(fakeWorld({ folder: root }), root, () => 'done');
    expect(all()).toEqual({ 'oneonone.yaml': '', ...kept });
    expect(readdirSync(join(root, '.oneonone'))).toEqual(['lock-88-waits']);
  });

  it.each([
    ['another machine, just now', '77 elsewhere abc\n'],
    ['nobody we can name, just now', ''],
  ])('does not take over from %s', (_, content) => {
    const { root, write } = tempNotebook();
    write(LOCK, content);
    expect(() => withLock(fakeWorld({ folder: root }), root, () => 'done')).toThrow(OneononeError);
  });

  it('puts a lock back that was made between judging the stale one and taking it away', () => {
    const { root, read, write } = tempNotebook();
    write(LOCK, '77 testhost abc\n');
    const isAlive = (id: number) => {
      // Another waiter was faster: by now the lock is its own.
      if (id === 77) write(LOCK, '88 testhost def\n');
      return id === 88;
    };
    const world = fakeWorld({ folder: root, isAlive });
    expect(() => withLock(world, root, () => 'done')).toThrow(/process 88/);
    expect(read(LOCK)).toBe('88 testhost def\n');
  });

  it('does not follow a link in the place of its folder', () => {
    const { root } = tempNotebook();
    const elsewhere = tempNotebook();
    symlinkSync(elsewhere.root, join(root, '.oneonone'));
    expect(() => withLock(fakeWorld({ folder: root }), root, () => 'done')).toThrow(
      expect.objectContaining({ code: 'refused' }),
    );
    expect(elsewhere.all()).toEqual({ 'oneonone.yaml': '' });
  });

  it('does not wait for ever on a lock that is a dangling link', () => {
    const { root } = tempNotebook();
    mkdirSync(join(root, '.oneonone'));
    symlinkSync('nowhere', join(root, LOCK));
    expect(() => withLock(fakeWorld({ folder: root }), root, () => 'done')).toThrow(
      expect.objectContaining({ code: 'busy' }),
    );
  });
});

describe('many processes at once', () => {
  it('keep every line that each of them added', { timeout: 120_000 }, async () => {
    const file = 'people/alice/inbox.md';
    const { root, read } = tempNotebook({ [file]: '' });
    const program = await bundle(new URL('../../support/append-lines.ts', import.meta.url));
    const names = Array.from({ length: PROCESSES }, (_, index) => `p${index}`);
    const run = promisify(execFile);
    await Promise.all(
      names.map((name) => run(process.execPath, [program, root, file, name, String(APPENDS)])),
    );
    const wanted = names.flatMap((name) =>
      Array.from({ length: APPENDS }, (_, index) => `- ${name} ${index + 1}`),
    );
    const lines = read(file).trimEnd().split('\n');
    expect(lines.sort()).toEqual(wanted.sort());
    expect(readdirSync(join(root, 'people/alice'))).toEqual(['inbox.md']);
  });
});
