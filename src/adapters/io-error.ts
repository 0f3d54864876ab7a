import { OneononeError } from '../errors.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is not a folder',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'the name is too long',
  EISDIR: 'it is a folder',
  EEXIST: 'something of that name is there already',
  ENOTEMPTY: 'the folder is not empty',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EFBIG: 'it is too large',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  EBUSY: 'another program is using it',
  ETXTBSY: 'another program is using it',
  EIO: 'the disk reports an error',
  EXDEV: 'it is on another disk',
  ENOTSUP: 'the disk does not support it',
  EOPNOTSUPP: 'the disk does not support it',
  ENOSYS: 'the disk does not support it',
};

/** The code of an operating-system error ("ENOENT"), or the empty string when it is something else. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** An operating-system error in plain words, as `OneononeError` of code `io`. `act` is a verb: "read", "write". */
export function ioError(error: unknown, act: string, path: string): unknown {
  const code = systemCode(error);
  if (code === '') return error;
  const plain = new OneononeError('io', sentence(code, act, path));
  plain.cause = error;
  return plain;
}

/** Whether the error says that there is nothing at the path. */
export function isAbsent(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function sentence(code: string, act: string, path: string): string {
  if (code === 'EACCES' || code === 'EPERM') return `no permission to ${act} ${path}`;
  return `could not ${act} ${path}: ${REASONS[code] ?? `the system says ${code}`}`;
}
