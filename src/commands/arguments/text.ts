import type { Session } from '../command.ts';

/** Typed text as it may stand in a file: without control characters. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
}

/** The words of a text argument as one line; a lone `-` stands for standard input. White space is folded. */
export function readTextArgument(session: Session, words: readonly string[]): string {
  const text = words.length === 1 && words[0] === '-' ? session.world.readInput() : words.join(' ');
  return text.replace(/\s+/g, ' ').trim();
}
