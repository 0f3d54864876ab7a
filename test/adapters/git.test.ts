import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../src/adapters/files.ts';
import { makeGit } from '../../src/adapters/git.ts';
import { readRemotes } from '../../src/adapters/git-config.ts';
import { tempFolder } from '../support/temp-notebook.ts';

const git = makeGit(realFiles);

function run(folder: string, ...words: string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@y', ...words], {
    env,
    stdio: 'ignore',
  });
}

describe('makeGit', () => {
  it('finds the work tree above a folder, and its remotes', () => {
    const { root } = tempFolder({ 'notes/people/x': '' });
    expect(git.workTree(join(root, 'notes'))).toBeNull();
    run(root, 'init');
    run(root, 'remote', 'add', 'origin', 'git@example.org:team/notes.git');
    run(root, 'config', 'remote.odd "name" # x.url', 'https://me:secret@example.org/n.git');
    expect(git.workTree(join(root, 'notes/people'))).toBe(root);
    expect(git.remotes(root)).toEqual([
      { name: 'origin', url: 'git@example.org:team/notes.git' },
      { name: 'odd "name" # x', url: 'https://example.org/n.git' },
    ]);
  });

  it('reads the remotes of a linked work tree where the main one keeps them', () => {
    const { root } = tempFolder();
    const base = realpathSync(root);
    run(base, 'init', 'main');
    run(join(base, 'main'), 'commit', '--allow-empty', '-m', 'x');
    run(join(base, 'main'), 'remote', 'add', 'origin', '/srv/notes.git');
    run(join(base, 'main'), 'worktree', 'add', '../linked');
    expect(git.workTree(join(base, 'linked'))).toBe(join(base, 'linked'));
    expect(git.remotes(join(base, 'linked'))).toEqual([{ name: 'origin', url: '/srv/notes.git' }]);
  });

  it('takes a .git folder without a HEAD for no repository', () => {
    const { root } = tempFolder({ '.git/config': '' });
    expect(git.workTree(root)).not.toBe(root);
    expect(git.remotes(root)).toEqual([]);
  });
});

describe('readRemotes', () => {
  it.each([
    ['a quoted value with marks', '[remote "a"]\n\turl = "x # y; z"  # note', 'x # y; z'],
    ['a comment', '[remote "a"]\nurl = x ; note', 'x'],
    ['blanks within', '[remote "a"]\nurl =   x  y  ', 'x  y'],
    ['a line that goes on', '[remote "a"]\nurl = x\\\ny', 'xy'],
    ['key and section in one line', '[remote "a"] URL = x', 'x'],
    ['the old way of sections', '[Remote.a]\r\nurl=x\r\n', 'x'],
    ['a password of another kind', '[remote "a"]\nurl = ssh://me:secret@h/x', 'ssh://me@h/x'],
  ])('%s', (_, text, url) => {
    expect(readRemotes(text)).toEqual([{ name: 'a', url }]);
  });

  it('leaves other sections and keys alone, and keeps an address to push to', () => {
    const text = `[core]\nurl = no\n[remote "a"]\nfetch = +refs/*\nurl = x\npushurl = y\npushurl = x
[branch "a"]\nurl = no\n[remote]\nurl = no\n`;
    expect(readRemotes(text)).toEqual([
      { name: 'a', url: 'x' },
      { name: 'a', url: 'y' },
    ]);
  });
});
