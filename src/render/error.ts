import type { ErrorPlace, OneononeError } from '../errors.ts';
import { codeFrame } from './code-frame.ts';
import { safeLines, safeText } from './plain-text.ts';
import type { Theme } from './theme.ts';

/** What `--json` prints on stderr for an error. Fields may be added, these never change. */
export interface ErrorDocument {
  error: { code: string; message: string; hint: string; file?: string; line?: number };
}

/** What is wrong, where with the line shown, and below it what to do next, indented. */
export function renderError(error: OneononeError, theme: Theme): string {
  const message = safeText(error.message);
  const lines = [error.code === 'cancelled' ? message : headline(message, error.place, theme)];
  if (error.place !== undefined) lines.push(...frameOf(error.place, theme));
  if (error.hint !== '') lines.push(indented(safeLines(error.hint)));
  return lines.join('\n');
}

/** The same as data, for `--json`. */
export function errorJson({ code, message, hint, place }: OneononeError): ErrorDocument {
  const file = place === undefined ? {} : { file: place.file };
  const line = place?.line === undefined ? {} : { line: place.line };
  return { error: { code, message, hint, ...file, ...line } };
}

function headline(message: string, place: ErrorPlace | undefined, theme: Theme): string {
  if (place === undefined) return `${theme.error('error:')} ${message}`;
  const parts = [safeText(place.file), place.line, place.column];
  const where = parts.filter((part) => part !== undefined).join(':');
  return `${theme.error('error')} ${theme.bold(`${where}:`)} ${message}`;
}

function frameOf({ line, column, source }: ErrorPlace, theme: Theme): string[] {
  if (line === undefined || source === undefined) return [];
  return [codeFrame({ line, column, source }, theme)];
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
