import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { type Place, PROGRAM } from './built-program.ts';

/** One turn of a talk: what must have been shown since the last turn, and what is typed then. */
export interface Turn {
  after: string;
  type: string;
}

const PATIENCE = 15_000;

/**
 * Runs the built program on a terminal of its own (util-linux `script`), types when it is asked, and gives everything
 * shown and the exit status. Fails when something waited for is not shown.
 */
export function onTerminal(
  place: Place,
  words: string[],
  turns: Turn[],
  env: Record<string, string> = {},
): Promise<{ status: number | null; shown: string }> {
  const command = [process.execPath, PROGRAM, ...words].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', `stty cols 80 rows 24; exec ${command}`, devNull], {
    cwd: place.root,
    env: { ...place.env, TERM: 'xterm', SHELL: '/bin/sh', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const left = [...turns];
  let shown = '';
  let from = 0;
  const answer = (text: string): void => {
    shown += text;
    const turn = left[0];
    const at = turn === undefined ? -1 : shown.indexOf(turn.after, from);
    if (turn === undefined || at < 0) return;
    left.shift();
    from = shown.length;
    child.stdin.write(turn.type);
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`waited for "${left[0]?.after}" and was shown:\n${shown}`));
    }, PATIENCE);
    child.stdout.setEncoding('utf8').on('data', answer);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      if (left.length === 0) resolve({ status, shown });
      else reject(new Error(`never asked "${left[0]?.after}":\n${shown}`));
    });
  });
}
