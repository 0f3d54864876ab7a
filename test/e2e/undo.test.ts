import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makePlace } from '../support/built-program.ts';

const FILES = {
  'people/alice/profile.md': '---\nname: Alice\n---\n',
  'people/bob/inbox.md': '- How is Porto? since:2026-11-01\n',
};

it('eight commands at once are all noted, and eight undos at once take back one each', async () => {
  const place = makePlace(FILES);
  const before = place.all();
  const people = ['alice', 'bob'];
  const adding = Array.from({ length: 8 }, (_, index) =>
    place.start(['add', people[index % 2] ?? '', `topic ${index}`]),
  );
  expect((await Promise.all(adding)).map(({ status }) => status)).toEqual(Array(8).fill(0));
  const journal = place.read('.oneonone/journal').trimEnd().split('\n');
  expect(journal.map((line) => JSON.parse(line).command)).toEqual(Array(8).fill('add'));
  expect(statSync(join(place.root, '.oneonone/journal')).mode & 0o777).toBe(0o600);
  const undone = await Promise.all(journal.map(() => place.start(['undo', '--json'])));
  expect(undone.map(({ stdout }) => JSON.parse(stdout).undone?.command)).toEqual(
    Array(8).fill('add'),
  );
  expect(place.all()).toEqual(before);
  expect(place.run(['undo', '--json']).stdout).toContain('"undone": null');
});
