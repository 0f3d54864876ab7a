import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../src/adapters/files.ts';
import { ioError } from '../../src/adapters/io-error.ts';
import { tempFolder } from '../support/temp-notebook.ts';

const bytes = Buffer.from('text');

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: raw words`), { code });
}

describe('absent', () => {
  it('is a value', () => {
    const { root } = tempFolder({ 'file.md': '' });
    for (const path of [join(root, 'none'), join(root, 'file.md/below')]) {
      expect([
        realFiles.list(path),
        realFiles.kindOf(path),
        realFiles.read(path),
        realFiles.readInto(path, Buffer.alloc(9), 0),
        realFiles.mode(path),
        realFiles.realPath(path),
        realFiles.ageOf(path),
        realFiles.removeFolder(path),
      ]).toEqual([null, null, null, -1, null, null, null, false]);
    }
    expect(realFiles.remove(join(root, 'none'))).toBe(false);
  });
});

describe('reading', () => {
  it('lists what stands in a folder, links not followed', () => {
    const { root } = tempFolder({ 'file.md': '', 'folder/x': '' });
    symlinkSync('folder', join(root, 'link'));
    const found = realFiles.list(root)?.sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(found).toEqual([
      { name: 'file.md', kind: 'file' },
      { name: 'folder', kind: 'folder' },
      { name: 'link', kind: 'link' },
    ]);
    expect(realFiles.kindOf(join(root, 'link'))).toBe('link');
  });

  it('reads into a target with room to spare, and says when there is none', () => {
    const { root } = tempFolder({ 'a.md': 'text', empty: '' });
    const target = Buffer.alloc(7, '.');
    expect(realFiles.readInto(join(root, 'a.md'), target, 2)).toBe(4);
    expect(target.toString()).toBe('..text.');
    expect(realFiles.readInto(join(root, 'a.md'), target, 3)).toBe(-2);
    expect(realFiles.readInto(join(root, 'a.md'), target, 7)).toBe(-2);
    expect(realFiles.readInto(join(root, 'empty'), target, 0)).toBe(0);
  });

  it('takes a circle of links for nothing', () => {
    const { root } = tempFolder();
    symlinkSync('a', join(root, 'a'));
    expect(realFiles.realPath(join(root, 'a'))).toBeNull();
  });
});

describe('writing', () => {
  it('makes a new file with exactly the mode asked for', () => {
    const { root, read } = tempFolder();
    expect(realFiles.createFile(join(root, 'a.md'), bytes, 0o666)).toBe(true);
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o666);
    expect(read('a.md')).toBe('text');
  });

  it('never makes a file where a name is taken, be it by a dangling link', () => {
    const { root, read } = tempFolder({ 'a.md': 'theirs' });
    symlinkSync('gone.md', join(root, 'b.md'));
    for (const name of ['a.md', 'b.md']) {
      expect(realFiles.createFile(join(root, name), bytes, 0o600)).toBe(false);
      expect(realFiles.link(join(root, 'a.md'), join(root, name))).toBe(false);
    }
    expect(read('a.md')).toBe('theirs');
    expect(existsSync(join(root, 'gone.md'))).toBe(false);
  });

  it('makes folders for the owner alone and removes only empty ones', () => {
    const { root } = tempFolder({ 'full/x': '' });
    realFiles.makeFolder(join(root, 'a/b'));
    realFiles.makeFolder(join(root, 'a/b'));
    expect(statSync(join(root, 'a')).mode & 0o777).toBe(0o700);
    expect(realFiles.removeFolder(join(root, 'a/b'))).toBe(true);
    expect(realFiles.removeFolder(join(root, 'full'))).toBe(false);
    expect(readdirSync(root).sort()).toEqual(['a', 'full']);
    realFiles.syncFolder(root);
  });

  it('counts the age of a file in milliseconds', () => {
    const { root } = tempFolder({ 'a.md': '' });
    const age = realFiles.ageOf(join(root, 'a.md')) ?? Number.NaN;
    expect(Math.abs(age)).toBeLessThan(60_000);
  });
});

describe('what the system refuses', () => {
  it('is said in plain words, with the path and no stack', () => {
    const { root } = tempFolder({ 'a.md': '' });
    mkdirSync(join(root, 'folder'));
    const folder = join(root, 'folder');
    const failures: [() => unknown, string][] = [
      [() => realFiles.read(folder), `could not read ${folder}: it is a folder`],
      [() => realFiles.makeFolder(join(root, 'a.md')), 'something of that name is there already'],
      [() => realFiles.kindOf(join(root, 'x'.repeat(300))), 'the name is too long'],
      [() => realFiles.rename(join(root, 'none'), folder), 'it is not there'],
    ];
    for (const [work, words] of failures) {
      expect(work).toThrow(words);
      expect(work).toThrow(expect.objectContaining({ code: 'io' }));
    }
  });

  it.runIf(process.getuid?.() !== 0)('names a missing permission', () => {
    const { root } = tempFolder({ 'a.md': '' });
    chmodSync(join(root, 'a.md'), 0);
    expect(() => realFiles.read(join(root, 'a.md'))).toThrow('no permission to read');
  });

  it.each([
    ['EACCES', 'no permission to write /n/a.md'],
    ['EPERM', 'no permission to write /n/a.md'],
    ['ENOSPC', 'could not write /n/a.md: the disk is full'],
    ['EROFS', 'could not write /n/a.md: the disk is read-only'],
    ['ENEW', 'could not write /n/a.md: the system says ENEW'],
  ])('%s', (code, message) => {
    const cause = systemError(code);
    expect(ioError(cause, 'write', '/n/a.md')).toMatchObject({ code: 'io', message, cause });
  });

  it('leaves a bug a bug', () => {
    const bug = new TypeError('x is not a function');
    expect(ioError(bug, 'write', '/n/a.md')).toBe(bug);
  });
});
