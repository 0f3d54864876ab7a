import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { Named } from '../../core/people/match-person.ts';
import { typedNames } from '../../core/people/typed-name.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import type { Rhythm } from '../../core/rhythm/rhythm.ts';
import { needsCare } from '../../core/rhythm/worst-first.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import type { Standing } from '../../notebook/read/read-standings.ts';
import type { Cell } from '../../render/cell.ts';
import { type CommandRow, renderCommandRows, widestUpTo } from '../../render/command-rows.ts';
import { safeText } from '../../render/plain-text.ts';
import { waysToSayStanding } from '../../render/rhythm-words.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { wrap } from '../../render/width.ts';
import { helpingCommand, standingJson } from './answer-standing.ts';
import type { ListedAdvice } from './stale-advice.ts';

/** Who waits to be met, and what is known of them. */
export interface StaleAnswer {
  standings: Standing[];
  isAdvised: boolean;
  /** What is open between us, and what to think of; looked up only where it is shown. */
  open: Map<Person, Promised[]>;
  advice: Map<Person, ListedAdvice>;
  /** Everybody there is, and how many were looked at. */
  everybody: Named[];
  looked: number;
  all: boolean;
  today: CalendarDate;
}

const ADVICE_AT_MOST = 2;
const INDENT = '    ';
/** Names take this part of a line before they reach into the words of their row. */
const NAME_SHARE = 3;
const WHOLE = Infinity;
/** Of a promise that is cut so many columns must be left to say something. */
const READABLE = 20;

/** Who waits, why, and what helps; on a terminal with advice below, in a pipe a line for each. */
export function viewStale(answer: StaleAnswer, theme: Theme): string {
  const { standings, all } = answer;
  if (!theme.isTerminal) return renderTable(standings.map(plainRow), {}, theme);
  if (standings.length === 0) return sayNobody(answer);
  const typed = typedNames(answer.everybody);
  const names = standings.map(({ person }) => `  ${safeText(person.profile.name)}`);
  const firstWidth = widestUpTo(names, theme.columns / NAME_SHARE);
  const rows = standings.map((one, at) => ({
    ...{ first: names[at] ?? '', firstWidth, ...waysToSay(answer, one, theme) },
    command: waits(one.rhythm) ? helpingCommand(one, answer.today, typed(one.person)) : '',
  }));
  const title = theme.heading(all ? 'How often you meet' : 'Not met lately');
  const table = renderCommandRows(rows, theme);
  const lines = standings.flatMap((one, at) => [
    ...(table[at] ?? []),
    ...below(answer, one, theme),
  ]);
  return [title, ...lines].join('\n');
}

/** The advice about somebody, in lines that fit. */
function below({ advice }: StaleAnswer, { person }: Standing, theme: Theme): string[] {
  const said = (advice.get(person)?.sentences ?? []).slice(0, ADVICE_AT_MOST);
  return said
    .flatMap((sentence) => wrap(sentence, theme.columns - INDENT.length))
    .map((line) => INDENT + theme.quiet(line));
}

function sayNobody({ everybody, looked }: StaleAnswer): string {
  if (everybody.length === 0) return 'Nobody here yet: oneonone people add <name>';
  if (looked === 0) return 'Nobody fits.';
  return 'Nobody waits: you have met everybody in time.';
}

/** How things stand, the next date and what I owe them, less and less of it. */
function waysToSay(
  { open, today, all }: StaleAnswer,
  { person, rhythm }: Standing,
  theme: Theme,
): Pick<CommandRow, 'wordings' | 'spare'> {
  const { whole, brief, least } = waysToSayStanding(rhythm, person.profile.started, today);
  const isLate = rhythm.reasons.includes('past-max');
  const said = (text: string): Cell => (isLate ? { text, style: theme.overdue } : text);
  const next = rhythm.next === null ? '' : `next ${sayDay(rhythm.next, today)}`;
  const owed = { text: sayOwed(open.get(person) ?? []), style: theme.quiet };
  const cutOwed = owed.text === '' ? WHOLE : READABLE;
  const wordings = [
    // How often they are usually met is what everybody is listed for.
    { parts: [said(whole), next, owed], atLeast: all ? cutOwed : WHOLE },
    { parts: [said(brief), next, owed], atLeast: WHOLE },
    { parts: [said(brief), owed], atLeast: cutOwed },
    { parts: [said(whole)], atLeast: WHOLE },
    { parts: [said(brief)], atLeast: WHOLE },
  ];
  return { wordings, spare: [{ parts: [said(least)], atLeast: WHOLE }] };
}

function waits(rhythm: Rhythm): boolean {
  return rhythm.state !== 'ok' || needsCare(rhythm);
}

/** The first thing I promised them that anybody may read over my shoulder. */
function sayOwed(promised: readonly Promised[]): string {
  const mine = promised.filter(({ kind, owner }) => kind === 'action' && owner === 'me');
  const first = mine.find((one) => !one.private);
  if (first === undefined) return '';
  const more = mine.length > 1 ? ` and ${mine.length - 1} more` : '';
  return `you owe: ${safeText(first.text)}${more}`;
}

function plainRow(standing: Standing): Cell[] {
  const one = standingJson(standing);
  return [
    ...[one.person, one.name, one.state, one.lastMet ?? '', String(one.daysSince ?? '')],
    ...[one.cadence, one.dueOn ?? '', String(one.overdueDays), one.next ?? ''],
    one.reasons.join(','),
  ];
}
