import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { OneononeError } from '../errors.ts';
import { ioError, systemCode } from './io-error.ts';
import { pause } from './pause.ts';

const CHUNK = 65_536;
const RETRY_AFTER = 5;

/** All of standard input as text, a BOM left out. Throws `bad-value` when it is not UTF-8. */
export function readInput(): string {
  const bytes = readToEnd(0);
  if (!isUtf8(bytes)) throw new OneononeError('bad-value', 'the input is not UTF-8 text');
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

function readToEnd(descriptor: number): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const count = readSome(descriptor, chunk);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
  }
}

function readSome(descriptor: number, target: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, target, 0, target.length, null);
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw ioError(error, 'read', 'the input');
      pause(RETRY_AFTER);
    }
  }
}
