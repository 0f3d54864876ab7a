import type { Grammar, GrammarCommand } from './grammar.ts';

/** A grammar as lines of JSON: one for what every command line may need, then one for each command. */
export function writeGrammar({ commands, ...rest }: Grammar): string {
  const heads = commands.map(({ name, about }) => ({ name, about }));
  const bodies = commands.map(({ places, options }) => ({ places, options }));
  return [{ ...rest, commands: heads }, ...bodies].map((part) => JSON.stringify(part)).join('\n');
}

/** Reads it back. The line of a command is read when it is asked for: nobody types more than one. */
export function readGrammar(text: string): Grammar {
  const [first = '', ...lines] = text.split('\n');
  const { commands, ...rest }: Grammar = JSON.parse(first);
  return {
    ...rest,
    commands: commands.map((head, index) => lateCommand(head, lines[index] ?? '')),
  };
}

function lateCommand({ name, about }: GrammarCommand, line: string): GrammarCommand {
  let body: GrammarCommand | null = null;
  const read = () => {
    body ??= JSON.parse(line) as GrammarCommand;
    return body;
  };
  return {
    name,
    about,
    get places() {
      return read().places;
    },
    get options() {
      return read().options;
    },
  };
}
