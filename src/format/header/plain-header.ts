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
  const key = line[1] ?? '';
  const written = line[3];
  const afterColon = at + key.length + 1;
  const next = at + line[0].length;
  if (written === undefined) return readBlockList(text, next, key, at);
  const start = afterColon + (line[2] ?? '').length;
  const end = start + written.length;
  // Written out rather than spread: this runs for every key of every meeting.
  const entry: HeaderEntry = {
    key,
    value: null,
    keyStart: at,
    afterColon,
    start,
    end,
    lastMemberEnd: null,
  };
  if (written.startsWith('[')) readFlowList(written, entry);
  else entry.value = scalarOf(written);
  return entry.value === undefined ? null : { entry, next };
}

/** Puts the members into the entry; leaves it undefined when only the full parser should read one of them. */
function readFlowList(written: string, entry: HeaderEntry): void {
  const members: unknown[] = [];
  for (const match of written.matchAll(FLOW_MEMBER)) {
    members.push(scalarOf(match[0]));
    entry.lastMemberEnd = entry.start + match.index + match[0].length;
  }
  entry.value = members.includes(undefined) ? undefined : members;
}

function scalarOf(written: string): unknown {
  const quoted = written.startsWith('"') || written.startsWith("'");
  return quoted ? written.slice(1, -1) : resolvePlain(written);
}

/** The members below a key without a value; the value is empty when there are none. */
function readBlockList(
  text: string,
  from: number,
  key: string,
  keyStart: number,
): ReadEntry | null {
  const afterColon = keyStart + key.length + 1;
  const members: unknown[] = [];
  let next = from;
  let start = afterColon;
  let end = afterColon;
  let indent = '';
  for (let line = matchAt(MEMBER_LINE, text, next); line; line = matchAt(MEMBER_LINE, text, next)) {
    const [whole, blanks = '', dash = '', written = ''] = line;
    const member = scalarOf(written);
    if (member === undefined || (members.length > 0 && blanks !== indent)) return null;
    if (members.length === 0) start = next + blanks.length;
    indent = blanks;
    members.push(member);
    end = next + blanks.length + dash.length + written.length;
    next += whole.length;
  }
  const isList = members.length > 0;
  const value = isList ? members : null;
  const lastMemberEnd = isList ? end : null;
  return { entry: { key, value, keyStart, afterColon, start, end, lastMemberEnd }, next };
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
