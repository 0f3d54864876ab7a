import { type CalendarDate, yearOf } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import type { MeetingRecord, RecordItem } from '../../notebook/read/meeting-record.ts';
import { safeLines, safeText } from '../../render/plain-text.ts';
import { plural } from '../../render/sentence.ts';
import type { Theme } from '../../render/theme.ts';
import type { Session } from '../command.ts';
import { itemJson } from './answer-item.ts';

/** The switch that shows private parts as well. */
export const PRIVATE = { name: 'private', about: 'private parts as well' } as const;

/** What may be shown of a meeting as `--json` gives it (`show`). */
export function recordJson(
  { person, meeting, sections, items }: MeetingRecord,
  today: CalendarDate,
): unknown {
  const { file, key, status, header } = meeting;
  const { focus, objective, duration, mood, next } = header;
  const actions = items.filter(({ promised }) => promised.kind === 'action');
  const topics = items.filter(({ promised }) => promised.kind === 'topic');
  return {
    person: person.handle,
    date: key.date,
    ...{ file, status, focus, objective, duration, mood, next, sections },
    actions: actions.map(({ promised, copy }) =>
      itemJson({ ...promised, text: copy.text, shown: copy }, person.handle, today),
    ),
    topics: topics.map(topicJson),
  };
}

function topicJson({ promised, copy }: RecordItem) {
  const { id, state, carried, headsUp } = promised;
  const discussed = state === 'done';
  return { id, text: copy.text, discussed, carried, private: promised.private, headsUp };
}

/** What may be shown of a meeting as Markdown: a heading, a line of facts, and the text. */
export function viewRecord(record: MeetingRecord, today: CalendarDate, theme: Theme): string {
  const { person, meeting, text } = record;
  const { date } = meeting.key;
  const day = theme.isTerminal ? sayWithYear(date, today) : date;
  const { objective } = meeting.header;
  const parts = [
    theme.heading(`# ${safeText(person.profile.name)}, ${day}`),
    theme.quiet(factsOf(record, today, theme)),
    objective === null ? '' : `\nPurpose: ${safeText(objective)}`,
    text === '' ? '' : `\n${safeLines(text)}`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function sayWithYear(date: CalendarDate, today: CalendarDate): string {
  return yearOf(date) === yearOf(today)
    ? `${sayDay(date, today)} ${yearOf(date)}`
    : sayDay(date, today);
}

function factsOf({ person, meeting }: MeetingRecord, today: CalendarDate, theme: Theme): string {
  const { focus, duration, mood, next, reason, cancelledBy } = meeting.header;
  const command = `oneonone met ${typedWord(person.handle)} ${meeting.key.date}`;
  const facts = [
    meeting.status === 'unconfirmed' ? `unconfirmed (${command})` : meeting.status,
    cancelledBy === null ? null : `by ${cancelledBy}`,
    reason,
    focus,
    duration === null ? null : plural(duration, 'minute'),
    mood === null ? null : `mood ${mood} of 5`,
    next === null ? null : `next ${theme.isTerminal ? sayDay(next, today) : next}`,
  ];
  return facts.flatMap((fact) => (fact === null ? [] : safeText(fact))).join(' · ');
}

/** Says on stderr how much that is private was left out; nothing where nothing was. */
export function remarkHidden(session: Session, count: number): void {
  if (count === 0) return;
  session.remark(`${plural(count, 'private part')} left out; --private shows everything.`);
}
