import { OneononeError } from '../errors.ts';
import type { Header } from './header.ts';
import type { HeaderPlace } from './header-place.ts';
import { sameValue } from './same-value.ts';

/** Reads a header in order to change it. Throws `unreadable` when it does not parse. */
export function readForEdit(text: string, place: HeaderPlace): Header {
  const header = place.read(text);
  if (header.parsed) return header;
  const problem = header.problems[0];
  const where = problem ? ` (line ${problem.line}: ${problem.message})` : '';
  throw new OneononeError(
    'unreadable',
    `The front matter cannot be read, so nothing is written into it${where}`,
    'Mend it in your editor, then try again.',
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
    'The front matter is written in a way that cannot be changed without touching other keys.',
    'Write each key on a line of its own, "key: value", or make the change in your editor.',
  );
}
