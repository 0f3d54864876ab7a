import type { CalendarDate } from '../dates/calendar-date.ts';
import type { Cadence } from '../rhythm/cadence.ts';
import type { DateSpan, OnboardingStep } from '../settings.ts';
import type { Handle } from './handle.ts';

/** Every relation a profile may name, in the order the picker shows them. */
export const RELATIONS = [
  'report',
  'manager',
  'skip-level',
  'peer',
  'mentor',
  'mentee',
  'friend',
  'other',
] as const;

/** How someone stands to me. */
export type Relation = (typeof RELATIONS)[number];

/** What profile.md says about a person; what it does not say is null or empty. */
export interface Profile {
  handle: Handle;
  /** Display name; the handle when the profile gives none. */
  name: string;
  relation: Relation;
  role: string | null;
  email: string | null;
  aliases: string[];
  tags: string[];
  /** `MM-DD` or a calendar date. */
  birthday: string | null;
  cadence: Cadence | null;
  max: Cadence | null;
  /** 0 Sunday to 6 Saturday. */
  day: number | null;
  /** "10:00" */
  time: string | null;
  /** Minutes. */
  duration: number | null;
  started: CalendarDate | null;
  /** Null: the notebook's. */
  onboarding: OnboardingStep[] | null;
  away: DateSpan[];
  /** Null: the notebook's. Empty: none. */
  rotation: string[] | null;
  archived: CalendarDate | null;
}
