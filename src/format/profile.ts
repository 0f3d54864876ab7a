import type { Handle } from '../core/people/handle.ts';
import { type Profile, RELATIONS } from '../core/people/person.ts';
import { type Header, readHeader } from './header/header.ts';
import { readList, readOne } from './header/header-values.ts';
import * as kind from './header/value-kinds.ts';
import type { ProblemDraft } from './problem-draft.ts';

const RELATION = kind.oneOf(RELATIONS);

/** What a profile's front matter says, defaults filled in; a missing file (null) says nothing. Never throws. */
export function readProfile(
  handle: Handle,
  text: string | null,
): { profile: Profile; problems: ProblemDraft[] } {
  const header = readHeader(text ?? '');
  return { profile: profileOf(handle, header), problems: header.problems };
}

function profileOf(handle: Handle, header: Header): Profile {
  return {
    handle,
    name: readOne(header, 'name', kind.TEXT) ?? handle,
    relation: readOne(header, 'relation', RELATION) ?? 'report',
    role: readOne(header, 'role', kind.TEXT),
    email: readOne(header, 'email', kind.TEXT),
    aliases: readList(header, 'aliases', kind.TEXT) ?? [],
    tags: readList(header, 'tags', kind.TEXT) ?? [],
    birthday: readOne(header, 'birthday', kind.BIRTHDAY),
    ...rhythmOf(header),
    archived: readOne(header, 'archived', kind.DATE),
  };
}

function rhythmOf(header: Header) {
  return {
    cadence: readOne(header, 'cadence', kind.CADENCE),
    max: readOne(header, 'max', kind.CADENCE),
    day: readOne(header, 'day', kind.WEEKDAY),
    time: readOne(header, 'time', kind.TIME),
    duration: readOne(header, 'duration', kind.MINUTES),
    started: readOne(header, 'started', kind.DATE),
    onboarding: readList(header, 'onboarding', kind.ONBOARDING_STEP),
    away: readList(header, 'away', kind.SPAN) ?? [],
    rotation: readList(header, 'rotation', kind.TEXT),
  };
}
