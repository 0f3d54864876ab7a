import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { MeetingKey } from '../../core/meetings/meeting.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import type { World } from '../../world.ts';
import type { Change } from '../change.ts';
import { chooseMeetingOn, isNearest } from '../find/choose-meeting.ts';
import { meetingFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { type MeetingFile, type Person, parseMeeting, readPart } from '../read/person-log.ts';
import { lastHeld, readRecentMeetings } from '../read/rhythm-facts.ts';
import { scanOpenPromises } from '../scan/scan-promises.ts';
import { composeMeeting, type MeetingWish } from './compose-meeting.ts';
import { assertWritable, changesOf } from './edits.ts';
import { fillMeeting } from './fill-meeting.ts';
import { askedOf, NOTHING_ASKED, withMissing } from './missing-keys.ts';
import { tidyInbox } from './tidy-inbox.ts';

/** What came of preparing one meeting. */
export interface PreparedMeeting {
  key: MeetingKey;
  file: string;
  created: boolean;
  template: string | null;
  focus: string | null;
  time: string | null;
  carried: string[];
  /** Open topics in the meeting now. */
  topics: number;
  questions: string[];
  /** Files whose lines came along and could not be marked as carried. */
  unwritable: string[];
  /** What the file that stands there has otherwise than it was wished; null: it has none. */
  kept: { key: string; value: string | null }[];
}

/** What to prepare: the day, what a new file is to be, and which open promises come along. */
export interface PrepareWish extends MeetingWish {
  date: CalendarDate;
  carry(promised: Promised): boolean;
}

/** Plans the meeting of a person on a day: a new file, or what is missing in the one that stands there. */
export function planMeeting(
  world: World,
  notebook: Notebook,
  person: Person,
  wish: PrepareWish,
): { changes: Change[]; result: PreparedMeeting } {
  const { key, file: standing } = chooseMeetingOn(notebook, person, wish.date);
  const isBlank = standing === null || standing.text.trim() === '';
  const composed = isBlank ? composeMeeting(world, notebook, person, key, wish) : null;
  const asked = standing === null || isBlank ? NOTHING_ASKED : askedOf(standing, wish);
  const text = composed?.text ?? (standing === null ? '' : withMissing(standing, asked.missing));
  const filled = takeOver(notebook, person, key, text, wish);
  const file = meetingFile(person.folder.folder, key);
  const after = parseMeeting(notebook, person, key, {
    text: filled.text,
    writable: true,
    problems: [],
  });
  return {
    changes: [...targetChange(standing, file, filled.text), ...filled.changes],
    result: {
      key,
      file,
      created: standing === null,
      template: composed?.template ?? after.header.template,
      focus: after.header.focus,
      time: after.header.time,
      carried: filled.carried,
      topics: openTopics(after),
      questions: composed?.questions ?? after.header.questions,
      unwritable: filled.unwritable,
      kept: asked.kept,
    },
  };
}

function targetChange(standing: MeetingFile | null, file: string, text: string): Change[] {
  if (standing === null) return [{ kind: 'create', file, text }];
  if (standing.text === text) return [];
  assertWritable(standing);
  return [{ kind: 'edit', file, before: standing.text, after: text }];
}

interface TakenOver {
  text: string;
  carried: string[];
  unwritable: string[];
  changes: Change[];
}

/** Fills the meeting where it is the one that takes over, and tidies the inbox of what was talked about. */
function takeOver(
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
  text: string,
  wish: PrepareWish,
): TakenOver {
  if (!isNearest(notebook, person, key)) return { text, carried: [], unwritable: [], changes: [] };
  const open = scanOpenPromises(notebook, [person]).get(person) ?? [];
  const recent = readRecentMeetings(notebook, person);
  const heldRank = lastHeld(recent, notebook)?.rank ?? null;
  const filled = fillMeeting(notebook, person, key, text, open, heldRank, wish.carry);
  const inbox = person.folder.hasInbox ? readPart(notebook, person, 'inbox') : null;
  const tidied =
    inbox?.writable === true ? [{ file: inbox, splices: tidyInbox(inbox, recent) }] : [];
  return { ...filled, changes: changesOf([...filled.edits, ...tidied]) };
}

function openTopics({ document }: MeetingFile): number {
  return document.items.filter(({ kind, state }) => kind === 'topic' && state === 'open').length;
}
