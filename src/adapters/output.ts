import { writeSync } from 'node:fs';
import { ioError, systemCode } from './io-error.ts';
import { pause } from './pause.ts';

const RETRY_AFTER = 5;

/**
 * A writer to standard output (1) or standard error (2) that returns when every byte is out. A reader that went away
 * (`| head`) is no error: the rest of what is written is dropped, and the program ends as if it had been read.
 */
export function makeWriter(descriptor: 1 | 2): (text: string) => void {
  let gone = false;
  return (text) => {
    if (!gone) gone = !writeAll(descriptor, Buffer.from(text));
  };
}

/** False when the reader is gone. */
function writeAll(descriptor: number, bytes: Uint8Array): boolean {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done, bytes.length - done);
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EPIPE' || code === 'EOF') return false;
      if (code !== 'EAGAIN') throw ioError(error, 'write', 'the output');
      pause(RETRY_AFTER);
    }
  }
  return true;
}
