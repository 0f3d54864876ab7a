import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Gap } from '../../core/records/longest-gap.ts';
import type { Stats } from '../../core/records/stats.ts';
import type { WeekCounts } from '../../core/records/stats-weeks.ts';
import type { DateSpan } from '../../core/settings.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import type { HistoryMeeting } from '../../notebook/read/read-history.ts';

/** One person's meetings in figures. */
export interface PersonStats {
  person: Person;
  stats: Stats<HistoryMeeting>;
  /** The last day they were met, up to the end of the time looked at. */
  lastMet: CalendarDate | null;
}

/** The longest time without a meeting; with nobody named, without one with anybody: for JSON only. */
export interface LongestGap extends Gap {
  /** How many of its days somebody was away, or were holidays. */
  daysOff: number;
}

/** What `stats` answers. */
export interface StatsAnswer {
  /** The person asked for; null for everybody. */
  person: Person | null;
  span: DateSpan;
  stats: Stats<HistoryMeeting>;
  /** A year of weeks, or those since the day asked for. */
  weeks: WeekCounts[];
  people: PersonStats[];
  longestGap: LongestGap | null;
  /** The newest meeting in that time of which nobody knows whether it took place. */
  unconfirmed: HistoryMeeting | null;
  /** Whether there was never any meeting. */
  isEmpty: boolean;
  today: CalendarDate;
}

/** The documented fields of `stats`. */
export function statsJson({
  person,
  span,
  stats,
  weeks,
  people,
  longestGap,
}: StatsAnswer): unknown {
  const { total, months, focuses, minutes } = stats;
  return {
    person: person?.handle ?? null,
    ...{ since: span.from, until: span.to },
    ...{ total, months, weeks },
    moods: stats.moods.map((meeting) => ({
      date: meeting.date,
      mood: meeting.mood,
      person: meeting.person.handle,
      file: meeting.file,
    })),
    ...{ focuses, minutes, longestGap },
    people: people.map(personJson),
  };
}

function personJson({ person, stats, lastMet }: PersonStats): unknown {
  return {
    person: person.handle,
    name: person.profile.name,
    ...stats.total,
    lastMet,
    averageMinutes: stats.minutes.average,
  };
}
