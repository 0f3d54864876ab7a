import type { CalendarDate } from '../core/calendar-date.ts';
import type { Handle } from '../core/handle.ts';
import type { Relation } from '../core/person.ts';
import type { PersonSummary } from '../notebook/person-summary.ts';

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
