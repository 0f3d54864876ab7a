import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { CAREER, chooseFocus, isCareerDue, takesATurn } from '../../core/meetings/choose-focus.ts';
import type { MeetingKey } from '../../core/meetings/meeting.ts';
import type { Notebook } from '../notebook.ts';
import { firstDayTogether, lastCareerTalk } from './career-talks.ts';
import type { MeetingHead } from './meeting-heads.ts';
import type { Person } from './person-log.ts';

/** Whether a career talk is due at a meeting, and why. */
export interface CareerDue {
  due: boolean;
  /** Null: there was none. */
  last: CalendarDate | null;
  /** Whether the rotation has career talks: then they were asked for. */
  inRotation: boolean;
}

/** Whether a meeting is to be a career talk (`isCareerDue`). */
export function readCareerDue(notebook: Notebook, person: Person, key: MeetingKey): CareerDue {
  const { relation } = person.profile;
  const inRotation = rotationOf(notebook, person).includes(CAREER);
  const last = lastCareerTalk(notebook, person, key);
  const firstDay = last === null ? firstDayTogether(notebook, person, key) : null;
  const due = isCareerDue({ relation, lastCareer: last, firstDay }, key.date);
  return { due, last, inRotation };
}

/** The focus of a meeting where nobody says another, from the meetings before it. `career`: whether a career talk may come out of turn. */
export function readNextFocus(
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
  before: readonly MeetingHead[],
  career: boolean,
): string | null {
  return chooseFocus({
    rotation: rotationOf(notebook, person),
    held: before
      .filter(({ status }) => takesATurn(status))
      .map(({ header }) => header.focus?.toLowerCase() ?? null),
    careerDue: career && readCareerDue(notebook, person, key).due,
  });
}

/** As `--focus` takes it: in lower case. */
function rotationOf({ settings }: Notebook, { profile }: Person): string[] {
  return (profile.rotation ?? settings.rotation).map((focus) => focus.toLowerCase());
}
