import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import type { FeedbackItem } from '../../format/feedback.ts';
import { profileFile } from '../../notebook/layout.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { type CardRow, renderCard } from '../../render/card.ts';
import type { Cell } from '../../render/cell.ts';
import { safeText } from '../../render/plain-text.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';

/** What was noted of feedback with a person, newest first. */
export interface FeedbackList {
  kind: 'list';
  person: Person;
  items: FeedbackItem[];
  today: CalendarDate;
}

/** The documented fields of feedback. */
export function feedbackJson(item: FeedbackItem, { folder }: Pick<Person, 'folder'>) {
  const { date, direction, praise, text, parts, shared, line } = item;
  return {
    ...{ date, direction, praise, text },
    parts: parts.map(({ name, text: words }) => ({ name, text: words })),
    private: item.private,
    shared,
    file: profileFile(folder.folder),
    line,
  };
}

/** Feedback's columns in a pipe: day, direction, praise or not, private or shared, words, and its parts. */
export function pipedFeedback(item: FeedbackItem): Cell[] {
  const { date, direction, praise, shared, text, parts } = item;
  return [
    ...[date, direction, praise ? 'praise' : '', shared ? 'shared' : 'private', text],
    parts.map(sayPart).join('; '),
  ];
}

/** All that was noted, for people: a line each, and its parts below it. */
export function viewFeedbackList({ person, items, today }: FeedbackList, theme: Theme): string {
  if (!theme.isTerminal) return renderTable(items.map(pipedFeedback), {}, theme);
  const name = safeText(person.profile.name);
  if (items.length === 0) {
    return `No feedback noted with ${name} yet: oneonone feedback ${typedWord(person.handle)}`;
  }
  const rows = items.map((item) => rowOf(item, today));
  const note = theme.quiet('Private, but for what is marked as shared.');
  return `${theme.heading(`Feedback with ${name}`)}\n${renderCard(rows, theme)}\n${note}`;
}

function rowOf(item: FeedbackItem, today: CalendarDate): CardRow {
  const { date, direction, praise, text, shared, parts } = item;
  const marks = [direction, praise ? 'praise' : '', shared ? 'shared' : ''];
  return {
    label: sayDay(date, today),
    text,
    note: marks.filter((mark) => mark !== '').join(', '),
    below: parts.map(sayPart).join(' · '),
  };
}

function sayPart({ name, text }: { name: string | null; text: string }): string {
  return name === null ? text : `${name}: ${text}`;
}
