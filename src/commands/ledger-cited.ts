import { isOverdue } from '../core/action-item.ts';
import type { CalendarDate } from '../core/calendar-date.ts';
import { sayDay } from '../core/day-words.ts';
import { daysToKeep, OUTCOMES, SIDES } from '../core/ledger.ts';
import type { Cell } from '../render/cell.ts';
import { safeText } from '../render/plain-text.ts';
import { plural } from '../render/sentence.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import type { LedgerAnswer } from './answer-ledger.ts';
import type { FoundItem } from './arguments/item.ts';
import { sayDue } from './item-row.ts';
import { OUTCOME_TITLES, SIDE_TITLES } from './ledger-titles.ts';

/** Every promise below its figure. */
export function viewCited(answer: LedgerAnswer, theme: Theme): string[] {
  return figuresOf(answer).flatMap(({ side, outcome, items }) => {
    const title = `${SIDE_TITLES[side]}, ${OUTCOME_TITLES[outcome]}: ${items.length}`;
    const rows = items.map((item) => citedRow(item, answer, theme));
    const options = { indent: 2, flexible: [1], droppable: [2] };
    return ['', theme.heading(title), renderTable(rows, options, theme)];
  });
}

function citedRow(item: FoundItem, answer: LedgerAnswer, theme: Theme): Cell[] {
  const { promised } = item;
  const words = sayFate(item, answer.today);
  return [
    { text: promised.id.slice(0, 4), style: theme.id },
    textOf(item, answer),
    { text: words, style: isOverdue(promised, answer.today) ? theme.overdue : theme.quiet },
    placeOf(item),
  ];
}

function sayFate({ promised }: FoundItem, today: CalendarDate): string {
  const { state, closed } = promised;
  const days = daysToKeep(promised);
  const words = [
    ...(state === 'open' ? [] : [closed === null ? state : `${state} ${sayDay(closed, today)}`]),
    ...(state === 'dropped' ? [] : [sayDue(promised.due, today)]),
    ...(days === null ? [] : [plural(days, 'day')]),
  ];
  return words.join(', ');
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
