import type { SpawnSyncOptions } from 'node:child_process';

/**
 * Runs a program on our terminal, without a shell, until it ends; `input` is its standard input, else it is ours.
 * 'absent' when it could not be started, 'failed' when it ended badly.
 */
export function runAttached(words: string[], input?: string): 'done' | 'failed' | 'absent' {
  const [program, ...rest] = words;
  if (program === undefined) return 'absent';
  const options: SpawnSyncOptions = { stdio: [input === undefined ? 'inherit' : 'pipe', 1, 2] };
  if (input !== undefined) options.input = input;
  // Ctrl-C belongs to the program on the terminal; without a listener it would end us and leave that one behind.
  process.on('SIGINT', ignore);
  try {
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const ended = spawnSync(program, rest, options);
    if (ended.status === null && ended.signal === null) return 'absent';
    return ended.status === 0 ? 'done' : 'failed';
  } finally {
    process.removeListener('SIGINT', ignore);
  }
}

function ignore(): void {
  // Nothing to do: see above.
}
