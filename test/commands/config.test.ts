import { describe, expect, test } from 'vitest';
import { ADVICE_RULES } from '../../src/core/advice/advice.ts';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { tempNotebook } from '../support/temp-notebook.ts';

const SETTINGS = `# Mine
cadence: weekly   # busy
cadence_by_tag: { newcomer: daily }
holidays: [2026-12-25, { from: 2026-12-28, to: 2026-12-31 }]
`;

async function config(words: string[], settings = SETTINGS, setup: Partial<WorldSetup> = {}) {
  const folder = tempNotebook({ 'oneonone.yaml': settings });
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['config', ...words], world, 'test');
  const { output, errors } = { output: world.output(), errors: world.errors() };
  return { output, errors, exitCode, settings: folder.read('oneonone.yaml') };
}

describe('list and get', () => {
  test('on a terminal: key, value, whether it is the default', async () => {
    const { output, exitCode } = await config([], SETTINGS, { terminal: true });
    expect(output).toMatch(/^cadence {14}weekly {2,}how often/m);
    expect(output).toMatch(/^cadence_by_tag {7}newcomer daily {2,}the same/m);
    expect(output).toMatch(/^editor +not set +your editor/m);
    expect(output).toMatch(/^holidays +2026-12-25, 2026-12-28 to 2026-12-31/m);
    expect(output).toMatch(/^tasks +plain \(default\)/m);
    expect(exitCode).toBe(0);
  });

  test('in a pipe and as JSON', async () => {
    const { output } = await config([]);
    expect(output.split('\n')).toContain('cadence\tweekly\tset');
    expect(output.split('\n')).toContain('week_starts\tmonday\tdefault');
    const all = JSON.parse((await config(['--json'])).output);
    expect(all).toContainEqual({ key: 'tasks', value: 'plain', default: true });
    expect(all).toContainEqual({
      key: 'cadence_by_tag',
      value: { newcomer: 'daily' },
      default: false,
    });
  });

  test('one', async () => {
    expect((await config(['cadence'])).output).toBe('weekly\n');
    expect((await config(['editor'])).output).toBe('');
    expect((await config(['editor'], '', { terminal: true })).output).toBe('not set\n');
    const { output } = await config(['week-starts', '--json']);
    expect(JSON.parse(output)).toEqual({ key: 'week_starts', value: 'monday', default: true });
  });

  test('an unknown key: exit 2 and the nearest', async () => {
    const { errors, exitCode } = await config(['cadense']);
    expect(exitCode).toBe(2);
    expect(errors).toContain('cadence');
  });

  test('what is wrong in the file is named on stderr', async () => {
    const { errors, exitCode } = await config([], 'tasks: fancy\n');
    expect(errors).toContain('oneonone.yaml');
    expect(exitCode).toBe(0);
  });
});

