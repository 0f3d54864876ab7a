import { isOverdue, type Promised } from '../core/promises/action-item.ts';
import { compareUrgency } from '../core/promises/by-urgency.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { readPeople } from '../notebook/read/read-people.ts';
import { type ActionsAnswer, viewActions } from './answers/actions-view.ts';
import { itemJson } from './answers/answer-item.ts';
import { readDateArgument } from './arguments/date.ts';
import { PEOPLE_FILTERS, peopleFilter } from './arguments/filter-people.ts';
import { type FoundItem, itemsOf } from './arguments/item.ts';
import { meant } from './arguments/person.ts';
import { command, type Input, type Session } from './command.ts';
import { isOn, optionText } from './input.ts';

const STATES = ['open', 'done', 'dropped', 'all'] as const;
const FILTERS = ['mine', 'theirs', 'overdue', 'due', 'state', 'since', 'relation', 'tag'];

/** `oneonone actions`: every open promise, mine and theirs. */
export const actions = command<ActionsAnswer>({
  name: 'actions',
  group: 'follow up',
  summary: 'every open promise, yours and theirs, overdue first',
  arguments: [
    {
      name: 'person',
      required: false,
      many: true,
      about: 'only these people; everybody when left out',
    },
  ],
  options: [
    { name: 'mine', about: 'only what I promised' },
    { name: 'theirs', about: 'only what others promised' },
    { name: 'overdue', about: 'only what is past its date' },
    { name: 'due', takes: '<date>', about: 'only what is due by that day' },
    {
      name: 'state',
      takes: '<state>',
      choices: STATES,
      about: 'open (the default), done, dropped or all',
    },
    { name: 'since', takes: '<date>', about: 'only what was promised on that day or later' },
    ...PEOPLE_FILTERS,
    { name: 'exit-code', about: 'exit with 4 when anything is listed' },
  ],
  examples: [
    { line: 'oneonone actions', does: 'everything open, across everybody' },
    { line: 'oneonone actions alice --mine', does: 'what you owe Alice' },
    {
      line: 'oneonone actions --overdue --exit-code',
      does: 'for a script: exit 4 when something is late',
    },
  ],
  writes: false,
  run: async (session, input) => {
    const items = await findActions(session, input);
    const exitCode = isOn(input, 'exit-code') && items.length > 0 ? 4 : 0;
    return { data: { items, today: session.today, isEverything: isEverything(input) }, exitCode };
  },
  json: ({ items, today }) =>
    items.map(({ person, promised }) => itemJson(promised, person.handle, today)),
  view: viewActions,
});

function isEverything({ words, options }: Input): boolean {
  const given = FILTERS.some((name) => options[name] !== undefined && options[name] !== false);
  return words.length === 0 && !given;
}

async function findActions(session: Session, input: Input): Promise<FoundItem[]> {
  const notebook = session.notebook();
  const people = choosePeople(notebook, input);
  const state = optionText(input, 'state') ?? 'open';
  const wanted = await readFilter(session, input);
  return itemsOf(notebook, people, state === 'open' ? 'open' : 'all')
    .filter(({ person, promised }) => {
      if (promised.kind !== 'action' || (state !== 'all' && promised.state !== state)) return false;
      // Of somebody in the archive only what I still owe is left.
      if (person.profile.archived !== null && input.words.length === 0 && promised.owner !== 'me')
        return false;
      return wanted(promised);
    })
    .sort((a, b) => compareUrgency(a.promised, b.promised, session.today));
}

function choosePeople(notebook: Notebook, input: Input): Person[] {
  const { people } = readPeople(notebook);
  const nameable = people.map((person) => ({ ...person.profile, person }));
  const named = new Set(input.words.map((word) => meant(word, nameable).person));
  return people
    .filter(peopleFilter(input))
    .filter((person) => named.size === 0 || named.has(person));
}

async function readFilter(session: Session, input: Input): Promise<(one: Promised) => boolean> {
  const { today } = session;
  const dueText = optionText(input, 'due');
  const sinceText = optionText(input, 'since');
  const due = dueText === undefined ? null : await readDateArgument(dueText, today, 'future');
  const since = sinceText === undefined ? null : await readDateArgument(sinceText, today, 'none');
  return (one) =>
    (!isOn(input, 'mine') || one.owner === 'me') &&
    (!isOn(input, 'theirs') || (one.owner !== null && one.owner !== 'me')) &&
    (!isOn(input, 'overdue') || isOverdue(one, today)) &&
    (due === null || (one.due !== null && one.due <= due)) &&
    (since === null || (one.since !== null && one.since >= since));
}
