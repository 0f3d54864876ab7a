import type { MeetingHeader, MeetingKey, MeetingStatus } from '../../core/meetings/meeting.ts';
import { statusOf } from '../../core/meetings/meeting-status.ts';
import type { Problem } from '../../core/problem.ts';
import { readDocument } from '../../format/document.ts';
import { findEvidence } from '../../format/evidence.ts';
import { readMeetingHeader } from '../../format/meeting-header.ts';
import { meetingFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from './person-log.ts';
import { type FileText, readFile } from './read-file.ts';

/** What the top of a meeting's file says, and what the meeting is. */
export interface MeetingHead {
  key: MeetingKey;
  file: string;
  header: MeetingHeader;
  status: MeetingStatus;
  problems: Problem[];
}

/**
 * The heads of the last held meeting and all after it, oldest first. Their text is read only where the front matter
 * does not say whether they were held: for hundreds of people that is most of the time it takes.
 */
export function readRecentHeads(notebook: Notebook, person: Person): MeetingHead[] {
  const recent: MeetingHead[] = [];
  for (const key of person.folder.meetings.toReversed()) {
    const head = readHead(notebook, person, key);
    if (head === null) continue;
    recent.unshift(head);
    if (head.status === 'held' && key.date <= notebook.today) break;
  }
  return recent;
}

/** The head of one meeting; null when its file is gone. Its text is read only where that must tell what it is. */
export function readHead(notebook: Notebook, person: Person, key: MeetingKey): MeetingHead | null {
  const file = meetingFile(person.folder.folder, key);
  const found = readFile(notebook.files, notebook.root, file);
  if (found === null) return null;
  const { header, bodyStart, problems } = readMeetingHeader(key.date, found.text);
  const evidence = () => evidenceIn(found, person, key, header, bodyStart);
  return {
    ...{ key, file, header },
    status: statusOf(header, key.date, notebook.today, evidence),
    problems: [...found.problems, ...problems.map((problem) => ({ ...problem, file }))],
  };
}

function evidenceIn(
  { text }: FileText,
  { names }: Person,
  { date }: MeetingKey,
  { template, seed }: MeetingHeader,
  bodyStart: number,
) {
  const document = readDocument(text, { kind: 'meeting', date, names, bodyStart });
  return findEvidence(document, template, seed);
}
