import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { RELATIONS } from '../../core/people/person.ts';
import { OneononeError } from '../../errors.ts';
import type { HeaderChanges } from '../../format/header/set-header.ts';
import { BIRTHDAY, CADENCE, MINUTES, TIME, WEEKDAY } from '../../format/header/value-kinds.ts';
import type { Input, Option, Session } from '../command.ts';
import { optionText, optionTexts, optionValue } from '../input.ts';
import { readCadenceWords } from './cadence.ts';
import { readDateArgument } from './date.ts';

/** What may be said of a person on the command line. */
export const PROFILE_OPTIONS: readonly Option[] = [
  { name: 'name', takes: '<name>', about: 'the name to show' },
  { name: 'relation', takes: '<relation>', choices: RELATIONS, about: 'how they stand to you' },
  { name: 'role', takes: '<role>', about: 'what they do' },
  { name: 'email', takes: '<address>', about: 'their e-mail address' },
  { name: 'alias', takes: '<name>', many: true, about: 'another name for them' },
  { name: 'tag', takes: '<tag>', many: true, about: 'a tag' },
  {
    name: 'cadence',
    takes: '<cadence>',
    about: 'how often you meet: weekly, "every 3 weeks", none',
  },
  { name: 'day', takes: '<weekday>', about: 'the usual day' },
  { name: 'time', takes: '<time>', about: 'the usual time, as 10:00' },
  { name: 'duration', takes: '<minutes>', about: 'the usual length' },
  { name: 'started', takes: '<date>', about: 'the first day together' },
  {
    name: 'birthday',
    takes: '<date>',
    completes: ['nothing'],
    about: 'as 04-23, 1990-04-23 or "23 apr"',
  },
];

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** What a command line says of a person. */
export interface ProfileWords {
  /** Values by key of the profile; null, from an empty value, takes the key out. */
  keys: HeaderChanges;
  /** Members for lists; an empty one empties the list first. */
  lists: { aliases: readonly string[]; tags: readonly string[] };
}

/** Reads these options, each by the reader of its key. Throws `bad-value` or `bad-date`. */
export async function readProfileOptions(session: Session, input: Input): Promise<ProfileWords> {
  const keys: HeaderChanges = {};
  for (const { name, many } of PROFILE_OPTIONS) {
    const text = optionText(input, name);
    if (many === true || text === undefined) continue;
    keys[name] = text.trim() === '' ? null : await readProfileValue(session, input, name, text);
  }
  const listOf = (name: string) => optionTexts(input, name).map((text) => text.trim());
  return { keys, lists: { aliases: listOf('alias'), tags: listOf('tag') } };
}

async function readProfileValue(
  session: Session,
  input: Input,
  name: string,
  text: string,
): Promise<string | number> {
  switch (name) {
    case 'cadence':
      return readCadence(text);
    case 'day':
      return WEEKDAYS[optionValue(input, name, WEEKDAY) ?? 0] ?? text;
    case 'time':
      return optionValue(input, name, TIME) ?? text;
    case 'duration':
      return optionValue(input, name, MINUTES) ?? text;
    case 'birthday':
      return readBirthday(text, session.today);
    case 'started':
      return readDateArgument(text, session.today, 'none');
    default:
      return text.replace(/\s+/g, ' ').trim();
  }
}

function readCadence(text: string): string {
  const cadence = readCadenceWords(text);
  if (cadence === null)
    throw new OneononeError('bad-value', `--cadence takes ${CADENCE.expected}, not "${text}"`);
  return cadence.written;
}

const HAS_DAY = /\b\d{1,2}(?:st|nd|rd|th)?\b/i;

/** Also a day in words, "3 dec" or "3 dec 1990"; without a year it has none. */
function readBirthday(text: string, today: CalendarDate): string {
  const written = BIRTHDAY.read(text, text);
  if (written !== null) return written;
  const date = HAS_DAY.test(text) ? readDate(text, today) : null;
  if (date === null)
    throw new OneononeError('bad-value', `--birthday takes ${BIRTHDAY.expected}, not "${text}"`);
  return /\d{4}/.test(text) ? date : date.slice('2026-'.length);
}
