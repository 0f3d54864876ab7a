import { RELATIONS } from '../../core/people/person.ts';
import { parseCadence } from '../../core/rhythm/cadence.ts';
import { OneononeError } from '../../errors.ts';
import type { HeaderChanges } from '../../format/header/set-header.ts';
import { BIRTHDAY, CADENCE, MINUTES, TIME, WEEKDAY } from '../../format/header/value-kinds.ts';
import type { Input, Option, Session } from '../command.ts';
import { optionText, optionTexts, optionValue } from '../input.ts';
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
  { name: 'birthday', takes: '<date>', completes: ['nothing'], about: 'as 04-23 or 1990-04-23' },
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
      return optionValue(input, name, BIRTHDAY) ?? text;
    case 'started':
      return readDateArgument(text, session.today, 'none');
    default:
      return text.replace(/\s+/g, ' ').trim();
  }
}

/** "week" and "2 weeks" do for "every week" and "every 2 weeks". */
function readCadence(text: string): string {
  const cadence = parseCadence(text) ?? parseCadence(`every ${text}`);
  if (cadence !== null) return cadence.written;
  throw new OneononeError('bad-value', `--cadence takes ${CADENCE.expected}, not "${text}"`);
}
