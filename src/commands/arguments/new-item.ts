import { OneononeError } from '../../errors.ts';
import { type NewItem, readTypedItem } from '../../format/items/typed-item.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import type { Input, Session } from '../command.ts';
import { isOn } from '../input.ts';
import { dateOption } from './date.ts';
import { readDueDate } from './due.ts';
import { withoutControls } from './text.ts';

/**
 * The item that words and options together mean: a promise where somebody owns it or it has a date, else a topic.
 * Throws `usage` where they contradict each other, `bad-date` for a date that is none or past.
 */
export async function readNewItem(
  { today }: Session,
  input: Input,
  person: Person,
  text: string,
): Promise<NewItem> {
  const { owner, due, since, words } = readTypedItem(withoutControls(text), person.names);
  if (words === '') throw new OneononeError('usage', 'what is it about? There are no words in it');
  const dueText = oneOf(due, dateOption(input, 'due', today) ?? null, 'two due dates');
  const flag = oneOf(
    isOn(input, 'mine') ? 'me' : null,
    isOn(input, 'theirs') ? person.handle : null,
    '--mine and --theirs',
  );
  const item = {
    words,
    owner: oneOf(owner, flag, 'two owners'),
    due: dueText === null ? null : await readDueDate(dueText, today),
    since,
    private: isOn(input, 'private'),
    headsUp: isOn(input, 'heads-up'),
  };
  return { ...item, kind: item.owner === null && item.due === null ? 'topic' : 'action' };
}

function oneOf(first: string | null, second: string | null, what: string): string | null {
  if (first === null || second === null || first === second) return first ?? second;
  throw new OneononeError('usage', `${what}: say it once, in the words or as an option`);
}
