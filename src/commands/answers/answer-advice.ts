import type { Advice, AdviceRule } from '../../core/advice/advice.ts';
import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayShortDay } from '../../core/dates/day-words.ts';
import { type MeetingKey, meetingName } from '../../core/meetings/meeting.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import { meetingFile } from '../../notebook/layout.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { safeText } from '../../render/plain-text.ts';

/** A piece of advice as `--json` gives it. */
export interface AdviceJson {
  rule: AdviceRule;
  text: string;
  command: string | null;
  /** `date` has the number of the day's second meeting: 2026-11-20-2. */
  meetings: { date: string; file: string }[];
  items: { id: string; text: string; private: boolean; file: string; line: number }[];
}

/** More dates or ids than these tell nothing more. */
const SHOWN_AT_MOST = 5;

/** The documented fields of a piece of advice. Private words are ''. */
export function adviceJson(advice: Advice, person: Person): AdviceJson {
  const { rule, text, command, meetings, items } = advice;
  const { folder } = person.folder;
  return {
    ...{ rule, text, command },
    meetings: meetings.map((key) => ({ date: meetingName(key), file: meetingFile(folder, key) })),
    items: items.map(itemOf),
  };
}

function itemOf({ id, text, private: isPrivate, shown: { file, line } }: Promised) {
  return { id, text: isPrivate ? '' : text, private: isPrivate, file, line };
}

/**
 * The advice and what it was drawn from, safe to print: 'Three short talks: …?  (23 Oct, 30 Oct, 6 Nov)'. No-break
 * spaces hold each day together, for `wrap`.
 */
export function sayAdvice({ text, meetings, items }: Advice, today: CalendarDate): string {
  const evidence = [sayIds(items), sayDays(meetings, today)].filter((words) => words !== '');
  return safeText(evidence.length === 0 ? text : `${text}  (${evidence.join(' from ')})`);
}

/** The first of them, which weigh the most. */
function sayIds(items: readonly Promised[]): string {
  const ids = items.slice(0, SHOWN_AT_MOST).map(({ id }) => id.slice(0, 4));
  const more = items.length - ids.length;
  return more === 0 ? ids.join(', ') : `${ids.join(', ')} and ${more} more`;
}

/** The newest of them. */
function sayDays(meetings: readonly MeetingKey[], today: CalendarDate): string {
  const days = meetings.slice(-SHOWN_AT_MOST).map((key) => sayKey(key, today));
  const earlier = meetings.length - days.length;
  return earlier === 0 ? days.join(', ') : `${earlier} earlier, ${days.join(', ')}`;
}

function sayKey({ date, number }: MeetingKey, today: CalendarDate): string {
  const day = sayShortDay(date, today);
  return (number > 1 ? `${day} (${number})` : day).replaceAll(' ', '\u00a0');
}
