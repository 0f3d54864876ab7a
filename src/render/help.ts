import { textWidth, wrap } from './width.ts';

/** A line that a user could type, and what it does. */
export interface HelpExample {
  line: string;
  does: string;
}

/** A word after a command's name. */
export interface HelpArgument {
  name: string;
  required: boolean;
  many?: boolean;
  about: string;
}

/** An option: `--due <date>`, with its letter where it has one. */
export interface HelpOption {
  name: string;
  short?: string;
  takes?: string;
  many?: boolean;
  choices?: readonly string[];
  about: string;
}

/** What the help of one command says. */
export interface CommandHelp {
  name: string;
  summary: string;
  arguments: readonly HelpArgument[];
  options: readonly HelpOption[];
  examples: readonly HelpExample[];
}

/** A name or a line to type, and what it means. */
export type HelpRow = readonly [term: string, about: string];

/** What the help of the whole program says. */
export interface OverviewHelp {
  examples: readonly HelpExample[];
  groups: readonly { title: string; commands: readonly CommandHelp[] }[];
  options: readonly HelpOption[];
  exitCodes: readonly HelpRow[];
}

/** The columns that help keeps to, wherever it is shown: the same text stands in the README. */
const COLUMNS = 80;
const INDENT = 2;
const GAP = 2;
/** A term wider than this has its words on the lines below it. */
const WIDEST_TERM = 32;

/** The help of the program: examples first, then every command by group, options, exit codes. Plain text. */
export function renderOverview({ examples, groups, options, exitCodes }: OverviewHelp): string {
  return [
    'oneonone: one-on-ones in plain Markdown. Prepare, keep promises, meet in time.',
    section('Examples', examples.map(exampleRow)),
    ...groups.map(({ title, commands }) => section(title, commands.map(commandRow))),
    section('Options of every command', options.map(optionRow)),
    section('Exit codes', exitCodes),
    'oneonone help <command> says more about one of them.',
  ].join('\n\n');
}

/**
 * The help of one command: how it is typed, examples, what it does, its arguments and options; `others` are options
 * that every command takes. Plain text.
 */
export function renderCommandHelp(command: CommandHelp, others: readonly HelpOption[]): string {
  const { examples, summary, options } = command;
  const parts = [
    wrapped(`Usage: ${signature(command)}${options.length > 0 ? ' [options]' : ''}`, INDENT * 2),
    section('Examples', examples.map(exampleRow)),
    wrapped(sentence(summary)),
    section(
      'Arguments',
      command.arguments.map((argument) => [argumentWords(argument), argument.about]),
    ),
    section('Options', options.map(optionRow)),
    wrapped(`Also takes ${others.map(shortestForm).join(' ')}: oneonone help`),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** How a command is typed, options left out: `oneonone move <person> <to>`. */
function signature({ name, arguments: words }: CommandHelp): string {
  return ['oneonone', name, ...words.map(argumentWords)].join(' ');
}

function argumentWords({ name, required, many }: HelpArgument): string {
  const dots = many === true ? '…' : '';
  return required ? `<${name}>${dots}` : `[${name}]${dots}`;
}

function exampleRow({ line, does }: HelpExample): HelpRow {
  return [line, does];
}

function commandRow(command: CommandHelp): HelpRow {
  return [[command.name, ...command.arguments.map(argumentWords)].join(' '), command.summary];
}

function optionRow({ name, short, takes, choices, many, about }: HelpOption): HelpRow {
  const letter = short === undefined ? '' : `-${short}, `;
  const value = takes === undefined ? '' : ` ${takes}`;
  const isSaid = choices === undefined || choices.every((choice) => about.includes(choice));
  const notes = [
    ...(isSaid ? [] : [choices.join(', ')]),
    ...(many === true ? ['several times if you like'] : []),
  ];
  return [
    `${letter}--${name}${value}`,
    notes.length === 0 ? about : `${about} (${notes.join('; ')})`,
  ];
}

function shortestForm({ name, short }: HelpOption): string {
  return short === undefined ? `--${name}` : `-${short}`;
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

/** A title and its rows below it in two columns; '' without rows. */
function section(title: string, rows: readonly HelpRow[]): string {
  if (rows.length === 0) return '';
  const widths = rows.map(([term]) => textWidth(term)).filter((width) => width <= WIDEST_TERM);
  const column = INDENT + Math.max(0, ...widths) + GAP;
  return [title, ...rows.map(([term, about]) => row(term, about, column))].join('\n');
}

function row(term: string, about: string, column: number): string {
  const start = ' '.repeat(INDENT) + term;
  const text = wrap(about, COLUMNS - column);
  const [first = '', ...rest] = textWidth(start) + GAP <= column ? text : ['', ...text];
  const head = first === '' ? start : start + ' '.repeat(column - textWidth(start)) + first;
  return [head, ...rest.map((line) => ' '.repeat(column) + line)].join('\n');
}

/** Text in lines of the whole width; all but the first are indented. */
function wrapped(text: string, indent = 0): string {
  return wrap(text, COLUMNS - indent).join(`\n${' '.repeat(indent)}`);
}
