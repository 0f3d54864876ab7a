import { Buffer } from 'node:buffer';
import type { Files } from '../../world.ts';
import type { Change } from '../change.ts';
import { absolutePath } from '../layout.ts';
import type { Notebook } from '../notebook.ts';

/** The notebook as it will read once these changes are made, so far as they make or edit files; nothing is written. */
export function asIfWritten(notebook: Notebook, changes: readonly Change[]): Notebook {
  if (changes.length === 0) return notebook;
  const texts = new Map<string, Buffer>();
  for (const change of changes) {
    const path = (file: string) => absolutePath(notebook.root, file);
    if (change.kind === 'create') texts.set(path(change.file), Buffer.from(change.text));
    if (change.kind === 'edit') texts.set(path(change.file), Buffer.from(change.after));
  }
  return { ...notebook, files: withTexts(notebook.files, texts) };
}

function withTexts(files: Files, texts: ReadonlyMap<string, Buffer>): Files {
  return {
    ...files,
    kindOf: (path) => (texts.has(path) ? 'file' : files.kindOf(path)),
    read: (path) => texts.get(path) ?? files.read(path),
    readInto: (path, target, offset) => {
      const bytes = texts.get(path);
      if (bytes === undefined) return files.readInto(path, target, offset);
      if (offset + bytes.length >= target.length) return -2;
      target.set(bytes, offset);
      return bytes.length;
    },
  };
}
