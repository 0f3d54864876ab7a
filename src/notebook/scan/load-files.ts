import { Buffer } from 'node:buffer';
import { absolutePath } from '../layout.ts';
import type { Notebook } from '../notebook.ts';

/** A file in memory: its text is `bytes[start, end)` of what it was loaded into. */
export interface LoadedFile<Name> {
  name: Name;
  start: number;
  end: number;
}

const FIRST_SIZE = 1 << 20;

/** Memory that files are loaded into one after another; it grows as needed and is used again for the next lot. */
export interface FileMemory {
  bytes: Buffer;
}

/** Memory for a first lot of files. */
export function fileMemory(): FileMemory {
  return { bytes: Buffer.allocUnsafeSlow(FIRST_SIZE) };
}

/** Loads files in their order, those left out that are gone. What was loaded before is overwritten. */
export function loadFiles<Name extends { file: string }>(
  { files, root }: Notebook,
  names: readonly Name[],
  memory: FileMemory,
): LoadedFile<Name>[] {
  const loaded: LoadedFile<Name>[] = [];
  let start = 0;
  for (const name of names) {
    const path = absolutePath(root, name.file);
    let count = files.readInto(path, memory.bytes, start);
    while (count === -2) {
      growMemory(memory, start);
      count = files.readInto(path, memory.bytes, start);
    }
    if (count < 0) continue;
    loaded.push({ name, start, end: start + count });
    start += count;
  }
  return loaded;
}

function growMemory(memory: FileMemory, used: number): void {
  const larger = Buffer.allocUnsafeSlow(memory.bytes.length * 2);
  memory.bytes.copy(larger, 0, 0, used);
  memory.bytes = larger;
}
