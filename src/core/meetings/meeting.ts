import type { CalendarDate } from '../dates/calendar-date.ts';

/** What a meeting's front matter may say about whether it took place. */
export type WrittenStatus = 'planned' | 'held' | 'cancelled' | 'missed';

/** What a meeting is, once the text and today's date are weighed. */
export type MeetingStatus = WrittenStatus | 'today' | 'unconfirmed';

/** A meeting's place in time: the date, and its number on that day (1 where the name bears none). */
export interface MeetingKey {
  date: CalendarDate;
  number: number;
}

/** A meeting as its date names it: `2026-11-20`, or `2026-11-20-2` for the second of a day. */
export function meetingName({ date, number }: MeetingKey): string {
  return number > 1 ? `${date}-${number}` : date;
}

/** Orders meetings: by date, then by number. */
export function compareMeetings(a: MeetingKey, b: MeetingKey): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.number - b.number;
}

/** What a meeting's front matter says; what it does not say is null or empty. */
export interface MeetingHeader {
  time: string | null;
  status: WrittenStatus | null;
  focus: string | null;
  template: string | null;
  seed: string | null;
  objective: string | null;
  /** Minutes. */
  duration: number | null;
  /** 1 to 5. */
  mood: number | null;
  place: string | null;
  cancelledBy: 'me' | 'them' | 'nobody' | null;
  reason: string | null;
  movedFrom: CalendarDate[];
  /** A calendar date; relative ones are already counted from the meeting. */
  next: CalendarDate | null;
  questions: string[];
}

/** What in a meeting's text shows that people met. */
export interface Evidence {
  tickedTopic: boolean;
  /** An action item first written in this file. */
  ownItem: boolean;
  /** Prose outside topics and agreements that the template did not put there. */
  prose: boolean;
}
