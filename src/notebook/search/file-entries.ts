import { type Entry, entriesIn } from '../../format/entries.ts';
import { readHeader } from '../../format/header/header.ts';
import { privateFeedback } from '../../format/privacy/private-feedback.ts';
import { findReadable } from '../../format/privacy/readable.ts';
import type { LogFile } from '../read/person-log.ts';

/** What a file says in words, its front matter first; with everything, or without what is private in it. */
export function fileEntries(log: LogFile, withPrivate: boolean): Entry[] {
  return [...headerEntries(log), ...bodyEntries(log, withPrivate)];
}

function bodyEntries(log: LogFile, withPrivate: boolean): Entry[] {
  const { document } = log;
  const alsoPrivate = log.kind === 'profile' ? privateFeedback(document) : new Set<number>();
  const readable = findReadable(document, withPrivate, alsoPrivate);
  return entriesIn(readable, log.kind !== 'meeting' || !isFromTemplate(log));
}

function isFromTemplate({ text }: LogFile): boolean {
  return readHeader(text).values.get('template')?.value != null;
}

const HEADER_ROLES = ['objective', 'place', 'reason'] as const;

/** What the front matter of a meeting says in words. */
function headerEntries({ kind, text }: LogFile): Entry[] {
  if (kind !== 'meeting') return [];
  const { values } = readHeader(text);
  return HEADER_ROLES.flatMap((role) => {
    const found = values.get(role);
    if (typeof found?.value !== 'string' || found.value.trim() === '') return [];
    const { value, line } = found;
    return [
      {
        role,
        line,
        text: value.replace(/\s+/g, ' ').trim(),
        private: false,
        under: [],
        isItem: false,
      },
    ];
  });
}
