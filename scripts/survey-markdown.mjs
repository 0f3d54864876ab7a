// npm run test:markdown -- <folder>…: how Markdown from elsewhere is read, against a GFM parser.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const folder = mkdtempSync(join(tmpdir(), 'oneonone-survey-'));
const file = join(folder, 'survey.mjs');
try {
  await build({
    input: fileURLToPath(new URL('../test/support/survey-markdown.ts', import.meta.url)),
    platform: 'node',
    output: { file, format: 'esm' },
    logLevel: 'warn',
  });
  const words = [file, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
