import type { Advice } from '../core/advice/advice.ts';
import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { mayCreateUnasked } from '../notebook/find/find-notebook.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { readToday, type Today, type TodaysMeeting } from '../notebook/read/read-today.ts';
import { adviceJson } from './answers/answer-advice.ts';
import { standingJson } from './answers/answer-standing.ts';
import { viewToday } from './answers/today-view.ts';
import { command } from './command.ts';

interface TodayAnswer {
  today: CalendarDate;
  /** Null where there is no notebook. */
  glance: Today | null;
  root: string | null;
  /** Whether `new` would make a notebook by itself. */
  mayCreate: boolean;
}

const NOBODY: Pick<Today, 'mine' | 'theirs'> = {
  mine: { open: 0, overdue: 0, nextDue: null, latest: null, oldest: null },
  theirs: { open: 0, overdue: 0, nextDue: null, latest: null, oldest: null },
};

/** `oneonone` alone, or `oneonone today`: the day at a glance. */
export const today = command<TodayAnswer>({
  name: 'today',
  group: 'prepare',
  summary: 'today at a glance; what runs when no command is named',
  arguments: [],
  options: [],
  examples: [
    { line: 'oneonone', does: 'who is on today, what is late, who waits' },
    { line: 'oneonone today --json', does: 'the same as data' },
  ],
  writes: false,
  run: (session) => {
    const notebook = session.findNotebook();
    const mayCreate = notebook === null && mayCreateUnasked(session.world, session.dir);
    const glance = notebook === null ? null : readToday(notebook);
    session.problems.push(...(glance?.problems ?? []));
    return { data: { today: session.today, glance, root: notebook?.root ?? null, mayCreate } };
  },
  json: ({ today, glance, root }) => ({
    date: today,
    notebook: root,
    meetings: glance?.meetings.map(meetingJson) ?? [],
    unconfirmed:
      glance?.unconfirmed.map(({ person, key }) => ({ person: person.handle, ...key })) ?? [],
    youOwe: (glance ?? NOBODY).mine,
    youWaitFor: (glance ?? NOBODY).theirs,
    notMetLately: glance?.waiting.map(standingJson) ?? [],
    birthdays: glance?.birthdays.map(birthdayJson) ?? [],
    advice: glance?.advice.map(({ person, advice }) => adviceOf(person, advice)) ?? [],
  }),
  view: ({ today, glance, mayCreate }, theme) =>
    glance === null ? welcome(mayCreate) : viewToday(glance, today, theme),
});

function meetingJson({ person, time, meeting, status, isPrepared, ...counts }: TodaysMeeting) {
  return {
    person: person.handle,
    name: person.profile.name,
    time,
    status,
    prepared: isPrepared,
    file: meeting?.file ?? null,
    ...counts,
  };
}

function birthdayJson({ person, date, turns }: Today['birthdays'][number]) {
  const who = { person: person.handle, name: person.profile.name, date };
  return turns === null ? who : { ...who, turns };
}

function adviceOf(person: Person, advice: Advice) {
  return { person: person.handle, name: person.profile.name, ...adviceJson(advice, person) };
}

function welcome(mayCreate: boolean): string {
  const first = '  oneonone new alice     prepare a talk with Alice (makes ~/oneonone)\n';
  return `No notebook yet.\n${mayCreate ? first : ''}  oneonone init <dir>    choose the folder yourself\nEverything stays in plain files on this machine.`;
}
