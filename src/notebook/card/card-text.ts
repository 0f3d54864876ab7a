import type { Promised } from '../../core/promises/action-item.ts';
import { unicodePattern } from '../../core/unicode-pattern.ts';
import { plainBlocks } from '../../format/blocks/plain-blocks.ts';
import { findReadable, readSectionWhole } from '../../format/privacy/readable.ts';
import type { Notebook } from '../notebook.ts';
import { recordOf } from '../read/meeting-record.ts';
import {
  type LogFile,
  type MeetingFile,
  type Person,
  promisesOf,
  readPersonLog,
} from '../read/person-log.ts';

const ABOUT = unicodePattern(String.raw`^\P{L}*about(?!\p{L})`, 'iu');
const NOTHING: ReadonlySet<number> = new Set();

/** What a profile says about its person below `## About`, a paragraph or list item each. */
export function readAbout(profile: LogFile | null, withPrivate: boolean): string[] {
  if (profile === null) return [];
  const { document } = profile;
  const about = document.sections.findIndex(({ title }) => ABOUT().test(title));
  if (about < 0) return [];
  return plainBlocks(readSectionWhole(findReadable(document, withPrivate, NOTHING), about));
}

/**
 * The promises that may tell whether a line of the takeaways is private: what is private in any copy is so in all. They
 * take reading every file, and where no takeaway is an item there is no need.
 */
export function promisesAmongTakeaways(
  notebook: Notebook,
  person: Person,
  meeting: MeetingFile | null,
): Promised[] {
  const items = meeting?.document.items ?? [];
  if (!items.some(({ role }) => role === 'takeaways')) return [];
  return promisesOf(readPersonLog(notebook, person));
}

/** What was taken away from a meeting, a paragraph or list item each. `promises` are those of the person. */
export function readTakeaways(
  person: Person,
  meeting: MeetingFile | null,
  promises: readonly Promised[],
  withPrivate: boolean,
): string[] {
  if (meeting === null) return [];
  const { sections } = recordOf(person, meeting, promises, withPrivate);
  return sections
    .filter(({ role }) => role === 'takeaways')
    .flatMap(({ text }) => plainBlocks(text));
}

/** The lines that may be shown, and how many were left out, or shortened, because something in them is private. */
export function leaveOut(
  read: (withPrivate: boolean) => string[],
  withPrivate: boolean,
): { shown: string[]; hidden: number } {
  const shown = read(withPrivate);
  if (withPrivate) return { shown, hidden: 0 };
  return { shown, hidden: read(true).filter((line) => !shown.includes(line)).length };
}
