import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { sayAge, sayDay } from '../core/dates/day-words.ts';
import { type Cadence, sayCadence } from '../core/rhythm/cadence.ts';
import type { Rhythm } from '../core/rhythm/rhythm.ts';

const TIMES = ['', 'once', 'twice'];

/** How things stand with somebody, for people: '5 weeks, usually every 2', 'starts Mon 23 Nov', 'last talk unconfirmed'. */
export function sayStanding(
  rhythm: Rhythm,
  started: CalendarDate | null,
  today: CalendarDate,
): string {
  return waysToSayStanding(rhythm, started, today).whole;
}

/** The same in three lengths: whole, without the cadence, and what matters alone. */
export function waysToSayStanding(
  rhythm: Rhythm,
  started: CalendarDate | null,
  today: CalendarDate,
): { whole: string; brief: string; least: string } {
  const words = sayTroubles(rhythm);
  // Where something else needs doing, a cadence that is kept is no news.
  const isNews = words.length === 0 || rhythm.state === 'overdue';
  const usually = (age: string, cadence: string) => `${age}, usually ${cadence}`;
  const since = saySince(rhythm, started, today);
  return {
    whole: [saySince(rhythm, started, today, isNews ? usually : undefined), ...words].join(', '),
    brief: [since, ...words].join(', '),
    least: words.length === 0 ? since : words.join(', '),
  };
}

function sayTroubles({ reasons, state, cancelledInARow, missedInARow }: Rhythm): string[] {
  const words: string[] = [];
  if (reasons.includes('cancelled-twice')) words.push(sayCancelled(cancelledInARow, missedInARow));
  else if (reasons.includes('cancelled-no-replacement')) {
    words.push(missedInARow > 0 ? 'last one missed' : 'last one cancelled');
  }
  if (reasons.includes('unconfirmed')) words.push('last talk unconfirmed');
  if (state === 'away') words.push('away');
  return words;
}

/** How long ago somebody was met, and, as `withCadence` says it, how often that should be: '5 weeks (every 2)'. */
export function saySince(
  { lastMet, daysSince, cadence }: Rhythm,
  started: CalendarDate | null,
  today: CalendarDate,
  withCadence: (age: string, cadence: string) => string = (age) => age,
): string {
  if (lastMet === null || daysSince === null) {
    return started !== null && started > today ? `starts ${sayDay(started, today)}` : 'not met yet';
  }
  const age = daysSince === 0 ? 'met today' : sayAge(daysSince);
  return cadence.kind === 'none' ? age : withCadence(age, shortCadence(cadence, age));
}

/** The cadence without its unit where the age has just named it: 'every 2' after '5 weeks'. */
function shortCadence(cadence: Cadence, age: string): string {
  const [every, count, unit] = sayCadence(cadence).split(' ');
  return unit !== undefined && age.endsWith(` ${unit}`) ? `${every} ${count}` : sayCadence(cadence);
}

function sayCancelled(times: number, missed: number): string {
  const some = missed === times ? 'missed' : 'fell through';
  return `${missed === 0 ? 'cancelled' : some} ${TIMES[times] ?? `${times} times`} running`;
}
