import { describe, expect, test } from 'vitest';
import { realFiles } from '../../src/adapters/files.ts';
import { planMeeting } from '../../src/notebook/plan/prepare-meeting.ts';
import { filesOf, promisesOf, readPersonLog } from '../../src/notebook/read/person-log.ts';
import { scanOpenPromises } from '../../src/notebook/scan/scan-promises.ts';
import { applyChanges } from '../../src/notebook/write/apply-changes.ts';
import type { Files } from '../../src/world.ts';
import { type OpenNotebook, openTemp } from '../support/open-notebook.ts';
import { REALISTIC_TODAY, realisticNotebook } from '../support/realistic-notebook.ts';
import { type TempFolder, tempFolder } from '../support/temp-notebook.ts';

/** The words of the open promises of everybody, read in full; topics left out. */
function openInFull({ notebook, people }: OpenNotebook): Record<string, string[]> {
  const entries = people.map((person): [string, string[]] => {
    const promises = promisesOf(readPersonLog(notebook, person));
    const open = promises.filter(({ kind, state }) => kind === 'action' && state === 'open');
    return [person.handle, open.map(({ text }) => text).sort()];
  });
  return Object.fromEntries(entries);
}

/** Makes everybody's next meeting, and gives the files that changed. */
function meetEverybody(folder: TempFolder): string[] {
  const { world, notebook, people } = openTemp(folder, REALISTIC_TODAY);
  return people.flatMap((person) => {
    const { changes } = planMeeting(world, notebook, person, {
      ...{
        template: null,
        focus: null,
        notCareer: false,
        objective: null,
        time: null,
        haveMet: true,
      },
      date: REALISTIC_TODAY,
      carry: () => true,
    });
    return applyChanges(world, folder.root, changes);
  });
}

const SEEDS = [1, 2, 3];

describe.each(SEEDS)('a realistic notebook, seed %i', (seed) => {
  const { files, open } = realisticNotebook(seed);

  test('what is open is what its author counts as open', () => {
    const opened = openTemp(tempFolder(files), REALISTIC_TODAY);
    expect(openInFull(opened)).toEqual(open);
  });

  test('a look at the bytes finds the same as reading every file', () => {
    const { notebook, people } = openTemp(tempFolder(files), REALISTIC_TODAY);
    const scanned = scanOpenPromises(notebook, people);
    for (const person of people) {
      const full = promisesOf(readPersonLog(notebook, person));
      expect(scanned.get(person)).toEqual(full.filter(({ state }) => state === 'open'));
    }
  });

  test('nothing in it is a problem, and every file may be written', () => {
    const { notebook, people } = openTemp(tempFolder(files), REALISTIC_TODAY);
    for (const person of people) {
      for (const { file, writable, problems } of filesOf(readPersonLog(notebook, person))) {
        expect({ file, writable, problems }).toEqual({ file, writable: true, problems: [] });
      }
    }
  });

  test('carried into everybody’s next meeting, the same is open; again, nothing changes', () => {
    const folder = tempFolder(files);
    meetEverybody(folder);
    expect(openInFull(openTemp(folder, REALISTIC_TODAY))).toEqual(open);
    expect(meetEverybody(folder)).toEqual([]);
  });
});

test('answers depend neither on the time zone nor on the order in which files are listed', () => {
  const folder = tempFolder(realisticNotebook().files);
  const told = () => JSON.stringify(openInFull(openTemp(folder, REALISTIC_TODAY)));
  const here = told();
  const before = process.env.TZ;
  for (const zone of ['Pacific/Apia', 'America/Los_Angeles', 'Asia/Kathmandu']) {
    process.env.TZ = zone;
    expect(told()).toBe(here);
  }
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  const backwards: Files = {
    ...realFiles,
    list: (path) => realFiles.list(path)?.toReversed() ?? null,
  };
  expect(JSON.stringify(openInFull(openTemp(folder, REALISTIC_TODAY, backwards)))).toBe(here);
});

test('the same seed gives the same bytes', () => {
  expect(realisticNotebook(7)).toEqual(realisticNotebook(7));
  expect(Object.keys(realisticNotebook(7).files).length).toBeGreaterThan(500);
});
