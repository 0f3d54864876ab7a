import type { CalendarDate } from '../dates/calendar-date.ts';
import type { Evidence, MeetingHeader, MeetingStatus } from './meeting.ts';

/**
 * Whether a meeting was held (`format.md`, "Held or not"): what the front matter decides stands; else the text must
 * show that people met, and a meeting to come is planned. `evidence` is asked for only where it matters.
 */
export function statusOf(
  header: Pick<MeetingHeader, 'status' | 'duration' | 'mood'>,
  date: CalendarDate,
  today: CalendarDate,
  evidence: () => Evidence,
): MeetingStatus {
  if (header.status !== null && header.status !== 'planned') return header.status;
  if (date > today) return 'planned';
  if (header.duration !== null || header.mood !== null || isAny(evidence())) return 'held';
  return date === today ? 'today' : 'unconfirmed';
}

function isAny({ tickedTopic, ownItem, prose }: Evidence): boolean {
  return tickedTopic || ownItem || prose;
}
