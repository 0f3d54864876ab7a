import { afterInlineCode, type Span } from '../privacy/private-marks.ts';

/** Stands where something was cut out; no text holds it, for it is no character. */
const GAP = '\uffff';
/** What may be left without company where something is cut out. */
const PUNCTUATION = /[()[\].,;:!?]/;
/** Words of ASCII with single spaces between them, and no `%`: nothing to fold. */
const FOLDED = /^[!-$&-~]*(?: [!-$&-~]+)*$/;
/** The same where inline code stands, which is text. */
const CODE = '\ufffe';

/** The line with inline code blanked out, every other character in its place. */
export function maskCode(line: string): string {
  if (!line.includes('`')) return line;
  let masked = '';
  for (let at = 0; at < line.length; ) {
    const code = line.charAt(at) === '`' ? afterInlineCode(line, at, line.length) : at;
    masked += code > at ? CODE.repeat(code - at) : line.charAt(at);
    at = Math.max(code, at + 1);
  }
  return masked;
}

/** The line with spans (offsets in its file) blanked out, every other character in its place. */
export function maskSpans(line: string, from: number, spans: readonly Span[]): string {
  let masked = line;
  for (const span of spans) {
    const start = Math.max(0, span.start - from);
    const end = Math.min(line.length, span.end - from);
    if (start < end) masked = masked.slice(0, start) + GAP.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

/**
 * What a person reads on a line when these spans (in order, offsets in its file) are cut out: brackets that held nothing else go
 * with them, punctuation moves up; white space folded, variation selectors and `%%` left out, NFC.
 */
export function wordsWithout(line: string, from: number, cuts: readonly Span[]): string {
  if (cuts.length === 0) return foldText(line);
  let kept = '';
  let at = 0;
  for (const cut of cuts) {
    kept += line.slice(at, Math.max(at, cut.start - from)) + GAP;
    at = Math.max(at, cut.end - from);
  }
  return foldText(closeGaps(kept + line.slice(at)));
}

function closeGaps(line: string): string {
  if (!PUNCTUATION.test(line)) return line.replaceAll(GAP, ' ');
  return line
    .replace(/[([]\s*(?:\uffff\s*)+[)\]]/g, GAP)
    .replace(/\s*\uffff[\s\uffff]*([.,;:!?])(?=\s|$)/g, '$1')
    .replace(/^[.,;:!?]\s/, '')
    .replaceAll(GAP, ' ');
}

function foldText(text: string): string {
  const plain = text.trim();
  if (FOLDED.test(plain)) return plain;
  return text
    .replace(/\ufe0f|%%/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
