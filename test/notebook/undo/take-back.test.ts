import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../src/adapters/files.ts';
import type { Change } from '../../../src/notebook/change.ts';
import { canBeTakenBack } from '../../../src/notebook/undo/can-take-back.ts';
import { type Recording, startRecording } from '../../../src/notebook/undo/recording.ts';
import { planTakingBack, takeBack } from '../../../src/notebook/undo/take-back.ts';
import { updateNotebook } from '../../../src/notebook/write/update-notebook.ts';
import type { Files } from '../../../src/world.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { Cut, faultyFiles } from '../../support/faulty-files.ts';
import { type TempFolder, tempFolder, tempNotebook } from '../../support/temp-notebook.ts';

// A long campaign: FAULT_RUNS=2000 vitest run test/notebook/take-back.test.ts
const RUNS = Number(process.env.FAULT_RUNS ?? 25);
const SEED = Number(process.env.FAULT_SEED ?? 20_261_120);
const JOURNAL = '.oneonone/journal';
const A = 'people/alice/2026-11-06.md';
const B = 'people/alice/2026-11-20.md';

interface Setup {
  files?: Files;
  processId?: number;
  host?: string;
}

function worldFor(folder: TempFolder, setup: Setup = {}) {
  return fakeWorld({ folder: folder.root, ...setup });
}

/** One command line that writes each list of changes in an update of its own. */
function write(folder: TempFolder, updates: Change[][], setup: Setup = {}): Recording {
  const world = worldFor(folder, setup);
  const recording = startRecording(world, 'done');
  for (const changes of updates) {
    updateNotebook(world, folder.root, () => ({ changes, result: null }), { recording });
  }
  return recording;
}

function undo(folder: TempFolder, setup: Setup = {}) {
  return takeBack(worldFor(folder, setup), folder.root);
}

function journalOf(folder: TempFolder): string[] {
  return folder.read(JOURNAL).trimEnd().split('\n');
}

const edit = (file: string, before: string, after: string): Change => ({
  ...{ kind: 'edit', file, before, after },
});

