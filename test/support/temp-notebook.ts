import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real folder that lives as long as its test. */
export interface TempFolder {
  root: string;
  /** The text of a file; a missing one fails the test. */
  read(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  /** All files with their texts, relative with `/`, sorted by name; what belongs to the tool or to git left out. */
  all(): Record<string, string>;
}

/** A temporary folder with the given files (`{ 'people/alice/inbox.md': '- x\n' }`), removed when the test ends. */
export function tempFolder(files: Record<string, string | Uint8Array> = {}): TempFolder {
  const root = mkdtempSync(join(tmpdir(), 'oneonone-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = openFolder(root);
  for (const [file, text] of Object.entries(files)) folder.write(file, text);
  return folder;
}

/** The same with an empty `oneonone.yaml`, unless the files bring their own: a notebook. */
export function tempNotebook(files: Record<string, string | Uint8Array> = {}): TempFolder {
  return tempFolder({ 'oneonone.yaml': '', ...files });
}

/** A folder that is there already; whoever made it removes it. */
export function openFolder(root: string): TempFolder {
  return {
    root,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    all: () => Object.fromEntries(filesIn(root).map((file) => [file, textOf(root, file)])),
  };
}

function filesIn(root: string, below = ''): string[] {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  return entries
    .filter((entry) => entry.name !== '.oneonone' && entry.name !== '.git')
    .flatMap((entry) => {
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesIn(root, file) : [file];
    })
    .sort();
}

function textOf(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
