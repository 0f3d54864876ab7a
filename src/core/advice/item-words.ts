import type { Promised } from '../promises/action-item.ts';

const LONGEST = 50;

/** A promise or topic by its words, long ones cut; a private one is only called what it is. */
export function sayItem({ kind, text, private: isPrivate }: Promised): string {
  if (isPrivate) return kind === 'topic' ? 'a private topic' : 'something private';
  const characters = [...text];
  if (characters.length <= LONGEST) return `“${text}”`;
  const start = characters.slice(0, LONGEST).join('');
  return `“${start.replace(/\s+\S*$/, '')}…”`;
}

/** The same as the first words of a sentence. */
export function sayItemFirst(promised: Promised): string {
  const words = sayItem(promised);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
