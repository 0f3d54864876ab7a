import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../src/adapters/files.ts';
import { listPeople } from '../../../src/notebook/find/list-people.ts';
import { meetingFileName } from '../../../src/notebook/layout.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

function list(root: string) {
  return listPeople(realFiles, root);
}

function codes(root: string): string[] {
  const { people, problems } = list(root);
  const all = [...problems, ...people.flatMap((person) => person.problems)];
  return all.map(({ code, file }) => `${code} ${file}`).sort();
}

describe('listPeople', () => {
  it('finds people by handle and their meetings by date and number', () => {
    const { root } = tempNotebook({
      'people/bob/profile.md': '',
      'people/alice/inbox.md': '',
      'people/alice/2026-11-20-10.md': '',
      'people/alice/2026-11-20-2.md': '',
      'people/alice/2026-11-20.md': '',
      'people/alice/2025-01-31.md': '',
      'people/alice/notes.md': '',
      'people/alice/.2026-11-21.md.swp': '',
      'people/readme.md': '',
      'people/.git/profile.md': '',
      'people/_photos/face.png': '',
    });
    const { people, problems } = list(root);
    expect(problems).toEqual([]);
    expect(people.map((person) => [person.handle, person.hasProfile, person.hasInbox])).toEqual([
      ['alice', false, true],
      ['bob', true, false],
    ]);
    expect(people[0]?.meetings.map(meetingFileName)).toEqual([
      '2025-01-31.md',
      '2026-11-20.md',
      '2026-11-20-2.md',
      '2026-11-20-10.md',
    ]);
  });

  it('finds nobody where there is no people/', () => {
    expect(list(tempNotebook().root)).toEqual({ people: [], problems: [] });
  });

  it('names what only looks like a meeting, also where nothing else is', () => {
    const { root } = tempNotebook({
      'people/alice/2026-11-20 Alice.md': '',
      'people/alice/profile.md': '',
      'people/bob/2026-11-31.md': '',
    });
    const { people, problems } = list(root);
    expect(people.map((person) => person.problems.map(({ message }) => message))).toEqual([
      ['looks like a meeting; name it 2026-11-20.md'],
    ]);
    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      ['people/bob/2026-11-31.md', 'looks like a meeting; there is no day 2026-11-31'],
    ]);
  });

  it('reads folders made by hand, and names those that can be no handle', () => {
    const { root } = tempNotebook({
      'people/Alice/profile.md': '',
      'people/Bob Jones/profile.md': '',
      'people/strauß/profile.md': '',
      'people/me/profile.md': '',
    });
    const { people } = list(root);
    expect(people.map(({ handle, folder }) => [handle, folder])).toEqual([
      ['Bob Jones', 'Bob Jones'],
      ['alice', 'Alice'],
      ['me', 'me'],
      ['strauß', 'strauß'],
    ]);
    expect(codes(root)).toEqual(['bad-handle people/Bob Jones', 'bad-handle people/me']);
  });

  it('reads twins both, under handles of their own, and names them', () => {
    const nfd = 'søren-å'.normalize('NFD');
    const { root } = tempNotebook({
      'people/Alice/profile.md': '',
      'people/alice/profile.md': '',
      [`people/${nfd}/profile.md`]: '',
      'people/søren-å/profile.md': '',
    });
    const { people } = list(root);
    expect(new Set(people.map(({ handle }) => handle))).toEqual(
      new Set(['alice', 'Alice', 'søren-å', nfd]),
    );
    expect(codes(root)).toEqual(['twin-handle people/Alice', `twin-handle people/${nfd}`].sort());
  });

  it('follows links that stay in the notebook and no others', () => {
    const outside = tempNotebook({ 'people/eve/profile.md': '', 'secret.md': '' });
    const { root } = tempNotebook({ 'kept/profile.md': '', 'people/alice/2026-11-20.md': '' });
    symlinkSync('../kept', join(root, 'people/kim'));
    symlinkSync(join(outside.root, 'people/eve'), join(root, 'people/eve'));
    symlinkSync('nowhere', join(root, 'people/gone'));
    symlinkSync(join(outside.root, 'secret.md'), join(root, 'people/alice/profile.md'));
    symlinkSync('2026-11-20.md', join(root, 'people/alice/2026-11-27.md'));
    const { people } = list(root);
    expect(people.map(({ handle, hasProfile }) => [handle, hasProfile])).toEqual([
      ['alice', false],
      ['kim', true],
    ]);
    expect(people[0]?.meetings).toHaveLength(2);
    expect(codes(root)).toEqual([
      'outside-link people/alice/profile.md',
      'outside-link people/eve',
      'unreadable-file people/gone',
    ]);
  });

  it('does not follow people/ itself out of the notebook', () => {
    const outside = tempNotebook({ 'people/eve/profile.md': '' });
    const { root } = tempNotebook();
    symlinkSync(join(outside.root, 'people'), join(root, 'people'));
    expect(list(root).people).toEqual([]);
    expect(codes(root)).toEqual(['outside-link people']);
  });

  it('takes neither a folder nor a pipe for a meeting', () => {
    const { root } = tempNotebook({ 'people/alice/profile.md': '' });
    mkdirSync(join(root, 'people/alice/2026-11-20.md'));
    execFileSync('mkfifo', [join(root, 'people/alice/inbox.md')]);
    expect(list(root).people[0]).toMatchObject({ hasInbox: false, meetings: [] });
    expect(codes(root)).toEqual([
      'unreadable-file people/alice/2026-11-20.md',
      'unreadable-file people/alice/inbox.md',
    ]);
  });
});
