import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { type MeetingKey, meetingName } from '../../core/meetings/meeting.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import { findFolded } from '../../format/fold-text.ts';
import type { FoundEntry } from '../../notebook/search/search-notebook.ts';
import { around } from '../../render/around.ts';
import { safeText } from '../../render/plain-text.ts';
import { spread } from '../../render/spread.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { cutStart, textWidth } from '../../render/width.ts';
import type { SearchAnswer } from '../search.ts';

const INDENT = 2;
const GAP = 2;

/** What was found, by meeting, each line cut around its words; in a pipe: date, person, role, place, text. */
export function viewFound(answer: SearchAnswer, theme: Theme): string {
  const { found, typed, withPrivate } = answer;
  if (!theme.isTerminal) return renderTable(found.map(plainRow), {}, theme);
  if (found.length === 0) {
    // Said whether or not something private holds the words: a count would tell.
    const hint = withPrivate ? '' : theme.quiet('\nPrivate parts were not searched: --private');
    return `Nothing found for "${safeText(typed)}".${hint}`;
  }
  const groups = groupByFile(found);
  return [
    ...groups.map((group) => viewGroup(group, answer, theme)),
    ...lastLine(answer, theme),
  ].join('\n');
}

function plainRow({ person, key, file, entry }: FoundEntry): string[] {
  return [key?.date ?? '', person.handle, entry.role, `${file}:${entry.line}`, entry.text];
}

function groupByFile(found: readonly FoundEntry[]): FoundEntry[][] {
  const groups: FoundEntry[][] = [];
  for (const one of found) {
    const last = groups.at(-1);
    if (last?.[0]?.file === one.file) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function viewGroup(group: readonly FoundEntry[], answer: SearchAnswer, theme: Theme): string {
  const [first] = group;
  if (first === undefined) return '';
  const { person, key, file } = first;
  const title = `${safeText(person.profile.name)}, ${sayPlace(key, file, answer.today)}`;
  const heading = spread(
    { text: title, style: theme.heading },
    { text: cutStart(file, theme.columns - textWidth(title) - GAP), style: theme.quiet },
    theme,
  );
  const room = theme.columns - INDENT - widthsBefore(group);
  const rows = group.map(({ entry }) => [
    { text: String(entry.line), style: theme.quiet, align: 'right' as const },
    { text: entry.role, style: theme.quiet },
    { text: shownText(entry.text, answer.words, room), style: marker(answer.words, theme) },
  ]);
  return `${heading}\n${renderTable(rows, { indent: INDENT }, theme)}`;
}

function sayPlace(key: MeetingKey | null, file: string, today: CalendarDate): string {
  if (key !== null) return sayDay(key.date, today);
  return file.endsWith('/inbox.md') ? 'inbox' : 'profile';
}

/** The columns of number and role, with the gaps after them. */
function widthsBefore(group: readonly FoundEntry[]): number {
  const number = Math.max(...group.map(({ entry }) => String(entry.line).length));
  const role = Math.max(...group.map(({ entry }) => entry.role.length));
  return number + GAP + role + GAP;
}

function shownText(text: string, words: readonly string[], room: number): string {
  const safe = safeText(text);
  const [first] = findFolded(safe, words);
  return first === undefined || textWidth(safe) <= room ? safe : around(safe, first, room);
}

/** Puts the words of the search in bold and underlined, wherever they stand in what is left of a text. */
function marker(words: readonly string[], theme: Theme): (text: string) => string {
  return (text) => {
    let marked = '';
    let at = 0;
    for (const { start, end } of findFolded(text, words)) {
      marked += text.slice(at, start) + theme.bold(theme.underline(text.slice(start, end)));
      at = end;
    }
    return marked + text.slice(at);
  };
}

/** What to type next: older ones where some were left out, else how to read on. */
function lastLine({ found, isCut }: SearchAnswer, theme: Theme): string[] {
  const [first] = found;
  if (isCut) return [theme.quiet(`Only the newest ${found.length} are shown: --limit <number>`)];
  if (first === undefined || first.key === null) return [];
  const isPrivate = first.entry.private || first.promised?.private === true;
  const command = `oneonone show ${safeText(typedWord(first.person.handle))} ${meetingName(first.key)}`;
  return [theme.quiet(`Read on: ${command}${isPrivate ? ' --private' : ''}`)];
}
