import type { Promised } from '../core/action-item.ts';
import type { Advice, AdviceRule } from '../core/advice/advice.ts';
import type { CalendarDate } from '../core/calendar-date.ts';
import { sayShortDay } from '../core/day-words.ts';
import type { MeetingKey } from '../core/meeting.ts';
import { meetingFile, meetingName } from '../notebook/layout.ts';
import type { Person } from '../notebook/person-log.ts';
import { safeText } from '../render/plain-text.ts';

/** A piece of advice as `--json` gives it. */
export interface AdviceJson {
  rule: AdviceRule;
  text: string;
  command: string | null;
  /** `date` has the number of the day's second meeting: 2026-11-20-2. */
  meetings: { date: string; file: string }[];
  items: { id: string; text: string; private: boolean; file: string; line: number }[];
}

/** More dates or ids than these say no more. */
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

/** The advice and what it was drawn from, safe to print: 'Three short talks: …?  (23 Oct, 30 Oct, 6 Nov)'. */
export function sayAdvice({ text, meetings, items }: Advice, today: CalendarDate): string {
  const ids = shorten(items.map(({ id }) => id.slice(0, 4)));
  const days = shorten(meetings.map((key) => sayKey(key, today)));
  const evidence = [ids, days].filter((words) => words !== '').join(' from ');
  return safeText(evidence === '' ? text : `${text}  (${evidence})`);
}

function sayKey({ date, number }: MeetingKey, today: CalendarDate): string {
  const day = sayShortDay(date, today);
  return number > 1 ? `${day} (${number})` : day;
}

/** The last of them, which say the most; how many there were before. */
function shorten(words: readonly string[]): string {
  const more = words.length - SHOWN_AT_MOST;
  if (more <= 1) return words.join(', ');
  return `${more} more, ${words.slice(more).join(', ')}`;
}
