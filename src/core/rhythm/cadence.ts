import type { CalendarDate } from '../dates/calendar-date.ts';
import type { Profile, Relation } from '../people/person.ts';
import type { Settings } from '../settings.ts';
import { onboardingCadence } from './onboarding.ts';

/** What a cadence counts in; `workdays` are the notebook's working days. */
export type CadenceUnit = 'workdays' | 'days' | 'weeks' | 'months';

/** How often to meet, and how that was written, in lower case. */
export type Cadence = { written: string } & (
  | { kind: 'none' }
  | { kind: 'every'; count: number; unit: CadenceUnit }
);

const MOST = 1000;
const EVERY = /^every (?:(\d{1,4}) )?(working day|workday|day|week|month|quarter|year)s?$/;

const UNITS: Record<string, { count: number; unit: CadenceUnit }> = {
  'working day': { count: 1, unit: 'workdays' },
  workday: { count: 1, unit: 'workdays' },
  day: { count: 1, unit: 'days' },
  week: { count: 1, unit: 'weeks' },
  month: { count: 1, unit: 'months' },
  quarter: { count: 3, unit: 'months' },
  year: { count: 12, unit: 'months' },
};

const WORDS = new Map<string, string>([
  ['daily', 'every workday'],
  ['weekly', 'every week'],
  ['biweekly', 'every 2 weeks'],
  ['fortnightly', 'every 2 weeks'],
  ['monthly', 'every month'],
  ['quarterly', 'every quarter'],
  ['yearly', 'every year'],
  ['annually', 'every year'],
]);

const BIWEEKLY: Cadence = { written: 'biweekly', kind: 'every', count: 2, unit: 'weeks' };
const MONTHLY: Cadence = { written: 'monthly', kind: 'every', count: 1, unit: 'months' };
const QUARTERLY: Cadence = { written: 'quarterly', kind: 'every', count: 3, unit: 'months' };
const NONE: Cadence = { written: 'none', kind: 'none' };

const BUILT_IN: Record<Relation, Cadence> = {
  report: BIWEEKLY,
  manager: BIWEEKLY,
  peer: MONTHLY,
  mentor: MONTHLY,
  mentee: MONTHLY,
  'skip-level': QUARTERLY,
  friend: QUARTERLY,
  other: NONE,
};

const DAYS_IN_UNIT: Record<CadenceUnit, number> = {
  workdays: 1.4,
  days: 1,
  weeks: 7,
  months: 30.44,
};

/** Reads `daily` to `yearly`, `every week`, `every 3 weeks`, `none` or `never`; null for anything else. */
export function parseCadence(text: string): Cadence | null {
  const written = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (written === 'none' || written === 'never') return { written, kind: 'none' };
  const [, number, name] = EVERY.exec(WORDS.get(written) ?? written) ?? [];
  const unit = name === undefined ? undefined : UNITS[name];
  if (unit === undefined) return null;
  const count = Number(number ?? 1) * unit.count;
  return count >= 1 && count <= MOST ? { written, kind: 'every', count, unit: unit.unit } : null;
}

/** The cadence in words that `parseCadence` reads back: `every 2 weeks`, `every year`, `none`. */
export function sayCadence(cadence: Cadence): string {
  if (cadence.kind === 'none') return 'none';
  const { count, name } = inWords(cadence.count, cadence.unit);
  return count === 1 ? `every ${name}` : `every ${count} ${name}s`;
}

/**
 * The cadence that holds for a person on a day: the onboarding step that runs, else their own, else the shortest of
 * their tags, else their relation's, else the notebook's, else the built-in one.
 */
export function cadenceOf(profile: Profile, settings: Settings, today: CalendarDate): Cadence {
  return (
    onboardingCadence(profile, settings, today) ??
    profile.cadence ??
    tagCadence(profile.tags, settings) ??
    settings.cadenceByRelation[profile.relation] ??
    settings.cadence ??
    BUILT_IN[profile.relation]
  );
}

/** How long a pause may get before it is flagged louder: the person's `max`, else twice the cadence. */
export function maxOf(profile: Profile, settings: Settings, today: CalendarDate): Cadence {
  return profile.max ?? twice(cadenceOf(profile, settings, today));
}

function tagCadence(tags: readonly string[], settings: Settings): Cadence | undefined {
  let shortest: Cadence | undefined;
  for (const tag of tags) {
    const cadence = Object.hasOwn(settings.cadenceByTag, tag)
      ? settings.cadenceByTag[tag]
      : undefined;
    if (cadence === undefined) continue;
    if (shortest === undefined || roughDays(cadence) < roughDays(shortest)) shortest = cadence;
  }
  return shortest;
}

/** About how many days lie between two meetings; Infinity without a cadence. */
export function roughDays(cadence: Cadence): number {
  return cadence.kind === 'none' ? Infinity : cadence.count * DAYS_IN_UNIT[cadence.unit];
}

function twice(cadence: Cadence): Cadence {
  if (cadence.kind === 'none') return cadence;
  const doubled = { ...cadence, count: cadence.count * 2 };
  return { ...doubled, written: sayCadence(doubled) };
}

function inWords(count: number, unit: CadenceUnit): { count: number; name: string } {
  if (unit === 'months' && count % 12 === 0) return { count: count / 12, name: 'year' };
  return { count, name: unit === 'workdays' ? 'working day' : unit.slice(0, -1) };
}
