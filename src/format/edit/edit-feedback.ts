import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Document } from '../document.ts';
import { type Direction, isFeedbackTitle } from '../feedback.ts';
import { addLinesTo } from './add-lines.ts';
import { lastItemOf, nextBullet } from './next-bullet.ts';
import type { Splice } from './splice.ts';

/** Feedback to be noted. */
export interface NewFeedback {
  date: CalendarDate;
  direction: Direction;
  praise: boolean;
  text: string;
  parts: { name: string; text: string }[];
  shared: boolean;
}

/** Adds feedback at the end of its section, public or not; what is shared never goes below a private heading. */
export function addFeedback(document: Document, feedback: NewFeedback): Splice {
  const sections = document.sections.filter(({ title }) => isFeedbackTitle(title));
  const section =
    sections.find((candidate) => !candidate.private) ?? sections.find(() => !feedback.shared);
  const item = section === undefined ? -1 : lastItemOf(document, section);
  const bullet = nextBullet(document, item) ?? undefined;
  return addLinesTo(document, section, 'Feedback', feedbackLines(feedback, bullet));
}

/** An item that begins with its date, and a line below it for each part. */
export function feedbackLines(feedback: NewFeedback, bullet = '-'): string[] {
  const { date, direction, praise, text, parts, shared } = feedback;
  const what = praise ? `${direction} praise` : direction;
  return [
    `${bullet} ${date} ${what}: ${text}${shared ? ' #share' : ''}`,
    ...parts.map((part) => `${' '.repeat(bullet.length + 1)}- ${part.name}: ${part.text}`),
  ];
}
