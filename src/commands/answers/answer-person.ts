import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Handle } from '../../core/people/handle.ts';
import type { Profile, Relation } from '../../core/people/person.ts';
import { cadenceOf, sayCadence } from '../../core/rhythm/cadence.ts';
import { onboardingCadence } from '../../core/rhythm/onboarding.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import type { PersonSummary } from '../../notebook/read/person-summary.ts';
import { safeText } from '../../render/plain-text.ts';

/** A person as `--json` gives them (`people`). */
export interface PersonJson {
  person: Handle;
  name: string;
  relation: Relation;
  role: string | null;
  email: string | null;
  tags: readonly string[];
  /** As it was written: "weekly", "every 3 weeks". */
  cadence: string;
  started: CalendarDate | null;
  archived: CalendarDate | null;
  lastMet: CalendarDate | null;
  next: CalendarDate | null;
  /** Files of meetings, whatever became of them. */
  meetings: number;
  openMine: number;
  openTheirs: number;
}

/** The documented fields of a person. */
export function personJson({ person, rhythm, openMine, openTheirs }: PersonSummary): PersonJson {
  const { name, relation, role, email, tags, started, archived } = person.profile;
  return {
    person: person.handle,
    ...{ name, relation, role, email, tags },
    cadence: rhythm.cadence.written,
    ...{ started, archived },
    lastMet: rhythm.lastMet,
    next: rhythm.next,
    meetings: person.folder.meetings.length,
    ...{ openMine, openTheirs },
  };
}

const WEEKDAYS = [
  'Sundays',
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
];

/** How often and when these two meet, and where that comes from: "every 2 weeks (the default for reports), Mondays". */
export function sayRhythm(profile: Profile, { settings, today }: Notebook): string {
  const cadence = cadenceOf(profile, settings, today);
  const often = cadence.kind === 'none' ? 'no rhythm' : sayCadence(cadence);
  const day = profile.day === null ? '' : `, ${WEEKDAYS[profile.day]}`;
  const time = profile.time === null ? '' : `${day === '' ? ',' : ''} at ${profile.time}`;
  if (onboardingCadence(profile, settings, today) !== null) {
    return `${often} (while ${safeText(profile.name)} is new here)${day}${time}`;
  }
  if (profile.cadence !== null) return `${often}${day}${time}`;
  const tag = profile.tags.find((one) => Object.hasOwn(settings.cadenceByTag, one));
  const source = tag === undefined ? `the default for ${profile.relation}s` : 'by tag';
  return `${often} (${source})${day}${time}`;
}
