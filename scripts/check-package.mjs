// Looks at what `npm pack` would publish: the right files, nothing to install, nothing that runs on install.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const NEEDED = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'bin/code-cache.js',
  'bin/oneonone.js',
  'bin/package.json',
  'bin/completions/_oneonone',
  'bin/completions/oneonone.bash',
  'bin/completions/oneonone.fish',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/complete.cjs',
  'dist/grammar.jsonl',
  'dist/look-up.cjs',
  'dist/start.cjs',
  'package.json',
];
// Beside each file of the program: the code that V8 compiled for it, named by V8's version.
const ALLOWED = /^(bin\/package\.json|dist\/[\w-]+\.(cjs(\.[\w.-]+)?|txt)|templates\/.+\.md)$/;
const LIMIT = 2_500_000;

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const words = ['pack', '--dry-run', '--json', '--ignore-scripts'];
const [pack] = JSON.parse(execFileSync('npm', words, { encoding: 'utf8' }));
/** @type {string[]} */
const files = pack.files.map((/** @type {{ path: string }} */ file) => file.path);

const faults = [
  ...NEEDED.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
  ...files
    .filter((file) => !NEEDED.includes(file) && !ALLOWED.test(file))
    .map((file) => `${file} does not belong in the package`),
  ...['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']
    .filter((key) => key in manifest)
    .map((key) => `package.json has ${key}: everything is bundled`),
  ...['preinstall', 'install', 'postinstall']
    .filter((name) => name in manifest.scripts)
    .map((name) => `package.json has the script ${name}: nothing runs on install`),
];
if (pack.unpackedSize > LIMIT) faults.push(`${pack.unpackedSize} bytes are more than ${LIMIT}`);

for (const fault of faults) console.error(`package: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
else console.log(`package: ${files.length} files, ${pack.unpackedSize} bytes unpacked`);
