import { addDays, dayOf, monthOf, yearOf } from '../core/dates/calendar-date.ts';
import { sayMonth } from '../core/dates/day-words.ts';
import type { WeekCounts } from '../core/records/stats-weeks.ts';

/** Few meetings in a week to many: blocks that every font has. */
const SHADES = ['░', '▒', '▓', '█'] as const;
const NONE = '·';
const FELL_THROUGH = 'x';
const UNCONFIRMED = '?';

/** So many weeks a year can touch. More of them are shown in a row a year. */
const WEEKS_A_YEAR = 54;
const DAYS_A_WEEK = 7;
const FOUR_WEEKS = 28;

/**
 * Weeks as a strip of one character each, the months above, what the characters mean below. Three columns wider than
 * the weeks at most, and five wider than a year where there are several rows: they end with their year. Plain text, the same with and without colour.
 */
export function heatStrip(weeks: readonly WeekCounts[]): string[] {
  const most = Math.max(0, ...weeks.map(({ held }) => held));
  const rows = rowsOf(weeks);
  const lines = rows.flatMap((row) => {
    const cells = row.map((week) => cellOf(week, most)).join('');
    if (rows.length === 1) return [monthsAbove(row), cells];
    const start = ' '.repeat(weekOfYear(row));
    return [start + monthsAbove(row), `${(start + cells).padEnd(WEEKS_A_YEAR)} ${yearIn(row)}`];
  });
  return [...lines, legendFor(weeks, most)];
}

function yearIn([first]: readonly WeekCounts[]): string {
  return first?.from.slice(0, 4) ?? '';
}

/** A row for all of a year's length, else one for each calendar year. */
function rowsOf(weeks: readonly WeekCounts[]): WeekCounts[][] {
  if (weeks.length <= WEEKS_A_YEAR) return [[...weeks]];
  const years = new Map<number, WeekCounts[]>();
  for (const week of weeks) {
    const row = years.get(yearOf(week.from)) ?? [];
    row.push(week);
    years.set(yearOf(week.from), row);
  }
  return [...years.values()];
}

/** How many weeks of its year went before a row. */
function weekOfYear([first]: readonly WeekCounts[]): number {
  if (first === undefined) return 0;
  let from = first.from;
  let before = 0;
  while (yearOf(addDays(from, -DAYS_A_WEEK)) === yearOf(first.from)) {
    from = addDays(from, -DAYS_A_WEEK);
    before += 1;
  }
  return before;
}

/** Each month's name above the week in which it begins, or above the first week where there is room. */
function monthsAbove(row: readonly WeekCounts[]): string {
  let line = '';
  for (const [at, { from }] of row.entries()) {
    const last = addDays(from, DAYS_A_WEEK - 1);
    const begins = dayOf(from) === 1 || monthOf(from) !== monthOf(last);
    const hasRoom = at === 0 && monthOf(from) === monthOf(addDays(from, FOUR_WEEKS - 1));
    if (begins || hasRoom) line = line.padEnd(at) + sayMonth(last);
  }
  return line;
}

function cellOf({ held, cancelled, missed, unconfirmed }: WeekCounts, most: number): string {
  if (held > 0) return SHADES[shadeOf(held, most)] ?? NONE;
  if (cancelled + missed > 0) return FELL_THROUGH;
  return unconfirmed > 0 ? UNCONFIRMED : NONE;
}

/** The darkest is for the most there were in one week. */
function shadeOf(held: number, most: number): number {
  return Math.ceil((held * SHADES.length) / most) - 1;
}

/** What the characters that occur mean: "· none  x fell through  ░ 1–2  █ 7–8". */
function legendFor(weeks: readonly WeekCounts[], most: number): string {
  const seen = new Set(weeks.map((week) => cellOf(week, most)));
  const signs = [
    [NONE, 'none'],
    [FELL_THROUGH, 'fell through'],
    [UNCONFIRMED, 'unconfirmed'],
    ...SHADES.map((shade, at) => [shade, countsOf(at, most)] as const),
  ] as const;
  return signs
    .filter(([sign]) => seen.has(sign))
    .map(([sign, means]) => `${sign} ${means}`)
    .join('  ');
}

/** The counts that one shade stands for: "3", or "3–4". */
function countsOf(shade: number, most: number): string {
  const last = Math.floor(((shade + 1) * most) / SHADES.length);
  const first = Math.floor((shade * most) / SHADES.length) + 1;
  return first < last ? `${first}–${last}` : String(last);
}
