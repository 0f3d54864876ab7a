import type { Terminal } from '../world.ts';
import { commandWords, findProgram } from './command-words.ts';
import { runAttached } from './run-attached.ts';
import type { Environment } from './terminal.ts';

/**
 * Shows text through PAGER, else less, and returns when it is closed. False, and nothing is shown, when the output is
 * no terminal or there is no pager (`PAGER=` or `PAGER=cat` say so).
 */
export function makePager(env: Environment, terminal: Terminal): (text: string) => boolean {
  return (text) => {
    if (!terminal.outputIsTerminal) return false;
    const words = pagerWords(env);
    return words.length > 0 && runAttached(words, text) !== 'absent';
  };
}

/**
 * The pager and its arguments; empty when there is none.
 * @internal Exported for its table of tests.
 */
export function pagerWords(env: Environment): string[] {
  const wanted = env('PAGER');
  if (wanted === undefined) return findProgram(env, 'less') === null ? [] : ['less', '-FRX'];
  const words = commandWords(wanted);
  if (words[0] === 'cat') return [];
  return words.length === 1 && words[0] === 'less' ? ['less', '-FRX'] : words;
}
