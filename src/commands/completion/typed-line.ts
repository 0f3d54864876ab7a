import type { Grammar, GrammarCommand, GrammarOption } from './grammar.ts';

/** What the words before the cursor amount to. */
export interface TypedLine {
  /** Null where none is named yet, or the one named is not known. */
  command: GrammarCommand | null;
  /** Whether a word stands where a command should, and is none. */
  isUnknown: boolean;
  /** The words after the command that are neither options nor their values. */
  given: string[];
  /** The options used, by name, with their last value. */
  options: Map<string, string>;
  /** The option whose value comes next. */
  open: GrammarOption | null;
  /** Whether a `--` came: everything after it is a word. */
  isClosed: boolean;
}

/** Reads the words between `oneonone` and the one at the cursor. */
export function readLine(grammar: Grammar, words: readonly string[]): TypedLine {
  const line: TypedLine = {
    ...{ command: null, isUnknown: false, given: [], options: new Map() },
    ...{ open: null, isClosed: false },
  };
  for (const word of words) readWord(grammar, line, word);
  return line;
}

/** The options that can stand on this line. */
export function optionsOf(grammar: Grammar, { command }: TypedLine): GrammarOption[] {
  return [...(command?.options ?? []), ...grammar.options];
}

/** The option that a word names, whatever follows a `=` in it; undefined for none. */
export function findOption(
  grammar: Grammar,
  line: TypedLine,
  word: string,
): GrammarOption | undefined {
  const [name] = word.split('=', 1);
  return optionsOf(grammar, line).find((option) => option.name === name || option.short === name);
}

function readWord(grammar: Grammar, line: TypedLine, word: string): void {
  if (line.open !== null) {
    line.options.set(line.open.name, word);
    line.open = null;
  } else if (line.isClosed || !word.startsWith('-')) {
    if (!takeCommand(grammar, line, word)) line.given.push(word);
  } else if (word === '--') {
    line.isClosed = true;
  } else {
    takeOption(line, findOption(grammar, line, word), word);
  }
}

/** Whether the word names the command, or its second word. */
function takeCommand({ commands }: Grammar, line: TypedLine, word: string): boolean {
  if (line.isUnknown || line.given.length > 0 || line.command?.name.includes(' ')) return false;
  const name = line.command === null ? word : `${line.command.name} ${word}`;
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) line.command = found;
  else line.isUnknown = line.command === null;
  return found !== undefined;
}

function takeOption(line: TypedLine, option: GrammarOption | undefined, word: string): void {
  if (option === undefined) return;
  const at = word.indexOf('=');
  if (option.takes !== null && at < 0) line.open = option;
  line.options.set(option.name, at < 0 ? '' : word.slice(at + 1));
}
