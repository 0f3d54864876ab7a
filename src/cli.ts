import { Command as Commander, CommanderError, Option as CommanderOption } from 'commander';
import type { Command, Input, Option } from './commands/command.ts';
import { allOptions } from './commands/global-options.ts';
import { type Row, TABLE } from './commands/table.ts';
import { editDistance } from './core/people/edit-distance.ts';
import { OneononeError } from './errors.ts';

/** Which command the words on the command line name, and where its name ends; null when none is named. */
export interface Called {
  row: Row;
  /** The words without the command's name. */
  rest: string[];
}

const TAKES_VALUE = new Set(['-C', '--dir', '--today']);

/** Finds the command among the words; options may stand before it. Null when no word names one. Throws `usage`. */
export function findCalled(words: readonly string[]): Called | null {
  const at = firstWord(words);
  const word = words[at];
  if (word === undefined) return null;
  const two = TABLE.find((row) => row.name === `${word} ${words[at + 1]}`);
  const row = two ?? TABLE.find((candidate) => candidate.name === word);
  if (row === undefined) throw unknownCommand(word);
  const length = two === undefined ? 1 : 2;
  return { row, rest: [...words.slice(0, at), ...words.slice(at + length)] };
}

/** The index of the first word that is neither an option nor the value of one. */
function firstWord(words: readonly string[]): number {
  let at = 0;
  while (at < words.length && words[at]?.startsWith('-') && words[at] !== '--') {
    at += TAKES_VALUE.has(words[at] ?? '') ? 2 : 1;
  }
  return at;
}

/** What other programs call it. */
const ALSO_CALLED = new Map([
  ['list', 'people'],
  ['ls', 'people'],
  ['version', '--version'],
  ['status', 'today'],
]);

function unknownCommand(word: string): OneononeError {
  const names = [...new Set(TABLE.map((row) => row.name.split(' ', 1)[0] ?? row.name))];
  const meant = ALSO_CALLED.get(word.toLowerCase());
  const near =
    meant === undefined
      ? names.filter((name) => editDistance(name, word) <= 2 || name.startsWith(word))
      : [meant];
  const hint =
    near.length > 0 ? near.map((name) => `oneonone ${name}`).join('\n') : 'oneonone --help';
  return new OneononeError('usage', `there is no command "${word}"`, hint);
}

/** Reads the words after a command's name. Throws `usage` where they do not fit. */
export function readInput(command: Command, rest: readonly string[]): Input {
  const program = new Commander(`oneonone ${command.name}`);
  program.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
  program.helpOption(false).allowExcessArguments(false);
  for (const argument of command.arguments) {
    program.argument(argument.many === true ? `[${argument.name}...]` : `[${argument.name}]`);
  }
  for (const option of allOptions(command.options, command.writes))
    program.addOption(toCommander(option));
  try {
    program.parse([...rest], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw new OneononeError('usage', messageOf(error), `oneonone ${command.name} --help`);
  }
  return { words: program.args, options: optionsOf(program) };
}

function toCommander({ name, short, takes, many, choices, about }: Option): CommanderOption {
  const flags = `${short === undefined ? '' : `-${short}, `}--${name}${takes === undefined ? '' : ` ${takes}`}`;
  const option = new CommanderOption(flags, about);
  if (choices !== undefined) option.choices([...choices]);
  if (many === true) option.argParser((value: string, before: string[] = []) => [...before, value]);
  return option;
}

/** Commander's own sentences, without its prefix. */
function messageOf(error: CommanderError): string {
  return error.message.replace(/^error: /, '').replace(/\.$/, '');
}

/** By the option's own name; commander turns `--no-color` into `color: false` and `dry-run` into `dryRun`. */
function optionsOf(program: Commander): Input['options'] {
  const values: Record<string, string | boolean | readonly string[] | undefined> = {};
  for (const option of program.options) {
    const name = option.long?.slice(2) ?? '';
    const value: unknown = program.getOptionValue(option.attributeName());
    values[name] = option.negate ? value === false : (value as string | boolean | undefined);
  }
  return values;
}
