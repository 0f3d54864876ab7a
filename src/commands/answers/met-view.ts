import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import type { RecordedMeeting } from '../../notebook/plan/record-meeting.ts';
import type { ReadPromise } from '../../notebook/read/read-back.ts';
import type { Cell } from '../../render/cell.ts';
import { fitLines } from '../../render/fit-lines.ts';
import { safeText } from '../../render/plain-text.ts';
import { joinWords, plural } from '../../render/sentence.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { type Reading, viewReading } from './after-editor.ts';
import { pipedMeeting } from './answer-meeting.ts';
import { sayOwner } from './item-row.ts';

/** Meetings that took place, as they stand now, and what in them has no owner or no date. */
export interface MetAnswer {
  recorded: (RecordedMeeting & {
    incomplete: ReadPromise[];
    /** What the file says after the editor; null where it was not opened. */
    reading: Reading | null;
  })[];
  today: CalendarDate;
}

type Recorded = MetAnswer['recorded'][number];

/** "Bob, Fri 20 Nov: held, 45 minutes.", and what in it has no owner or no date, with the command that helps. */
export function viewMet({ recorded, today }: MetAnswer, theme: Theme): string {
  if (!theme.isTerminal) {
    const rows = recorded.map(({ person, meeting }) => pipedMeeting(person, meeting));
    return renderTable(rows, {}, theme);
  }
  const lines = [...groupByDay(recorded)].map((group) =>
    fitLines(sayHeld(group, today), theme.columns),
  );
  return [...lines, ...recorded.flatMap((one) => sayRest(one, theme))].join('\n');
}

/** Those who were met on the same day share a sentence. */
function groupByDay(recorded: readonly Recorded[]): Recorded[][] {
  const groups = new Map<string, Recorded[]>();
  for (const one of recorded) {
    const { date } = one.meeting.key;
    groups.set(date, [...(groups.get(date) ?? []), one]);
  }
  return [...groups.values()];
}

function sayHeld(group: readonly Recorded[], today: CalendarDate): string {
  const names = joinWords(group.map(({ person }) => safeText(person.profile.name)));
  const meeting = group[0]?.meeting;
  if (meeting === undefined) return '';
  const words = ['held'];
  const { duration, next } = meeting.header;
  if (group.length === 1 && duration !== null) words.push(plural(duration, 'minute'));
  if (group.length === 1 && next !== null && next > today)
    words.push(`next ${sayDay(next, today)}`);
  return `${names}, ${sayDay(meeting.key.date, today)}: ${words.join(', ')}.`;
}

function sayRest(one: Recorded, theme: Theme): string[] {
  return one.reading === null ? sayIncomplete(one, theme) : [viewReading(one.reading, theme)];
}

function sayIncomplete({ incomplete, person }: Recorded, theme: Theme): string[] {
  if (incomplete.length === 0) return [];
  const rows = incomplete.map(({ promised }): Cell[] => {
    const id = promised.id.slice(0, 4);
    const help =
      promised.owner === null
        ? `oneonone edit ${typedWord(id)}`
        : `oneonone due ${typedWord(id)} <date>`;
    return [
      { text: id, style: theme.id },
      sayOwner(promised.owner, person),
      safeText(promised.text),
      { text: help, style: theme.command },
    ];
  });
  return [sayCount(incomplete), renderTable(rows, { indent: 2, flexible: [2] }, theme)];
}

function sayCount(incomplete: readonly ReadPromise[]): string {
  const lacks = [
    incomplete.some(({ promised }) => promised.owner === null) ? 'no owner' : '',
    incomplete.some(({ promised }) => promised.due === null) ? 'no date' : '',
  ].filter((words) => words !== '');
  const count = incomplete.length === 1 ? 'One promise has' : `${incomplete.length} promises have`;
  return `${count} ${joinWords(lacks, 'or')}:`;
}
