import { compareMeetings, type MeetingKey } from '../../core/meetings/meeting.ts';
import type { Notebook } from '../notebook.ts';
import { type MeetingHead, readHead } from '../read/meeting-heads.ts';
import type { Person } from '../read/person-log.ts';
import { isCalledOff } from './find-meeting.ts';

/** As far back as any rotation needs. */
const LOOK_BACK = 20;

/** The meetings before one, newest first: the last twenty that were not called off, and those called off among them. */
export function meetingsBefore(notebook: Notebook, person: Person, key: MeetingKey): MeetingHead[] {
  const before: MeetingHead[] = [];
  let room = LOOK_BACK;
  for (const head of headsBefore(notebook, person, key)) {
    before.push(head);
    if (!isCalledOff(head.status)) room -= 1;
    if (room === 0) break;
  }
  return before;
}

function* headsBefore(notebook: Notebook, person: Person, key: MeetingKey): Generator<MeetingHead> {
  for (const other of person.folder.meetings.toReversed()) {
    if (compareMeetings(other, key) >= 0) continue;
    const head = readHead(notebook, person, other);
    if (head !== null) yield head;
  }
}

/** Whether nothing shows that these two have met: no meeting before that was not called off. */
export function isFirstMeeting(before: readonly Pick<MeetingHead, 'status'>[]): boolean {
  return before.every(({ status }) => isCalledOff(status));
}
