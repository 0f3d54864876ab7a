import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay, sayMonth, saySpan } from '../../core/dates/day-words.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import type { MeetingCounts } from '../../core/records/past-meeting.ts';
import { bar, moodLine } from '../../render/bars.ts';
import type { Cell } from '../../render/cell.ts';
import { heatStrip } from '../../render/heat-strip.ts';
import { safeText } from '../../render/plain-text.ts';
import { plural } from '../../render/sentence.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { titleWithTime } from '../../render/title.ts';
import type { LongestGap, PersonStats, StatsAnswer } from './answer-stats.ts';
import { plainStats } from './plain-stats.ts';

const COUNTS = ['held', 'cancelled', 'moved', 'missed', 'unconfirmed'] as const;
const INDENT = 2;
/** More minutes than this are told in hours. */
const LONG = 600;
/** So many of a person's moods, the newest, show which way they go. */
const NEWEST = 10;

/** The figures for people, each kind below a heading; in a pipe a line each that begins with its kind. */
export function viewStats(answer: StatsAnswer, theme: Theme): string {
  if (!theme.isTerminal) return renderTable(plainStats(answer), {}, theme);
  const { stats, person, people, today } = answer;
  const parts = [
    titleOf(answer, theme),
    ...(hasAny(stats.total) ? viewFigures(answer, theme) : [sayNothing(answer)]),
    ...(person === null
      ? viewPeople(people, today, theme)
      : viewGap(answer.longestGap, today, theme)),
    ...sayNext(answer, theme),
  ];
  return parts.join('\n');
}

function titleOf({ person, span, today }: StatsAnswer, theme: Theme): string {
  const whom = person === null ? '' : ` with ${safeText(person.profile.name)}`;
  return titleWithTime(`Meetings${whom}`, saySpan(span, today), theme);
}

function hasAny(total: MeetingCounts): boolean {
  return COUNTS.some((what) => total[what] > 0);
}

function sayNothing({ isEmpty }: StatsAnswer): string {
  return isEmpty ? 'None yet.' : 'None in that time.';
}

function viewFigures(answer: StatsAnswer, theme: Theme): string[] {
  const { stats, weeks } = answer;
  return [
    viewMonths(stats, theme),
    theme.heading('Weeks'),
    ...heatStrip(weeks).map(indented),
    ...viewMoods(answer, theme),
    ...viewFocuses(stats, theme),
    ...viewMinutes(stats, theme),
  ];
}

function indented(line: string): string {
  return ' '.repeat(INDENT) + line;
}

/** A row a month and one for all of them; a column is left out where nothing of its kind happened. */
function viewMonths({ months, total }: StatsAnswer['stats'], theme: Theme): string {
  const row = (title: string, counts: MeetingCounts): Cell[] => [
    title,
    ...COUNTS.map((what) => countCell(counts[what], total[what] === 0 && what !== 'held', theme)),
  ];
  const rows = months.map((one) => row(`${sayMonth(one.month)} ${one.month.slice(0, 4)}`, one));
  if (months.length > 1) rows.push(row('in all', total));
  return renderTable(rows, { indent: INDENT, headings: ['', ...COUNTS] }, theme);
}

function countCell(count: number, isLeftOut: boolean, theme: Theme): Cell {
  if (isLeftOut) return { text: '', align: 'right' };
  if (count === 0) return { text: '·', align: 'right', style: theme.quiet };
  return { text: String(count), align: 'right' };
}

/** With one person a character for each, the newest where there is no room for all. */
function viewMoods({ stats, person, today }: StatsAnswer, theme: Theme): string[] {
  const { moods } = stats;
  const shown = person === null ? moods : moods.slice(-(theme.columns - INDENT));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return [];
  const average = moods.reduce((sum, { mood }) => sum + mood, 0) / moods.length;
  const rest = shown.length < moods.length ? `, the newest ${shown.length} of ${moods.length}` : '';
  const days = saySpan({ from: first.date, to: last.date }, today);
  return [
    withWords('Mood', `${average.toFixed(1)} of 5 on average`, theme),
    ...(person === null ? [] : [indented(lineOf(shown))]),
    indented(`${days}${rest}`),
  ];
}

function lineOf(moods: StatsAnswer['stats']['moods']): string {
  return moodLine(moods.map(({ mood }) => mood));
}

function withWords(title: string, words: string, theme: Theme): string {
  return `${theme.heading(title)}  ${words}`;
}

function viewFocuses({ focuses, total }: StatsAnswer['stats'], theme: Theme): string[] {
  const most = focuses[0]?.count ?? 0;
  if (most === 0) return [];
  const named = focuses.reduce((sum, { count }) => sum + count, 0);
  const rows = focuses.map(({ focus, count }): Cell[] => [
    safeText(focus),
    { text: String(count), align: 'right' },
    { text: `${Math.round((count / named) * 100)} %`, align: 'right' },
    bar(count, most),
  ]);
  return [
    withWords('Focus', `noted for ${named} of ${total.held}`, theme),
    renderTable(rows, { indent: INDENT, flexible: [0] }, theme),
  ];
}

function viewMinutes({ minutes, total: { held } }: StatsAnswer['stats'], theme: Theme): string[] {
  const { recorded, average, median, total } = minutes;
  if (average === null || median === null) return [];
  const sum = total < LONG ? `${total} in all` : `${Math.round(total / 60)} hours in all`;
  const words = `${Math.round(average)} on average, median ${median}, ${sum}`;
  return [withWords('Minutes', `noted for ${recorded} of ${held}`, theme), indented(words)];
}

/** With one person: across everybody a time without a meeting says nothing about anybody. */
function viewGap(gap: LongestGap | null, today: CalendarDate, theme: Theme): string[] {
  if (gap === null) return [];
  const off = gap.daysOff === 0 ? '' : `, ${gap.daysOff} of them away or holidays`;
  return [
    withWords('Longest gap', `${plural(gap.days, 'day')}${off}`, theme),
    indented(saySpan(gap, today)),
  ];
}

function viewPeople(people: readonly PersonStats[], today: CalendarDate, theme: Theme): string[] {
  if (people.length === 0) return [];
  const rows = people.map(({ person, stats, lastMet }): Cell[] => [
    safeText(person.profile.name),
    countCell(stats.total.held, false, theme),
    { text: sayMinutes(stats.minutes.average), align: 'right' },
    lastMet === null ? 'not met yet' : sayDay(lastMet, today),
    lineOf(stats.moods.slice(-NEWEST)),
  ]);
  const headings = ['', 'held', 'minutes', 'last met', 'mood'];
  const options = { indent: INDENT, headings, flexible: [0], droppable: [4] };
  return ['', renderTable(rows, options, theme)];
}

function sayMinutes(average: number | null): string {
  return average === null ? '' : String(Math.round(average));
}

/** What would make the figures truer. */
function sayNext({ unconfirmed, stats }: StatsAnswer, theme: Theme): string[] {
  if (unconfirmed === null) return [];
  const { person, file } = unconfirmed;
  const name = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  const words = `${stats.total.unconfirmed} unconfirmed. Did you meet?`;
  return [theme.quiet(`${words} oneonone met ${typedWord(person.handle)} ${name}`)];
}
