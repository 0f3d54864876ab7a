import { parse } from 'node:path';
import type { Editor } from '../world.ts';
import { commandWords, findProgram } from './command-words.ts';
import { runAttached } from './run-attached.ts';
import type { Environment } from './terminal.ts';

type LineArguments = (path: string, line: number) => string[];

const plus: LineArguments = (path, line) => [`+${line}`, path];
const colon: LineArguments = (path, line) => [`${path}:${line}`];
const goTo: LineArguments = (path, line) => ['--goto', `${path}:${line}`];

/** How known editors take a line, and the argument that makes them wait until the file is closed. */
const KNOWN: Record<string, { line: LineArguments; wait?: string[] }> = {
  ...sameForAll('vi vim nvim view nano pico emacs emacsclient micro kak joe mg ne', { line: plus }),
  ...sameForAll('gvim mvim', { line: plus, wait: ['-f', '--nofork'] }),
  ...sameForAll('code code-insiders codium vscodium cursor windsurf', {
    line: goTo,
    wait: ['--wait', '-w'],
  }),
  ...sameForAll('subl zed', { line: colon, wait: ['--wait', '-w'] }),
  ...sameForAll('hx helix', { line: colon }),
};

/** The user's editor: the preferred one (from the settings), else VISUAL, EDITOR, else vi or Notepad. Runs no shell. */
export function makeEditor(env: Environment): Editor {
  return {
    name: (preferred) => nameOf(chosenWords(env, preferred)),
    open: (path, line, preferred) =>
      runAttached(editorCommand(chosenWords(env, preferred), path, line)) === 'done',
  };
}

/**
 * The words to run so that an editor opens a file at a line and returns when it is closed.
 * @internal Exported for its table of tests.
 */
export function editorCommand(words: string[], path: string, line: number): string[] {
  const known = KNOWN[nameOf(words) ?? ''];
  if (known === undefined) return words.length === 0 ? [] : [...words, path];
  const waits = known.wait ?? [];
  const wait = words.some((word) => waits.includes(word)) ? [] : waits.slice(0, 1);
  return [...words, ...wait, ...known.line(path, line)];
}

function chosenWords(env: Environment, preferred: string | null): string[] {
  for (const value of [preferred, env('VISUAL'), env('EDITOR')]) {
    const words = commandWords(value ?? '');
    if (words.length > 0) return words;
  }
  if (process.platform === 'win32') return ['notepad'];
  return findProgram(env, 'vi') === null ? [] : ['vi'];
}

function nameOf(words: string[]): string | null {
  const [program] = words;
  return program === undefined ? null : parse(program).name;
}

function sameForAll<Value>(names: string, value: Value): Record<string, Value> {
  return Object.fromEntries(names.split(' ').map((name) => [name, value]));
}
