// Bundles src/start.ts and all it imports into dist/: CommonJS, because Node starts it faster than ES modules, and
// split, because a command should load only what it uses. Prints the size of each chunk with --sizes.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { noticesFor } from './notices.mjs';

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

async function bundle() {
  const build = await rolldown({
    cwd: root,
    input: { start: 'src/start.ts' },
    platform: 'node',
    tsconfig: false,
    transform: { define: { ONEONONE_VERSION: JSON.stringify(version) } },
    // The ES module edition of yaml can be shaken; the CommonJS one that Node would get cannot.
    resolve: { alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') } },
    plugins: [withoutEngines],
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await build.generate({
    format: 'cjs',
    minify: true,
    comments: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  });
  return output.filter((file) => file.type === 'chunk');
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

const chunks = await bundle();
const files = new Map(chunks.map((chunk) => [chunk.fileName, chunk.code]));
files.set(
  'THIRD-PARTY-NOTICES.txt',
  noticesFor(chunks.flatMap((chunk) => Object.keys(chunk.modules))),
);
writeDist(files);

if (process.argv.includes('--sizes')) {
  for (const [name, text] of [...files].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`${String(Buffer.byteLength(text)).padStart(8)}  ${name}`);
  }
}
