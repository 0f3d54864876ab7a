import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../src/adapters/files.ts';
import { findNotebook } from '../../../src/notebook/find/find-notebook.ts';
import { makeNotebook } from '../../../src/notebook/write/make-notebook.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { tempFolder } from '../../support/temp-notebook.ts';

describe('makeNotebook', () => {
  it('makes a folder that is a notebook, for the owner alone', () => {
    const { root } = tempFolder();
    const notes = join(root, 'deep/notes');
    expect(makeNotebook(realFiles, notes).sort()).toEqual([
      '.gitattributes',
      '.gitignore',
      'README.md',
      'oneonone.yaml',
    ]);
    expect(statSync(notes).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(notes, 'people'))).toEqual([]);
    expect(findNotebook(fakeWorld({ folder: notes }))).toEqual({ root: notes, how: 'ancestor' });
  });

  it('has git merge inboxes line by line and never see the tool’s own files', () => {
    const { root, read } = tempFolder();
    makeNotebook(realFiles, root);
    expect(read('.gitattributes').split('\n')).toContain('people/*/inbox.md merge=union');
    expect(read('.gitignore').split('\n')).toEqual(
      expect.arrayContaining(['.oneonone/', '.oneonone-*.tmp']),
    );
  });

  it('keeps what is there, and adds the lines that are missing', () => {
    const { root, read } = tempFolder({
      '.gitattributes': '*.md text',
      '.gitignore': '.DS_Store\r\n*~\r\n',
      'README.md': 'mine\n',
      'oneonone.yaml': 'me: sam\n',
    });
    expect(makeNotebook(realFiles, root)).toEqual(['.gitattributes', '.gitignore']);
    expect(read('.gitattributes')).toBe('*.md text\npeople/*/inbox.md merge=union\n');
    expect(read('.gitignore')).toMatch(/^\.DS_Store\r\n\*~\r\n\.oneonone\/\r\n/);
    expect(read('.gitignore').match(/DS_Store/g)).toHaveLength(1);
    expect(read('README.md')).toBe('mine\n');
    expect(read('oneonone.yaml')).toBe('me: sam\n');
  });

  it('changes nothing the second time', () => {
    const { root, all } = tempFolder();
    makeNotebook(realFiles, root);
    const before = all();
    expect(makeNotebook(realFiles, root)).toEqual([]);
    expect(all()).toEqual(before);
    expect(existsSync(join(root, '.oneonone'))).toBe(false);
  });
});
