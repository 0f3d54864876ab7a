import type { Advice } from '../../core/advice/advice.ts';
import type { AdviceMeeting, OpenItem } from '../../core/advice/advice-facts.ts';
import { adviseOn } from '../../core/advice/advise-on.ts';
import { addMonths } from '../../core/dates/calendar-date.ts';
import type { MeetingKey } from '../../core/meetings/meeting.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import type { Rhythm } from '../../core/rhythm/rhythm.ts';
import { parseMeetingFileName } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { isKnown } from './is-known.ts';
import { type MeetingHead, readHead } from './meeting-heads.ts';
import type { Person } from './person-log.ts';

/** The longest that any rule looks back, in months; and for those seldom met, in meetings. */
const MONTHS_BACK = 6;
const MEETINGS_BACK = 20;
/** Nobody meets more often; so many at the very most. */
const MOST_MEETINGS = 200;

/**
 * The advice about a person as of the notebook's day, the weightiest first, muted rules left out. `open` is what is
 * open between the two; rules about promises say nothing where it is empty. Of the meetings of half a year, and of
 * twenty at least, the heads are read.
 */
export function readAdvice(
  notebook: Notebook,
  person: Person,
  open: readonly Promised[],
  rhythm: Rhythm,
): Advice[] {
  const { today, settings } = notebook;
  const heads = keysToRead(notebook, person).flatMap(
    (key) => readHead(notebook, person, key) ?? [],
  );
  return adviseOn({
    ...{ today, settings, profile: person.profile },
    cadence: rhythm.cadence,
    isAway: rhythm.state === 'away',
    meetings: heads.map(factOf),
    open: open.map(withMeetings),
    isKnown: isKnown(notebook, person),
  });
}

function keysToRead({ today }: Notebook, { folder: { meetings } }: Person): MeetingKey[] {
  const since = addMonths(today, -MONTHS_BACK);
  const past = meetings.filter(({ date }) => date <= today);
  const enough = past.at(-MEETINGS_BACK) ?? past[0];
  const from = enough === undefined || since < enough.date ? since : enough.date;
  return meetings.filter(({ date }) => date >= from).slice(-MOST_MEETINGS);
}

function factOf({ key, status, header }: MeetingHead): AdviceMeeting {
  const { focus, duration, mood, cancelledBy } = header;
  return { key, status, focus: focus?.toLowerCase() ?? null, duration, mood, cancelledBy };
}

function withMeetings(promised: Promised): OpenItem {
  const meetings = promised.copies
    .map(({ file }) => parseMeetingFileName(file.slice(file.lastIndexOf('/') + 1)))
    .filter((key) => key !== null && key !== 'odd');
  return { promised, meetings };
}
