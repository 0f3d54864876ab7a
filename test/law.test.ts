import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** For each rule of the import law: a file, what it may not import, and what it may. */
const IMPORTS = {
  'core-sees-only-itself': ['core/a.ts', '../format/f.ts', './b.ts'],
  'format-sees-what-is-below': ['format/a.ts', '../notebook/n.ts', '../core/b.ts'],
  'notebook-sees-what-is-below': ['notebook/a.ts', '../render/r.ts', '../world.ts'],
  'reading-plans-nothing': ['notebook/read/a.ts', '../plan/p.ts', '../find/f.ts'],
  'plans-write-nothing': ['notebook/plan/a.ts', '../write/w.ts', '../read/r.ts'],
  'render-sees-what-is-below': ['render/a.ts', '../format/f.ts', '../errors.ts'],
  'commands-sees-what-is-below': ['commands/a.ts', '../main.ts', '../notebook/b.ts'],
  'adapters-sees-what-is-below': ['adapters/a.ts', '../notebook/n.ts', '../world.ts'],
  'world-and-errors-stand-at-the-bottom': ['errors.ts', './render/r.ts', './core/b.ts'],
  'adapters-only-in-start': ['main.ts', './adapters/a.ts', './commands/b.ts'],
  'builtins-only-in-adapters': ['notebook/c.ts', 'node:fs', './b.ts'],
  'paths-and-bytes-only-in-notebook': ['render/d.ts', 'node:path', './b.ts'],
  'date-fns-in-one-file': ['core/c.ts', 'date-fns', './b.ts'],
  'gray-matter-in-one-file': ['format/c.ts', 'gray-matter', './b.ts'],
  'yaml-in-one-file': ['format/d.ts', 'yaml', './b.ts'],
  'chrono-in-natural-date': ['format/e.ts', 'chrono-node', './b.ts'],
  'chalk-in-the-theme': ['render/c.ts', 'chalk', './b.ts'],
  'inquirer-in-the-prompter': ['adapters/c.ts', '@inquirer/prompts', './b.ts'],
  'everything-resolves': ['core/d.ts', './not-there.ts', './b.ts'],
} as const;

/** What the linter says to a file that holds this; each file is one row. */
const TEXTS = [
  ['core/date.ts', 'export const now = Date.now();', 'global variable Date'],
  ['format/date.ts', 'export const now = new Date();', 'global variable Date'],
  ['render/intl.ts', 'export const order = new Intl.Collator();', 'global variable Intl'],
  ['core/order.ts', "export const order = 'a'.localeCompare('b');", 'Compare with < and >'],
  ['main.ts', 'export const words = process.argv;', 'global variable process'],
  ['notebook/bytes.ts', "export const bytes = Buffer.from('x');", 'global variable Buffer'],
  ['adapters/exit.ts', 'process.exit(1);', 'set process.exitCode'],
  ['adapters/console.ts', "console.log('x');", 'noConsole'],
  ['core/default.ts', 'export default 1;', 'noDefaultExport'],
  ['core/barrel.ts', "export * from './date.ts';", 'noReExportAll'],
  ['core/one.ts', "import { b } from './two.ts';\nexport const a = () => b;", 'noImportCycles'],
  ['core/two.ts', "import { a } from './one.ts';\nexport const b = () => a;", 'noImportCycles'],
] as const;

/** Runs a tool on a folder whose src/ holds these files, and gives what it prints. */
function runOn(files: [file: string, text: string][], tool: string, words: string[]): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'oneonone-law-')));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, 'src', file)), { recursive: true });
    writeFileSync(join(folder, 'src', file), `${text}\n`);
  }
  const command = [join(root, 'node_modules', tool), ...words];
  const { stdout } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return stdout;
}

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

function importViolations(): Violation[] {
  const layers = ['core', 'format', 'notebook', 'render', 'commands', 'adapters'];
  const files = [
    ...layers.map((layer) => `${layer}/b.ts`),
    'world.ts',
    'errors.ts',
    'main.ts',
    'format/f.ts',
    'notebook/n.ts',
    'notebook/plan/p.ts',
    'notebook/write/w.ts',
    'notebook/read/r.ts',
    'notebook/find/f.ts',
    'render/r.ts',
  ];
  const rows = Object.values(IMPORTS).map(([file, ...names]): [string, string] => [
    file,
    names.map((name) => `import type {} from '${name}';`).join('\n'),
  ]);
  const printed = runOn(
    [...files.map((file): [string, string] => [file, 'export {};']), ...rows],
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['src', '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json'],
  );
  return JSON.parse(printed).summary.violations;
}

interface Diagnostic {
  location: { path: string };
}

function lintDiagnostics(): Diagnostic[] {
  const words = ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', '.'];
  const files = TEXTS.map(([file, text]): [string, string] => [file, text]);
  // The configuration's own folder is the root of its patterns, so it is laid down beside src/.
  for (const name of ['biome.json', 'lint/no-process-exit.grit', 'lint/no-locale-compare.grit']) {
    files.push([`../${name}`, readFileSync(join(root, name), 'utf8')]);
  }
  return JSON.parse(runOn(files, '@biomejs/biome/bin/biome', words)).diagnostics;
}

describe('the import law', () => {
  let found: Violation[] = [];
  beforeAll(() => {
    found = importViolations();
  });

  test.each(Object.entries(IMPORTS))('%s', (name, [file, forbidden, allowed]) => {
    const here = found.filter(({ from }) => from === `src/${file}`);
    const broken = here.filter(({ rule }) => rule.name === name).map(({ to }) => basename(to));
    expect(broken).toEqual([basename(forbidden.replace('node:', ''))]);
    expect(here.filter(({ to }) => basename(to) === basename(allowed))).toEqual([]);
  });

  test('each rule stands in the table above', async () => {
    const { default: law } = await import('../.dependency-cruiser.mjs');
    expect(law.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(IMPORTS).sort());
  });
});

describe('the linter', () => {
  let found: Diagnostic[] = [];
  beforeAll(() => {
    found = lintDiagnostics();
  });

  test.each(TEXTS)('%s may not hold: %s', (file, _text, rule) => {
    const here = found.filter(({ location }) => location.path === `src/${file}`);
    expect(JSON.stringify(here)).toContain(rule);
  });
});
