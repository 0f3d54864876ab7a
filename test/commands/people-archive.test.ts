import { expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const PROFILE = 'people/dana/profile.md';
const MEETING = 'people/dana/2026-11-17.md';
const FILES = {
  [PROFILE]: '---\nname: Dana\n---\n## Notes\n- [ ] @dana from the profile\n',
  [MEETING]:
    '## Actions\n- [ ] @me lend the book\n- [ ] @dana the plan\n- [ ] somebody, something\n',
};
const DROPPED = {
  [PROFILE]:
    '---\nname: Dana\narchived: 2026-11-20\n---\n## Notes\n- [-] @dana from the profile dropped:2026-11-20\n',
  [MEETING]:
    '## Actions\n- [ ] @me lend the book\n- [-] @dana the plan dropped:2026-11-20\n- [-] somebody, something dropped:2026-11-20\n',
};
const KEPT = {
  ...FILES,
  [PROFILE]: FILES[PROFILE].replace('---\n##', 'archived: 2026-11-20\n---\n##'),
};

async function run(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook(FILES),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['people', ...words], world, 'test');
  const { 'oneonone.yaml': _settings, ...files } = folder.all();
  return { output: world.output(), errors: world.errors(), exitCode, files };
}

test('on a terminal: what is open, and what becomes of theirs', async () => {
  const { output, errors, files } = await run(['archive', 'dana'], {
    terminal: true,
    answers: ['drop'],
  });
  expect(errors).toBe(
    [
      'Open between you: 1 of yours, 2 of theirs, 1 of nobody’s.',
      '  Dana  from the profile',
      '  Dana  the plan',
      '  nobody  somebody, something',
      '',
    ].join('\n'),
  );
  expect(output).toBe(
    'Dana archived, 3 promises dropped.\nYour promise stays in actions until you close it: oneonone actions dana\nTake it back: oneonone undo\n',
  );
  expect(files).toEqual(DROPPED);
});

test('kept, by answer or by flag', async () => {
  const asked = await run(['archive', 'dana'], { terminal: true, answers: ['keep'] });
  expect(asked.files).toEqual(KEPT);
  const told = await run(['archive', 'dana', '--keep', '--json']);
  expect(told.files).toEqual(KEPT);
  expect(JSON.parse(told.output)).toMatchObject({
    changed: [PROFILE],
    archived: '2026-11-20',
    openMine: 1,
    openTheirs: 2,
    dropped: [],
  });
});

test('unattended: --yes drops, without it nothing happens', async () => {
  expect((await run(['archive', 'dana', '--yes'])).files).toEqual(DROPPED);
  const refused = await run(['archive', 'dana']);
  expect(refused).toMatchObject({ exitCode: 1, files: FILES, output: '' });
  expect(refused.errors).toContain('oneonone people archive dana --yes');
});

test('Ctrl-C changes nothing', async () => {
  const { exitCode, files } = await run(['archive', 'dana'], {
    terminal: true,
    answers: [{ cancel: true }],
  });
  expect({ exitCode, files }).toEqual({ exitCode: 130, files: FILES });
});

test('nothing of theirs open: nothing is asked', async () => {
  const folder = tempNotebook({ [PROFILE]: '' });
  const { output, files } = await run(['archive', 'dana'], { terminal: true }, folder);
  expect(output).toBe('dana archived.\nTake it back: oneonone undo\n');
  expect(files).toEqual({ [PROFILE]: '---\narchived: 2026-11-20\n---\n' });
});

test('my own promise stays in actions, theirs do not', async () => {
  const folder = tempNotebook(FILES);
  await run(['archive', 'dana', '--keep'], {}, folder);
  const world = fakeWorld({ folder: folder.root });
  await main(['actions', '--json'], world, 'test');
  expect(JSON.parse(world.output()).map((one: { text: string }) => one.text)).toEqual([
    'lend the book',
  ]);
});

test('archived twice is archived once', async () => {
  const folder = tempNotebook(DROPPED);
  const { output, files } = await run(
    ['archive', 'dana', '--yes'],
    { today: '2026-12-01' },
    folder,
  );
  expect(output).toBe('Dana is in the archive already: oneonone people restore dana\n');
  expect(files).toEqual(DROPPED);
});

test('a dry run shows the diff', async () => {
  const { output, files } = await run(['archive', 'dana', '--yes', '--dry-run']);
  expect(output).toContain('+archived: 2026-11-20\n');
  expect(output).toContain('+- [-] @dana the plan dropped:2026-11-20\n');
  expect(files).toEqual(FILES);
});

test('restore takes the key out, and the file is as it was', async () => {
  const folder = tempNotebook(KEPT);
  const { output, files } = await run(['restore', 'dana'], {}, folder);
  expect(output).toBe('Dana is back, every 2 weeks (the default for reports).\n');
  expect(files).toEqual(FILES);
  expect((await run(['restore', 'dana'], {}, folder)).output).toBe('Dana is not in the archive.\n');
});

test('restore without a name asks among the archived', async () => {
  const folder = tempNotebook({ ...KEPT, 'people/bob/profile.md': '' });
  expect((await run(['restore'], {}, folder)).exitCode).toBe(2);
  const { files } = await run(['restore'], { terminal: true, answers: ['dana (Dana)'] }, folder);
  expect(files[PROFILE]).toBe(FILES[PROFILE]);
});
