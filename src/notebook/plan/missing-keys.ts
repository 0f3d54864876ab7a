import { readHeader } from '../../format/header/header.ts';
import { type HeaderChanges, setHeaderKeys } from '../../format/header/set-header.ts';
import type { MeetingFile } from '../read/person-log.ts';
import type { MeetingWish } from './compose-meeting.ts';
import { assertWritable } from './edits.ts';

/** What is wished of a meeting that has its file already: keys to add, and what stays as it is. */
export interface AskedOfFile {
  missing: HeaderChanges;
  /** Null: the file has none, and gets none. */
  kept: { key: string; value: string | null }[];
}

/** Where no file stands, nothing is in the way. */
export const NOTHING_ASKED: AskedOfFile = { missing: {}, kept: [] };

/**
 * Sorts what is wished into keys that the file lacks, and values that it keeps. A meeting that was held keeps what it
 * was; an agenda is never made anew.
 */
export function askedOf({ header, status, text }: MeetingFile, wish: MeetingWish): AskedOfFile {
  const asked: AskedOfFile = { missing: {}, kept: [] };
  const { values } = readHeader(text);
  for (const key of ['template', 'focus', 'objective', 'time'] as const) {
    const wanted = wish[key];
    // A value that cannot be read is somebody's all the same.
    const value = header[key] ?? (values.get(key)?.written.trim() || null);
    if (wanted === null || value?.toLowerCase() === wanted.toLowerCase()) continue;
    const isAdded = value === null && key !== 'template' && status !== 'held';
    if (isAdded) asked.missing[key] = wanted;
    else asked.kept.push({ key, value });
  }
  return asked;
}

/** The file's text with those keys in its header. Throws `unreadable` for a file that must not be written. */
export function withMissing(standing: MeetingFile, missing: HeaderChanges): string {
  if (Object.keys(missing).length === 0) return standing.text;
  assertWritable(standing);
  return setHeaderKeys(standing.text, missing);
}
