/** Replaces the characters from `start` up to `end` (offsets in the text as read) with `text`. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Applies splices to a text; every character outside them stays as it was. Throws RangeError when two overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const splice of sorted) {
    if (splice.start < at) throw new RangeError(`splices overlap at ${splice.start}`);
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}
