import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Period } from '../../core/dates/period.ts';
import { OneononeError } from '../../errors.ts';
import type { Input, Session } from '../command.ts';
import { optionText } from '../input.ts';
import { readDateArgument } from './date.ts';

/** The period that `--since` and `--until` name. Throws `bad-date`, and `bad-value` where it ends before it begins. */
export async function readPeriod(session: Session, input: Input): Promise<Period> {
  const since = await readDay(session, input, 'since');
  const until = await readDay(session, input, 'until');
  if (since === null || until === null || since <= until) return { since, until };
  throw new OneononeError(
    'bad-value',
    `that time ends before it begins: since ${since}, until ${until}`,
    '--since takes the first day, --until the last',
  );
}

async function readDay(
  session: Session,
  input: Input,
  name: 'since' | 'until',
): Promise<CalendarDate | null> {
  const text = optionText(input, name);
  return text === undefined ? null : readDateArgument(text, session.today, 'none');
}
