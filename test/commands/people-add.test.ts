import { expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

async function add(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook(),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['people', 'add', ...words], world, 'test');
  const { 'oneonone.yaml': _settings, ...files } = folder.all();
  return { output: world.output(), errors: world.errors(), exitCode, files, world };
}

const BODY = '\n## About\n\n## Goals\n\n## Feedback\n\n## Topics\n\n## Private\n';

test('a name is enough', async () => {
  expect(await add(['alice'])).toMatchObject({
    output: 'Alice added, every 2 weeks (the default for reports).\n',
    errors: '',
    exitCode: 0,
    files: { 'people/alice/profile.md': `---\nname: Alice\nrelation: report\n---\n${BODY}` },
  });
});

test('every flag ends up in the profile, as its reader understood it', async () => {
  const words = ['priya', '--name', 'Priya Rao', '--relation', 'manager', '--role', 'CTO'];
  words.push('--email', 'p@x.org', '--alias', 'Pri', '--alias', 'PR', '--tag', 'hq', '--tag', 'hq');
  words.push('--cadence', '2 weeks', '--day', 'Thu', '--time', '9:30', '--duration', '45');
  words.push('--started', '2026-03-02', '--birthday', '12-03');
  const { output, files } = await add(words, { terminal: true });
  expect(output).toBe(
    'Priya Rao added, every 2 weeks, Thursdays at 09:30.\nTake it back: oneonone undo\n',
  );
  expect(files).toEqual({
    'people/priya/profile.md': `---
name: Priya Rao
relation: manager
role: CTO
email: p@x.org
cadence: every 2 weeks
day: thursday
time: "09:30"
duration: 45
started: 2026-03-02
birthday: 12-03
aliases: [Pri, PR]
tags: [hq]
---
${BODY}`,
  });
});

test.each([
  ['3 dec', '12-03'],
  ['Dec 3rd', '12-03'],
  ['29 feb', '02-29'],
  ['3 dec 1990', '1990-12-03'],
])('a birthday may be %s', async (text, birthday) => {
  const { files } = await add(['priya', '--birthday', text]);
  expect(files['people/priya/profile.md']).toContain(`\nbirthday: ${birthday}\n`);
});

test.each(['march', 'fri', '31 nov', '3/12'])('a birthday cannot be %s', async (text) => {
  const { errors, exitCode } = await add(['priya', '--birthday', text]);
  expect(exitCode).toBe(2);
  expect(errors).toContain('--birthday takes a birthday, such as 04-23');
});

test.each([
  ['2w', 'every 2 weeks'],
  ['1w', 'every week'],
  ['3 m', 'every 3 months'],
])('a cadence may be %s', async (text, cadence) => {
  const { files } = await add(['priya', '--cadence', text]);
  expect(files['people/priya/profile.md']).toContain(`\ncadence: ${cadence}\n`);
});

test('for a newcomer a closer rhythm is suggested, and stands ready in the profile', async () => {
  const { output, files } = await add(['Mina Park', '--started', 'mon']);
  expect(output).toBe(`Mina Park added, every 2 weeks (the default for reports).
Mina Park starts Mon 23 Nov. For newcomers I suggest
daily for 2 weeks, weekly for 2 months, then every 2 weeks:
  oneonone people edit mina-park
`);
  expect(files['people/mina-park/profile.md']).toBe(`---
name: Mina Park
relation: report
started: 2026-11-23
# For a newcomer. Take away the # to use it:
# onboarding: [{until: 2 weeks, cadence: daily}, {until: 2 months, cadence: weekly}]
---
${BODY}`);
});

test('the line that is suggested works once its # is gone', async () => {
  const folder = tempNotebook();
  await add(['Mina', '--started', 'mon'], {}, folder);
  const file = 'people/mina/profile.md';
  folder.write(file, folder.read(file).replace('# onboarding', 'onboarding'));
  const world = fakeWorld({ folder: folder.root });
  await main(['people', '--json'], world, 'test');
  expect(JSON.parse(world.output())[0].cadence).toBe('daily');
  expect(world.errors()).toBe('');
});

test('a notebook with steps of its own needs no suggestion', async () => {
  const folder = tempNotebook({
    'oneonone.yaml': 'onboarding:\n  - {until: 2 weeks, cadence: weekly}\n',
  });
  const { output } = await add(['Mina', '--started', 'mon'], {}, folder);
  expect(output).toBe('Mina added, every week (while Mina is new here).\n');
});

test('as JSON: what changed, and the person', async () => {
  const { output } = await add(['sam', '--relation', 'friend', '--json']);
  expect(JSON.parse(output)).toMatchObject({
    changed: ['people/sam/profile.md'],
    person: 'sam',
    name: 'Sam',
    relation: 'friend',
    cadence: 'quarterly',
    lastMet: null,
    meetings: 0,
  });
});

test.each(['ALICE', 'alice', 'Alice!'])(
  'a twin is refused, and nothing is written: %s',
  async (name) => {
    const folder = tempNotebook({ 'people/alice/profile.md': '---\nname: Alice Chen\n---\n' });
    const { exitCode, errors, files } = await add([name], {}, folder);
    expect(exitCode).toBe(1);
    expect(errors).toBe(
      'error: Alice Chen is in the notebook as alice already\n  oneonone people edit alice\n',
    );
    expect(files).toEqual({ 'people/alice/profile.md': '---\nname: Alice Chen\n---\n' });
  },
);

test('another Unicode form of a name is a twin, too', async () => {
  const folder = tempNotebook({ 'people/zo\u00e9/profile.md': '' });
  expect((await add(['Zoe\u0301'], {}, folder)).exitCode).toBe(1);
});

test('a twin in the archive is pointed to', async () => {
  const folder = tempNotebook({ 'people/alice/profile.md': '---\narchived: 2026-01-01\n---\n' });
  expect((await add(['alice'], {}, folder)).errors).toContain('oneonone people restore alice');
});

test('a folder with other files only is no person yet', async () => {
  const folder = tempNotebook({ 'people/alice/photo.txt': 'x' });
  expect((await add(['alice'], {}, folder)).exitCode).toBe(0);
});

test.each([
  [['x', '--cadence', 'often'], '--cadence takes'],
  [['x', '--day', 'noon'], '--day takes'],
  [['x', '--time', '25:00'], '--time takes'],
  [['x', '--duration', '0'], '--duration takes'],
  [['x', '--birthday', '13-40'], '--birthday takes'],
  [['x', '--started', 'soonish'], 'no date'],
  [['x', '--relation', 'boss'], 'relation'],
  [['me'], 'gives no handle'],
  [[], 'who is it'],
])('%j is refused with exit 2, and nothing is written', async (words, message) => {
  const { exitCode, errors, files, output } = await add(words);
  expect(errors).toContain(message);
  expect({ exitCode, files, output }).toEqual({ exitCode: 2, files: {}, output: '' });
});

test('on a terminal the name is asked for; Ctrl-C changes nothing', async () => {
  expect((await add([], { terminal: true, answers: ['kim'] })).output).toContain('Kim added');
  const { exitCode, files } = await add([], { terminal: true, answers: [{ cancel: true }] });
  expect({ exitCode, files }).toEqual({ exitCode: 130, files: {} });
});

test('a dry run shows the profile and writes nothing', async () => {
  const { output, files } = await add(['alice', '--dry-run']);
  expect(output).toContain('+name: Alice\n');
  expect(files).toEqual({});
});
