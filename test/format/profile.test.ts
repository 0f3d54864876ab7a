import { expect, test } from 'vitest';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import { type Handle, toHandle } from '../../src/core/people/handle.ts';
import { readProfile } from '../../src/format/profile.ts';

const alice = toHandle('alice') as Handle;
const read = (yaml: string) => readProfile(alice, `---\n${yaml}---\n## About\n`);

test('a missing, an empty and a silent profile give the defaults', () => {
  const silent = 'name:\nrelation: ""\ntags: []\nduration: ~\nonboarding:\nrotation:\n';
  for (const { profile, problems } of [
    readProfile(alice, null),
    readProfile(alice, ''),
    read(silent),
  ]) {
    expect(problems).toEqual([]);
    expect(profile).toEqual({
      handle: 'alice',
      name: 'alice',
      relation: 'report',
      role: null,
      email: null,
      aliases: [],
      tags: [],
      birthday: null,
      cadence: null,
      max: null,
      day: null,
      time: null,
      duration: null,
      started: null,
      onboarding: null,
      away: [],
      rotation: null,
      archived: null,
    });
  }
});

test('everything a profile can say', () => {
  const { profile, problems } = read(`name: Alice Ångström
relation: Skip-Level
role: 4711
email: alice@a.example
aliases: Al
tags: [core, "team: x"]
birthday: 02-29
cadence: Every 3 weeks
max: monthly
day: Tues
time: 9:30
duration: "45"
started: 2026-01-05
onboarding: [{until: 2 weeks, cadence: daily}, {until: 1 month, cadence: weekly}]
away:
  - {from: 2026-12-21, to: 2027-01-04, why: Skiing}
  - from: 2027-02-01
rotation: []
archived: 2027-03-01
mine: kept
`);
  expect(problems).toEqual([]);
  expect(profile).toMatchObject({
    name: 'Alice Ångström',
    relation: 'skip-level',
    role: '4711',
    email: 'alice@a.example',
    aliases: ['Al'],
    tags: ['core', 'team: x'],
    birthday: '02-29',
    cadence: { written: 'every 3 weeks', kind: 'every', count: 3, unit: 'weeks' },
    max: { count: 1, unit: 'months' },
    day: 2,
    time: '09:30',
    duration: 45,
    started: '2026-01-05',
    onboarding: [
      { until: { count: 2, unit: 'weeks' }, cadence: { unit: 'workdays' } },
      { until: { count: 1, unit: 'months' } },
    ],
    away: [
      { from: '2026-12-21', to: '2027-01-04', why: 'Skiing' },
      { from: '2027-02-01', to: '2027-02-01' },
    ],
    rotation: [],
    archived: calendarDate('2027-03-01'),
  });
});

test.each([
  ['relation: boss', 'relation', 'report', 11],
  ['name: [a]', 'name', 'alice', 7],
  ['birthday: 02-30', 'birthday', null, 11],
  ['cadence: sometimes', 'cadence', null, 10],
  ['day: noday', 'day', null, 6],
  ['time: "24:00"', 'time', null, 7],
  ['duration: 0', 'duration', null, 11],
  ['duration: 1.5', 'duration', null, 11],
  ['duration: 45 min', 'duration', null, 11],
  ['started: 2026-02-30', 'started', null, 10],
  ['started: 05.01.2026', 'started', null, 10],
  ['archived: true', 'archived', null, 11],
  ['away: [{from: 2026-02-01, to: 2026-01-01}]', 'away', [], 7],
  ['away: [{to: 2026-01-01}]', 'away', [], 7],
  ['away: 2026-01-01', 'away', [], 7],
  ['onboarding: [{until: soon, cadence: daily}]', 'onboarding', [], 13],
  ['tags: [a, 7, {b: c}, d]', 'tags', ['a', 'd'], 7],
  ['role: { a: 1 }', 'role', null, 7],
])('%s counts as absent and hides nothing', (line, key, value, column) => {
  const { profile, problems } = read(`email: a@a.example\n${line}\nmax: weekly\n`);
  expect(profile).toMatchObject({ [key]: value, email: 'a@a.example', max: { written: 'weekly' } });
  expect(problems.length).toBe(key === 'tags' ? 2 : 1);
  expect(problems[0]).toMatchObject({ code: 'bad-value', line: 3, column });
  expect(problems[0]?.message.startsWith(`${key}`)).toBe(true);
});

test('a long wrong value is shown short, on one line', () => {
  const [problem] = read(`cadence: "${'x'.repeat(30)}\\n${'y'.repeat(90)}"\n`).problems;
  expect(problem?.message).toContain(`"${'x'.repeat(30)} yyyyyyyyy…" is not`);
});

test('front matter that does not parse gives the defaults and its problem', () => {
  const { profile, problems } = readProfile(alice, '---\nname: Alice\nname: Bob\n---\n');
  expect(profile.name).toBe('alice');
  expect(problems).toMatchObject([{ code: 'front-matter-syntax', line: 3, column: 1 }]);
});
