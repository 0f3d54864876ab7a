import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Period } from '../../core/dates/period.ts';
import { daysToKeep, type Ledger, type LedgerSide, OUTCOMES } from '../../core/records/ledger.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import type { FoundItem } from '../arguments/item.ts';
import { itemJson } from './answer-item.ts';

/** What became of the promises between me and somebody. */
export interface PersonLedger {
  person: Person;
  ledger: Ledger<FoundItem>;
}

/** What `ledger` answers. */
export interface LedgerAnswer {
  /** The person asked for; null for everybody. */
  person: Person | null;
  period: Period;
  total: Ledger<FoundItem>;
  /** Everybody with whom something was promised. */
  people: PersonLedger[];
  today: CalendarDate;
  /** Whether every promise is listed below its figure. */
  cite: boolean;
  withPrivate: boolean;
  /** Whether nothing was promised at any time. */
  isEmpty: boolean;
}

/**
 * The documented fields of `ledger`: every figure of a side has its promises in a list of the same name below `items`;
 * for one person's figures they are those of them that name the person.
 */
export function ledgerJson(answer: LedgerAnswer): unknown {
  const { period, total, people, person } = answer;
  const withItems = (side: LedgerSide<FoundItem>) => ({
    ...figuresJson(side),
    items: itemsJson(side, answer),
  });
  return {
    person: person?.handle ?? null,
    ...period,
    ...sidesJson(total, withItems),
    people: people.map((one) => ({
      person: one.person.handle,
      name: one.person.profile.name,
      ...sidesJson(one.ledger, figuresJson),
    })),
  };
}

function sidesJson(
  { mine, theirs, nobodys }: Ledger<FoundItem>,
  sideJson: (side: LedgerSide<FoundItem>) => unknown,
) {
  return { mine: sideJson(mine), theirs: sideJson(theirs), nobodys: sideJson(nobodys) };
}

function figuresJson({ items, overdue, medianDays }: LedgerSide<FoundItem>) {
  const counts = OUTCOMES.map((outcome) => [outcome, items[outcome].length]);
  return { ...Object.fromEntries(counts), overdue, medianDays };
}

function itemsJson({ items }: LedgerSide<FoundItem>, { today, withPrivate }: LedgerAnswer) {
  const lists = OUTCOMES.map((outcome) => [
    outcome,
    items[outcome].map((item) => citedJson(item, today, withPrivate)),
  ]);
  return Object.fromEntries(lists);
}

/** A promise as in `actions`, with the days it took; `text` is null where it is private and not asked for. */
function citedJson({ person, promised }: FoundItem, today: CalendarDate, withPrivate: boolean) {
  const item = itemJson(promised, person.handle, today);
  const text = promised.private && !withPrivate ? null : item.text;
  return { ...item, text, days: daysToKeep(promised) };
}
