import type { MeetingKey } from '../../core/meetings/meeting.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import { dayWithoutFile, placeOn } from '../../notebook/read/meeting-without-file.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import type { Session } from '../command.ts';
import { findMeetingArgument, readMeetingArgument } from './meeting.ts';

/**
 * The meeting that is to be cancelled or moved; it may have no file. With no date named: today's, else the next one
 * planned, else the day that was agreed; `cancel` then takes today. Throws as `readMeetingArgument`.
 */
export async function readMeetingToChange(
  session: Session,
  notebook: Notebook,
  person: Person,
  text: string | undefined,
  use: 'cancel' | 'move',
): Promise<MeetingKey> {
  const { key } = await findMeetingArgument(session, notebook, person, text, use);
  if (key !== null) return key;
  const day = text === undefined ? dayWithoutFile(notebook, person) : null;
  if (day !== null) return placeOn(notebook, person, day);
  if (text === undefined && use === 'cancel') return placeOn(notebook, person, notebook.today);
  return (await readMeetingArgument(session, notebook, person, text, use)).key;
}
