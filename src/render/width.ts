import stringWidth from 'fast-string-width';

const ELLIPSIS = '…';
const NO_BREAK = '\u00a0';
const PRINTABLE_ASCII = /^[ -~]*$/;
/** Zero columns wide, but counted as one by the width table. */
const ZERO_WIDTH = /[\u200b\u200c\u2060]/g;

/** A word with the spaces before it. */
const SPACED_WORD = / *[^ ]+/g;

/** The columns that safe text takes on a terminal: 2 for wide characters and emoji, 0 for combining marks. */
export function textWidth(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  return stringWidth(text.replace(ZERO_WIDTH, ''));
}

/** Text that fits into `columns`, its end given up for `…` where it does not. Never splits what is seen as one character. */
export function cut(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  if (columns < 1) return '';
  return (
    leading(characters(text), columns - 1)
      .join('')
      .trimEnd() + ELLIPSIS
  );
}

/** As `cut`, but it is the beginning that is given up. */
export function cutStart(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  if (columns < 1) return '';
  const kept = leading(characters(text).reverse(), columns - 1);
  return ELLIPSIS + kept.reverse().join('').trimStart();
}

/**
 * Text in lines of at most `columns`, broken between words; a word that is wider is broken within. Never empty. What
 * no-break spaces hold together stays on one line; plain spaces take their place.
 */
export function wrap(text: string, columns: number): string[] {
  const [first = '', ...words] = text.match(SPACED_WORD) ?? [];
  const lines = pieces(first.trimStart(), columns);
  for (const spaced of words) {
    const longer = `${lines.at(-1)}${spaced}`;
    if (textWidth(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(...pieces(spaced.trimStart(), columns));
  }
  return lines.map((line) => line.replaceAll(NO_BREAK, ' '));
}

/** A word in parts of at most `columns`, a character at least. */
function pieces(word: string, columns: number): string[] {
  if (textWidth(word) <= columns) return [word];
  const parts: string[] = [];
  for (let rest = characters(word); rest.length > 0; ) {
    const part = leading(rest, columns);
    const taken = part.length > 0 ? part : rest.slice(0, 1);
    parts.push(taken.join(''));
    rest = rest.slice(taken.length);
  }
  return parts;
}

function leading(characters: string[], columns: number): string[] {
  let width = 0;
  const end = characters.findIndex((character) => {
    width += textWidth(character);
    return width > columns;
  });
  return end < 0 ? characters : characters.slice(0, end);
}

/** What a reader sees as single characters. The segmenter takes 7 ms to start, so ASCII does without. */
function characters(text: string): string[] {
  if (PRINTABLE_ASCII.test(text)) return text.split('');
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
