import type { HeaderEntry } from './header-value.ts';
import { resolvePlain, WORD_CHARACTERS } from './plain-scalar.ts';

const SAFE = `${WORD_CHARACTERS}+./~()`;
const FIRST = `(?:[${SAFE}]|-[0-9])`;
const INNER = `[${SAFE}!?&*%@=;$'"-]`;
const PRINTABLE = `${SAFE}!?&*%@=;$,:#|<>{}[\\] \\-`;
const PLAIN = `${FIRST}(?: *(?:${INNER}|,|:${INNER}))*`;
const QUOTED = `"[${PRINTABLE}']*"|'[${PRINTABLE}"]*'`;
const MEMBER = `${FIRST}(?: *[${SAFE}-])*|${QUOTED}`;
const FLOW_LIST = `\\[(?: *(?:${MEMBER}) *,)* *(?:(?:${MEMBER}) *)?\\]`;
const COMMENT = `#[${PRINTABLE}'"\`]*`;
const LINE_END = `(?: +${COMMENT}| *)(?:\\r?\\n|$)`;

const KEY_LINE = new RegExp(
  `([A-Za-z_][\\w-]{0,63}):(?:( +)(${PLAIN}|${QUOTED}|${FLOW_LIST}))?${LINE_END}`,
  'y',
);
const MEMBER_LINE = new RegExp(`( {0,8})(- +)(${PLAIN}|${QUOTED})${LINE_END}`, 'y');
const SKIPPED_LINE = new RegExp(`(?:${COMMENT}| *)(?:\\r?\\n|$)`, 'y');
const FLOW_MEMBER = new RegExp(MEMBER, 'g');

/**
 * Reads a header made of nothing but one-line keys with plain or simply quoted values, and lists of those, and gives
 * exactly what the full YAML parser would. Null for anything else: ask that one.
 */
export function readPlainHeader(text: string): HeaderEntry[] | null {
  const entries = new Map<string, HeaderEntry>();
  let at = endOfSkipped(text, 0);
  while (at < text.length) {
    const line = matchAt(KEY_LINE, text, at);
    const read = line && readKey(text, at, line);
    if (!read || entries.has(read.entry.key)) return null;
    entries.set(read.entry.key, read.entry);
    at = endOfSkipped(text, read.next);
  }
  return [...entries.values()];
}

/** An entry, and where the line after it begins. */
interface ReadEntry {
  entry: HeaderEntry;
  next: number;
}

function readKey(text: string, at: number, line: RegExpExecArray): ReadEntry | null {
  const [whole, key = '', blanks, written] = line;
  const afterColon = at + key.length + 1;
  const next = at + whole.length;
  const known = { key, keyStart: at, afterColon };
  if (written === undefined) return readBlockList(text, next, known);
  const start = afterColon + (blanks ?? '').length;
  const value = written.startsWith('[') ? readFlowList(written, start) : readScalar(written);
  if (value === undefined) return null;
  const span = { start, end: start + written.length, lastMemberEnd: null };
  return { entry: { ...known, ...span, ...value }, next };
}

function readScalar(written: string): { value: unknown } | undefined {
  const quoted = written.startsWith('"') || written.startsWith("'");
  const value = quoted ? written.slice(1, -1) : resolvePlain(written);
  return value === undefined ? undefined : { value };
}

function readFlowList(written: string, start: number) {
  const value: unknown[] = [];
  let lastMemberEnd: number | null = null;
  for (const match of written.matchAll(FLOW_MEMBER)) {
    const member = readScalar(match[0]);
    if (!member) return undefined;
    value.push(member.value);
    lastMemberEnd = start + match.index + match[0].length;
  }
  return { value, lastMemberEnd };
}

type KnownKey = Pick<HeaderEntry, 'key' | 'keyStart' | 'afterColon'>;

/** The members below a key without a value; the value is empty when there are none. */
function readBlockList(text: string, from: number, known: KnownKey): ReadEntry | null {
  const value: unknown[] = [];
  let next = from;
  let start = known.afterColon;
  let end = known.afterColon;
  let indent: string | undefined;
  for (let line = matchAt(MEMBER_LINE, text, next); line; line = matchAt(MEMBER_LINE, text, next)) {
    const [whole, blanks = '', dash = '', written = ''] = line;
    const member = readScalar(written);
    if (!member || blanks !== (indent ?? blanks)) return null;
    if (indent === undefined) start = next + blanks.length;
    indent = blanks;
    value.push(member.value);
    end = next + blanks.length + dash.length + written.length;
    next += whole.length;
  }
  const list = indent !== undefined;
  const span = { start, end, lastMemberEnd: list ? end : null };
  return { entry: { ...known, ...span, value: list ? value : null }, next };
}

function endOfSkipped(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const line = matchAt(SKIPPED_LINE, text, at);
    if (!line) break;
    at += line[0].length;
  }
  return at;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
