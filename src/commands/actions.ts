import { type CalendarDate, daysBetween } from '../core/dates/calendar-date.ts';
import { sayAge, sayDay } from '../core/dates/day-words.ts';
import { isOverdue, type Promised } from '../core/promises/action-item.ts';
import { compareUrgency } from '../core/promises/by-urgency.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { readPeople } from '../notebook/read/read-people.ts';
import type { Cell } from '../render/cell.ts';
import { plural } from '../render/sentence.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { itemJson } from './answers/answer-item.ts';
import { readDateArgument } from './arguments/date.ts';
import { PEOPLE_FILTERS, peopleFilter } from './arguments/filter-people.ts';
import { type FoundItem, itemsOf } from './arguments/item.ts';
import { meant } from './arguments/person.ts';
import { command, type Input, type Session } from './command.ts';
import { isOn, optionText } from './input.ts';

interface ActionsAnswer {
  items: FoundItem[];
  today: CalendarDate;
  /** Whether open items of everybody were asked for, and nothing less. */
  isEverything: boolean;
}

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

function viewActions({ items, today, isEverything }: ActionsAnswer, theme: Theme): string {
  if (items.length === 0) {
    if (!theme.isTerminal) return '';
    return isEverything ? 'Nothing open. All promises are kept.' : 'Nothing like that.';
  }
  if (!theme.isTerminal) return renderTable(items.map(pipedRow), {}, theme);
  const row = (item: FoundItem) => actionRow(item, today, theme);
  const isOpen = items.every(({ promised }) => promised.state === 'open');
  const [mine, theirs, nobodys] = isOpen
    ? ['You owe', 'You wait for', 'Nobody owns']
    : ['Yours', 'Theirs', 'Nobody’s'];
  const groups: [string, FoundItem[]][] = [
    [mine, items.filter(({ promised }) => promised.owner === 'me')],
    [theirs, items.filter(({ promised }) => promised.owner !== null && promised.owner !== 'me')],
    [nobodys, items.filter(({ promised }) => promised.owner === null)],
  ];
  const shown = groups.filter(([, group]) => group.length > 0);
  const parts = shown.map(([title, group]) => {
    const table = renderTable(group.map(row), { indent: 2, flexible: [3], droppable: [4] }, theme);
    return `${theme.heading(`${title} ${group.length}`)}\n${table}`;
  });
  return [...parts, ...nextStep(items, today, theme)].join('\n');
}

function nextStep(items: readonly FoundItem[], today: CalendarDate, theme: Theme): string[] {
  const first = items.find(({ promised }) => promised.state === 'open');
  if (first === undefined) return [];
  const late = items.filter(({ promised }) => isOverdue(promised, today)).length;
  const start = late > 0 ? `${plural(late, 'promise')} overdue. ` : '';
  return [theme.quiet(`${start}Kept one? oneonone done ${first.promised.id.slice(0, 4)}`)];
}

function pipedRow({ person, promised }: FoundItem): Cell[] {
  const { id, state, owner, due, text } = promised;
  return [id, state, owner ?? '', due ?? '', person.handle, text];
}

function actionRow({ person, promised }: FoundItem, today: CalendarDate, theme: Theme): Cell[] {
  const late = isOverdue(promised, today);
  const due = promised.due === null ? '' : sayDay(promised.due, today);
  return [
    { text: promised.id.slice(0, 4), style: theme.id },
    late ? { text: due, style: theme.overdue } : due,
    ownerName(promised.owner, person),
    promised.text,
    { text: ageWords(promised, today), style: theme.quiet },
  ];
}

function ownerName(owner: string | null, person: Person): string {
  return owner === 'me' || owner === null || owner === person.handle ? person.profile.name : owner;
}

/** What became of a closed promise; how old an open one is. */
function ageWords(promised: Promised, today: CalendarDate): string {
  const { state, since, closed, carried, private: isPrivate } = promised;
  const words: string[] = [];
  if (state !== 'open') words.push(closed === null ? state : `${state} ${sayDay(closed, today)}`);
  else if (since !== null && since < today) words.push(sayAge(daysBetween(since, today)));
  if (carried > 0) words.push(`carried ${carried}×`);
  if (isPrivate) words.push('private');
  return words.join(', ');
}