describe('any changes, taken back', () => {
  const words = fc.constantFrom('a', 'é', '🎉', '- [ ] @me call', '\n', '\r\n', '\uFEFF', ' ');
  const text = fc.array(words, { maxLength: 25 }).map((parts) => parts.join(''));
  const names = ['2026-11-06', '2026-11-13', '2026-11-20', 'inbox', 'profile'];
  const files = names.map((name) => `people/alice/${name}.md`);
  const notebooks = fc.tuple(...files.map(() => fc.option(text)));
  const steps = fc.array(
    fc.record({ from: fc.nat(), to: fc.nat(), text, isMove: fc.boolean(), isEnd: fc.boolean() }),
    { minLength: 1, maxLength: 5 },
  );

  /** Each step does what the files allow just then: makes, changes, removes or renames one. */
  function changeOf(
    texts: Map<string, string>,
    step: { from: number; to: number; text: string; isMove: boolean; isEnd: boolean },
  ): Change[] {
    const [file = '', to = ''] = [files[step.from % 5], files[step.to % 5]];
    const before = texts.get(file);
    const after = step.text;
    if (before === undefined) {
      texts.set(file, after);
      return [{ kind: 'create', file, text: after }];
    }
    if (step.isMove && !texts.has(to)) {
      texts.delete(file);
      texts.set(to, after);
      return [{ kind: 'rename', from: file, to, before, after }];
    }
    if (step.isEnd) {
      texts.delete(file);
      return [{ kind: 'remove', file, before }];
    }
    texts.set(file, after);
    return before === after ? [] : [edit(file, before, after)];
  }

  it('gives the same files with the same bytes', () => {
    fc.assert(
      fc.property(notebooks, steps, (found, wanted) => {
        const texts = new Map<string, string>();
        found.forEach((one, at) => {
          if (one !== null) texts.set(files[at] ?? '', one);
        });
        const folder = tempNotebook(Object.fromEntries(texts));
        const before = folder.all();
        const updates = wanted.map((step) => changeOf(texts, step));
        const recording = write(folder, updates);
        expect(folder.all()).toEqual({ 'oneonone.yaml': '', ...Object.fromEntries(texts) });
        if (updates.flat().length > 0)
          expect(canBeTakenBack(worldFor(folder), recording)).toBe(true);
        const [{ mode } = { mode: 0o600 }] =
          updates.flat().length > 0 ? [statSync(join(folder.root, JOURNAL))] : [];
        expect(mode & 0o777).toBe(0o600);
        undo(folder);
        expect(folder.all()).toEqual(before);
        expect(undo(folder)).toBeNull();
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

/** Carrying over and moving in small: what is open goes into another file, old lines say so, one meeting is renamed. */
const OLD = {
  [A]: '# Talk\n\n- [ ] one\n- [ ] two\r\n',
  'people/alice/inbox.md': '- [ ] three',
  'people/alice/2026-12-04.md': '- [ ] four\n',
  'people/bob/inbox.md': '- [ ] five\n',
};
const CHANGES: Change[][] = [
  [
    { kind: 'create', file: B, text: '- [ ] one\n- [ ] two\n- [ ] three\n' },
    edit(A, OLD[A], OLD[A].replaceAll('[ ]', '[>]')),
    edit('people/alice/inbox.md', '- [ ] three', '- [>] three'),
    {
      ...{ kind: 'rename', from: 'people/alice/2026-12-04.md', to: 'people/alice/2026-12-05.md' },
      ...{ before: '- [ ] four\n', after: '- [ ] four\nmoved\n' },
    },
  ],
  [edit(B, '- [ ] one\n- [ ] two\n- [ ] three\n', '- [ ] one\n- [ ] two\n- [ ] three soon\n')],
  [{ kind: 'remove', file: 'people/bob/inbox.md', before: '- [ ] five\n' }],
];
const PROMISES = ['one', 'two', 'three', 'four'];

function openTexts(folder: TempFolder): string {
  return Object.values(folder.all())
    .flatMap((text) => text.split(/\r?\n/))
    .filter((line) => line.startsWith('- [ ] '))
    .join('\n');
}

function stepsOf(work: (files: Files) => void): number {
  const { files, steps } = faultyFiles(realFiles, Number.POSITIVE_INFINITY);
  work(files);
  return steps();
}

describe('a cut at any step', () => {
  it('of the command: it is taken back as far as it came', () => {
    const total = stepsOf((files) => write(tempNotebook(OLD), CHANGES, { files }));
    expect(total).toBeGreaterThan(40);
    for (let cutAt = 1; cutAt <= total; cutAt += 1) {
      const folder = tempNotebook(OLD);
      const { files } = faultyFiles(realFiles, cutAt);
      expect(() => write(folder, CHANGES, { files, processId: 7 })).toThrow(Cut);
      undo(folder, { processId: 8 });
      expect({ cutAt, all: folder.all() }).toEqual({ cutAt, all: { 'oneonone.yaml': '', ...OLD } });
      expect(undo(folder, { processId: 9 })).toBeNull();
    }
  });

  it('of undo: no promise is lost, and the next one finishes', () => {
    const whole = tempNotebook(OLD);
    write(whole, CHANGES);
    const total = stepsOf((files) => undo(whole, { files }));
    expect(total).toBeGreaterThan(20);
    for (let cutAt = 1; cutAt <= total; cutAt += 1) {
      const folder = tempNotebook(OLD);
      write(folder, CHANGES);
      const { files } = faultyFiles(realFiles, cutAt);
      expect(() => undo(folder, { files, processId: 7 })).toThrow(Cut);
      for (const promise of PROMISES) expect(openTexts(folder)).toContain(promise);
      undo(folder, { processId: 8 });
      expect({ cutAt, all: folder.all() }).toEqual({ cutAt, all: { 'oneonone.yaml': '', ...OLD } });
    }
  });
});

describe('what is not as the command left it', () => {
  const made = () => {
    const folder = tempNotebook(OLD);
    write(folder, CHANGES);
    return folder;
  };
  const refusal = (folder: TempFolder) => {
    const before = folder.all();
    try {
      undo(folder);
    } catch (error) {
      expect(folder.all()).toEqual(before);
      const { code, message, hint, place } = error as Record<string, unknown>;
      return { code, message, hint, place };
    }
    return expect.unreachable();
  };

  it.each<[string, (folder: TempFolder) => void, object]>([
    ['a line', (f) => f.write(A, f.read(A).replace('two', 'TWO')), { file: A, line: 4 }],
    ['a line more', (f) => f.write(B, `mine\n${f.read(B)}`), { file: B, line: 1 }],
    ['lines less', (f) => f.write(B, '- [ ] one'), { file: B, line: 1 }],
    ['one line break', (f) => f.write(B, f.read(B).trimEnd()), { file: B, line: 3 }],
    ['a file again', (f) => f.write('people/bob/inbox.md', 'x'), { file: 'people/bob/inbox.md' }],
    [
      'not UTF-8',
      (f) => writeFileSync(join(f.root, B), Buffer.from([0x2d, 0xff])),
      { file: B, line: 1 },
    ],
  ])('%s', (_, change, place) => {
    const folder = made();
    change(folder);
    const { code, place: found, hint } = refusal(folder);
    expect(code).toBe('conflict');
    expect(found).toMatchObject(place);
    expect(hint).toContain('nothing was changed');
  });

  it('names every file', () => {
    const folder = made();
    folder.write(A, '');
    folder.write('people/bob/inbox.md', 'x');
    expect(refusal(folder)).toMatchInlineSnapshot(`
      {
        "code": "conflict",
        "hint": "people/alice/2026-11-06.md:1: was changed since
      nothing was changed; put right by hand what you want otherwise",
        "message": "is there again since, so "done" of Fri 20 Nov 08:40 was not taken back",
        "place": {
          "file": "people/bob/inbox.md",
        },
      }
    `);
  });

  it('says so when a file is gone', () => {
    const folder = tempNotebook({ [A]: 'a\n', [B]: 'b\n' });
    write(folder, [[{ kind: 'remove', file: B, before: 'b\n' }, edit(A, 'a\n', 'c\n')]]);
    realFiles.remove(join(folder.root, A));
    expect(refusal(folder).message).toContain('is gone since');
  });

  it('is seen when it comes between looking and writing', () => {
    const folder = tempNotebook({ [A]: 'a\n' });
    write(folder, [[edit(A, 'a\n', 'b\n')]]);
    const world = worldFor(folder);
    const files: Files = {
      ...world.files,
      createFile(path, bytes, mode) {
        if (path.includes('.tmp')) folder.write(A, 'saved just now\n');
        return realFiles.createFile(path, bytes, mode);
      },
    };
    expect(() => takeBack({ ...world, files }, folder.root)).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
    expect(folder.read(A)).toBe('saved just now\n');
  });
});

describe('the journal', () => {
  const inbox = 'people/alice/inbox.md';
  const many = (folder: TempFolder, count: number, setup: Setup = {}) => {
    for (let index = 0; index < count; index += 1) {
      const before = folder.read(inbox);
      write(folder, [[edit(inbox, before, `${before}- ${index}\n`)]], setup);
    }
  };

  it('keeps the last ten command lines', () => {
    const folder = tempNotebook({ [inbox]: '' });
    many(folder, 12);
    expect(journalOf(folder)).toHaveLength(10);
    for (let index = 0; index < 10; index += 1) expect(undo(folder)).not.toBeNull();
    expect(folder.read(inbox)).toBe('- 0\n- 1\n');
    expect(undo(folder)).toBeNull();
  });

  it('keeps nothing of words that a command added, or left alone', () => {
    const folder = tempNotebook({
      [A]: 'A secret.\n- [ ] @me a promise\nMore of it.\n- [ ] @me another\n',
    });
    const before = folder.read(A);
    const after = before.replaceAll('[ ]', '[>]').replaceAll(/(promise|another)/g, '$1 ^2aaaaaa');
    write(folder, [[edit(A, before, after), { kind: 'create', file: B, text: 'A new secret.\n' }]]);
    expect(folder.read(JOURNAL)).not.toMatch(/secret|promise|another|More/);
    undo(folder);
    expect(folder.read(A)).toBe(before);
  });

  it('says honestly that a command changed too much', () => {
    const text = 'x'.repeat(600_000);
    const folder = tempNotebook({ [A]: text, [inbox]: '' });
    many(folder, 1);
    const recording = write(folder, [[{ kind: 'remove', file: A, before: text }]]);
    expect(() => undo(folder)).toThrow(/more than is kept track of/);
    expect(canBeTakenBack(worldFor(folder), recording)).toBe(false);
    expect(journalOf(folder)).toHaveLength(2);
  });

  it('holds only what was really made when a command failed half-way', () => {
    const folder = tempNotebook({ [A]: 'a', [inbox]: '' });
    many(folder, 1);
    expect(() => write(folder, [[edit(A, 'not a', 'b')]])).toThrow();
    expect(journalOf(folder)).toHaveLength(1);
    const world = worldFor(folder);
    const files: Files = {
      ...world.files,
      mode: (path) => (path.endsWith('2026-11-06.md') ? 0o400 : world.files.mode(path)),
    };
    const changes = [edit(inbox, '- 0\n', '- 1\n'), edit(A, 'a', 'b')];
    expect(() => write(folder, [changes], { files })).toThrow(/read-only/);
    expect(folder.read(inbox)).toBe('- 1\n');
    undo(folder);
    undo(folder);
    expect(folder.all()).toEqual({ 'oneonone.yaml': '', [A]: 'a', [inbox]: '' });
  });

  it('is written over, whatever stands in its way', () => {
    const outside = tempFolder({ secret: 'mine\n' });
    const folder = tempNotebook({ [inbox]: '' });
    mkdirSync(join(folder.root, '.oneonone'));
    symlinkSync(join(outside.root, 'secret'), join(folder.root, JOURNAL));
    symlinkSync(join(outside.root, 'secret'), join(folder.root, `${JOURNAL}-new`));
    expect(undo(folder)).toBeNull();
    many(folder, 1);
    expect(outside.all()).toEqual({ secret: 'mine\n' });
    expect(undo(folder)).not.toBeNull();
    mkdirSync(join(folder.root, JOURNAL));
    many(folder, 1);
    expect(folder.read(inbox)).toBe('- 0\n');
    expect(undo(folder)).toBeNull();
  });

  it('is hidden from git, whoever made its folder', () => {
    const folder = tempNotebook({ [inbox]: '', '.oneonone/something': '' });
    many(folder, 1);
    expect(folder.read('.oneonone/.gitignore')).toBe('*\n');
  });

  it('of another machine is left to that machine', () => {
    const folder = tempNotebook({ [inbox]: '' });
    many(folder, 1, { host: 'here' });
    many(folder, 1, { host: 'laptop' });
    const there = planTakingBack(worldFor(folder, { host: 'laptop' }), folder.root);
    expect(there?.previous).toBeNull();
    expect(() => undo(folder, { host: 'here' })).toThrow(/another machine \(laptop\)/);
    undo(folder, { host: 'laptop' });
    undo(folder, { host: 'here' });
    expect(folder.read(inbox)).toBe('');
  });
});

describe('a journal that somebody prepared', () => {
  const PRINT = '1-abc-def';
  const LEFT = { print: PRINT, lines: 'abc' };
  const entry = (more: object) =>
    JSON.stringify({
      ...{ id: 'x', command: 'done', day: '2026-11-20', time: '08:40', host: 'testhost' },
      ...{ steps: [], folder: null },
      ...more,
    });
  const step = (one: object) => entry({ steps: [one] });
  const creation = (file: unknown) => step({ kind: 'create', file, left: LEFT });
  const editing = (more: object) =>
    step({ kind: 'edit', file: A, before: PRINT, left: LEFT, back: [], ...more });

  it.each<[string, string]>([
    ['no JSON', 'no JSON'],
    ['half an entry', entry({}).slice(0, 40)],
    ['a number', '7'],
    ['null', 'null'],
    ['a list', '[]'],
    ['deep nesting', '['.repeat(100_000)],
    ['no command', entry({ command: undefined })],
    ['a command that is none', entry({ command: '\u001b[2J' })],
    ['a day that is none', entry({ day: '2026-02-31' })],
    ['a time that is none', entry({ time: '99:99' })],
    ['steps that are none', entry({ steps: {} })],
    ['a step that is none', step({ kind: 'run', file: A })],
    ['a prototype', step(JSON.parse('{"__proto__": {"kind": "create"}}'))],
    ['a file outside', creation('../outside.md')],
    ['an absolute file', creation('/etc/passwd.md')],
    ['a file that is up and down', creation('people/../../outside.md')],
    ['a file that is a folder above', creation('people/alice/../../../x.md')],
    ['a hidden file', creation('people/alice/.bashrc.md')],
    ['git', creation('.git/config')],
    ['the lock', creation('.oneonone/lock')],
    ['what is no notes', creation('people/alice/run.sh')],
    ['the settings, to be removed', creation('oneonone.yaml')],
    ['control characters', creation('people/alice/a\u001b[2J.md')],
    ['another separator', creation('people\\..\\..\\x.md')],
    ['no file', creation(7)],
    [
      'splices that overlap',
      editing({
        back: [
          { start: 3, end: 5, text: '' },
          { start: 4, end: 6, text: '' },
        ],
      }),
    ],
    ['a splice that runs backwards', editing({ back: [{ start: 3, end: 1, text: '' }] })],
    ['a splice of no text', editing({ back: [{ start: 0, end: 1 }] })],
    ['a splice at no place', editing({ back: [{ start: -1, end: 1.5, text: '' }] })],
    ['a print that is none', editing({ before: { toString: 'x' } })],
    ['a folder outside', entry({ folder: { from: 'people/alice', to: '../alice', left: [] } })],
    [
      'a folder that is all people',
      entry({ folder: { from: 'people', to: 'people/x', left: [] } }),
    ],
    ['the same folder', entry({ folder: { from: 'people/a', to: 'people/a', left: [] } })],
    // As an earlier version wrote it: nobody knows what stood there.
    ['a folder of unknown files', entry({ folder: { from: 'people/eve', to: 'people/alice' } })],
    [
      'a print in a folder that is none',
      entry({ folder: { from: 'people/eve', to: 'people/alice', left: [['a.md', 7]] } }),
    ],
  ])('%s: refused, with nothing changed', (_, line) => {
    const folder = tempNotebook({ [A]: 'a', [JOURNAL]: `${line}\n` });
    expect(() => undo(folder)).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(folder.all()).toEqual({ 'oneonone.yaml': '', [A]: 'a' });
    expect(journalOf(folder)).toHaveLength(1);
  });

  it('never reaches through a link that leaves the notebook', () => {
    const outside = tempFolder({ 'secret.md': 'a' });
    const folder = tempNotebook({ [A]: 'a' });
    write(folder, [[edit(A, 'a', 'b')]]);
    const line = folder.read(JOURNAL).replaceAll(A, 'people/eve/secret.md');
    symlinkSync(outside.root, join(folder.root, 'people/eve'));
    outside.write('secret.md', 'b');
    folder.write(JOURNAL, line);
    expect(() => undo(folder)).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(outside.all()).toEqual({ 'secret.md': 'b' });
  });

  it('shows nothing of a file outside', () => {
    const outside = tempFolder({ 'secret.md': 'another text' });
    const folder = tempNotebook({ [A]: 'a' });
    write(folder, [[edit(A, 'a', 'b')]]);
    const line = folder.read(JOURNAL).replaceAll(A, 'people/eve/secret.md');
    symlinkSync(outside.root, join(folder.root, 'people/eve'));
    folder.write(JOURNAL, line);
    expect(() => undo(folder)).toThrow(
      expect.objectContaining({ code: 'refused', place: { file: 'people/eve/secret.md' } }),
    );
  });

  it('is passed over where it is too large, or nothing but zeros', () => {
    const folder = tempNotebook({ [A]: 'a' });
    folder.write(JOURNAL, 'x'.repeat(2_000_000));
    expect(undo(folder)).toBeNull();
    folder.write(JOURNAL, '');
    expect(undo(folder)).toBeNull();
    folder.write(JOURNAL, '\0'.repeat(4096));
    expect(() => undo(folder)).toThrow(expect.objectContaining({ code: 'refused' }));
    write(folder, [[edit(A, 'a', 'b')]]);
    undo(folder);
    expect(readFileSync(join(folder.root, A), 'utf8')).toBe('a');
  });

  it('changes nothing where it does not add up', () => {
    const folder = tempNotebook({ [A]: 'a' });
    write(folder, [[edit(A, 'a', 'b')]]);
    folder.write(JOURNAL, folder.read(JOURNAL).replace('"text":"a"', '"text":"evil"'));
    expect(() => undo(folder)).toThrow(/cannot be brought back/);
    expect(folder.read(A)).toBe('b');
  });
});
