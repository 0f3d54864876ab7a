import { spawn, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { type Place, PROGRAM } from './built-program.ts';
import { tempFolder } from './temp-notebook.ts';

/** The shells that people type in. */
export type RealShell = 'bash' | 'zsh' | 'fish';

const PATIENCE = 15_000;
const READY = 'READY> ';
const TO_START_OF_LINE = '\u0001';

/** What each shell reads as it starts: its completion, set up as the README says, and a prompt to wait for. */
const SETUP: Record<RealShell, [file: string, text: string]> = {
  bash: [
    'rc.bash',
    `PS1='${READY}'\nbind 'set bell-style none'\nsource <(oneonone completion bash)\n`,
  ],
  zsh: [
    '.zshrc',
    `PS1='${READY}'\nbindkey -e\nunsetopt beep\nautoload -Uz compinit\ncompinit -u -D\nsource <(oneonone completion zsh)\n`,
  ],
  fish: [
    'rc.fish',
    `function fish_prompt\n  echo -n '${READY}'\nend\nset -g fish_autosuggestion_enabled 0\noneonone completion fish | source\n`,
  ],
};

/** Whether a shell is here. In CI every one has to be. */
export function hasShell(shell: RealShell): boolean {
  return Boolean(process.env.CI) || spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

/** A home in which `oneonone` is a command, and each shell completes its words. */
function shellHome(place: Place): { root: string; env: NodeJS.ProcessEnv } {
  const files = Object.fromEntries(Object.values(SETUP));
  const command = `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`;
  // Without that folder fish sets out to make it, from all manual pages there are.
  const kept = { 'fish/generated_completions/.keep': '' };
  const { root } = tempFolder({ 'bin/oneonone': command, ...kept, ...files });
  chmodSync(join(root, 'bin/oneonone'), 0o755);
  const PATH = `${join(root, 'bin')}:${place.env.PATH}`;
  const home = { HOME: root, ZDOTDIR: root, XDG_CONFIG_HOME: root, XDG_DATA_HOME: root };
  return { root, env: { ...place.env, ...home, PATH, TERM: 'xterm', EDITOR: 'emacs' } };
}

/** Runs a script in a shell that nobody sits at; gives the lines that it prints. Fails when it complains. */
export function runScript(shell: RealShell, place: Place, script: string, ...words: string[]) {
  const { env } = shellHome(place);
  const { stdout, stderr, error } = spawnSync(shell, ['-c', script, ...words], {
    cwd: place.root,
    env,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  if (stderr !== '') throw new Error(stderr);
  return stdout.split('\n').slice(0, -1);
}

/**
 * Types a line into a shell on a terminal of its own, tabs and all, and has that very line run with another command
 * before it; gives the words that the command got.
 */
export function wordsTyped(shell: RealShell, place: Place, line: string): Promise<string[]> {
  const { root, env } = shellHome(place);
  const start = { bash: '--rcfile rc.bash -i', zsh: '-i', fish: '-C "source rc.fish" -i' }[shell];
  const command = `stty cols 100 rows 40; cd '${root}' && ${shell} ${start.replace('rc.', `${root}/rc.`)}`;
  const child = spawn('script', ['-qec', command, devNull], {
    cwd: root,
    env: { ...env, SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // Keys wait in the terminal until the shell has done what the ones before them ask for.
  const keys = `${line}${TO_START_OF_LINE}printf '<%s>' ${'\r'}exit${'\r'}`;
  let shown = '';
  let isTyped = false;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
      if (isTyped || !shown.includes(READY)) return;
      isTyped = true;
      child.stdin.write(keys);
    });
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      const printed = /<oneonone>(?:<[^>]*>)*/.exec(shown)?.[0];
      if (printed === undefined) reject(new Error(`${shell} showed:\n${JSON.stringify(shown)}`));
      else resolve(printed.slice(1, -1).split('><'));
    });
  });
}
