// What completion has to know of the commands, read from their table, which is TypeScript.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const source = fileURLToPath(
  new URL('../src/commands/completion/table-grammar.ts', import.meta.url),
);

/** The grammar of every command, as the text that the built program reads. */
export async function grammarText() {
  const folder = mkdtempSync(join(tmpdir(), 'oneonone-grammar-'));
  try {
    const output = {
      dir: folder,
      format: /** @type {const} */ ('esm'),
      entryFileNames: '[name].mjs',
    };
    await build({ input: source, platform: 'node', output, logLevel: 'silent' });
    const program = await import(pathToFileURL(join(folder, 'table-grammar.mjs')).href);
    return await program.tableGrammarText();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
