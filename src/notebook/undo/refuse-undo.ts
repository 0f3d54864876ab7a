import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { OneononeError } from '../../errors.ts';
import type { Entry } from './journal-entry.ts';
import type { Difference } from './left-differently.ts';

const WHAT: Record<Difference['what'], string> = {
  changed: 'was changed since',
  gone: 'is gone since',
  there: 'is there again since',
  new: 'is new since',
  moved: 'has another name since, or there are two of it',
  unknown: 'cannot be brought back from what is noted of it',
};

/** The error for a journal that makes no sense. */
export function damaged(): OneononeError {
  return new OneononeError(
    'refused',
    'what is noted of the last command cannot be read; nothing was taken back',
    'git, or a backup, has the files as they were; the next command that writes is noted anew',
  );
}

/** Throws `refused` for a command of another machine, whose files may still be on their way, and for one too large to keep. */
export function assertHere({ command, host, steps }: Entry, here: string): void {
  if (host !== here) {
    throw new OneononeError(
      'refused',
      `the last command here, "${command}", ran on another machine (${host})`,
      'take it back there: oneonone undo',
    );
  }
  if (steps !== null) return;
  throw new OneononeError(
    'refused',
    `"${command}" changed more than is kept track of; it cannot be taken back`,
    'git, or a backup, has the files as they were',
  );
}

/** Throws `conflict` where a file is not as the command left it: the first one with its line, the others below it. */
export function assertSame(
  { command, day, time }: Entry,
  differs: readonly Difference[],
  today: CalendarDate,
): void {
  const [first, ...others] = differs;
  if (first === undefined) return;
  const { file, line } = first;
  const place = line === null ? { file } : { file, line };
  const more = others.map((one) => `${placeOf(one)}: ${WHAT[one.what]}`);
  throw new OneononeError(
    'conflict',
    `${WHAT[first.what]}, so "${command}" of ${sayDay(day, today)} ${time} was not taken back`,
    [...more, 'nothing was changed; put right by hand what you want otherwise'].join('\n'),
    place,
  );
}

function placeOf({ file, line }: Difference): string {
  return line === null ? file : `${file}:${line}`;
}
