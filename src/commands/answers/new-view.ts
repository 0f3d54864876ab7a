import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { meetingName } from '../../core/meetings/meeting.ts';
import type { Handle } from '../../core/people/handle.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import type { PreparedMeeting } from '../../notebook/plan/prepare-meeting.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { fitLines } from '../../render/fit-lines.ts';
import { safeText } from '../../render/plain-text.ts';
import { plural } from '../../render/sentence.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { type Reading, viewReading } from './after-editor.ts';

/** One meeting that `new` made ready. */
export interface NewMeeting extends PreparedMeeting {
  person: Handle;
  name: string;
  /** Whether the person was added just now. */
  added: boolean;
  /** What was read when the editor closed; null where none was opened. */
  reading: Reading | null;
}

/** What `new` answers. */
export interface NewAnswer {
  today: CalendarDate;
  meetings: NewMeeting[];
  several: boolean;
}

/** The meetings that `new` made ready, for people. */
export function viewMeetings({ meetings, several, today }: NewAnswer, theme: Theme): string {
  if (!theme.isTerminal || several) return viewTable(meetings, today, theme);
  return meetings.flatMap((meeting) => viewOne(meeting, today, theme)).join('\n');
}

/** "Alice · Fri 20 Nov · nothing carried · 0 topics · 2 questions" */
export function headline(meeting: NewMeeting, today: CalendarDate): string {
  const { name, key, carried, topics, questions } = meeting;
  return [
    safeText(name),
    sayDay(key.date, today),
    carried.length === 0 ? 'nothing carried' : `${carried.length} carried`,
    plural(topics, 'topic'),
    plural(questions.length, 'question'),
  ].join(' · ');
}

/** What a file that stood there already keeps otherwise than it was asked for, and how to change it. */
export function keptLines({ kept, key }: PreparedMeeting, { handle }: Person): string[] {
  const edit = `oneonone edit ${typedWord(handle)} ${meetingName(key)}`;
  return kept.map(({ key: name, value }) => {
    const what = name === 'template' ? 'agenda' : name;
    const stays = value === null ? 'stays as it is' : `stays ${safeText(value)}`;
    return `Its ${what} ${stays}: ${edit}`;
  });
}

function viewOne(meeting: NewMeeting, today: CalendarDate, theme: Theme): string[] {
  if (meeting.reading !== null) return [viewReading(meeting.reading, theme)];
  const first = fitLines(headline(meeting, today), theme.columns);
  return [first, safeText(meeting.file), ...unwritableLines(meeting, theme)];
}

function unwritableLines({ unwritable }: NewMeeting, theme: Theme): string[] {
  return unwritable.map((file) =>
    theme.warning(`${safeText(file)} could not be marked as carried: oneonone check`),
  );
}

function viewTable(meetings: readonly NewMeeting[], today: CalendarDate, theme: Theme): string {
  const rows = meetings.map((meeting) => {
    const { key, time, name, person, carried, topics, file } = meeting;
    if (!theme.isTerminal) {
      return [key.date, time ?? '', person, String(carried.length), String(topics), file];
    }
    const when = time === null ? sayDay(key.date, today) : `${sayDay(key.date, today)} ${time}`;
    const counts = [`carried ${carried.length}`, plural(topics, 'topic')];
    return [when, safeText(name), ...counts, safeText(file)];
  });
  return renderTable(rows, {}, theme);
}
