import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Named } from '../../core/people/match-person.ts';
import { typedNames } from '../../core/people/typed-name.ts';
import type { Card } from '../../notebook/card/read-card.ts';
import { unconfirmedOf } from '../../notebook/read/read-standings.ts';
import { renderCard } from '../../render/card.ts';
import { renderHead } from '../../render/card-head.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { helpingCommand, meetingCommand } from './answer-standing.ts';
import { cardCells } from './card-cells.ts';
import { headlineParts } from './card-headline.ts';
import { cardRows } from './card-rows.ts';

/** What `prep` answers. */
export interface PrepAnswer {
  cards: Card[];
  today: CalendarDate;
  /** Everybody there is. */
  everybody: readonly Named[];
  /** How many people were named. */
  named: number;
  /** How many of today were met already. */
  met: number;
}

/** The cards, a blank line between them; in a pipe a line for each thing to know. */
export function viewCards({ cards, today, met, everybody }: PrepAnswer, theme: Theme): string {
  if (!theme.isTerminal) {
    return renderTable(
      cards.flatMap((card) => cardCells(card)),
      {},
      theme,
    );
  }
  if (cards.length === 0) return sayNobody(met, theme);
  const typed = typedNames(everybody);
  return cards.map((card) => viewCard(card, typed(card.person), today, theme)).join('\n\n');
}

function sayNobody(met: number, theme: Theme): string {
  const words = met === 0 ? 'Nobody is on today.' : 'Everybody of today was met.';
  return `${words} Who waits: ${theme.command('oneonone stale')}`;
}

function viewCard(card: Card, name: string, today: CalendarDate, theme: Theme): string {
  const rows = cardRows(card, name, today);
  return [
    renderHead(card.person.profile.name, headlineParts(card, today), theme),
    renderCard(rows, theme),
    theme.command(nextCommand(card, name, today)),
  ].join('\n');
}

function nextCommand({ person, plan, standing }: Card, name: string, today: CalendarDate): string {
  if (person.profile.archived !== null) return `oneonone log ${name}`;
  const isOn = plan !== null && plan.status !== 'held';
  if (!isOn && unconfirmedOf(standing) !== null) return helpingCommand(standing, today, name);
  const isDone = plan?.status === 'held' && standing.rhythm.next === null;
  return isDone ? `oneonone show ${name} today` : meetingCommand(standing, today, name);
}
