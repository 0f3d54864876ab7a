import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay, saySpan } from '../../core/dates/day-words.ts';
import type { Period } from '../../core/dates/period.ts';
import { type Ledger, type LedgerSide, OUTCOMES, SIDES } from '../../core/records/ledger.ts';
import type { Cell } from '../../render/cell.ts';
import { safeText } from '../../render/plain-text.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { titleWithTime } from '../../render/title.ts';
import type { FoundItem } from '../arguments/item.ts';
import type { LedgerAnswer, PersonLedger } from './answer-ledger.ts';
import { plainCited, viewCited } from './ledger-cited.ts';
import { OUTCOME_TITLES, SIDE_TITLES } from './ledger-titles.ts';

/** Of fewer promises than this no share is told: it would say nothing. */
const ENOUGH = 5;

/** The record for people; in a pipe a line for each side, and with `--cite` one for each promise. */
export function viewLedger(answer: LedgerAnswer, theme: Theme): string {
  const { total, people, person, cite } = answer;
  if (!theme.isTerminal) return renderTable(plainRows(answer), {}, theme);
  if (people.length === 0) return sayNothing(answer);
  const parts = [
    titleOf(answer, theme),
    viewFigures(total, theme),
    ...(person === null ? ['', viewPeople(people, theme)] : []),
    ...(cite ? viewCited(answer, theme) : [theme.quiet('--cite lists each with file and line.')]),
  ];
  return parts.join('\n');
}

function sayNothing({ isEmpty, person }: LedgerAnswer): string {
  if (!isEmpty) return 'Nothing in that time.';
  return person === null
    ? 'Nothing promised yet.'
    : `Nothing promised yet between you and ${safeText(person.profile.name)}.`;
}

function titleOf({ person, period, today }: LedgerAnswer, theme: Theme): string {
  const whom = person === null ? '' : ` with ${safeText(person.profile.name)}`;
  return titleWithTime(`Promises${whom}`, sayPeriod(period, today), theme);
}

function sayPeriod({ since, until }: Period, today: CalendarDate): string {
  if (since !== null && until !== null) return saySpan({ from: since, to: until }, today);
  if (since !== null) return `since ${sayDay(since, today)}`;
  return until === null ? '' : `until ${sayDay(until, today)}`;
}

/** A row a figure, a column a side. */
function viewFigures(total: Ledger<FoundItem>, theme: Theme): string {
  const sides = SIDES.filter((side) => side !== 'nobodys' || sizeOf(total.nobodys) > 0);
  const row = (title: string, cell: (side: LedgerSide<FoundItem>) => Cell): Cell[] => [
    title,
    ...sides.map((side) => cell(total[side])),
  ];
  const rows = [
    ...OUTCOMES.map((outcome) =>
      row(OUTCOME_TITLES[outcome], ({ items }) => numberCell(items[outcome].length)),
    ),
    row('  past their date', ({ overdue }) => numberCell(overdue)),
    ...(sides.some((side) => isEnough(total[side]))
      ? [row('on time, of those dated', shareCell)]
      : []),
    row('days to keep (median)', ({ medianDays }) => numberCell(medianDays)),
  ];
  const headings = ['', ...sides.map((side) => SIDE_TITLES[side])];
  return renderTable(rows, { indent: 2, headings, flexible: [0] }, theme);
}

/** How many of those that were kept and had a date were on time. */
function shareCell(side: LedgerSide<FoundItem>): Cell {
  if (!isEnough(side)) return numberCell(null);
  return { text: `${side.items.keptOnTime.length} of ${datedIn(side)}`, align: 'right' };
}

function isEnough(side: LedgerSide<FoundItem>): boolean {
  return datedIn(side) >= ENOUGH;
}

function datedIn({ items }: LedgerSide<FoundItem>): number {
  return items.keptOnTime.length + items.keptLate.length;
}

function numberCell(figure: number | null): Cell {
  return { text: figure === null ? '–' : String(figure), align: 'right' };
}

function sizeOf({ items }: LedgerSide<FoundItem>): number {
  return OUTCOMES.reduce((sum, outcome) => sum + items[outcome].length, 0);
}

function viewPeople(people: readonly PersonLedger[], theme: Theme): string {
  const rows = people.map(({ person, ledger }): Cell[] => [
    safeText(person.profile.name),
    ...briefFigures(ledger.mine),
    ...briefFigures(ledger.theirs),
  ]);
  const headings = ['', 'You kept', 'late', 'open', 'They kept', 'late', 'open'];
  return renderTable(rows, { indent: 2, headings, flexible: [0] }, theme);
}

/** All that were kept, those of them kept late, and what is open. */
function briefFigures({ items }: LedgerSide<FoundItem>): Cell[] {
  const kept = items.keptOnTime.length + items.keptLate.length + items.keptUndated.length;
  return [kept, items.keptLate.length, items.open.length].map(numberCell);
}

function plainRows(answer: LedgerAnswer): Cell[][] {
  const { total, people, person, cite } = answer;
  const each = people.map((one) => ({ handle: `${one.person.handle}`, ledger: one.ledger }));
  const all = { handle: person?.handle ?? '', ledger: total };
  const counted = person === null ? [all, ...each] : [all];
  return [
    ...counted.flatMap(({ handle, ledger }) =>
      SIDES.map((side) => ['count', handle, side, ...plainFigures(ledger[side])]),
    ),
    ...(cite ? plainCited(answer) : []),
  ];
}

function plainFigures({ items, overdue, medianDays }: LedgerSide<FoundItem>): string[] {
  const counts = OUTCOMES.map((outcome) => String(items[outcome].length));
  return [...counts, String(overdue), medianDays === null ? '' : String(medianDays)];
}
