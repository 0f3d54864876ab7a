import { expect, test } from 'vitest';
import { actions } from '../../src/commands/actions.ts';
import type { Command } from '../../src/commands/command.ts';
import { helpFor, helpOn, overview, overviewOf } from '../../src/commands/help.ts';
import { TABLE } from '../../src/commands/table.ts';
import { textWidth } from '../../src/render/width.ts';

const ADD: Command = {
  ...actions,
  name: 'add',
  group: 'capture',
  writes: true,
  summary: 'a topic for next time',
};

test('the overview has the groups in their order, only those that hold a command, and some examples', () => {
  const text = overviewOf([actions, ADD]);
  expect(text.match(/^\S.*$/gm)).toEqual([
    'oneonone: one-on-ones in plain Markdown. Prepare, keep promises, meet in time.',
    'Examples',
    'Capture',
    'Follow up',
    'Options of every command',
    'Exit codes',
    'oneonone help <command> says more about one of them.',
  ]);
  expect(text).toContain('\n  add [person]…  a topic for next time\n');
  expect(text).toContain(
    '\n  actions [person]…  every open promise, yours and theirs, overdue first\n',
  );
  expect(text).toContain('\n  130  cancelled\n');
});

test('only a command that writes takes --dry-run', () => {
  expect(helpFor(ADD)).toContain('--dry-run');
  expect(helpFor(actions)).not.toContain('--dry-run');
});

test('help on a command is its help; on an unknown one a usage error', async () => {
  expect(await helpOn(['actions'])).toBe(helpFor(actions));
  await expect(helpOn(['people', 'fly'])).rejects.toMatchObject({ code: 'usage' });
});

test('nothing is wider than 80 columns, and no command is missing', async () => {
  const commands = await Promise.all(TABLE.map((row) => row.load()));
  const text = await overview();
  for (const line of [text, ...commands.map(helpFor)].join('\n').split('\n')) {
    expect(textWidth(line), line).toBeLessThanOrEqual(80);
  }
  for (const { name } of TABLE) expect(text).toMatch(new RegExp(`^  ${name}(?: |$)`, 'm'));
});

test('every command is its row: the same name, a summary without a full stop, an example that begins as it is typed', async () => {
  for (const row of TABLE) {
    const { name, summary, examples } = await row.load();
    expect(name).toBe(row.name);
    expect(summary).toMatch(/^[^A-Z].*[^.]$/);
    expect(examples.length, name).toBeGreaterThan(0);
    for (const { line } of examples)
      expect(line).toMatch(new RegExp(`^(?:source <\\()?oneonone(?: ${name}(?: |$)|$)`));
  }
});
