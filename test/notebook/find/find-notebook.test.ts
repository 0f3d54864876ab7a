import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../src/adapters/files.ts';
import { OneononeError } from '../../../src/errors.ts';
import { findNotebook, mayCreateUnasked } from '../../../src/notebook/find/find-notebook.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { tempFolder } from '../../support/temp-notebook.ts';

const EVERYWHERE = {
  'flag/oneonone.yaml': '',
  'env/oneonone.yaml': '',
  'above/oneonone.yaml': '',
  'above/people/alice/inbox.md': '',
  'home/oneonone/oneonone.yaml': '',
  'empty/nothing.txt': '',
};

describe('findNotebook', () => {
  it('takes --dir, then ONEONONE_DIR, then an ancestor, then ~/oneonone', () => {
    const { root } = tempFolder(EVERYWHERE);
    const homeFolder = join(root, 'home');
    const deep = join(root, 'above/people/alice');
    const world = fakeWorld({ folder: deep, homeFolder });
    const withEnv = fakeWorld({
      folder: deep,
      homeFolder,
      env: { ONEONONE_DIR: join(root, 'env') },
    });
    const outside = fakeWorld({ folder: join(root, 'empty'), homeFolder });
    const found = [
      findNotebook(withEnv, '../../../flag'),
      findNotebook(withEnv),
      findNotebook(world),
      findNotebook(outside),
    ];
    expect(found).toEqual([
      { root: join(root, 'flag'), how: 'flag' },
      { root: join(root, 'env'), how: 'environment' },
      { root: join(root, 'above'), how: 'ancestor' },
      { root: join(homeFolder, 'oneonone'), how: 'home' },
    ]);
  });

  it('says null when there is none', () => {
    expect(findNotebook(fakeWorld({ folder: tempFolder().root }))).toBeNull();
  });

  it('takes an empty ONEONONE_DIR for none, and refuses an empty --dir', () => {
    const { root } = tempFolder(EVERYWHERE);
    const world = fakeWorld({ folder: join(root, 'above'), env: { ONEONONE_DIR: '' } });
    expect(findNotebook(world)?.how).toBe('ancestor');
    expect(() => findNotebook(world, '')).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  it.each([
    ['empty', /holds no oneonone\.yaml/],
    ['nowhere', /is no folder/],
  ])('refuses --dir %s, even where another notebook could be found', (name, message) => {
    const { root } = tempFolder(EVERYWHERE);
    const world = fakeWorld({ folder: join(root, 'above') });
    const find = () => findNotebook(world, join(root, name));
    expect(find).toThrow(message);
    expect(find).toThrow(expect.objectContaining({ code: 'no-notebook' }));
  });

  it('refuses settings that are no readable file', () => {
    const { root } = tempFolder({ 'folder/oneonone.yaml/x': '', 'link/x': '' });
    symlinkSync('nowhere', join(root, 'link/oneonone.yaml'));
    for (const name of ['folder', 'link']) {
      expect(() => findNotebook(fakeWorld({ folder: join(root, name) }))).toThrow(
        expect.objectContaining({ code: 'bad-notebook' }),
      );
    }
  });

  it('says so when the settings may not be read', () => {
    const { root } = tempFolder({ 'oneonone.yaml': '' });
    const read = () => {
      throw new OneononeError('io', 'no permission to read it');
    };
    const world = fakeWorld({ folder: root, files: { ...realFiles, read } });
    expect(() => findNotebook(world)).toThrow(/cannot be read \(no permission to read it\)/);
  });
});

describe('mayCreateUnasked', () => {
  it('only where ~/oneonone is absent or empty', () => {
    const { root } = tempFolder({ 'full/oneonone/x': '', 'file/oneonone': '' });
    mkdirSync(join(root, 'empty/oneonone'), { recursive: true });
    mkdirSync(join(root, 'dangling'));
    symlinkSync('nowhere', join(root, 'dangling/oneonone'));
    const may = (home: string) =>
      mayCreateUnasked(fakeWorld({ folder: root, homeFolder: join(root, home) }));
    expect(['absent', 'empty', 'full', 'file', 'dangling'].filter(may)).toEqual([
      'absent',
      'empty',
    ]);
  });

  it('never where a folder was named', () => {
    const { root } = tempFolder();
    expect(mayCreateUnasked(fakeWorld({ folder: root }), 'notes')).toBe(false);
    const env = { ONEONONE_DIR: 'notes' };
    expect(mayCreateUnasked(fakeWorld({ folder: root, env }))).toBe(false);
  });
});
