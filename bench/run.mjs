// Measures the built program as people get it: packed, installed into a temp folder, whole processes.
//
//   npm run bench -- [--sizes S,M,L] [--only <part of a row's name>] [--gate]
//
// With --gate the exit status is 1 when a row is past its gate or does not run.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare, median, runOnce } from './measure.mjs';
import { makeNotebook, SIZES } from './notebook.mjs';
import { rowsFor } from './rows.mjs';

/** @typedef {import('./rows.mjs').Row} Row */

const { values: flags } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,L' },
    only: { type: 'string', default: '' },
    gate: { type: 'boolean', default: false },
  },
});

const root = fileURLToPath(new URL('..', import.meta.url));
// The notebooks stay for the next time; everything else goes at the end.
const kept = join(tmpdir(), 'oneonone-bench');
const temporary = mkdtempSync(join(tmpdir(), 'oneonone-bench-'));

/** Packs and installs the program; gives the path of its entry. */
function installProgram() {
  const npm = (/** @type {string[]} */ words, /** @type {string} */ folder) =>
    execFileSync('npm', words, { cwd: folder, encoding: 'utf8' });
  const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', temporary];
  const [{ filename }] = JSON.parse(npm(words, root));
  npm(['install', '--prefix', temporary, '--offline', join(temporary, filename)], temporary);
  return join(temporary, 'node_modules/oneonone/bin/oneonone.js');
}

/** Makes the wanted notebooks, and says what is in them. */
function makeNotebooks() {
  /** @type {Record<string, string>} */
  const notebooks = {};
  for (const name of flags.sizes.split(',')) {
    const size = SIZES[name];
    if (size === undefined) throw new Error(`There is no size ${name}; the sizes are S, M and L.`);
    const folder = join(kept, name);
    const { files, bytes, tasks, open } = makeNotebook(folder, size);
    const megabytes = (bytes / 1e6).toFixed(1);
    console.log(`${name}: ${files} files, ${megabytes} MB, ${tasks} tasks, ${open} open`);
    notebooks[name] = folder;
  }
  return notebooks;
}

/** @param {Row} row */
function measure(row) {
  if (row.measure === 'time') {
    const { subject, baseline } = compare(row.subject, row.baseline, row.rounds);
    const times = `${subject.toFixed(1)} ms against ${baseline.toFixed(1)} ms`;
    return { value: subject / baseline, detail: times };
  }
  const peaks = Array.from({ length: row.rounds }, (_, round) => peakOf(row.subject(round)));
  return { value: median(peaks), detail: '' };
}

/** @param {import('./measure.mjs').Run} run */
function peakOf(run) {
  const reporter = fileURLToPath(new URL('report-peak.cjs', import.meta.url));
  return runOnce({ ...run, words: ['--require', reporter, ...run.words] }).peak;
}

/** Measures a row and prints its line; false when it is past its gate or did not run. @param {Row} row */
function report(row) {
  const limits = `${row.gate}`.padStart(7) + `${row.goal}`.padStart(7);
  try {
    const { value, detail } = measure(row);
    const verdict = value <= row.goal ? 'goal' : value <= row.gate ? 'within the gate' : 'TOO MUCH';
    const shown = (row.unit === 'MiB' ? value.toFixed(0) : value.toFixed(2)).padStart(8);
    console.log(
      `${row.name.padEnd(26)}${shown} ${row.unit.padEnd(4)}${limits}  ${verdict.padEnd(16)} ${detail}`,
    );
    return value <= row.gate;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.log(`${row.name.padEnd(26)}${'–'.padStart(8)}     ${limits}  does not run: ${why}`);
    return false;
  }
}

try {
  const notebooks = makeNotebooks();
  const home = join(temporary, 'home');
  mkdirSync(home);
  const scratch = () => {
    const copy = join(temporary, 'scratch');
    cpSync(notebooks.M ?? '', copy, { recursive: true });
    return copy;
  };
  const rows = rowsFor({ program: installProgram(), home, notebooks, scratch });
  console.log(
    `\n${'row'.padEnd(26)}${'measured'.padStart(8)}     ${'gate'.padStart(7)}${'goal'.padStart(7)}`,
  );
  const wanted = rows.filter(
    (row) => row.sizes.every((size) => size in notebooks) && row.name.includes(flags.only),
  );
  const results = wanted.map(report);
  if (flags.gate && results.includes(false)) process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
