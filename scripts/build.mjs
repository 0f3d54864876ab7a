// Bundles src/start.ts and all it imports into dist/: CommonJS, because Node starts it faster than ES modules, and
// split, because a command should load only what it uses. Prints the size of each chunk with --sizes.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { noticesFor } from './notices.mjs';
import { grammarText } from './read-grammar.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * gray-matter brings engines that evaluate JavaScript and a second YAML parser. The product always hands in its own
 * engines, so the built program does not contain them at all.
 * @type {import('rolldown').Plugin}
 */
const withoutEngines = {
  name: 'without-gray-matter-engines',
  resolveId(source, importer) {
    const fromGrayMatter = importer?.includes('/node_modules/gray-matter/');
    return fromGrayMatter && source.endsWith('/engines') ? '\0no-engines' : null;
  },
  load: (id) => (id === '\0no-engines' ? 'module.exports = {};' : null),
};

/**
 * Few headers need a real YAML parser, and loading one costs a fifth of a start. These modules stay where they are in
 * the source; in the built program each becomes a file of its own, required at the first call.
 * @type {Record<string, string[]>}
 */
const lateModules = {
  'src/format/header/yaml.ts': ['readYamlMap'],
  'src/format/header/front-matter-engine.ts': ['readFrontMatter'],
  'src/render/width.ts': ['textWidth', 'cut', 'cutStart', 'wrap'],
};

/** @param {string} path */
const lateFile = (path) => `./${basename(path, '.ts')}.cjs`;

/** Names of people can be completed without it. @type {Record<string, string[]>} */
const lateInCompletion = { 'src/look-up.ts': ['lookUpInWorld'] };

/**
 * @param {Record<string, string[]>} modules
 * @returns {import('rolldown').Plugin}
 */
const loadLate = (modules) => ({
  name: 'load-late',
  async resolveId(source, importer, options) {
    if (importer === undefined || !source.endsWith('.ts')) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const path = found === null ? '' : relative(root, found.id);
    return path in modules ? `\0late:${path}` : null;
  },
  load(id) {
    if (!id.startsWith('\0late:')) return null;
    const path = id.slice('\0late:'.length);
    const names = modules[path] ?? [];
    return names
      .map(
        (name) =>
          `export const ${name} = (...given) => require('${lateFile(path)}').${name}(...given);`,
      )
      .join('\n');
  },
});

/**
 * chalk looks at the terminal as it loads, which costs more than all the rest of it; the program always says itself
 * which colours it wants.
 * @type {import('rolldown').Plugin}
 */
const withoutColourGuess = {
  name: 'without-colour-guess',
  resolveId: (source) => (source === '#supports-color' ? '\0no-colour-guess' : null),
  load: (id) =>
    id === '\0no-colour-guess' ? 'export default { stdout: false, stderr: false };' : null,
};

/**
 * commander can start other programs as subcommands, and loads half of Node's network code for it. Ours never does.
 * @type {import('rolldown').Plugin}
 */
const withoutPrograms = {
  name: 'without-programs',
  resolveId(source, importer) {
    const fromCommander = importer?.includes('/node_modules/commander/');
    return fromCommander && source === 'node:child_process' ? '\0no-programs' : null;
  },
  load: (id) => (id === '\0no-programs' ? 'module.exports = {};' : null),
};

/**
 * Whoever completes a word asks no questions and searches no folders.
 * @type {import('rolldown').Plugin}
 */
const withoutQuestions = {
  name: 'without-questions',
  resolveId: (source) => (/^globby$|\/prompts\.ts$/.test(source) ? '\0no-questions' : null),
  load: (id) => (id === '\0no-questions' ? 'module.exports = {};' : null),
};

/** What most commands use is one file: to open a file costs as much as to read thousands of bytes. */
const sharedByMost = 8;

/**
 * @param {import('rolldown').InputOptions} input
 * @param {import('rolldown').OutputOptions} output
 */
async function build(input, output) {
  const made = await rolldown({
    cwd: root,
    platform: 'node',
    tsconfig: false,
    transform: { define: { ONEONONE_VERSION: JSON.stringify(version) } },
    // The ES module edition of yaml can be shaken; the CommonJS one that Node would get cannot.
    resolve: { alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') } },
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
    ...input,
  });
  const { output: files } = await made.generate({
    format: 'cjs',
    minify: true,
    comments: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    ...output,
  });
  return files.filter((file) => file.type === 'chunk');
}

async function bundle() {
  const program = await build(
    {
      input: { start: 'src/start.ts' },
      external: Object.keys(lateModules).map(lateFile),
      makeAbsoluteExternalsRelative: false,
      plugins: [loadLate(lateModules), withoutColourGuess, withoutPrograms],
    },
    { codeSplitting: { groups: [{ name: 'shared', minShareCount: sharedByMost }] } },
  );
  const late = await build(
    {
      input: Object.fromEntries(
        Object.keys(lateModules).map((path) => [basename(path, '.ts'), path]),
      ),
      plugins: [withoutEngines],
    },
    {},
  );
  return [...program, ...late, ...(await bundleCompletion())];
}

/**
 * What answers a shell stands apart from the program, and what it seldom needs apart from that: it starts with as little
 * as can be.
 */
async function bundleCompletion() {
  const names = await build(
    {
      input: { complete: 'src/complete.ts' },
      external: Object.keys(lateInCompletion).map(lateFile),
      makeAbsoluteExternalsRelative: false,
      plugins: [loadLate(lateInCompletion)],
      // Whatever a package does as it is loaded, it does for those who use it.
      treeshake: { moduleSideEffects: (id) => !id.includes('/node_modules/') },
    },
    {},
  );
  const rest = await build(
    {
      input: { 'look-up': 'src/look-up.ts' },
      external: Object.keys(lateModules).map(lateFile),
      makeAbsoluteExternalsRelative: false,
      plugins: [loadLate(lateModules), withoutColourGuess, withoutPrograms, withoutQuestions],
    },
    { codeSplitting: false },
  );
  return [...names, ...rest];
}

/**
 * Touches only files that differ and removes old ones last, so that a build next to a running program harms nobody.
 * @param {Map<string, string>} files
 */
function writeDist(files) {
  mkdirSync(dist, { recursive: true });
  for (const [name, text] of files) {
    const path = join(dist, name);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
  for (const name of readdirSync(dist)) {
    if (!files.has(name)) rmSync(join(dist, name), { recursive: true });
  }
}

/** Compiled code is an extra: where it cannot be made, the program starts as well, a little later. */
function leaveCompiledCode() {
  const home = mkdtempSync(join(tmpdir(), 'oneonone-build-'));
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:ONEONONE_|NODE_)/.test(name));
  const env = { ...Object.fromEntries(kept), HOME: home, USERPROFILE: home };
  const warmUp = fileURLToPath(new URL('warm-up.cjs', import.meta.url));
  spawnSync(process.execPath, [warmUp], { cwd: home, env, stdio: 'ignore', timeout: 60_000 });
  rmSync(home, { recursive: true, force: true });
}

const chunks = await bundle();
const files = new Map(chunks.map((chunk) => [chunk.fileName, chunk.code]));
files.set(
  'THIRD-PARTY-NOTICES.txt',
  noticesFor(chunks.flatMap((chunk) => Object.keys(chunk.modules))),
);
files.set('grammar.jsonl', await grammarText());
writeDist(files);
leaveCompiledCode();

if (process.argv.includes('--sizes')) {
  for (const [name, text] of [...files].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`${String(Buffer.byteLength(text)).padStart(8)}  ${name}`);
  }
}