describe('set', () => {
  test.each([
    [['cadence', 'every', '3', 'weeks'], 'cadence: every 3 weeks   # busy'],
    [['rotation', 'operational, development'], 'rotation: [operational, development]'],
    [['workdays', 'mon,tue,wed'], 'workdays: [mon, tue, wed]'],
    [['self_check', 'no'], 'self_check: false'],
    [['week_starts', 'sunday'], 'week_starts: sunday'],
    [['tasks', 'emoji'], 'tasks: emoji'],
    [['editor', 'code --wait'], 'editor: code --wait'],
    [['template', 'peer'], 'template: peer'],
    [['mute', 'short-talks, career-due'], 'mute: [short-talks, career-due]'],
    [['version', '1'], 'version: 1'],
  ])('%j', async (words, line) => {
    const { settings, exitCode } = await config(words);
    expect(exitCode).toBe(0);
    expect(settings.split('\n')).toContain(line);
    for (const old of SETTINGS.split('\n')) {
      if (!old.startsWith('cadence:')) expect(settings).toContain(old);
    }
  });

  test('answers with the new value', async () => {
    const { output } = await config(['tasks', 'emoji', '--json']);
    expect(JSON.parse(output)).toEqual({
      changed: ['oneonone.yaml'],
      key: 'tasks',
      value: 'emoji',
      default: false,
    });
    const same = await config(['cadence', 'weekly'], SETTINGS, { terminal: true });
    expect(same.output).toContain('It was that already.');
    expect(same.settings).toBe(SETTINGS);
  });

  test('into an empty file', async () => {
    expect((await config(['me', 'sam'], '')).settings).toBe('me: sam\n');
  });

  test('unset', async () => {
    const { settings, output } = await config(['cadence', '--unset']);
    expect(settings).toBe(SETTINGS.replace('cadence: weekly   # busy\n', ''));
    expect(output).toBe('cadence\t\tdefault\n');
  });

  test.each([
    [['cadence', 'often'], 'is not how often to meet, such as weekly'],
    [['tasks', 'fancy'], 'is not one of plain, emoji, dataview'],
    [['workdays', 'mon,someday'], 'is not a day of the week'],
    [['self_check', 'maybe'], 'is not true or false'],
    [['template', 'nope'], 'there is no template "nope"'],
    [['version', '2'], 'newer oneonone'],
    [['me', 'me'], 'is not a handle'],
    [['mute', 'short-talk'], 'is no advice; the nearest is short-talks'],
    [['cadence', ''], 'needs a value'],
    [['cadence', 'weekly', '--unset'], '--unset takes a key'],
    [['--unset'], 'which setting?'],
  ])('%j is refused', async (words, message) => {
    const { settings, errors, exitCode } = await config(words);
    expect(exitCode).toBe(2);
    expect(errors).toContain(message);
    expect(settings).toBe(SETTINGS);
  });

  test('a table is changed in the file', async () => {
    const { errors, exitCode } = await config(['away', '2026-12-25']);
    expect(exitCode).toBe(1);
    expect(errors).toContain('holds more than one line can say');
  });

  test('holidays are a list of days, in the place of the one there was', async () => {
    const first = await config(['holidays', '2026-11-11'], 'tasks: emoji\n');
    expect(first.settings).toBe('tasks: emoji\nholidays: [2026-11-11]\n');
    const words = ['holidays', '2026-12-25,', '2027-01-01', '--json'];
    const { settings, output } = await config(
      words,
      'holidays:\n  - 2026-11-11 # Armistice\ntasks: emoji\n',
    );
    expect(settings).toBe('holidays: [2026-12-25, 2027-01-01] # Armistice\ntasks: emoji\n');
    expect(JSON.parse(output).value).toHaveLength(2);
  });

  test.each([
    ['2026-12-21 to 2027-01-04', '[{from: 2026-12-21, to: 2027-01-04}]'],
    ['2026-11-11,2026-12-21..2027-01-04', '[2026-11-11, {from: 2026-12-21, to: 2027-01-04}]'],
    ['christmas', '[2026-11-11, {from: 2026-12-21, to: 2027-01-04}]'],
  ])('holidays of "%s": the line to write is shown', async (text, line) => {
    const { errors, exitCode, settings } = await config(['holidays', text], '');
    expect([exitCode, settings]).toEqual([2, '']);
    expect(errors).toContain(`\n    holidays: ${line}\n`);
  });

  test('a span among the holidays is not lost', async () => {
    const { errors, exitCode, settings } = await config(['holidays', '2026-11-11']);
    expect([exitCode, settings]).toEqual([1, SETTINGS]);
    expect(errors).toContain('add the day to holidays in oneonone.yaml');
  });

  test('advice that cannot be muted: all that can is listed', async () => {
    const { errors } = await config(['mute', 'foo']);
    for (const rule of ADVICE_RULES) expect(errors).toContain(rule);
  });

  test('a file that does not parse is left alone', async () => {
    const { exitCode, settings } = await config(['tasks', 'emoji'], 'a: [\n');
    expect([exitCode, settings]).toEqual([1, 'a: [\n']);
  });

  test('a dry run', async () => {
    const { output, settings } = await config(['tasks', 'emoji', '--dry-run']);
    expect(output).toContain('+tasks: emoji');
    expect(settings).toBe(SETTINGS);
  });
});
