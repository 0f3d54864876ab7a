import type { Copy, Promised } from '../../core/promises/action-item.ts';
import {
  findReadable,
  type Readable,
  type ReadableSection,
  readableSections,
  readWhole,
} from '../../format/privacy/readable.ts';
import { itemAt } from './item-at.ts';
import type { MeetingFile, Person } from './person-log.ts';

/** A promise or topic as it stands in one meeting. */
export interface RecordItem {
  promised: Promised;
  copy: Copy;
}

/** What may be shown of a meeting. */
export interface MeetingRecord {
  person: Person;
  meeting: MeetingFile;
  /** The text below the front matter. */
  text: string;
  sections: ReadableSection[];
  /** In the order of their lines. */
  items: RecordItem[];
  /** How many private parts were left out. */
  hidden: number;
}

/**
 * A meeting as it may be shown: with everything, or without what is private in it and without the promises that are
 * private in any other file. `promises` are those of the person, over all files.
 */
export function recordOf(
  person: Person,
  meeting: MeetingFile,
  promises: readonly Promised[],
  withPrivate: boolean,
): MeetingRecord {
  const here = itemsIn(meeting, promises);
  const readable = findReadable(meeting.document, withPrivate, privateLines(meeting, here));
  return {
    person,
    meeting,
    text: readWhole(readable),
    sections: readableSections(readable),
    items: here.filter((item) => isShown(meeting, item, readable)),
    hidden: readable.countHidden(meeting.header.template !== null),
  };
}

function itemsIn({ file }: MeetingFile, promises: readonly Promised[]): RecordItem[] {
  return promises
    .flatMap((promised): RecordItem[] => {
      const copy = promised.copies.findLast((candidate) => candidate.file === file);
      return copy === undefined ? [] : [{ promised, copy }];
    })
    .sort((a, b) => a.copy.line - b.copy.line);
}

/** The lines, by index, of items that are private in some file, with all that is below them. */
function privateLines(meeting: MeetingFile, here: readonly RecordItem[]): Set<number> {
  const lines = new Set<number>();
  for (const { promised } of here) {
    if (!promised.private) continue;
    for (const copy of promised.copies) {
      const item = copy.file === meeting.file ? itemAt(meeting, copy) : null;
      if (item === null) continue;
      for (let at = item.lineIndex; at <= item.lastIndex; at += 1) lines.add(at);
    }
  }
  return lines;
}

function isShown(
  meeting: MeetingFile,
  { promised, copy }: RecordItem,
  readable: Readable,
): boolean {
  const item = itemAt(meeting, copy);
  const isPrivate = promised.private || item === null || readable.isHidden(item.lineIndex);
  return readable.withPrivate || !isPrivate;
}
