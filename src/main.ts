import { findCalled, readInput } from './cli.ts';
import type { Answer, Command, Input, Session } from './commands/command.ts';
import { isOn } from './commands/input.ts';
import { makeSession } from './commands/session.ts';
import { DEFAULT_COMMAND, TABLE } from './commands/table.ts';
import type { ExitCode } from './errors.ts';
import { renderJson } from './render/json.ts';
import { makeTheme, type Theme } from './render/theme.ts';
import type { World } from './world.ts';

/** Long answers go through the pager when they are higher than this many lines on a terminal. */
const SCREEN = 50;

/** Runs one command line in a world: the only place that prints answers and catches errors. */
export async function main(
  words: readonly string[],
  world: World,
  version: string,
): Promise<ExitCode> {
  try {
    return await runWords(words, world, version);
  } catch (error) {
    return reportError(error, words, world, version);
  }
}

async function runWords(
  words: readonly string[],
  world: World,
  version: string,
): Promise<ExitCode> {
  if (words[0] === 'help') return printHelpOn(world, words.slice(1));
  const called = findCalled(words);
  const asked = new Set(words);
  if (asked.has('--version') || asked.has('-V')) return print(world, version);
  if (called === null && (asked.has('--help') || asked.has('-h'))) return printHelp(world, null);
  const row = called?.row ?? TABLE.find((candidate) => candidate.name === DEFAULT_COMMAND);
  if (row === undefined) throw new RangeError('the table of commands is empty');
  const command = await row.load();
  const input = readInput(command, called?.rest ?? words);
  if (isOn(input, 'help')) return printHelp(world, command);
  return runCommand(command, input, world);
}

async function runCommand(command: Command, input: Input, world: World): Promise<ExitCode> {
  const session = makeSession(world, input, command.name);
  const answer = await command.run(session, input);
  const theme = outputTheme(world, input);
  const said = await textOf(command, answer, session, theme);
  const text = await withWayBack(said, session, theme);
  if (text !== '' && !isPaged(world, session, text)) world.writeOutput(`${text}\n`);
  if (session.problems.length > 0 && command.listsProblems !== true) await nameProblems(session);
  return answer.exitCode ?? 0;
}

/** Files that are broken do not fail a command: they are named under its answer. */
async function nameProblems({ world, problems }: Session): Promise<void> {
  const { problemsLine } = await import('./commands/answers/problems-line.ts');
  const line = problemsLine(world.terminal, problems);
  if (line !== '') world.writeError(`${line}\n`);
}

async function textOf(
  command: Command,
  answer: Answer<unknown>,
  session: Session,
  theme: Theme,
): Promise<string> {
  if (answer.planned !== undefined) {
    const { renderPlanned, plannedJson } = await import('./commands/answers/planned.ts');
    return session.json
      ? renderJson(plannedJson(answer.planned))
      : renderPlanned(answer.planned, theme);
  }
  return session.json ? renderJson(command.json(answer.data)) : command.view(answer.data, theme);
}

/** Where something was written, how to take it back is the last line; for people only. */
async function withWayBack(text: string, session: Session, theme: Theme): Promise<string> {
  const { world, json, recording } = session;
  if (json || !theme.isTerminal || recording.root === null) return text;
  const { canBeTakenBack } = await import('./notebook/undo/can-take-back.ts');
  if (!canBeTakenBack(world, recording)) return text;
  const line = `${theme.quiet('Take it back:')} ${theme.command('oneonone undo')}`;
  return text === '' ? line : `${text}\n${line}`;
}

function isPaged(world: World, session: Session, text: string): boolean {
  if (session.json || !world.terminal.outputIsTerminal || !session.canAsk) return false;
  return text.split('\n', SCREEN + 1).length > SCREEN && world.page(`${text}\n`);
}

function outputTheme(world: World, input: Input): Theme {
  const { terminal } = world;
  return makeTheme({
    colour: isOn(input, 'no-color') ? 0 : terminal.outputColour,
    columns: terminal.columns,
    isTerminal: terminal.outputIsTerminal,
  });
}

function print(world: World, text: string): ExitCode {
  world.writeOutput(`${text}\n`);
  return 0;
}

async function printHelp(world: World, command: Command | null): Promise<ExitCode> {
  const { overview, helpFor } = await import('./commands/help.ts');
  return print(world, command === null ? await overview() : helpFor(command));
}

async function printHelpOn(world: World, words: readonly string[]): Promise<ExitCode> {
  const { helpOn } = await import('./commands/help.ts');
  return print(world, await helpOn(words));
}

async function reportError(
  error: unknown,
  words: readonly string[],
  world: World,
  version: string,
): Promise<ExitCode> {
  const { reportOf } = await import('./commands/answers/report-error.ts');
  const { text, exitCode } = reportOf(error, words, world, version);
  if (text !== '') world.writeError(`${text}\n`);
  return exitCode;
}
