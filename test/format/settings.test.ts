import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { readSettings } from '../../src/format/settings.ts';

test.each(['', '\uFEFF', '# nothing\n', 'me:\nworkdays:\nversion:\n', '---\n', 'version: 1\n'])(
  '%j means the defaults',
  (text) => {
    expect(readSettings(text)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  },
);

test('everything the settings can say', () => {
  const { settings, problems } = readSettings(`version: 1
me: Sam Ö
cadence: biweekly
cadence_by_relation:
  peer: monthly
  skip-level: quarterly
cadence_by_tag: {core: weekly, 2026: none, __proto__: daily}
template: weekly
rotation: [operational, development]
onboarding:
  - {until: 2 weeks, cadence: daily}
workdays: [thu, mon, Tuesday, wed, mon]
week_starts: sunday
holidays: [2026-12-25, {from: 2026-12-31, to: 2027-01-01}]
away:
  - {from: 2027-02-01, to: 2027-02-05}
tasks: emoji
editor: code --wait
self_check: no
mute: [Mood-falling]
share: [notes, actions]
`);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    version: 1,
    me: 'sam-ö',
    cadence: { count: 2, unit: 'weeks' },
    template: 'weekly',
    rotation: ['operational', 'development'],
    cadenceByRelation: { peer: { written: 'monthly' }, 'skip-level': { written: 'quarterly' } },
    onboarding: [{ until: { count: 2, unit: 'weeks' } }],
    workdays: [1, 2, 3, 4],
    weekStarts: 0,
    holidays: [
      { from: '2026-12-25', to: '2026-12-25' },
      { from: '2026-12-31', to: '2027-01-01' },
    ],
    away: [{ from: '2027-02-01', to: '2027-02-05' }],
    tasks: 'emoji',
    editor: 'code --wait',
    selfCheck: false,
    mute: ['mood-falling'],
    share: ['notes', 'actions'],
  });
  expect(Object.keys(settings.cadenceByTag)).toEqual(['2026', 'core', '__proto__']);
  expect(settings.cadenceByTag.core?.written).toBe('weekly');
});

test.each([
  ['me: "?!"', 'me: "?!" is not a handle'],
  ['cadence: rarely', 'cadence: "rarely" is not how often to meet'],
  ['workdays: [noday]', 'workdays, number 1: "noday"'],
  ['workdays: {a: 1}', 'workdays: this is not a day of the week'],
  ['tasks: fancy', 'tasks: "fancy" is not one of plain, emoji, dataview'],
  ['self_check: maybe', 'self_check: "maybe" is not true or false'],
  ['holidays: [2026-02-30]', 'holidays, number 1: "2026-02-30" is not a date or a span'],
  ['cadence_by_relation: weekly', 'cadence_by_relation: "weekly" is not'],
  [
    'cadence_by_relation: {pear: weekly}',
    'cadence_by_relation: "pear" is no relation; the nearest is peer.',
  ],
  ['cadence_by_tag: {core: rarely}', 'cadence_by_tag, core: "rarely" is not how often'],
  ['version: one', 'version: "one" is not 1'],
])('%s is a problem and leaves the default', (line, message) => {
  const { settings, problems } = readSettings(`mute: same-focus\n${line}\n`);
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, mute: ['same-focus'] });
  expect(problems).toMatchObject([{ code: 'bad-value', line: 2, column: line.indexOf(' ') + 2 }]);
  expect(problems[0]?.message).toContain(message);
});

test('a newer version is kept and says who made it', () => {
  const { settings, problems } = readSettings('version: 2\n');
  expect(settings.version).toBe(2);
  expect(problems).toMatchObject([{ code: 'bad-value', line: 1, column: 10 }]);
  expect(problems[0]?.message).toContain('newer oneonone');
});

test.each([
  ['cadense', 'cadence'],
  ['weekstarts', 'week_starts'],
  ['Holiday', 'holidays'],
  ['cadence_by_tags', 'cadence_by_tag'],
  ['selfcheck', 'self_check'],
])('the unknown key %s is a warning that names %s', (key, nearest) => {
  const { settings, problems } = readSettings(`\uFEFF# mine\r\n${key}: weekly\r\n`);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  const message = `"${key}" is no setting; the nearest is ${nearest}.`;
  expect(problems).toEqual([{ code: 'unknown-setting', message, line: 2, column: 1 }]);
});

test.each([
  ['mute: [career-due, short-talk]', '"short-talk" is no advice; the nearest is short-talks.'],
  ['mute: [career-due, long]', '"long" is no advice; the nearest is long-talks.'],
  ['mute: [career-due, 3]', 'mute, number 2: "3" is not text'],
])('%s leaves out what is no advice, and names it', (line, message) => {
  const { settings, problems } = readSettings(`${line}\n`);
  expect(settings.mute).toEqual(['career-due']);
  expect(problems).toMatchObject([{ line: 1, column: 7 }]);
  expect(problems[0]?.message).toContain(message);
});

test('settings that do not parse are the defaults with a problem', () => {
  const { settings, problems } = readSettings('me: sam\nme: alex\n');
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems).toMatchObject([{ code: 'front-matter-syntax', line: 2, column: 1 }]);
});

test.each([
  'sh -c "touch /tmp/x"',
  './nvim',
  '/bin/sh',
  'vim -c :!sh',
  'code --wait --foo',
  'vim;sh',
])('a notebook cannot start %s', (editor) => {
  const { settings, problems } = readSettings(`editor: '${editor}'\n`);
  expect(settings.editor).toBe(null);
  expect(problems.map(({ code }) => code)).toEqual(['bad-value']);
});
