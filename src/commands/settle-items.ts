import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { sayDay } from '../core/dates/day-words.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Settled } from '../notebook/plan/close-promise.ts';
import type { Plan } from '../notebook/write/update-notebook.ts';
import type { Cell } from '../render/cell.ts';
import { safeText } from '../render/plain-text.ts';
import { joinWords } from '../render/sentence.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { itemJson } from './answers/answer-item.ts';
import { pipedItem } from './answers/item-row.ts';
import type { Answer, Input, Session } from './command.ts';
import { isOn } from './input.ts';
import { type Changed, update } from './update.ts';

/** What became of the items of a command that closes or opens them. */
export interface SettledAnswer {
  items: Settled[];
  today: CalendarDate;
  /** What is said where there are no items. */
  none: string;
}

/** Plans and writes, and remarks on what stays open below a closed item and on what could not be written. */
export function settleItems(
  session: Session,
  input: Input,
  notebook: Notebook,
  none: string,
  plan: () => Plan<Settled[]>,
): Answer<Changed<SettledAnswer>> {
  const { today } = session;
  const answer = update(session, input, notebook, () => {
    const { changes, result } = plan();
    return { changes, result: { items: result, today, none } };
  });
  const verb = isOn(input, 'dry-run') ? 'would stay' : 'stays';
  for (const item of answer.data.items) remarkOn(session, item, verb);
  return answer;
}

function remarkOn(session: Session, { leftOpen, unwritten }: Settled, verb: string): void {
  for (const { id, text } of leftOpen) {
    session.remark(`Below it ${verb} open:  ${id.slice(0, 4)}  ${text}`);
  }
  if (unwritten.length === 0) return;
  const files = joinWords([...new Set(unwritten)]);
  session.remark(`Not written, mend it first: ${files}. The other lines settle it all the same.`);
}

/** The documented fields: the files that changed, and the items after. */
export function settledJson({ changed, items, today }: Changed<SettledAnswer>): unknown {
  return {
    changed,
    items: items.map(({ promised, person }) => itemJson(promised, person.handle, today)),
    leftOpen: items.flatMap(({ leftOpen }) => leftOpen.map(({ id }) => id)),
  };
}

const WORDS = { open: 'Open again', done: 'Done', dropped: 'Dropped' } as const;

/** One line an item: what it is now, its id, its words, and whose it is. */
export function viewSettled({ items, today, none }: SettledAnswer, theme: Theme): string {
  if (items.length === 0) return theme.isTerminal ? none : '';
  if (!theme.isTerminal) {
    const rows = items.map(({ promised, person }) => pipedItem(promised, person));
    return renderTable(rows, {}, theme);
  }
  const rows = items.map((item) => settledRow(item, today, theme));
  return renderTable(rows, { flexible: [2] }, theme);
}

function settledRow(
  { person, promised, isChanged }: Settled,
  today: CalendarDate,
  theme: Theme,
): Cell[] {
  const { id, state, text, closed, due } = promised;
  const word = isChanged ? WORDS[state] : `Already ${state}`;
  const day = isChanged ? (state === 'open' ? due : null) : closed;
  const when = day === null ? '' : `${state === 'open' ? 'due ' : ''}${sayDay(day, today)}`;
  return [
    { text: word, style: isChanged ? theme.green : theme.quiet },
    { text: id.slice(0, 4), style: theme.id },
    safeText(text),
    { text: `(${safeText(person.profile.name)})`, style: theme.quiet },
    when,
  ];
}
