import { addPeriod } from '../../core/dates/add-period.ts';
import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import { type Cadence, cadenceOf } from '../../core/rhythm/cadence.ts';
import { OneononeError } from '../../errors.ts';
import { TIME } from '../../format/header/value-kinds.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import type { PrepareWish } from '../../notebook/plan/prepare-meeting.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import type { Input, Session } from '../command.ts';
import { isOn, optionNumber, optionText, optionValue } from '../input.ts';
import { readCadenceWords } from './cadence.ts';
import { dateOption, readDateArgument } from './date.ts';
import { askForCareer, askWhatToCarry, askWhetherMet, askWhichDay } from './new-questions.ts';

/** What the options of `new` ask for; on a terminal, what they leave open is asked. Throws for a value that does not fit. */
export async function readWish(
  session: Session,
  input: Input,
  notebook: Notebook,
  person: Person,
): Promise<PrepareWish> {
  const { today } = session;
  const dateText = dateOption(input, 'date', today);
  const date =
    dateText === undefined
      ? await askWhichDay(session, notebook, person)
      : await readDateArgument(dateText, today, 'future');
  const sinceText = dateOption(input, 'carry-since', today);
  const since =
    sinceText === undefined
      ? await askWhatToCarry(session, notebook, person)
      : await readDateArgument(sinceText, today, 'none');
  return {
    date,
    template: optionText(input, 'template') ?? null,
    focus: optionText(input, 'focus')?.toLowerCase() ?? null,
    notCareer: !(await askForCareer(session, input, notebook, person, date)),
    objective: optionText(input, 'objective') ?? null,
    time: optionValue(input, 'time', TIME) ?? null,
    haveMet: isOn(input, 'met-before') || (await askWhetherMet(session, input, notebook, person)),
    carry: (promised: Promised) =>
      since === null || promised.since === null || promised.since >= since,
  };
}

/** The days of a series, the first one first; one day without `--repeat`. Throws where nothing says how far apart. */
export function seriesOf(
  input: Input,
  { settings, today }: Notebook,
  { profile }: Person,
  first: CalendarDate,
): CalendarDate[] {
  const count = optionNumber(input, 'repeat', 1, 52) ?? 1;
  const every = readCadence(optionText(input, 'every')) ?? cadenceOf(profile, settings, today);
  if (count === 1) return [first];
  if (every.kind === 'none') {
    throw new OneononeError(
      'usage',
      'how far apart are they? Give --every',
      'as in --every week, --every 2 weeks',
    );
  }
  return Array.from({ length: count }, (_, turn) =>
    addPeriod(first, { count: every.count * turn, unit: every.unit }, settings.workdays),
  );
}

function readCadence(text: string | undefined): Cadence | null {
  if (text === undefined) return null;
  const cadence = readCadenceWords(text);
  if (cadence !== null) return cadence;
  throw new OneononeError(
    'bad-value',
    `--every takes a cadence, not "${text}"`,
    'as in weekly, week, 2 weeks, monthly',
  );
}
