import { readFileSync } from 'node:fs';
import { realFiles } from './adapters/files.ts';
import { makeWriter } from './adapters/output.ts';
import { type Asked, linesOf, readAsked } from './commands/completion/complete.ts';
import { readGrammar } from './commands/completion/grammar-text.ts';
import { lookUpInWorld } from './look-up.ts';

/** As little of the world as names take: whoever waits at a prompt waits for this. */
const nearby = {
  files: realFiles,
  env: (name: string) => process.env[name],
  get workingFolder() {
    return process.cwd();
  },
  get homeFolder() {
    return process.getBuiltinModule('node:os').homedir();
  },
};

function answer(): void {
  // The build leaves it beside this file.
  const grammar = readGrammar(readFileSync(`${import.meta.dirname}/grammar.jsonl`, 'utf8'));
  const asked = readAsked(grammar, process.argv.slice(3), nearby);
  if (asked === null) return;
  if (asked.left.length === 0) makeWriter(1)(linesOf(asked));
  else makeWriter(1)(linesOf(lookedUp(asked)));
}

function lookedUp(asked: Asked): Asked {
  const found = lookUpInWorld({ ...asked.wanted, finds: asked.left });
  return { ...asked, found: [...asked.found, ...found] };
}

try {
  answer();
} catch {
  // Whatever goes wrong, nothing may be said: it would stand in the middle of what is being typed.
  process.exitCode = 1;
}
