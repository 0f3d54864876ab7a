import { TABLE } from '../table.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import { writeGrammar } from './grammar-text.ts';

/** What the shells can complete of every command. */
export async function tableGrammar(): Promise<Grammar> {
  return grammarOf(await Promise.all(TABLE.map((row) => row.load())));
}

/** The same as the text that the built program reads: at a prompt the table would take too long. */
export async function tableGrammarText(): Promise<string> {
  return writeGrammar(await tableGrammar());
}
