import { addMonths, type CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayAge, sayDay } from '../../core/dates/day-words.ts';
import type { Card } from '../../notebook/card/read-card.ts';
import { saySince } from '../../render/rhythm-words.ts';

/** What stands behind the name on a card: role, when they were last met, when they meet next, a birthday within a month. */
export function headlineParts(card: Card, today: CalendarDate): string[] {
  const { profile } = card.person;
  const parts = [
    profile.archived === null ? null : 'archived',
    profile.role ?? sayRelation(card),
    sayLastMet(card, today),
    sayNext(card, today),
    sayBirthday(card, today),
  ];
  return parts.filter((part) => part !== null);
}

function sayRelation({ person }: Card): string | null {
  const { relation } = person.profile;
  return relation === 'friend' || relation === 'other' ? null : relation;
}

function sayLastMet({ last, standing, person }: Card, today: CalendarDate): string {
  const { lastMet, daysSince } = standing.rhythm;
  const { started } = person.profile;
  if (lastMet === null || daysSince === null) return saySince(standing.rhythm, started, today);
  const place = last?.header.place;
  const where = place === null || place === undefined ? '' : ` in ${place}`;
  if (daysSince === 0) return `met today${where}`;
  return `last met ${sayDay(lastMet, today)}${where}, ${sayAge(daysSince)} ago`;
}

function sayNext({ plan, standing }: Card, today: CalendarDate): string | null {
  if (plan !== null && plan.status !== 'held') {
    return plan.time === null ? 'today' : `today ${plan.time}`;
  }
  const { next } = standing.rhythm;
  return next === null || next <= today ? null : `next ${sayDay(next, today)}`;
}

function sayBirthday({ birthday }: Card, today: CalendarDate): string | null {
  if (birthday === null || birthday.date > addMonths(today, 1)) return null;
  const day = birthday.date === today ? 'today' : sayDay(birthday.date, today);
  return birthday.turns === null ? `birthday ${day}` : `birthday ${day}, turns ${birthday.turns}`;
}
