import type { CalendarDate } from '../dates/calendar-date.ts';
import type { MeetingHeader, MeetingKey, MeetingStatus } from '../meetings/meeting.ts';
import type { Profile } from '../people/person.ts';
import type { Promised } from '../promises/action-item.ts';
import type { Cadence } from '../rhythm/cadence.ts';
import type { Settings } from '../settings.ts';

/** What advice needs to know of one meeting. */
export interface AdviceMeeting extends Pick<MeetingHeader, 'duration' | 'mood' | 'cancelledBy'> {
  key: MeetingKey;
  status: MeetingStatus;
  /** In lower case. */
  focus: string | null;
}

/** An open promise or topic, and the meetings in which it stands, oldest first. */
export interface OpenItem {
  promised: Promised;
  meetings: MeetingKey[];
}

/** All that advice about one person is drawn from, as of one day. Lists may come in any order. */
export interface AdviceFacts {
  today: CalendarDate;
  profile: Profile;
  settings: Settings;
  /** The cadence that holds today. */
  cadence: Cadence;
  /** Whether one of the two is away today. */
  isAway: boolean;
  meetings: readonly AdviceMeeting[];
  open: readonly OpenItem[];
  /** Whether anything at all is noted about the person. */
  isKnown: boolean;
}

/** What a rule finds: advice that has not got its name yet, or nothing. */
export type Finding = {
  text: string;
  command: string | null;
  meetings?: MeetingKey[];
  items?: Promised[];
} | null;

/** How far back a run of talks may reach: what lies before says nothing about today. */
const RUN_WITHIN = 10;

/** The meetings that took place, today's included, oldest first. Planned ones never tell anything. */
export function heldMeetings({ meetings, today }: AdviceFacts): AdviceMeeting[] {
  return meetings.filter(({ status, key }) => status === 'held' && key.date <= today);
}

/** The meetings that are prepared for today or later, the nearest first. */
export function preparedMeetings({ meetings, today }: AdviceFacts): AdviceMeeting[] {
  return meetings.filter(
    ({ status, key }) => key.date >= today && (status === 'planned' || status === 'today'),
  );
}

/** Those of the last ten held meetings of which something was recorded, oldest first. */
export function recordedMeetings(
  facts: AdviceFacts,
  isRecorded: (meeting: AdviceMeeting) => boolean,
): AdviceMeeting[] {
  return heldMeetings(facts).slice(-RUN_WITHIN).filter(isRecorded);
}

/**
 * The newest held meetings, oldest first, for which something was recorded; null when there are fewer than `count`
 * among the last ten. One without it is passed over: nobody notes everything every time.
 */
export function newestRecorded(
  facts: AdviceFacts,
  count: number,
  isRecorded: (meeting: AdviceMeeting) => boolean,
): AdviceMeeting[] | null {
  const recorded = recordedMeetings(facts, isRecorded);
  return recorded.length < count ? null : recorded.slice(-count);
}

/** Where meetings stand in time. */
export function keysOf(meetings: readonly AdviceMeeting[]): MeetingKey[] {
  return meetings.map(({ key }) => key);
}
