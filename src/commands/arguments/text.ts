import type { Session } from '../command.ts';

/** The words of a text argument as one line; a lone `-` stands for standard input. White space is folded. */
export function readTextArgument(session: Session, words: readonly string[]): string {
  const text = words.length === 1 && words[0] === '-' ? session.world.readInput() : words.join(' ');
  return text.replace(/\s+/g, ' ').trim();
}
