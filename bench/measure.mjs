// Times whole processes, two against each other in turn.
import { spawnSync } from 'node:child_process';

/** @typedef {{ file: string, words: string[], folder?: string, env?: Record<string, string>, input?: string, mayBeSilent?: boolean }} Run */
/** @typedef {{ milliseconds: number, peak: number }} Measure */

const PEAK = /\npeak (\d+)\n$/;

/**
 * Runs a process once, its output into a pipe. Throws with the first line of its complaint when it fails, or when
 * it says nothing though it should.
 * @param {Run} run
 * @returns {Measure & { output: string }}
 */
export function runOnce(run) {
  const env = { ...process.env, ...run.env };
  // With extra certificates every start of Node 20 costs 30 ms more, which hides all differences.
  delete env.NODE_EXTRA_CA_CERTS;
  delete env.NODE_OPTIONS;
  const start = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync(run.file, run.words, {
    cwd: run.folder,
    env,
    input: run.input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  if (status !== 0) throw new Error(`exit ${status}: ${stderr.trim().split('\n')[0]}`);
  if (stdout === '' && !run.mayBeSilent) throw new Error('it printed nothing');
  return { milliseconds, peak: Number(PEAK.exec(stderr)?.[1] ?? 0) / 1024, output: stdout };
}

/**
 * The median milliseconds of subject and baseline, run in turn after one unmeasured round.
 * @param {(round: number) => Run} subject
 * @param {(round: number) => Run} baseline
 * @param {number} rounds
 */
export function compare(subject, baseline, rounds) {
  /** @type {number[]} */
  const subjects = [];
  /** @type {number[]} */
  const baselines = [];
  for (let round = 0; round <= rounds; round += 1) {
    const other = runOnce(baseline(round)).milliseconds;
    const own = runOnce(subject(round)).milliseconds;
    if (round === 0) continue;
    baselines.push(other);
    subjects.push(own);
  }
  return { subject: median(subjects), baseline: median(baselines) };
}

/**
 * @param {number[]} values
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
