import { type MeetingFact, type Rhythm, rhythmOf } from '../../core/rhythm/rhythm.ts';
import type { Notebook } from '../notebook.ts';
import { type MeetingFile, type Person, readMeeting } from './person-log.ts';

/** The meetings that tell how a person's rhythm stands: the last held one and all after it, oldest first. */
export function readRecentMeetings(notebook: Notebook, person: Person): MeetingFile[] {
  const recent: MeetingFile[] = [];
  for (const key of person.folder.meetings.toReversed()) {
    const meeting = readMeeting(notebook, person, key);
    if (meeting === null) continue;
    recent.unshift(meeting);
    if (hasMet(meeting, notebook)) break;
  }
  return recent;
}

/** The newest meeting of these that was held, today or earlier; null when there is none. */
export function lastHeld(meetings: readonly MeetingFile[], notebook: Notebook): MeetingFile | null {
  return meetings.findLast((meeting) => hasMet(meeting, notebook)) ?? null;
}

function hasMet({ status, key }: MeetingFile, { today }: Notebook): boolean {
  return status === 'held' && key.date <= today;
}

/** What the rules of rhythm need to know of a meeting. */
function factOf({ key, status, header }: MeetingFile): MeetingFact {
  return { key, status, next: header.next, cancelledBy: header.cancelledBy };
}

/** A person's rhythm as of today, with the meetings it was read from. */
export function readRhythm(
  notebook: Notebook,
  person: Person,
  soonDays: number,
): { rhythm: Rhythm; meetings: MeetingFile[] } {
  const meetings = readRecentMeetings(notebook, person);
  const { settings, today } = notebook;
  const rhythm = rhythmOf(person.profile, meetings.map(factOf), settings, today, soonDays);
  return { rhythm, meetings };
}
