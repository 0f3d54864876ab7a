import { type CalendarDate, daysBetween } from '../../core/dates/calendar-date.ts';
import { sayAge, sayDay, sayShortDay } from '../../core/dates/day-words.ts';
import { isOverdue, type Promised } from '../../core/promises/action-item.ts';
import type { CardRow } from '../../render/card.ts';

/** A promise on a card: when it is due, since when it stands, how often it was carried. */
export function promiseRow(label: string, promised: Promised, today: CalendarDate): CardRow {
  const { due } = promised;
  const isLate = isOverdue(promised, today);
  const words = due === null ? [] : [sayDueDay(due, isLate, today)];
  const row = itemRow(label, promised, [...words, ...ageWords(promised, today, due === null)]);
  return { ...row, isLate };
}

/** A topic on a card. */
export function topicRow(label: string, topic: Promised, today: CalendarDate): CardRow {
  const words = topic.headsUp ? ['heads-up'] : [];
  return itemRow(label, topic, [...words, ...ageWords(topic, today, false)]);
}

/** "9 days late", "due today", "due Fri 27 Nov" */
export function sayDueDay(due: CalendarDate, isLate: boolean, today: CalendarDate): string {
  if (isLate) return `${sayAge(daysBetween(due, today))} late`;
  return due === today ? 'due today' : `due ${sayDay(due, today)}`;
}

function itemRow(label: string, { id, text }: Promised, words: readonly string[]): CardRow {
  return { label, id: id.slice(0, 4), text, note: words.join(', ') };
}

function ageWords(promised: Promised, today: CalendarDate, withAge: boolean): string[] {
  const { since, carried } = promised;
  const words: string[] = [];
  if (since !== null && since < today) {
    words.push(`since ${sayShortDay(since, today)}`);
    if (withAge) words.push(sayAge(daysBetween(since, today)));
  }
  if (carried > 0) words.push(`carried ${carried}×`);
  if (promised.private) words.push('private');
  return words;
}
