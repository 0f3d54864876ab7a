import { chmodSync, existsSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../src/adapters/files.ts';
import { OneononeError } from '../../../src/errors.ts';
import { createNew, replaceFile } from '../../../src/notebook/write/write-file.ts';
import { tempFolder } from '../../support/temp-notebook.ts';

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

describe('replaceFile', () => {
  it('replaces the text, keeps the mode and leaves nothing behind', () => {
    const { root, read } = tempFolder({ 'a.md': '\uFEFFold\r\n' });
    const path = join(root, 'a.md');
    chmodSync(path, 0o666);
    replaceFile(realFiles, path, '\uFEFFold\r\n', '\uFEFFnew\r\n');
    expect(read('a.md')).toBe('\uFEFFnew\r\n');
    expect(modeOf(path)).toBe(0o666);
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  it('does nothing when the file changed after it was read, even at the last moment', () => {
    const { root, read, write } = tempFolder({ 'a.md': 'old' });
    const createFile: typeof realFiles.createFile = (path, bytes, mode) => {
      write('a.md', 'theirs');
      return realFiles.createFile(path, bytes, mode);
    };
    const replace = () =>
      replaceFile({ ...realFiles, createFile }, join(root, 'a.md'), 'old', 'ours');
    expect(replace).toThrow(expect.objectContaining({ code: 'conflict' }));
    expect(read('a.md')).toBe('theirs');
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  it('does not bring back a file that is gone', () => {
    const { root } = tempFolder();
    const replace = () => replaceFile(realFiles, join(root, 'a.md'), '', 'new');
    expect(replace).toThrow(expect.objectContaining({ code: 'conflict' }));
    expect(readdirSync(root)).toEqual([]);
  });

  it('leaves a read-only file alone', () => {
    const { root, read } = tempFolder({ 'a.md': 'old' });
    chmodSync(join(root, 'a.md'), 0o444);
    const replace = () => replaceFile(realFiles, join(root, 'a.md'), 'old', 'new');
    expect(replace).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(read('a.md')).toBe('old');
  });

  it('removes its half-made copy when the disk is full, and tells the first failure', () => {
    const { root, read } = tempFolder({ 'a.md': 'old' });
    const full = () => {
      throw new OneononeError('io', 'the disk is full');
    };
    const files = { ...realFiles, rename: full };
    expect(() => replaceFile(files, join(root, 'a.md'), 'old', 'new')).toThrow('the disk is full');
    expect(read('a.md')).toBe('old');
    expect(readdirSync(root)).toEqual(['a.md']);
  });
});

describe('createNew', () => {
  it('makes the file and its folders for the owner alone', () => {
    const { root, read } = tempFolder();
    createNew(realFiles, join(root, 'people/alice/inbox.md'), '- x\n');
    expect(read('people/alice/inbox.md')).toBe('- x\n');
    expect(modeOf(join(root, 'people/alice/inbox.md'))).toBe(0o600);
    expect(modeOf(join(root, 'people/alice'))).toBe(0o700);
    expect(readdirSync(join(root, 'people/alice'))).toEqual(['inbox.md']);
  });

  it('never writes over what is there, a dangling link included', () => {
    const { root, read } = tempFolder({ 'a.md': 'theirs' });
    symlinkSync('nowhere.md', join(root, 'b.md'));
    for (const name of ['a.md', 'b.md']) {
      expect(() => createNew(realFiles, join(root, name), 'ours')).toThrow(
        expect.objectContaining({ code: 'conflict' }),
      );
    }
    expect(read('a.md')).toBe('theirs');
    expect(existsSync(join(root, 'nowhere.md'))).toBe(false);
    expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md']);
  });

  it('works on a disk that knows no second names, and never over a file there either', () => {
    const { root, read } = tempFolder({ 'b.md': 'theirs' });
    const link = () => {
      throw new OneononeError('io', 'the disk does not support it');
    };
    createNew({ ...realFiles, link }, join(root, 'a.md'), 'new');
    expect(read('a.md')).toBe('new');
    expect(() => createNew({ ...realFiles, link }, join(root, 'b.md'), 'ours')).toThrow(
      OneononeError,
    );
    expect(read('b.md')).toBe('theirs');
    expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md']);
  });
});
