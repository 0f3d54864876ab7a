import type { Files } from '../../world.ts';
import type { Change } from '../change.ts';
import { absolutePath, PEOPLE_FOLDER, SETTINGS_FILE } from '../layout.ts';
import { readFile } from '../read/read-file.ts';
import { GITATTRIBUTES, GITIGNORE, README, SETTINGS } from './new-notebook-texts.ts';
import { writablePath } from './writable-path.ts';
import { createNew, replaceFile } from './write-file.ts';

type MakingStep = Extract<Change, { kind: 'create' | 'edit' }>;

/**
 * What makes a folder into a notebook, in order; nothing where it is one already. What is there stays:
 * `.gitattributes` and `.gitignore` only get the lines they lack, other files are not touched.
 */
export function planNotebook(files: Files, root: string): MakingStep[] {
  const steps = [
    addMissingLines(files, root, '.gitattributes', GITATTRIBUTES),
    addMissingLines(files, root, '.gitignore', GITIGNORE),
    makeUnlessThere(files, root, 'README.md', README),
    // Last, because this file is what makes the folder a notebook.
    makeUnlessThere(files, root, SETTINGS_FILE, SETTINGS),
  ];
  return steps.filter((step) => step !== null);
}

/** Makes a folder into a notebook and returns the files it made or added lines to, relative to it. */
export function makeNotebook(files: Files, root: string): string[] {
  files.makeFolder(root);
  const steps = planNotebook(files, root);
  files.makeFolder(absolutePath(root, PEOPLE_FOLDER));
  for (const step of steps) {
    const path = writablePath(files, root, step.file);
    if (step.kind === 'create') createNew(files, path, step.text);
    else {
      replaceFile(files, path, step.before, step.after);
      files.syncFolder(root);
    }
  }
  return steps.map(({ file }) => file);
}

function makeUnlessThere(
  files: Files,
  root: string,
  file: string,
  text: string,
): MakingStep | null {
  const isThere = files.kindOf(absolutePath(root, file)) !== null;
  return isThere ? null : { kind: 'create', file, text };
}

function addMissingLines(
  files: Files,
  root: string,
  file: string,
  wanted: string,
): MakingStep | null {
  const found = readFile(files, root, file);
  if (found === null) return makeUnlessThere(files, root, file, wanted);
  const { text, writable } = found;
  const missing = missingLines(text, wanted);
  if (missing.length === 0 || !writable) return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : newline;
  return {
    kind: 'edit',
    file,
    before: text,
    after: `${text}${gap}${missing.join(newline)}${newline}`,
  };
}

function missingLines(text: string, wanted: string): string[] {
  const present = new Set(text.split('\n').map((line) => line.trim()));
  const rules = wanted.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return rules.filter((line) => !present.has(line));
}
