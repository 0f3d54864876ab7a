import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { typedWord } from '../core/people/typed-word.ts';
import { OneononeError } from '../errors.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { planDue } from '../notebook/plan/renegotiate-due.ts';
import type { Theme } from '../render/theme.ts';
import { itemJson } from './answers/answer-item.ts';
import { viewItem } from './answers/item-row.ts';
import { readDueOrNone, splitOffDate } from './arguments/due.ts';
import { type FoundItem, readItemArguments, type Scope } from './arguments/item.ts';
import { command, type Input, type Session } from './command.ts';
import { type Changed, update } from './update.ts';

interface DueAnswer extends FoundItem {
  today: CalendarDate;
}

/** `oneonone due`: a promise gets another date. */
export const due = command<Changed<DueAnswer>>({
  name: 'due',
  group: 'follow up',
  summary: 'agree on another date for a promise, or on none',
  arguments: [
    {
      name: 'item',
      required: true,
      many: true,
      completes: ['item', 'date-or-none'],
      about: 'the id, or a person and words of the promise; then the date, or none',
    },
  ],
  options: [],
  examples: [
    { line: 'oneonone due 7p2m fri', does: 'by Friday' },
    { line: 'oneonone due 7p2m in 2 weeks', does: 'two weeks from today' },
    { line: 'oneonone due alice draft the rfc 27 nov', does: 'the promise with those words' },
    { line: 'oneonone due 7p2m none', does: 'no date any more' },
  ],
  writes: true,
  run: async (session, input) => {
    const { item, date } = readWords(session, input);
    const notebook = session.notebook();
    const { person, promised } = findOpen(notebook, item);
    const wanted = await readDueOrNone(date, session.today);
    return update(session, input, notebook, () => {
      const { changes, result } = planDue(notebook, person, promised, wanted);
      return { changes, result: { person, promised: result, today: session.today } };
    });
  },
  json: ({ changed, person, promised, today }) => ({
    changed,
    ...itemJson(promised, person.handle, today),
  }),
  view: ({ person, promised, today }, theme: Theme) => viewItem(promised, person, today, theme),
});

/** An id has the rest of the words for its date; a person and words of a promise end where the date begins. */
function readWords(session: Session, { words }: Input): { item: string[]; date: string } {
  const [first = '', ...rest] = words;
  if (rest.length === 0) {
    throw new OneononeError('usage', 'which promise, and by when?', 'oneonone due 7p2m fri');
  }
  if (/^\^|^\d/.test(first)) return { item: [first], date: rest.join(' ') };
  const split = splitOffDate(rest, session.today);
  if (split !== null) return { item: [first, ...split.about], date: split.date };
  return { item: [first, ...rest.slice(0, -1)], date: rest.at(-1) ?? '' };
}

function findOpen(notebook: Notebook, words: readonly string[]): FoundItem {
  try {
    return onlyItem(notebook, words, 'open');
  } catch (error) {
    if (!(error instanceof OneononeError) || error.code !== 'unknown-item') throw error;
    const { promised } = closedItem(notebook, words) ?? {};
    if (promised === undefined) throw error;
    const message = `"${promised.text}" is ${promised.state} already`;
    throw new OneononeError(
      'refused',
      message,
      `oneonone reopen ${typedWord(promised.id.slice(0, 4))}`,
    );
  }
}

function onlyItem(notebook: Notebook, words: readonly string[], scope: Scope): FoundItem {
  const [found] = readItemArguments(notebook, words, scope);
  if (found === undefined) throw new OneononeError('unknown-item', 'which promise?');
  return found;
}

/** The closed item that was meant, for a better answer than "unknown"; null when there is none either. */
function closedItem(notebook: Notebook, words: readonly string[]): FoundItem | null {
  try {
    return onlyItem(notebook, words, 'all');
  } catch (error) {
    if (error instanceof OneononeError) return null;
    throw error;
  }
}
