/** One line of a text: offsets of its first character, of its end without the line break, and of the next line. */
export interface Line {
  start: number;
  end: number;
  next: number;
}

/** The line that begins at `start`. Lines end at LF or CRLF, as editors and git count them; a lone CR is text. */
export function lineAt(text: string, start: number): Line {
  const feed = text.indexOf('\n', start);
  if (feed < 0) return { start, end: text.length, next: text.length };
  const end = feed > start && text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed;
  return { start, end, next: feed + 1 };
}

/** The number, from 1, of the line that holds an offset. */
export function lineNumberAt(text: string, offset: number): number {
  let number = 1;
  let feed = text.indexOf('\n');
  while (feed >= 0 && feed < offset) {
    number += 1;
    feed = text.indexOf('\n', feed + 1);
  }
  return number;
}

/** The line break a text uses: that of its first line; LF where it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const feed = text.indexOf('\n');
  return feed > 0 && text.charCodeAt(feed - 1) === 13 ? '\r\n' : '\n';
}

/** Whether a character is an ASCII letter: a line that begins with one opens nothing. */
export function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}
