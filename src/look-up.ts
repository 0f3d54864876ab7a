import { makeWorld } from './adapters/world.ts';
import type { Candidate } from './commands/completion/grammar.ts';
import { lookUp } from './commands/completion/look-up.ts';
import type { Wanted } from './commands/completion/wanted.ts';

/** Looks up in the real world what a shell wants. Throws as reading files does. */
export function lookUpInWorld(wanted: Wanted): Candidate[] {
  return lookUp(makeWorld(), wanted);
}
