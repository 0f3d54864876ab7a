import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { onTestFinished } from 'vitest';

/** Bundles a TypeScript program so that plain node runs it; the path of the bundle. */
export async function bundle(program: URL): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'oneonone-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const input = fileURLToPath(program);
  await build({
    input,
    platform: 'node',
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs' },
  });
  return join(folder, `${basename(input, '.ts')}.mjs`);
}
