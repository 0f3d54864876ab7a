import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Environment } from './terminal.ts';

const WINDOWS = process.platform === 'win32';
const WORD = WINDOWS
  ? /(?:"[^"]*"|'[^']*'|[^\s"'])+/g
  : /(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\])+/gs;
const PART = /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/gs;
const WINDOWS_PART = /"([^"]*)"|'([^']*)'/g;

/**
 * A program and its arguments as EDITOR or PAGER gives them: split at blanks, quotes heeded, no shell and nothing
 * expanded. A value that names a file as it stands is one word, blanks and all. Empty for an empty value.
 */
export function commandWords(value: string): string[] {
  if (isAbsolute(value) && isProgram(value)) return [value];
  return (value.match(WORD) ?? []).map(unquote);
}

/** The path of a program on PATH, or null. */
export function findProgram(env: Environment, name: string): string | null {
  const extensions = WINDOWS ? (env('PATHEXT') ?? '.exe').split(';') : [''];
  for (const folder of (env('PATH') ?? '').split(delimiter)) {
    if (folder === '') continue;
    for (const extension of extensions) {
      const path = join(folder, name + extension);
      if (isProgram(path)) return path;
    }
  }
  return null;
}

function unquote(word: string): string {
  if (WINDOWS) return word.replace(WINDOWS_PART, (_, double, single) => double ?? single);
  return word.replace(PART, (_, double, single, escaped) => {
    if (double !== undefined) return double.replace(/\\(["\\$`])/g, '$1');
    return single ?? escaped;
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
