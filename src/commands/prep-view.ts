import type { CalendarDate } from '../core/calendar-date.ts';
import type { Card } from '../notebook/read-card.ts';
import { unconfirmedOf } from '../notebook/read-standings.ts';
import { renderCard, renderHead } from '../render/card.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { helpingCommand, meetingCommand } from './answer-standing.ts';
import { cardCells } from './card-cells.ts';
import { headlineParts } from './card-headline.ts';
import { cardRows } from './card-rows.ts';

/** What `prep` answers. */
export interface PrepAnswer {
  cards: Card[];
  today: CalendarDate;
  /** How many people were named. */
  named: number;
}

/** The cards, a blank line between them; in a pipe a line for each thing to know. */
export function viewCards({ cards, today }: PrepAnswer, theme: Theme): string {
  if (!theme.isTerminal) {
    return renderTable(
      cards.flatMap((card) => cardCells(card)),
      {},
      theme,
    );
  }
  if (cards.length === 0)
    return `Nobody is left for today. Who waits: ${theme.command('oneonone stale')}`;
  return cards.map((card) => viewCard(card, today, theme)).join('\n\n');
}

function viewCard(card: Card, today: CalendarDate, theme: Theme): string {
  const rows = cardRows(card, today);
  return [
    renderHead(card.person.profile.name, headlineParts(card, today), theme),
    renderCard(rows, theme),
    theme.command(nextCommand(card, today)),
  ].join('\n');
}

function nextCommand({ person, plan, standing }: Card, today: CalendarDate): string {
  const { handle, profile } = person;
  if (profile.archived !== null) return `oneonone log ${handle}`;
  const isOn = plan !== null && plan.status !== 'held';
  if (!isOn && unconfirmedOf(standing) !== null) return helpingCommand(standing, today);
  const isDone = plan?.status === 'held' && standing.rhythm.next === null;
  return isDone ? `oneonone show ${handle} today` : meetingCommand(standing, today);
}
