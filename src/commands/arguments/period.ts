import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Period } from '../../core/dates/period.ts';
import { OneononeError } from '../../errors.ts';
import type { Input, Session } from '../command.ts';
import { optionText } from '../input.ts';
import { readDateArgument } from './date.ts';

/**
 * The period that `--since` and `--until` name. Throws `bad-date`, and `bad-value` where it ends before it begins, or
 * begins after today: both look back.
 */
export async function readPeriod(session: Session, input: Input): Promise<Period> {
  const since = await readDay(session, input, 'since');
  const until = await readDay(session, input, 'until');
  const { today } = session;
  if (since !== null && until !== null && since > until) {
    throw reversed(`that time ends before it begins: since ${since}, until ${until}`);
  }
  if (since !== null && since > today) {
    throw reversed(`that time has not begun: since ${since}, and today is ${today}`);
  }
  return { since, until };
}

function reversed(message: string): OneononeError {
  return new OneononeError('bad-value', message, '--since takes the first day, --until the last');
}

async function readDay(
  session: Session,
  input: Input,
  name: 'since' | 'until',
): Promise<CalendarDate | null> {
  const text = optionText(input, name);
  return text === undefined ? null : readDateArgument(text, session.today, 'none');
}
