// Runs a program of test/support, which is TypeScript.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/**
 * Runs a program with the words of the command line; its exit code becomes ours.
 * @param {URL} program
 */
export async function runProgram(program) {
  const folder = mkdtempSync(join(tmpdir(), 'oneonone-program-'));
  const file = join(folder, 'program.mjs');
  try {
    const output = { file, format: /** @type {const} */ ('esm') };
    await build({ input: fileURLToPath(program), platform: 'node', output, logLevel: 'warn' });
    const words = [file, ...process.argv.slice(2)];
    process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
