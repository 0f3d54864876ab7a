import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { onTestFinished } from 'vitest';

/** Bundles a TypeScript program of `test/support/` so that plain node runs it; the path of the bundle. */
export async function bundle(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'oneonone-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    input: fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
    platform: 'node',
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs' },
  });
  return join(folder, `${name}.mjs`);
}
