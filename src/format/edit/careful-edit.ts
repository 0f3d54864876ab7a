import { OneononeError } from '../../errors.ts';
import type { Header } from '../header/header.ts';
import type { HeaderPlace } from '../header/header-place.ts';
import { sameValue } from '../header/same-value.ts';

/** Reads a header in order to change it. Throws `unreadable` when it does not parse. */
export function readForEdit(text: string, place: HeaderPlace): Header {
  const header = place.read(text);
  if (header.parsed) return header;
  const problem = header.problems[0];
  const where = problem ? ` (line ${problem.line})` : '';
  throw new OneononeError(
    'unreadable',
    `Nothing is written into ${place.name}, since it cannot be read${where}.`,
    problem?.message ?? '',
  );
}

/** What each key says. */
export function valuesIn(header: Header): Map<string, unknown> {
  return new Map([...header.values].map(([key, { value }]) => [key, value]));
}

/** Reads the edited text again: the keys must say what was meant, and all the others what they said before. Throws `refused`. */
export function verified(text: string, wanted: Map<string, unknown>, place: HeaderPlace): string {
  const header = place.read(text);
  if (header.parsed && sameValue(valuesIn(header), wanted)) return text;
  throw new OneononeError(
    'refused',
    `This change of ${place.name} would touch other keys as well, so it is not made.`,
    'Write each key on a line of its own, "key: value", or make the change in your editor.',
  );
}
