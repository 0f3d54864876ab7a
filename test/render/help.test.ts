import { expect, test } from 'vitest';
import { type CommandHelp, renderCommandHelp, renderOverview } from '../../src/render/help.ts';

const MOVE: CommandHelp = {
  name: 'move',
  summary: 'the same meeting on another day',
  arguments: [
    { name: 'person', required: true, about: 'whose meeting' },
    {
      name: 'words',
      required: false,
      many: true,
      about: 'the new day, in as many words as it takes to say so without any doubt',
    },
  ],
  options: [
    { name: 'from', short: 'f', takes: '<date>', about: 'the day it stands on' },
    { name: 'state', takes: '<state>', choices: ['open', 'all'], about: 'which' },
    { name: 'tag', takes: '<tag>', many: true, about: 'whose' },
  ],
  examples: [
    { line: 'oneonone move alice tue', does: 'to next Tuesday' },
    {
      line: 'oneonone move alice tue --from 2026-11-20',
      does: 'a meeting further away, and then some more words',
    },
  ],
};
const OTHERS = [
  { name: 'dir', short: 'C', takes: '<notebook>', about: 'where' },
  { name: 'json', about: 'data' },
];

test('one command: usage, examples, what it does, arguments, options', () => {
  expect(renderCommandHelp(MOVE, OTHERS)).toBe(`Usage: oneonone move <person> [words]… [options]

Examples
  oneonone move alice tue  to next Tuesday
  oneonone move alice tue --from 2026-11-20
                           a meeting further away, and then some more words

The same meeting on another day.

Arguments
  <person>  whose meeting
  [words]…  the new day, in as many words as it takes to say so without any
            doubt

Options
  -f, --from <date>  the day it stands on
  --state <state>    which (open, all)
  --tag <tag>        whose (several times if you like)

Also takes -C --json: oneonone help`);
});

test('a command without arguments, options and examples has no empty headings', () => {
  const bare = { name: 'x', summary: 'nothing', arguments: [], options: [], examples: [] };
  expect(renderCommandHelp(bare, OTHERS)).toBe(`Usage: oneonone x

Nothing.

Also takes -C --json: oneonone help`);
});

test('the whole program: examples, groups, options, exit codes', () => {
  const text = renderOverview({
    examples: MOVE.examples,
    groups: [{ title: 'Rhythm', commands: [MOVE] }],
    options: OTHERS,
    exitCodes: [['0', 'done']],
  });
  expect(text).toBe(`oneonone: one-on-ones in plain Markdown. Prepare, keep promises, meet in time.

Examples
  oneonone move alice tue  to next Tuesday
  oneonone move alice tue --from 2026-11-20
                           a meeting further away, and then some more words

Rhythm
  move <person> [words]…  the same meeting on another day

Options of every command
  -C, --dir <notebook>  where
  --json                data

Exit codes
  0  done

oneonone help <command> says more about one of them.`);
});
