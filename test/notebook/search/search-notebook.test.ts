import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/format/fold-text.ts';
import type { Notebook } from '../../../src/notebook/notebook.ts';
import { type Person, promisesOf, readPersonLog } from '../../../src/notebook/read/person-log.ts';
import { type FoundEntry, searchNotebook } from '../../../src/notebook/search/search-notebook.ts';
import { type OpenNotebook, openTemp } from '../../support/open-notebook.ts';
import { realisticNotebook } from '../../support/realistic-notebook.ts';
import { type TempFolder, tempFolder } from '../../support/temp-notebook.ts';

const ANYWHERE = { since: null, until: null, role: null };

function search(
  { notebook, people }: OpenNotebook,
  word: string,
  limit: number,
  withPrivate = false,
) {
  const wish = { ...ANYWHERE, words: [foldText(word)], withPrivate, limit, problems: [] };
  return [...searchNotebook(notebook, people, wish)];
}

function realistic(): OpenNotebook & { folder: TempFolder } {
  const folder = tempFolder(realisticNotebook().files);
  return { ...openTemp(folder), folder };
}

const say = ({ file, entry: { line, text } }: FoundEntry) => `${file}:${line} ${text}`;
const WORDS = ['plan', 'e', 'ü', '计', 'a', 'review', 'the', 'holiday'];

/** Carries a few promises of a person into a meeting to come, as private ones. */
function makeSomePrivate(folder: TempFolder, notebook: Notebook, person: Person): void {
  const some = promisesOf(readPersonLog(notebook, person)).slice(-6);
  const lines = some.map(({ id, text }) => `- [ ] ${text} #private ^${id}\n`);
  folder.write(`people/${person.folder.folder}/2027-01-15.md`, lines.join(''));
}

describe('in a notebook as people keep it', () => {
  const opened = realistic;

  test.each(WORDS)('%j is found the same, whether few or all are wanted', (word) => {
    const notebook = opened();
    const all = search(notebook, word, Infinity);
    expect(search(notebook, word, 100).map(say)).toEqual(all.slice(0, 100).map(say));
    expect(search(notebook, word, 3).map(say)).toEqual(all.slice(0, 3).map(say));
  });

  test('nothing is found that is a private promise, and each promise once', () => {
    const { folder, ...before } = opened();
    for (const person of before.people) makeSomePrivate(folder, before.notebook, person);
    const notebook = openTemp(folder);
    const promises = notebook.people.flatMap((person) =>
      promisesOf(readPersonLog(notebook.notebook, person)),
    );
    const hidden = promises
      .filter((one) => one.private)
      .flatMap(({ copies }) => copies.map(({ file, line }) => `${file}:${line}`));
    expect(hidden.length).toBeGreaterThan(0);
    for (const limit of [100, Infinity]) {
      const found = search(notebook, 'e', limit);
      const places = found.map(({ file, entry }) => `${file}:${entry.line}`);
      expect(places.filter((place) => hidden.includes(place))).toEqual([]);
      const ids = found.flatMap(({ person, promised }) =>
        promised === null ? [] : [`${person.handle} ${promised.id}`],
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(search(notebook, 'e', Infinity, true).length).toBeGreaterThan(
      search(notebook, 'e', Infinity).length,
    );
  });

  test('newest first', () => {
    const days = search(opened(), 'e', Infinity).map(({ key }) => key?.date ?? '');
    expect(days).toEqual([...days].sort().reverse());
    expect(new Set(days).size).toBeGreaterThan(5);
  });
});

test('what is wrong in the files that were read is told', () => {
  const folder = tempFolder({
    'oneonone.yaml': '',
    'people/alice/2026-11-13.md': '---\nmood: 9\n---\nplan\n',
    'people/alice/2026-11-06.md': '---\nmood: 9\n---\nnothing\n',
  });
  const { notebook, people } = openTemp(folder);
  const problems: { file: string }[] = [];
  const wish = {
    ...ANYWHERE,
    words: ['plan'],
    withPrivate: false,
    limit: 9,
    problems: problems as never,
  };
  expect([...searchNotebook(notebook, people, wish)]).toHaveLength(1);
  expect(problems.map(({ file }) => file)).toEqual(['people/alice/2026-11-13.md']);
});
