import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import type { Files } from '../../src/world.ts';

/** Stands for the end of the process: nothing after it reaches the disk. */
export class Cut extends Error {}

/**
 * Files that count every step that changes the disk and stop at one of them, as if the power went: that step is not
 * done (a new file is left half written), and neither is any after it, clean-up included.
 */
export function faultyFiles(real: Files, cutAt: number): { files: Files; steps: () => number } {
  let steps = 0;
  const step = (torn?: () => void): void => {
    steps += 1;
    if (steps === cutAt) torn?.();
    if (steps >= cutAt) throw new Cut(`cut at step ${steps}`);
  };
  const files: Files = {
    ...real,
    createFile(path, bytes, mode) {
      step(() => {
        const half = Buffer.from(bytes).subarray(0, bytes.length >> 1);
        if (real.kindOf(path) === null) writeFileSync(path, half);
      });
      return real.createFile(path, bytes, mode);
    },
    createScratch(path, bytes, mode) {
      step(() => {
        const half = Buffer.from(bytes).subarray(0, bytes.length >> 1);
        if (real.kindOf(path) === null) writeFileSync(path, half);
      });
      return real.createScratch(path, bytes, mode);
    },
    link(from, to) {
      step();
      return real.link(from, to);
    },
    rename(from, to) {
      step();
      real.rename(from, to);
    },
    remove(path) {
      step();
      return real.remove(path);
    },
    removeFolder(path) {
      step();
      return real.removeFolder(path);
    },
    makeFolder(path) {
      step();
      real.makeFolder(path);
    },
    syncFolder(path) {
      step();
      real.syncFolder(path);
    },
  };
  return { files, steps: () => steps };
}
