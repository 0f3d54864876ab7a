import { chmodSync, existsSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/notebook/change.ts';
import { applyChanges } from '../../../src/notebook/write/apply-changes.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { type TempFolder, tempFolder, tempNotebook } from '../../support/temp-notebook.ts';

const A = 'people/alice/2026-11-06.md';
const B = 'people/alice/2026-11-20.md';

function apply(folder: TempFolder, ...changes: Change[]): string[] {
  return applyChanges(fakeWorld({ folder: folder.root }), folder.root, changes);
}

function failsWith(code: string, folder: TempFolder, ...changes: Change[]): void {
  const before = folder.all();
  expect(() => apply(folder, ...changes)).toThrow(expect.objectContaining({ code }));
  expect(folder.all()).toEqual(before);
}

describe('applyChanges', () => {
  it('makes, edits, moves and removes, new files first', () => {
    const folder = tempNotebook({ [A]: 'a', 'people/bob/inbox.md': 'b', 'people/bob/x.md': '' });
    const changed = apply(
      folder,
      { kind: 'remove', file: 'people/bob/inbox.md', before: 'b' },
      { kind: 'rename', from: A, to: 'people/alice/2026-11-07.md', before: 'a', after: 'moved' },
      { kind: 'edit', file: 'oneonone.yaml', before: '', after: 'me: sam\n' },
      { kind: 'create', file: B, text: 'new' },
    );
    expect(changed).toEqual([
      B,
      'oneonone.yaml',
      'people/bob/inbox.md',
      A,
      'people/alice/2026-11-07.md',
    ]);
    expect(folder.all()).toEqual({
      'oneonone.yaml': 'me: sam\n',
      'people/alice/2026-11-07.md': 'moved',
      [B]: 'new',
      'people/bob/x.md': '',
    });
  });

  it('keeps the mode of a moved file, and removes a person’s folder that was left empty', () => {
    const folder = tempNotebook({ [A]: 'a' });
    chmodSync(join(folder.root, A), 0o640);
    apply(folder, {
      kind: 'rename',
      from: A,
      to: 'people/al/2026-11-06.md',
      before: 'a',
      after: 'a',
    });
    expect(existsSync(join(folder.root, 'people/alice'))).toBe(false);
    expect(statSync(join(folder.root, 'people/al/2026-11-06.md')).mode & 0o777).toBe(0o640);
  });

  it('writes nothing at all when one file differs from what was read', () => {
    const folder = tempNotebook({ [A]: 'changed', 'people/alice/inbox.md': 'x' });
    failsWith(
      'conflict',
      folder,
      { kind: 'create', file: B, text: 'new' },
      { kind: 'edit', file: 'people/alice/inbox.md', before: 'x', after: 'y' },
      { kind: 'edit', file: A, before: 'a', after: 'b' },
    );
  });

  it('never writes over a file in the place of a new or moved one', () => {
    const folder = tempNotebook({ [A]: 'a', [B]: 'b' });
    failsWith('conflict', folder, { kind: 'create', file: B, text: 'new' });
    failsWith('conflict', folder, { kind: 'rename', from: A, to: B, before: 'a', after: 'a' });
    failsWith('conflict', folder, { kind: 'remove', file: A, before: 'b' });
  });

  it.each([
    '../out.md',
    '/etc/out.md',
    'people/../../out.md',
    'people//a.md',
    './a.md',
    '',
    'a\0.md',
  ])('refuses the path "%s"', (file) => {
    const folder = tempNotebook();
    failsWith('refused', folder, { kind: 'create', file, text: 'x' });
  });

  it('writes through no link that leaves the notebook', () => {
    const outside = tempFolder({ 'secret.md': 'a' });
    const folder = tempNotebook({ 'people/alice/profile.md': '' });
    symlinkSync(outside.root, join(folder.root, 'people/eve'));
    symlinkSync(join(outside.root, 'secret.md'), join(folder.root, 'people/alice/inbox.md'));
    symlinkSync(join(outside.root, 'made.md'), join(folder.root, B));
    const refused: Change[] = [
      { kind: 'create', file: 'people/eve/inbox.md', text: 'x' },
      { kind: 'create', file: 'people/eve/new/inbox.md', text: 'x' },
      { kind: 'edit', file: 'people/eve/secret.md', before: 'a', after: 'b' },
      { kind: 'edit', file: 'people/alice/inbox.md', before: 'a', after: 'b' },
      { kind: 'remove', file: 'people/alice/inbox.md', before: 'a' },
      { kind: 'create', file: B, text: 'x' },
    ];
    for (const change of refused) {
      expect(() => apply(folder, change)).toThrow(expect.objectContaining({ code: 'refused' }));
    }
    expect(outside.all()).toEqual({ 'secret.md': 'a' });
  });

  it('edits the target of a link that stays in the notebook, and keeps the link', () => {
    const folder = tempNotebook({ 'shared.md': 'a' });
    symlinkSync('shared.md', join(folder.root, 'link.md'));
    apply(folder, { kind: 'edit', file: 'link.md', before: 'a', after: 'b' });
    expect(folder.all()).toEqual({ 'oneonone.yaml': '', 'shared.md': 'b', 'link.md': 'b' });
    expect(fakeWorld({ folder: folder.root }).files.kindOf(join(folder.root, 'link.md'))).toBe(
      'link',
    );
  });

  it('works in a notebook that is itself reached by a link', () => {
    const folder = tempNotebook({ [A]: 'a' });
    const door = join(tempFolder().root, 'door');
    symlinkSync(folder.root, door);
    applyChanges(fakeWorld({ folder: door }), door, [
      { kind: 'edit', file: A, before: 'a', after: 'b' },
    ]);
    expect(folder.read(A)).toBe('b');
  });
});
