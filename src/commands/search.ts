import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { OneononeError } from '../errors.ts';
import { ENTRY_ROLES } from '../format/entry-roles.ts';
import { foldText } from '../format/fold-text.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { readPeople } from '../notebook/read/read-people.ts';
import { type FoundEntry, searchNotebook } from '../notebook/search/search-notebook.ts';
import { PRIVATE } from './answers/answer-record.ts';
import { viewFound } from './answers/search-view.ts';
import { readDateArgument } from './arguments/date.ts';
import { readPersonArgument } from './arguments/person.ts';
import { readTextArgument } from './arguments/text.ts';
import { command, type Input, type Session } from './command.ts';
import { isOn, optionNumber, optionText } from './input.ts';

/** What `search` answers. */
export interface SearchAnswer {
  found: FoundEntry[];
  /** As typed, and folded. */
  typed: string;
  words: string[];
  /** Whether older ones may have been left out. */
  isCut: boolean;
  withPrivate: boolean;
  today: CalendarDate;
}

/** As many as a screen or two; asked for another number, or in a pipe, there is no such end. */
const SCREENFUL = 50;

/** `oneonone search`: where something was said. */
export const search = command<SearchAnswer>({
  name: 'search',
  group: 'prepare',
  summary: 'where something was said, newest first',
  arguments: [
    {
      name: 'words',
      required: true,
      many: true,
      about: 'all of them in one paragraph or item; "in quotes" as a phrase; - reads stdin',
    },
  ],
  options: [
    { name: 'with', takes: '<person>', about: 'only what stands in that person’s files' },
    {
      name: 'role',
      takes: '<role>',
      choices: ENTRY_ROLES,
      about: 'only topics, takeaways, actions …',
    },
    { name: 'since', takes: '<date>', about: 'only meetings on that day or later' },
    { name: 'until', takes: '<date>', about: 'only meetings on that day or earlier' },
    { name: 'limit', takes: '<number>', about: `at most so many (on a terminal ${SCREENFUL})` },
    PRIVATE,
  ],
  examples: [
    { line: 'oneonone search lisbon course', does: 'who said what about it, and when' },
    { line: 'oneonone search "new team" --with alice --role takeaways', does: 'a phrase' },
  ],
  writes: false,
  run: runSearch,
  json: ({ found }) =>
    found.map(({ person, key, file, entry, promised }) => ({
      ...{ person: person.handle, date: key?.date ?? null, file, line: entry.line },
      ...{ role: entry.role, text: entry.text },
      ...{ id: promised?.id ?? null, private: entry.private || promised?.private === true },
    })),
  view: viewFound,
});

async function runSearch(session: Session, input: Input) {
  const typed = readWords(session, input);
  const words = typed.map((word) => foldText(word).replace(/\s+/g, ' ').trim());
  const notebook = session.notebook();
  const people = await choosePeople(session, notebook, input);
  const isShown = session.world.terminal.outputIsTerminal && !session.json;
  const limit = optionNumber(input, 'limit', 1, 999_999_999) ?? (isShown ? SCREENFUL : Infinity);
  const withPrivate = isOn(input, PRIVATE.name);
  const role = ENTRY_ROLES.find((one) => one === optionText(input, 'role')) ?? null;
  const [since, until] = [
    await readDay(session, input, 'since'),
    await readDay(session, input, 'until'),
  ];
  const wish = {
    words,
    since,
    until,
    role,
    withPrivate,
    limit: limit + 1,
    problems: session.problems,
  };
  const found = [...searchNotebook(notebook, people, wish)];
  const isCut = found.length > limit;
  return {
    data: {
      ...{ found: found.slice(0, limit), typed: typed.join(' '), words },
      ...{ isCut, withPrivate, today: session.today },
    },
  };
}

function readWords(session: Session, input: Input): string[] {
  const isInput = input.words.length === 1 && input.words[0] === '-';
  const words = isInput ? readTextArgument(session, input.words).split(' ') : input.words;
  const said = words.filter((word) => word.trim() !== '');
  if (said.length > 0) return said;
  throw new OneononeError(
    'usage',
    'what are you looking for? Name a word',
    'oneonone search lisbon',
  );
}

async function choosePeople(session: Session, notebook: Notebook, input: Input): Promise<Person[]> {
  const name = optionText(input, 'with');
  if (name !== undefined) return [await readPersonArgument(session, notebook, name)];
  const { people, problems } = readPeople(notebook);
  session.problems.push(...problems);
  return people;
}

async function readDay(session: Session, input: Input, name: string): Promise<CalendarDate | null> {
  const text = optionText(input, name);
  return text === undefined ? null : readDateArgument(text, session.today, 'none');
}
