import { Buffer } from 'node:buffer';
import { absolutePath, meetingFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';

const LARGEST_FILE = 1 << 18;
const LINE_FEED = 0x0a;
const SHORTEST_WORD = 3;
/** What a line of a meeting must hold to be an item. */
const BOX = '[';

/**
 * Whether a line of a person's meetings may say the words of one of these texts: a quick look at bytes that may say yes
 * for nothing and never no for something.
 */
export function mayStandInMeetings(
  { files, root }: Notebook,
  person: Person,
  texts: readonly string[],
): boolean {
  const wanted = texts.map(plainWords);
  if (wanted.length === 0) return false;
  if (wanted.some((words) => words.length === 0)) return true;
  for (const words of wanted) words.push(BOX);
  const bytes = Buffer.allocUnsafeSlow(LARGEST_FILE);
  return person.folder.meetings.some((key) => {
    const path = absolutePath(root, meetingFile(person.folder.folder, key));
    const length = files.readInto(path, bytes, 0);
    if (length === -2) return true;
    return wanted.some((words) => hasLineWith(bytes.subarray(0, Math.max(0, length)), words));
  });
}

/** The words of a text in plain letters, the longest first: all others may be written in bytes of another form. */
export function plainWords(text: string): string[] {
  const words = text.match(/[A-Za-z0-9]+/g) ?? [];
  return words.filter((word) => word.length >= SHORTEST_WORD).sort((a, b) => b.length - a.length);
}

/** Whether one line holds all these words. */
export function hasLineWith(bytes: Buffer, [longest = '', ...others]: readonly string[]): boolean {
  for (let at = bytes.indexOf(longest); at >= 0; ) {
    const end = bytes.indexOf(LINE_FEED, at);
    const start = bytes.lastIndexOf(LINE_FEED, at) + 1;
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (others.every((word) => line.includes(word))) return true;
    at = end < 0 ? -1 : bytes.indexOf(longest, end);
  }
  return false;
}
