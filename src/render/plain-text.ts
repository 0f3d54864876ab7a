const ESC = '\u001b';
const BEL = '\u0007';

/** Text with nothing but these needs no look at all; it is nearly all text. */
const PRINTABLE_ASCII = /^[ -~]*$/;

// Payloads end at a line break or a second control, so that an unclosed sequence hides nothing below it.
const STRING_SEQUENCE = `(?:${ESC}[\\]PX^_]|[\\x90\\x98\\x9d-\\x9f])[^${ESC}${BEL}\\x80-\\x9f\\r\\n]*(?:${BEL}|${ESC}\\\\|\\x9c)`;
const CONTROL_SEQUENCE = `(?:${ESC}\\[|\\x9b)[0-?]*[ -/]*[@-~]`;
const SHORT_SEQUENCE = `${ESC}[ -/]*[0-~]`;
const SEQUENCES = new RegExp(`${STRING_SEQUENCE}|${CONTROL_SEQUENCE}|${SHORT_SEQUENCE}`, 'g');

const BREAKS = /\r\n|[\t\n\v\f\r\x85\u2028\u2029]/g;
const BREAKS_WITHIN_LINE = /[\v\f\r\x85\u2028\u2029]/g;

/** Controls, bidi marks and overrides, deprecated formatting, byte order marks. Joiners stay: emoji and Persian need them. */
const UNSEEN_CHARACTER =
  '[\\p{Cc}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb]';
const UNSEEN = new RegExp(UNSEEN_CHARACTER, 'gu');
const UNSEEN_BUT_LAYOUT = new RegExp(`(?![\\t\\n])${UNSEEN_CHARACTER}`, 'gu');

/**
 * Text from a file as one harmless line for a terminal or a tab-separated pipe: escape sequences, control characters
 * and bidi marks are gone, tabs and line breaks are spaces. Ordinary text in any script comes back unchanged.
 */
export function safeText(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text;
  return text.replace(SEQUENCES, '').replace(BREAKS, ' ').replace(UNSEEN, '');
}

/**
 * The same for text of several lines: LF and tabs stay (tabs are the indentation of lists), CRLF becomes LF, and what
 * only some programs take for a line break becomes a space.
 */
export function safeLines(text: string): string {
  return text
    .replace(SEQUENCES, '')
    .replace(/\r\n/g, '\n')
    .replace(BREAKS_WITHIN_LINE, ' ')
    .replace(UNSEEN_BUT_LAYOUT, '');
}
