import { lineAt, lineBreakOf } from '../blocks/lines.ts';
import { applySplices, type Splice } from '../edit/splice.ts';
import type { Header } from './header.ts';
import type { HeaderValue } from './header-value.ts';

/** Puts `written` (YAML on one line) where a key's value stands; a comment after the key stays. */
export function replaceValue(text: string, found: HeaderValue, written: string): string {
  return applySplices(text, valueSplices(text, found, written));
}

function valueSplices(text: string, found: HeaderValue, written: string): Splice[] {
  const lineEnd = lineAt(text, found.afterColon).end;
  if (found.start <= lineEnd && found.end > found.start) {
    return [{ start: found.start, end: found.end, text: written }];
  }
  const rest = text.slice(found.afterColon, lineEnd);
  const after = rest.trim() === '' ? lineEnd : found.afterColon;
  const splices = [{ start: found.afterColon, end: after, text: ` ${written}` }];
  // A value on lines of its own goes; its key's line stays.
  if (found.end > lineEnd) splices.push({ start: lineEnd, end: found.end, text: '' });
  return splices;
}

/** Takes a key out, with every line of its value. */
export function removeKey(text: string, found: HeaderValue): string {
  const start = text.lastIndexOf('\n', found.keyStart - 1) + 1;
  const from = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  return text.slice(0, from) + text.slice(lineAt(text, found.end).next);
}

/** Adds a line `key: written` below the last key, indented as that one; `emptyAt` is where it goes when there is none. */
export function insertKey(
  text: string,
  header: Header,
  emptyAt: number,
  key: string,
  written: string,
): string {
  const last = [...header.values.values()].at(-1);
  const at = last ? lineAt(text, last.end).next : emptyAt;
  const indent = last ? indentBefore(text, last.keyStart) : '';
  const lineBreak = lineBreakOf(text);
  const before = at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\uFEFF' ? lineBreak : '';
  return `${text.slice(0, at)}${before}${indent}${key}: ${written}${lineBreak}${text.slice(at)}`;
}

function indentBefore(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  return before.trim() === '' ? before.replace('\uFEFF', '') : '';
}
