/**
 * An HTML block (CommonMark 0.31, 4.6), comments aside. With a closer it is verbatim up to a line that holds it;
 * without one it goes on to a blank line.
 */
export interface HtmlBlock {
  closer: RegExp | null;
}

const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';

const VERBATIM: readonly { open: RegExp; closer: RegExp }[] = [
  {
    open: /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i,
    closer: /<\/(?:script|pre|style|textarea)>/i,
  },
  { open: /^<\?/, closer: /\?>/ },
  { open: /^<![A-Za-z]/, closer: />/ },
  { open: /^<!\[CDATA\[/, closer: /\]\]>/ },
];

const BLOCK_TAG = new RegExp(`^</?(?:${BLOCK_TAGS})(?:[\\s>]|/>|$)`, 'i');

const LONE_TAG =
  /^(?:<[A-Za-z][\w-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[A-Za-z][\w-]*\s*>)\s*$/;

/** The HTML block that begins with this text (a line without its indent); or null. */
export function htmlBlockAt(line: string, inParagraph: boolean): HtmlBlock | null {
  for (const kind of VERBATIM) if (kind.open.test(line)) return { closer: kind.closer };
  if (BLOCK_TAG.test(line)) return { closer: null };
  return !inParagraph && LONE_TAG.test(line) ? { closer: null } : null;
}
