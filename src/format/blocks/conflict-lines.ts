/** What a line of git's conflict markers begins or ends. */
export type ConflictMark = 'first' | 'next' | 'end';

const OPEN = '<<<<<<< ';
const CLOSE = '>>>>>>> ';
const MARKER = /^(?:<{7} .*|\|{7}.*|={7}|>{7} .*)\r?$/gm;

/** The lines that git put around the sides of a conflict, by offset; null without a whole set of them. */
export function findConflictLines(text: string, from: number): Map<number, ConflictMark> | null {
  if (!text.includes(OPEN, from) || !text.includes(CLOSE, from)) return null;
  const found = new Map<number, ConflictMark>();
  let set: number[] = [];
  let divided = false;
  for (const { index, 0: line } of text.slice(from).matchAll(MARKER)) {
    const isFirst = line.startsWith(OPEN);
    if (isFirst) [set, divided] = [[], false];
    else if (set.length === 0) continue;
    set.push(from + index);
    if (line.startsWith('=')) divided = true;
    if (!line.startsWith(CLOSE)) continue;
    if (divided) addSet(found, set);
    set = [];
  }
  return found.size === 0 ? null : found;
}

function addSet(found: Map<number, ConflictMark>, set: readonly number[]): void {
  for (const [index, offset] of set.entries()) {
    found.set(offset, index === 0 ? 'first' : index === set.length - 1 ? 'end' : 'next');
  }
}
