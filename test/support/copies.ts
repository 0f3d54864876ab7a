import { type CalendarDate, calendarDate } from '../../src/core/dates/calendar-date.ts';
import type { Copy, Promised } from '../../src/core/promises/action-item.ts';
import { resolvePromises } from '../../src/core/promises/resolve-promises.ts';
import { copiesIn } from '../../src/notebook/read/person-log.ts';
import { readText } from './read.ts';

/** Alice's files by name without `.md`: `profile`, `inbox`, `2026-11-20`, `2026-11-20-2`. */
export type AliceFiles = Record<string, string>;

/** Every copy in Alice's files, which are ranked by their names as a notebook ranks them. */
export function copiesOf(files: AliceFiles): Copy[] {
  const meetings = Object.keys(files)
    .filter((name) => /^\d/.test(name))
    .sort();
  return Object.entries(files).flatMap(([name, text]) => {
    const kind = name === 'profile' ? 'profile' : name === 'inbox' ? 'inbox' : 'meeting';
    const date: CalendarDate | null = kind === 'meeting' ? calendarDate(name.slice(0, 10)) : null;
    const rank = kind === 'meeting' ? 2 + meetings.indexOf(name) : kind === 'inbox' ? 1 : 0;
    return copiesIn({ file: `${name}.md`, rank, document: readText(text, { kind, date }) });
  });
}

/** What Alice's files say is promised, in the order in which it was first made. */
export function promisedIn(files: AliceFiles): Promised[] {
  return resolvePromises(copiesOf(files), 'alice');
}

/** Each promise or topic as `open @alice "Write" 2026-11-20:3 carried 1`: where it is shown, how often it was carried. */
export function sayPromised(files: AliceFiles): string[] {
  return promisedIn(files).map(({ state, owner, text, shown, carried, ...rest }) =>
    [
      state,
      owner === null ? '' : `@${owner}`,
      `"${text}"`,
      `${shown.file.replace('.md', '')}:${shown.line}`,
      carried > 0 ? `carried ${carried}` : '',
      rest.private ? 'private' : '',
    ]
      .filter((word) => word !== '')
      .join(' '),
  );
}
