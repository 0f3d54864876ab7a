import { OneononeError } from '../errors.ts';
import { type HelpExample, renderCommandHelp, renderOverview } from '../render/help.ts';
import { type Command, GROUPS } from './command.ts';
import { DRY_RUN, GLOBAL_OPTIONS } from './global-options.ts';
import { type Row, TABLE } from './table.ts';

/** The commands whose first example opens the overview: a week of one-on-ones in six lines. */
const SHOWN_FIRST = ['today', 'new', 'add', 'met', 'actions', 'stale'];

const EXIT_CODES = [
  ['0', 'done, also when nothing was found'],
  ['1', 'could not'],
  ['2', 'not understood: a wrong word, a name that is unknown or fits several'],
  ['3', 'no notebook, or one that cannot be used'],
  ['4', 'something was found, with --exit-code'],
  ['130', 'cancelled'],
] as const;

/** The help of the whole program, as `oneonone --help` and the README show it. */
export async function overview(): Promise<string> {
  return overviewOf(await Promise.all(TABLE.map((row) => row.load())));
}

/** The help of one command. */
export function helpFor(command: Command): string {
  const options = command.writes ? [...command.options, DRY_RUN] : command.options;
  return renderCommandHelp({ ...command, options }, GLOBAL_OPTIONS);
}

/** What `oneonone help [command]` says: about the command that the words name, else about all. Throws `usage`. */
export async function helpOn(words: readonly string[]): Promise<string> {
  if (words.length === 0) return overview();
  return helpFor(await rowNamed(words).load());
}

/**
 * The overview of these commands.
 * @internal Exported for tests, which bring commands of their own.
 */
export function overviewOf(commands: readonly Command[]): string {
  const groups = GROUPS.map((group) => ({
    title: group.charAt(0).toUpperCase() + group.slice(1),
    commands: commands.filter((command) => command.group === group),
  }));
  return renderOverview({
    examples: SHOWN_FIRST.flatMap((name) => firstExample(commands, name)),
    groups: groups.filter((group) => group.commands.length > 0),
    options: GLOBAL_OPTIONS,
    exitCodes: EXIT_CODES,
  });
}

function firstExample(commands: readonly Command[], name: string): HelpExample[] {
  return commands.find((command) => command.name === name)?.examples.slice(0, 1) ?? [];
}

function rowNamed(words: readonly string[]): Row {
  const name = words.join(' ');
  const row = TABLE.find((candidate) => candidate.name === name);
  if (row !== undefined) return row;
  throw new OneononeError(
    'usage',
    `there is no command "${name}"`,
    'oneonone help    lists them all',
  );
}
