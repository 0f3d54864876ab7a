import type { ErrorPlace, OneononeError } from '../errors.ts';
import { codeFrame } from './code-frame.ts';
import { fitLines } from './fit-lines.ts';
import { safeLines, safeText } from './plain-text.ts';
import type { Theme } from './theme.ts';

/** What `--json` prints on stderr for an error. Fields may be added, these never change. */
export interface ErrorDocument {
  error: { code: string; message: string; hint: string; file?: string; line?: number };
}

/**
 * What is wrong, where with the line shown, and below it what to do next, indented. On a terminal words stay whole,
 * and so do commands.
 */
export function renderError(error: OneononeError, theme: Theme): string {
  const shaped = (text: string) => (theme.isTerminal ? fitLines(text, theme.columns) : text);
  const lines = [headline(error, theme, shaped)];
  if (error.place !== undefined) lines.push(...frameOf(error.place, theme));
  if (error.hint !== '') lines.push(shaped(indented(safeLines(error.hint))));
  return lines.join('\n');
}

/** The same as data, for `--json`. */
export function errorJson({ code, message, hint, place }: OneononeError): ErrorDocument {
  const file = place === undefined ? {} : { file: place.file };
  const line = place?.line === undefined ? {} : { line: place.line };
  return { error: { code, message, hint, ...file, ...line } };
}

function headline(
  { code, message, place }: OneononeError,
  theme: Theme,
  shaped: (text: string) => string,
): string {
  const said = safeText(message);
  if (code === 'cancelled') return shaped(said);
  const where = place === undefined ? '' : `${whereOf(place)}:`;
  const start = where === '' ? 'error:' : `error ${where}`;
  const text = shaped(`${start} ${said}`);
  // A place that is broken itself goes without its colours.
  if (!text.startsWith(start)) return text;
  const styled = where === '' ? theme.error(start) : `${theme.error('error')} ${theme.bold(where)}`;
  return styled + text.slice(start.length);
}

function whereOf({ file, line, column }: ErrorPlace): string {
  return [safeText(file), line, column].filter((part) => part !== undefined).join(':');
}

function frameOf({ line, column, source }: ErrorPlace, theme: Theme): string[] {
  if (line === undefined || source === undefined) return [];
  return [codeFrame({ line, column, source }, theme)];
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
