import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { readDate } from '../../core/dates/date-words.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import { FOCUSES } from '../../core/meetings/choose-focus.ts';
import { meetingName } from '../../core/meetings/meeting.ts';
import { matchPerson } from '../../core/people/match-person.ts';
import { themesOf } from '../../core/questions/theme-names.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { readKnownPerson, readNames } from '../../notebook/read/read-people.ts';
import { listTemplates, readQuestionBank } from '../../notebook/read/read-templates.ts';
import { safeText } from '../../render/plain-text.ts';
import type { World } from '../../world.ts';
import type { Completes, Session } from '../command.ts';
import { makeSession } from '../session.ts';
import type { Candidate } from './grammar.ts';
import { itemCandidates } from './item-candidates.ts';
import type { Wanted } from './wanted.ts';

/** Where it is looked, and by what. The notebook is null where there is none. */
interface Search<Where> {
  session: Session;
  notebook: Where;
  wanted: Wanted;
}

const DAYS = 'today tomorrow mon tue wed thu fri sat sun +1w +2w +1m yesterday'.split(' ');
const LISTED = 10;

/** What there is without a notebook as well. */
const ANYWHERE: Partial<Record<Completes, (search: Search<Notebook | null>) => Candidate[]>> = {
  date: ({ session }) => days(session.today),
  'date-or-none': ({ session }) => [...days(session.today), ...bare(['none'])],
  template: ({ session, notebook }) => bare(listTemplates(session.world, notebook).map(nameOf)),
  focus: ({ notebook }) => bare([...FOCUSES, ...(notebook?.settings.rotation ?? [])]),
};

const IN_NOTEBOOK: Partial<Record<Completes, (search: Search<Notebook>) => Candidate[]>> = {
  item: (search) => itemCandidates(search.notebook, personMeant(search), search.wanted, 'open'),
  closed: (search) => itemCandidates(search.notebook, personMeant(search), search.wanted, 'closed'),
  meeting: meetings,
  tag: ({ notebook }) => bare(readNames(notebook).flatMap(({ profile }) => profile.tags)),
  theme: ({ session, notebook }) => bare(themesOf(readQuestionBank(session.world, notebook))),
};

/** Looks up what is wanted. Throws for a `--today` that is none, and as reading files does. */
export function lookUp(world: World, wanted: Wanted): Candidate[] {
  const options = { dir: wanted.dir, today: wanted.today };
  const session = makeSession(world, { words: [], options }, 'completion');
  const notebook = usableNotebook(session);
  return wanted.finds.flatMap((what) => {
    const anywhere = ANYWHERE[what]?.({ session, notebook, wanted });
    if (anywhere !== undefined || notebook === null) return anywhere ?? [];
    return IN_NOTEBOOK[what]?.({ session, notebook, wanted }) ?? [];
  });
}

function usableNotebook(session: Session): Notebook | null {
  try {
    return session.findNotebook();
  } catch {
    return null;
  }
}

/** Days in words, each with the day that it means. */
function days(today: CalendarDate): Candidate[] {
  return DAYS.map((value) => {
    const date = readDate(value, today);
    return { value, about: date === null ? '' : sayDay(date, today) };
  });
}

/** A person's meetings, newest first; all of them once a date was begun. */
function meetings(search: Search<Notebook>): Candidate[] {
  const { today } = search.session;
  const keys = personMeant(search)?.folder.meetings.toReversed() ?? [];
  const listed = /^\d/.test(search.wanted.typed) ? keys : keys.slice(0, LISTED);
  const dates = listed.map((key) => ({ value: meetingName(key), about: sayDay(key.date, today) }));
  return [...bare(['last', 'next']), ...dates, ...days(today)];
}

/** The person whom the first word names; null where it names none. */
function personMeant({ notebook, wanted }: Search<Notebook>): Person | null {
  const [word] = wanted.given;
  if (word === undefined) return null;
  const everybody = readNames(notebook);
  const match = matchPerson(word, everybody, 'prefix');
  return match.kind === 'one' ? readKnownPerson(notebook, match.person, everybody) : null;
}

function nameOf({ name }: { name: string }): string {
  return name;
}

function bare(values: readonly string[]): Candidate[] {
  return [...new Set(values)].map((value) => ({ value: safeText(value), about: '' }));
}
