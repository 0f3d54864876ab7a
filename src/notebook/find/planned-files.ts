import { Buffer } from 'node:buffer';
import type { Files } from '../../world.ts';

/** The same files, one of them read as if a text had been written to it already. */
export function withPlannedFile(files: Files, path: string, text: string): Files {
  const bytes = Buffer.from(text, 'utf8');
  return {
    ...files,
    read: (asked) => (asked === path ? bytes : files.read(asked)),
    readInto(asked, target, offset) {
      if (asked !== path) return files.readInto(asked, target, offset);
      if (bytes.length > target.length - offset) return -2;
      target.set(bytes, offset);
      return bytes.length;
    },
  };
}
