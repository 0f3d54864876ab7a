import { readFileSync } from 'node:fs';
import { realFiles } from './adapters/files.ts';
import { makeWriter } from './adapters/output.ts';
import { type Asked, linesOf, readAsked } from './commands/completion/complete.ts';
import type { Grammar } from './commands/completion/grammar.ts';

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
  const grammar: Grammar = JSON.parse(readFileSync(`${import.meta.dirname}/grammar.json`, 'utf8'));
  const asked = readAsked(grammar, process.argv.slice(3), nearby);
  if (asked === null) return;
  if (asked.left.length === 0) makeWriter(1)(linesOf(asked));
  else lookUpAll(asked).then(makeWriter(1), fail);
}

async function lookUpAll(asked: Asked): Promise<string> {
  const { makeWorld } = await import('./adapters/world.ts');
  const { lookUp } = await import('./commands/completion/look-up.ts');
  const found = lookUp(makeWorld(), { ...asked.wanted, finds: asked.left });
  return linesOf({ ...asked, found: [...asked.found, ...found] });
}

/** Whatever goes wrong, nothing may be said: it would stand in the middle of what is being typed. */
function fail(): void {
  process.exitCode = 1;
}

try {
  answer();
} catch {
  fail();
}
