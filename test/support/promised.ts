import fc from 'fast-check';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import type { Promised } from '../../src/core/promises/action-item.ts';

/** A promise as `open me since 2026-11-06 due 2026-11-13 closed 2026-11-12`; what is not said is not known. */
export function promisedFrom(words: string, line = 1): Promised {
  const [state = '', owner = '', ...rest] = words.split(' ');
  const day = (name: string) => {
    const at = rest.indexOf(name);
    return at < 0 ? null : calendarDate(rest[at + 1] ?? '');
  };
  const shown = { file: 'people/alice/2026-11-06.md', rank: 2, line, meeting: null };
  return {
    ...{ id: `id${line}`, kind: 'action', text: words, private: false, headsUp: false },
    ...{ state, owner: owner === 'nobody' ? null : owner, carried: 0, copies: [], shown },
    ...{ due: day('due'), since: day('since'), closed: day('closed') },
  } as unknown as Promised;
}

const anyDay = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2026-11-${String(day).padStart(2, '0')}`);
const maybe = (name: string) =>
  fc.option(anyDay, { nil: null }).map((day) => (day === null ? '' : ` ${name} ${day}`));

/** Any promises of one month, each on a line of its own. */
export const anyPromises = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('open', 'done', 'dropped'),
        fc.constantFrom('me', 'alice', 'Bob', 'nobody'),
        maybe('since'),
        maybe('due'),
        maybe('closed'),
      )
      .map(([state, owner, since, due, closed]) => ({
        words: `${state} ${owner}${since}${due}${state === 'open' ? '' : closed}`,
      })),
    { maxLength: 30 },
  )
  .map((all) => all.map(({ words }, at) => promisedFrom(words, at + 1)));
