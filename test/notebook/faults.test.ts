import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../src/adapters/files.ts';
import type { Change } from '../../src/notebook/change.ts';
import { applyChanges } from '../../src/notebook/write/apply-changes.ts';
import { updateNotebook } from '../../src/notebook/write/update-notebook.ts';
import type { Files } from '../../src/world.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { Cut, faultyFiles } from '../support/faulty-files.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

// A long campaign: FAULT_RUNS=2000 vitest run test/notebook/faults.test.ts
const RUNS = Number(process.env.FAULT_RUNS ?? 15);
const SEED = Number(process.env.FAULT_SEED ?? 20_261_120);
const NEW_FILE = 'people/alice/2026-11-20.md';
const OLD_FILES = ['2026-09-04', '2026-10-02', '2026-11-06'].map((day) => `people/alice/${day}.md`);

const promises = fc.array(fc.stringMatching(/^[a-zé]{3,9}( [a-z]{2,6}){0,2}$/), { maxLength: 4 });
const notebooks = fc.tuple(promises, promises, promises, fc.constantFrom('\n', '\r\n'));

type Old = Record<string, string[]>;

function oldFiles([one, two, three]: [string[], string[], string[], string]): Old {
  const lists = [one, two, three];
  return Object.fromEntries(
    OLD_FILES.map((file, index) => [file, (lists[index] ?? []).map((text) => `${text} ${index}`)]),
  );
}

function textOf(lines: string[], mark: string, newline: string): string {
  return ['# Talk', '', ...lines.map((line) => `- [${mark}] ${line}`), ''].join(newline);
}

/** Carrying over in small: every open line goes into the new file, and its old line says so. */
function carryOver(old: Old, newline: string): Change[] {
  const edits = Object.entries(old).map(
    ([file, lines]): Change => ({
      kind: 'edit',
      file,
      before: textOf(lines, ' ', newline),
      after: textOf(lines, '>', newline),
    }),
  );
  const text = textOf(Object.values(old).flat(), ' ', '\n');
  return [...edits, { kind: 'create', file: NEW_FILE, text }];
}

function notebookWith(old: Old, newline: string): TempFolder {
  return tempNotebook(
    Object.fromEntries(
      Object.entries(old).map(([file, lines]) => [file, textOf(lines, ' ', newline)]),
    ),
  );
}

function openLines(folder: TempFolder): string[] {
  return Object.entries(folder.all())
    .filter(([file]) => /\/\d[^/]*\.md$/.test(file))
    .flatMap(([, text]) => text.split(/\r?\n/))
    .filter((line) => line.startsWith('- [ ] '));
}

function countSteps(work: (files: Files) => void): number {
  const { files, steps } = faultyFiles(realFiles, Number.POSITIVE_INFINITY);
  work(files);
  return steps();
}

describe('a cut at any step of writing', () => {
  it('leaves every promise open somewhere, and the same update finishes the work', () => {
    fc.assert(
      fc.property(notebooks, fc.nat(), (notebook, at) => {
        const newline = notebook[3];
        const old = oldFiles(notebook);
        const write = (folder: TempFolder, files: Files): void => {
          const world = fakeWorld({ folder: folder.root, files, processId: 7 });
          const changes = carryOver(old, newline);
          updateNotebook(world, folder.root, () => ({ changes, result: null }));
        };
        const whole = notebookWith(old, newline);
        const total = countSteps((files) => write(whole, files));
        const folder = notebookWith(old, newline);
        const cutAt = (at % total) + 1;
        const { files } = faultyFiles(realFiles, cutAt);
        expect(() => write(folder, files)).toThrow(Cut);
        const wanted = Object.values(old).flat();
        expect(openLines(folder)).toEqual(
          expect.arrayContaining(wanted.map((text) => `- [ ] ${text}`)),
        );
        for (const file of OLD_FILES) expectOldOrNew(folder.read(file), old[file] ?? [], newline);
        finish(folder, old, newline);
        expect(openLines(folder).sort()).toEqual(openLines(whole).sort());
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('loses nothing of a meeting that is moved', () => {
    const before = '# Talk\n\nWords said.\n';
    const change: Change = {
      kind: 'rename',
      from: NEW_FILE,
      to: 'people/alice/2026-11-24.md',
      before,
      after: `moved\n${before}`,
    };
    const write = (folder: TempFolder, files: Files): string[] =>
      applyChanges(fakeWorld({ folder: folder.root, files }), folder.root, [change]);
    const total = countSteps((files) => write(tempNotebook({ [NEW_FILE]: before }), files));
    expect(total).toBeGreaterThan(4);
    for (let cutAt = 1; cutAt <= total; cutAt += 1) {
      const folder = tempNotebook({ [NEW_FILE]: before });
      expect(() => write(folder, faultyFiles(realFiles, cutAt).files)).toThrow(Cut);
      const texts = Object.entries(folder.all()).filter(([file]) => /\/\d[^/]*\.md$/.test(file));
      expect(texts.some(([, text]) => text.endsWith(before))).toBe(true);
    }
  });
});

function expectOldOrNew(text: string, lines: string[], newline: string): void {
  expect([textOf(lines, ' ', newline), textOf(lines, '>', newline)]).toContain(text);
}

/** What the next run does: it plans on what the disk holds now. */
function finish(folder: TempFolder, old: Old, newline: string): void {
  const world = fakeWorld({ folder: folder.root, processId: 8 });
  updateNotebook(world, folder.root, () => ({
    changes: carryOver(old, newline).filter((change) => isStillToDo(folder, change)),
    result: null,
  }));
}

function isStillToDo(folder: TempFolder, change: Change): boolean {
  if (change.kind === 'create') return !(change.file in folder.all());
  return change.kind === 'edit' && folder.read(change.file) === change.before;
}
