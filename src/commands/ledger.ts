import type { CalendarDate } from '../core/dates/calendar-date.ts';
import type { Period } from '../core/dates/period.ts';
import { belongsTo, ledgerOf } from '../core/records/ledger.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { plural } from '../render/sentence.ts';
import { type LedgerAnswer, ledgerJson, type PersonLedger } from './answers/answer-ledger.ts';
import { PRIVATE, remarkHidden } from './answers/answer-record.ts';
import { viewLedger } from './answers/ledger-view.ts';
import { PEOPLE_FILTERS } from './arguments/filter-people.ts';
import { type FoundItem, itemsOf } from './arguments/item.ts';
import { readOneOrAll } from './arguments/one-or-all.ts';
import { readPeriod } from './arguments/period.ts';
import { command, type Input, type Session } from './command.ts';
import { isOn } from './input.ts';

/** `oneonone ledger`: who kept what, on both sides. */
export const ledger = command<LedgerAnswer>({
  name: 'ledger',
  group: 'follow up',
  summary: 'promises of both sides: kept, late, dropped, open',
  arguments: [{ name: 'person', required: false, about: 'only theirs and yours; else everybody' }],
  options: [
    {
      name: 'since',
      takes: '<date>',
      about: 'what was closed on that day or later, and what is still open',
    },
    {
      name: 'until',
      takes: '<date>',
      about: 'what was closed by that day, and what was promised by then and is still open',
    },
    ...PEOPLE_FILTERS,
    { name: 'cite', about: 'list every promise below its figure, with file and line' },
    PRIVATE,
  ],
  examples: [
    { line: 'oneonone ledger alice', does: 'what you and Alice promised, and what became of it' },
    {
      line: 'oneonone ledger --since 2026-07-01 --until 2026-09-30',
      does: 'a quarter, with everybody',
    },
    { line: 'oneonone ledger alice --cite', does: 'each promise with its file and line' },
  ],
  writes: false,
  run: async (session, input) => ({ data: await readAnswer(session, input) }),
  json: ledgerJson,
  view: viewLedger,
});

async function readAnswer(session: Session, input: Input): Promise<LedgerAnswer> {
  const { today } = session;
  const notebook = session.notebook();
  const period = await readPeriod(session, input);
  const { person, people } = await readOneOrAll(session, notebook, input);
  const promises = readPromises(notebook, people, person);
  const found = promises.filter(({ promised }) => belongsTo(promised, period));
  const answer = {
    ...{ person, period, today },
    total: ledgerOf(found, today),
    people: byPerson(people, found, today),
    cite: isOn(input, 'cite'),
    withPrivate: isOn(input, PRIVATE.name),
    isEmpty: promises.length === 0,
  };
  remarkUndated(session, promises, period);
  if (answer.cite && !answer.withPrivate) remarkHidden(session, found.filter(isPrivate).length);
  return answer;
}

/** Of somebody in the archive only what I promised is left, unless they are asked for. */
function readPromises(
  notebook: Notebook,
  people: readonly Person[],
  asked: Person | null,
): FoundItem[] {
  const counts = ({ person, promised }: FoundItem) =>
    promised.kind === 'action' &&
    (asked !== null || person.profile.archived === null || promised.owner === 'me');
  return people.flatMap((person) =>
    itemsOf(notebook, [person], 'all').filter(counts).map(withoutCopies),
  );
}

/** The copies of all promises that anybody ever made are most of what is in the files: too much to keep. */
function withoutCopies({ person, promised }: FoundItem): FoundItem {
  return { person, promised: { ...promised, copies: [] } };
}

function byPerson(
  people: readonly Person[],
  found: readonly FoundItem[],
  today: CalendarDate,
): PersonLedger[] {
  return people.flatMap((person) => {
    const theirs = found.filter((item) => item.person === person);
    return theirs.length === 0 ? [] : { person, ledger: ledgerOf(theirs, today) };
  });
}

function remarkUndated(session: Session, promises: readonly FoundItem[], period: Period): void {
  const count = promises.filter(({ promised }) => belongsTo(promised, period) === null).length;
  if (count > 0)
    session.remark(`${plural(count, 'promise')} left out: closed, but no day says when.`);
}

function isPrivate({ promised }: FoundItem): boolean {
  return promised.private;
}
