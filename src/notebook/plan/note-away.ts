import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { firstDayThatCounts, joinSpans } from '../../core/dates/free-days.ts';
import { firstWorkday } from '../../core/dates/working-days.ts';
import type { MeetingKey } from '../../core/meetings/meeting.ts';
import type { DateSpan } from '../../core/settings.ts';
import { OneononeError } from '../../errors.ts';
import { addToHeaderList, addToYamlList } from '../../format/header/add-to-list.ts';
import type { Change } from '../change.ts';
import { profileFile, SETTINGS_FILE } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { readFile } from '../read/read-file.ts';
import { readStandings } from '../read/read-standings.ts';

/** A meeting that falls into days away, and the first day after them on which it could be. */
export interface MeetingAway {
  person: Person;
  key: MeetingKey;
  /** Null where the meeting was agreed but has no file. */
  file: string | null;
  suggestion: CalendarDate;
}

/**
 * Notes days away, theirs in the profile or mine (`person` null) in oneonone.yaml, reading the file anew; nothing
 * where just these days stand there. Throws `unreadable` for a file that must not be written.
 */
export function planAway(notebook: Notebook, person: Person | null, away: DateSpan): Change[] {
  const file = person === null ? SETTINGS_FILE : profileFile(person.folder.folder);
  const spans = person === null ? notebook.settings.away : person.profile.away;
  if (spans.some((known) => isSame(known, away))) return [];
  const found = readFile(notebook.files, notebook.root, file);
  if (found?.writable === false) {
    const reason = found.problems[0];
    throw new OneononeError(
      'unreadable',
      `not written: it ${reason?.message ?? 'cannot be read'}`,
      'oneonone check',
      {
        file,
      },
    );
  }
  const { from, to, why } = away;
  const member = { from, to, ...(why === undefined ? {} : { why }) };
  const add = person === null ? addToYamlList : addToHeaderList;
  const after = add(found?.text ?? '', 'away', member);
  if (found === null) return [{ kind: 'create', file, text: after }];
  return [{ kind: 'edit', file, before: found.text, after }];
}

function isSame(a: DateSpan, b: DateSpan): boolean {
  return a.from === b.from && a.to === b.to && a.why === b.why;
}

/** The meetings with these people, planned or agreed, that fall into days away, by date. */
export function meetingsAway(
  notebook: Notebook,
  people: readonly Person[],
  away: DateSpan,
): MeetingAway[] {
  return readStandings(notebook, people, 0)
    .flatMap(({ person, meetings, rhythm }): MeetingAway[] => {
      const planned = meetings.filter(
        ({ key, status }) =>
          (status === 'planned' || status === 'today') && isIn(key.date, away, notebook),
      );
      const files = planned.map(({ key, file }) => ({ key, file }));
      const agreed = rhythm.next !== null && isIn(rhythm.next, away, notebook) ? rhythm.next : null;
      const stands = meetings.some(({ key }) => key.date === agreed);
      const places: Pick<MeetingAway, 'key' | 'file'>[] =
        agreed === null || stands
          ? files
          : [...files, { key: { date: agreed, number: 1 }, file: null }];
      return withSuggestions(notebook, person, away, places);
    })
    .sort((a, b) => (a.key.date < b.key.date ? -1 : 1));
}

function isIn(date: CalendarDate, { from, to }: DateSpan, { today }: Notebook): boolean {
  return date >= today && from <= date && date <= to;
}

/** Each meeting with a day of its own after the days away. */
function withSuggestions(
  notebook: Notebook,
  person: Person,
  away: DateSpan,
  places: readonly Pick<MeetingAway, 'key' | 'file'>[],
): MeetingAway[] {
  const taken = person.folder.meetings.map(({ date }) => date);
  return places.map((place) => {
    const suggestion = dayAfter(notebook, person, away, taken);
    taken.push(suggestion);
    return { person, ...place, suggestion };
  });
}

/** The first working day after days away on which neither of us is away and which is not taken. */
function dayAfter(
  { settings }: Notebook,
  person: Person,
  away: DateSpan,
  takenDays: readonly CalendarDate[],
): CalendarDate {
  const taken = takenDays.map((date) => ({ from: date, to: date }));
  const { holidays, workdays } = settings;
  const free = joinSpans([...settings.away, ...person.profile.away, ...holidays, ...taken, away]);
  let day = firstDayThatCounts(away.to, free);
  for (let before: CalendarDate | null = null; before !== day; ) {
    before = day;
    day = firstDayThatCounts(firstWorkday(day, workdays), free);
  }
  return day;
}
