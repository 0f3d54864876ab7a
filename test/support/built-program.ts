import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TempFolder, tempFolder } from './temp-notebook.ts';

/** The program as it is installed; `npm run build` makes what it loads. */
export const PROGRAM = fileURLToPath(new URL('../../bin/oneonone.js', import.meta.url));

/** What a run of the program came to. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** How a run differs from the usual one. */
export interface RunSetup {
  env?: Record<string, string>;
  input?: string;
  cwd?: string;
  /** Runs as a user who owns nothing; only root can ask for that. */
  asNobody?: boolean;
}

/** A notebook on disk with an empty home beside it, and the built program to run in it. */
export interface Place extends TempFolder {
  env: NodeJS.ProcessEnv;
  run(words: string[], setup?: RunSetup): Ended;
  /** The same without waiting for it. */
  start(words: string[]): Promise<Ended>;
  /** A line for bash, in which `oneonone` is the program. */
  shell(line: string, env?: Record<string, string>): Ended;
}

const NOBODY = 65_534;

/** Makes such a place. It is Friday 20 November 2026 there. */
export function makePlace(files: Record<string, string | Uint8Array> = {}): Place {
  const home = tempFolder({ 'home/.keep': '' });
  const folder = tempFolder({ 'oneonone.yaml': '', ...files });
  const env = {
    PATH: process.env.PATH,
    HOME: join(home.root, 'home'),
    ONEONONE_DIR: folder.root,
    ONEONONE_TODAY: '2026-11-20',
    LANG: 'C.UTF-8',
  };
  return {
    ...folder,
    env,
    run: (words, setup = {}) =>
      ended(
        spawnSync(process.execPath, [PROGRAM, ...words], {
          cwd: setup.cwd ?? folder.root,
          env: { ...env, ...setup.env },
          input: setup.input ?? '',
          encoding: 'utf8',
          ...(setup.asNobody === true ? { uid: NOBODY, gid: NOBODY } : {}),
        }),
      ),
    start: (words) => start([PROGRAM, ...words], folder.root, env),
    shell: (line, more = {}) =>
      ended(
        spawnSync(
          'bash',
          ['-c', `oneonone() { '${process.execPath}' '${PROGRAM}' "$@"; }; ${line}`],
          {
            cwd: folder.root,
            env: { ...env, ...more },
            encoding: 'utf8',
          },
        ),
      ),
  };
}

function ended({ status, stdout, stderr, error }: SpawnSyncReturns<string>): Ended {
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

function start(words: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...said }));
  });
}
