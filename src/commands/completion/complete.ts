import type { Whereabouts } from '../../notebook/find/find-notebook.ts';
import type { Completes } from '../command.ts';
import { quoteForBash, splitLine, unquote } from './bash-line.ts';
import { matching, type Shell } from './candidates.ts';
import type { Candidate, Grammar } from './grammar.ts';
import { peopleFor, whatIsLeft } from './people-meant.ts';
import { type Wanted, wantedAt } from './wanted.ts';

/** What a shell's script has asked, as far as it can be answered by names of folders alone. */
export interface Asked {
  wanted: Wanted;
  shell: Shell;
  /** The words found so far. */
  found: readonly Candidate[];
  /** What is still to be looked up, which is seldom anything: then `wanted` says no more than that. */
  left: readonly Completes[];
  /** Makes of a word what the shell puts in. */
  print(candidate: Candidate): string;
}

/** What a script takes as: complete the name of a folder yourself. No word is empty. */
const FOLDERS = '\tfolders\n';

/** Nothing that could move a cursor or break a line ever becomes a word to offer. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff]/;

/**
 * Reads what a script asks, and finds what names of folders can tell. bash hands over the line up to the cursor and the
 * end of it that it will replace, and gets words ready to be put in; the others hand over words. Null for anybody else.
 */
export function readAsked(
  grammar: Grammar,
  [shell, ...words]: readonly string[],
  nearby: Whereabouts,
): Asked | null {
  if (shell === 'bash') return askedInBash(grammar, words, nearby);
  if (shell !== 'zsh' && shell !== 'fish') return null;
  const current = words.at(-1) ?? '';
  const plain = shell === 'fish' ? unquote(current) : current;
  const wanted = wantedAt(grammar, withoutProgram(words.slice(0, -1)), plain);
  return askedFor(wanted, shell, nearby, ({ value, about }) => {
    const word = wanted.head + value;
    return about === '' ? word : `${word}\t${about}`;
  });
}

/** The lines to print: each a word and, after a tab, what it stands for. */
export function linesOf({ wanted, shell, found, print }: Asked): string {
  if (wanted.finds.includes('folder')) return FOLDERS;
  const fitting = matching(wanted.typed, found, ({ value }) => value, shell);
  const seen = fitting.filter(({ value }) => value !== '' && !UNSEEN.test(value));
  return seen.map((candidate) => `${print(candidate)}\n`).join('');
}

function askedInBash(
  grammar: Grammar,
  [line = '', piece = '']: readonly string[],
  nearby: Whereabouts,
): Asked {
  const { before, current, raw } = splitLine(line);
  const wanted = wantedAt(grammar, withoutProgram(before), current);
  const print = ({ value }: Candidate) => quoteForBash(wanted.head + value, raw, piece);
  return askedFor(wanted, 'bash', nearby, print);
}

function askedFor(
  typed: Wanted,
  shell: Shell,
  nearby: Whereabouts,
  print: (candidate: Candidate) => string,
): Asked {
  const wanted = { ...typed, dir: fullDir(typed.dir, nearby) };
  const people = peopleFor(wanted, shell, nearby);
  const found = [...wanted.words, ...people.map((value) => ({ value, about: '' }))];
  return { wanted, shell, found, left: whatIsLeft(wanted, people), print };
}

/** The words after the program's name; assignments and the like may stand before it. */
function withoutProgram(words: readonly string[]): readonly string[] {
  const at = words.findIndex(isProgram);
  return words.slice(at < 0 ? 1 : at + 1);
}

function isProgram(word: string): boolean {
  const name = word.slice(word.lastIndexOf('/') + 1);
  return name === 'oneonone' || name === 'oneonone.js';
}

/** A shell hands over what was typed: nobody has put the home folder in place of `~` yet. */
function fullDir(dir: string | undefined, nearby: Whereabouts): string | undefined {
  return dir === '~' || dir?.startsWith('~/') ? nearby.homeFolder + dir.slice(1) : dir;
}
