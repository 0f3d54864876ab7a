import type { CalendarDate } from '../dates/calendar-date.ts';

/** The state one line shows. */
export type LineState = 'open' | 'done' | 'dropped' | 'carried';

/** Action items are promises; topics are things to bring up; goals stand in a goals section. */
export type ItemKind = 'action' | 'topic' | 'goal';

/**
 * Where a copy stands among the person's files, oldest first: the profile is 0, the inbox 1, meetings follow by date
 * and number. `meeting` is the meeting's date, null in profile and inbox.
 */
export interface CopyPlace {
  /** Relative to the notebook, with `/`. */
  file: string;
  /** Rank of the file among the person's files, oldest first. */
  rank: number;
  meeting: CalendarDate | null;
  /** From 1. */
  line: number;
}

/** One line of one file: a copy of a promise, topic or goal. */
export interface Copy extends CopyPlace {
  kind: ItemKind;
  state: LineState;
  /** The text a person reads, marks left out. */
  text: string;
  /** The words of identity: `text` in NFC with white space folded; a nested item has its parent's words before its own. */
  words: string;
  /** "me", a handle, or a name as written; null when nobody is named here or above. */
  owner: string | null;
  due: CalendarDate | null;
  /** The date first promised: the mark, else the meeting's date, else null. */
  since: CalendarDate | null;
  /** The closing date: the mark, else the meeting's date, else null; null on open lines. */
  closed: CalendarDate | null;
  /** The id written on the line; null when it bears none. */
  mark: string | null;
  private: boolean;
  headsUp: boolean;
}

/** A promise or topic over all its copies. */
export interface Promised {
  /** Whole: a digit and six characters when made here, any length when given by hand. */
  id: string;
  kind: ItemKind;
  text: string;
  owner: string | null;
  due: CalendarDate | null;
  since: CalendarDate | null;
  /** As `shown` has it. */
  closed: CalendarDate | null;
  state: 'open' | 'done' | 'dropped';
  /** How many later meetings it was carried into. */
  carried: number;
  private: boolean;
  headsUp: boolean;
  /**
   * Where it stands: its newest open copy, else its newest carried one; of a closed promise the copy that closed it, a
   * done one before a dropped one, the first by its date. Text, owner and due date are those of the newest in its state.
   */
  shown: Copy;
  /** Every copy, oldest first. */
  copies: Copy[];
}

/** Whether a line shows that its promise is closed: done, or dropped. */
export function isClosed({ state }: { state: LineState }): boolean {
  return state === 'done' || state === 'dropped';
}

/** Whether an open promise is past its date. */
export function isOverdue({ state, due }: Promised, today: CalendarDate): boolean {
  return state === 'open' && due !== null && due < today;
}
