import { toHandle } from '../../src/core/people/handle.ts';
import type { Profile } from '../../src/core/people/person.ts';
import { type Cadence, parseCadence } from '../../src/core/rhythm/cadence.ts';

/** A cadence by its words; throws when they are none. */
export function cadence(words: string): Cadence {
  const found = parseCadence(words);
  if (found === null) throw new Error(`not a cadence: ${words}`);
  return found;
}

/** A report named Alice about whom nothing else is known, but for the given fields. */
export function person(fields: Partial<Profile> = {}): Profile {
  const handle = toHandle('alice');
  if (handle === null) throw new Error('alice is a handle');
  return { ...UNKNOWN, handle, ...fields };
}

const UNKNOWN: Omit<Profile, 'handle'> = {
  name: 'Alice',
  relation: 'report',
  role: null,
  email: null,
  aliases: [],
  tags: [],
  birthday: null,
  cadence: null,
  max: null,
  day: null,
  time: null,
  duration: null,
  started: null,
  onboarding: null,
  away: [],
  rotation: null,
  archived: null,
};
