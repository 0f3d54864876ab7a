/** The line of a shell up to the cursor, cut into words. Nothing in it is expanded or run. */
export interface ShellLine {
  /** The words before the one at the cursor, without their quotes. */
  before: string[];
  /** The word at the cursor, without its quotes; '' where none was begun. */
  current: string;
  /** The same as it was typed. */
  raw: string;
}

type Quote = '' | '"' | "'";

// Signs, not patterns: a pattern takes longer to get ready than the whole line to read.
const SPACE = ' \t\n';
/** In double quotes a backslash protects only these. */
const PROTECTED = '"\\$`\n';
/** What no shell takes for more than itself, wherever it stands in a word; beyond ASCII as well. */
const ORDINARY = /[\w@%+=:,./\-\u0080-\uffff]/;

/** Cuts a line as bash does. */
export function splitLine(line: string): ShellLine {
  const before: string[] = [];
  let start = 0;
  let inWord = false;
  for (const { at, isBreak } of scan(line)) {
    if (isBreak && inWord) before.push(unquote(line.slice(start, at)));
    if (isBreak || !inWord) start = isBreak ? at + 1 : at;
    inWord = !isBreak;
  }
  const raw = inWord ? line.slice(start) : '';
  return { before, current: unquote(raw), raw };
}

/** A word without its quotes and backslashes. */
export function unquote(raw: string): string {
  return scan(raw).reduce((plain, { text }) => plain + text, '');
}

/**
 * What bash puts in place of `piece`, the end of the word that it replaces, so that the word means `value`: everything
 * that a shell could take for more than itself is quoted, in the quotes that are open.
 */
export function quoteForBash(value: string, raw: string, piece: string): string {
  const kept = raw.endsWith(piece) ? raw.slice(0, raw.length - piece.length) : '';
  const rest = value.slice(unquote(kept).length);
  const quote = openQuote(kept);
  if (quote === "'") return rest.replace(/'/g, () => "'\\''");
  if (quote === '"') return rest.replace(/["\\$`]/g, (sign) => `\\${sign}`);
  return [...rest].map((sign) => (ORDINARY.test(sign) ? sign : `\\${sign}`)).join('');
}

/** The quote that is still open at the end of a text, or ''. */
function openQuote(raw: string): Quote {
  return scan(raw).at(-1)?.quote ?? '';
}

interface Sign {
  at: number;
  /** What it means: '' for quotes and backslashes that protect something. */
  text: string;
  /** Whether it stands between words. */
  isBreak: boolean;
  /** The quote that is open after it. */
  quote: Quote;
}

function scan(line: string): Sign[] {
  const signs: Sign[] = [];
  let quote: Quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    const next = line.charAt(at + 1);
    if (protects(sign, next, quote)) {
      signs.push({ at, text: next === '\n' ? '' : next, isBreak: false, quote });
      at += 1;
      continue;
    }
    const isQuote = opensOrCloses(sign, quote);
    if (isQuote) quote = quote === '' ? sign : '';
    const isBreak = quote === '' && SPACE.includes(sign);
    signs.push({ at, text: isQuote ? '' : sign, isBreak, quote });
  }
  return signs;
}

/** Whether a sign is a backslash that takes its meaning from the next one. */
function protects(sign: string, next: string, quote: Quote): boolean {
  if (sign !== '\\' || quote === "'") return false;
  return quote === '' || (next !== '' && PROTECTED.includes(next));
}

function opensOrCloses(sign: string, quote: Quote): sign is '"' | "'" {
  return quote === '' ? sign === '"' || sign === "'" : sign === quote;
}
