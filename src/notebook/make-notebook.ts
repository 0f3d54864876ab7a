import { Buffer } from 'node:buffer';
import type { Files } from '../world.ts';
import { absolutePath, PEOPLE_FOLDER, SETTINGS_FILE } from './layout.ts';
import { GITATTRIBUTES, GITIGNORE, README, SETTINGS } from './new-notebook-texts.ts';
import { decodeFile } from './read-file.ts';
import { writablePath } from './writable-path.ts';
import { createNew, replaceFile } from './write-file.ts';

/**
 * Makes a folder into a notebook and returns the files it made or added lines to, relative to it. What is there stays:
 * `.gitattributes` and `.gitignore` only get the lines they lack, other files are not touched.
 */
export function makeNotebook(files: Files, root: string): string[] {
  files.makeFolder(root);
  const changed = [
    addMissingLines(files, root, '.gitattributes', GITATTRIBUTES),
    addMissingLines(files, root, '.gitignore', GITIGNORE),
    makeUnlessThere(files, root, 'README.md', README),
  ];
  files.makeFolder(absolutePath(root, PEOPLE_FOLDER));
  // Last, because this file is what makes the folder a notebook.
  changed.push(makeUnlessThere(files, root, SETTINGS_FILE, SETTINGS));
  return changed.filter((file) => file !== null);
}

function makeUnlessThere(files: Files, root: string, file: string, text: string): string | null {
  if (files.kindOf(absolutePath(root, file)) !== null) return null;
  createNew(files, writablePath(files, root, file), text);
  return file;
}

function addMissingLines(files: Files, root: string, file: string, wanted: string): string | null {
  const path = writablePath(files, root, file);
  const bytes = files.read(path);
  if (bytes === null) return makeUnlessThere(files, root, file, wanted);
  const { text, writable } = decodeFile(file, Buffer.from(bytes));
  const missing = missingLines(text, wanted);
  if (missing.length === 0 || !writable) return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : newline;
  replaceFile(files, path, text, `${text}${gap}${missing.join(newline)}${newline}`);
  return file;
}

function missingLines(text: string, wanted: string): string[] {
  const present = new Set(text.split('\n').map((line) => line.trim()));
  const rules = wanted.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return rules.filter((line) => !present.has(line));
}
