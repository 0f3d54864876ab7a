import { TABLE } from '../table.ts';
import { type Grammar, grammarOf } from './grammar.ts';

/** What the shells can complete of every command. The build asks for it: at a prompt it would take too long. */
export async function tableGrammar(): Promise<Grammar> {
  return grammarOf(await Promise.all(TABLE.map((row) => row.load())));
}
