import { type CalendarDate, daysBetween } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { isOverdue } from '../../core/promises/action-item.ts';
import { OUTCOMES, type Outcome, SIDES } from '../../core/records/ledger.ts';
import type { Cell } from '../../render/cell.ts';
import { safeText } from '../../render/plain-text.ts';
import { plural } from '../../render/sentence.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { textWidth } from '../../render/width.ts';
import type { FoundItem } from '../arguments/item.ts';
import type { LedgerAnswer } from './answer-ledger.ts';
import { sayDue } from './item-row.ts';
import { OUTCOME_TITLES, SIDE_TITLES } from './ledger-titles.ts';

/** The columns of an id with what is around it, and of those and the gap after the words. */
const BELOW_ID = 8;
const BESIDE_WORDS = 10;
/** With less room than this, words say little. */
const READABLE = 20;

/** Every promise below its figure. */
export function viewCited(answer: LedgerAnswer, theme: Theme): string[] {
  return figuresOf(answer).flatMap(({ side, outcome, items }) => {
    const title = `${SIDE_TITLES[side]}, ${OUTCOME_TITLES[outcome]}: ${items.length}`;
    const rows = items.map((item) => citedRow(outcome, item, answer, theme));
    const places = items.map((item) => safeText(placeOf(item)));
    return ['', theme.heading(title), withPlaces(rows, places, theme)];
  });
}

/** Each row with its file and line, which are never cut: below it where there is little room. */
function withPlaces(rows: readonly Cell[][], places: readonly string[], theme: Theme): string {
  const options = { indent: 2, flexible: [1], droppable: [2] };
  const widest = theme.columns - BESIDE_WORDS - READABLE;
  if (places.every((place) => textWidth(place) <= widest)) {
    const whole = rows.map((row, at) => [...row, places[at] ?? '']);
    return renderTable(whole, options, theme);
  }
  return renderTable([...rows], options, theme)
    .split('\n')
    .map((line, at) => `${line}\n${' '.repeat(BELOW_ID)}${theme.quiet(places[at] ?? '')}`)
    .join('\n');
}

function citedRow(outcome: Outcome, item: FoundItem, answer: LedgerAnswer, theme: Theme): Cell[] {
  const { promised } = item;
  const style = isOverdue(promised, answer.today) ? theme.overdue : theme.quiet;
  return [
    { text: promised.id.slice(0, 4), style: theme.id },
    textOf(item, answer),
    { text: sayFate(outcome, item, answer.today), style },
  ];
}

/** What the title above does not say: by how much it was late, or on which day it was. */
function sayFate(outcome: Outcome, { promised }: FoundItem, today: CalendarDate): string {
  const { state, due, closed } = promised;
  if (state === 'open') return sayDue(due, today);
  if (closed === null) return 'no day';
  if (outcome === 'keptLate' && due !== null)
    return `${plural(daysBetween(due, closed), 'day')} late`;
  return `${state} ${sayDay(closed, today)}`;
}

function textOf({ promised }: FoundItem, { withPrivate }: LedgerAnswer): string {
  return promised.private && !withPrivate ? '(private)' : safeText(promised.text);
}

function placeOf({ promised }: FoundItem): string {
  return `${promised.shown.file}:${promised.shown.line}`;
}

/** The same for a pipe, a row a promise. */
export function plainCited(answer: LedgerAnswer): Cell[][] {
  return figuresOf(answer).flatMap(({ side, outcome, items }) =>
    items.map((item) => {
      const { id, owner, since, due, closed } = item.promised;
      return [
        ...['promise', item.person.handle, side, outcome, id, owner ?? ''],
        ...[since ?? '', due ?? '', closed ?? '', placeOf(item), textOf(item, answer)],
      ];
    }),
  );
}

/** Every figure that is not zero, with its promises. */
function figuresOf({ total }: LedgerAnswer) {
  return SIDES.flatMap((side) =>
    OUTCOMES.map((outcome) => ({ side, outcome, items: total[side].items[outcome] })),
  ).filter(({ items }) => items.length > 0);
}
