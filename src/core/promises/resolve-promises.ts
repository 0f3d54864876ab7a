import { type Copy, isClosed, type Promised } from './action-item.ts';
import { idOf } from './identity.ts';

/** The copies that are one promise, as they are gathered. */
interface Group {
  id: string;
  /** Whether the id stands on a line. */
  marked: boolean;
  copies: Copy[];
}

interface Gathering {
  handle: string;
  groups: Group[];
  byId: Map<string, Group>;
  /** By owner and words, oldest first. */
  byWords: Map<string, Group[]>;
  /** Ids that stand at different words in one file (rule 4). */
  reused: Set<string>;
  /** By file, owner and words: the first line that bears a mark. */
  marked: Map<string, Copy>;
}

/**
 * Tells which lines are one promise or topic, and what is open, over all copies of one person (`format.md`, "What is
 * open"). Copies may come in any order; goals are left out. Promises come in the order in which they were first made.
 */
export function resolvePromises(copies: readonly Copy[], handle: string): Promised[] {
  const sorted = copies.filter((copy) => copy.kind !== 'goal').sort(byAge);
  const gathering: Gathering = {
    handle,
    groups: [],
    byId: new Map(),
    byWords: new Map(),
    reused: reusedIds(sorted),
    marked: markedLines(sorted),
  };
  for (const copy of sorted) gather(gathering, copy);
  return gathering.groups.map(settle);
}

function byAge(a: Copy, b: Copy): number {
  return a.rank - b.rank || a.line - b.line;
}

/** The ids that stand at different words in one file. */
function reusedIds(copies: readonly Copy[]): Set<string> {
  const words = new Map<string, string>();
  const reused = new Set<string>();
  for (const copy of copies) {
    if (copy.mark === null) continue;
    const key = `${copy.rank}\n${copy.mark}`;
    const before = words.get(key);
    if (before === undefined) words.set(key, ownWords(copy));
    else if (before !== ownWords(copy)) reused.add(copy.mark);
  }
  return reused;
}

function markedLines(copies: readonly Copy[]): Map<string, Copy> {
  const marked = new Map<string, Copy>();
  for (const copy of copies) {
    if (copy.mark === null) continue;
    const key = `${copy.rank}\n${wordsKeyOf(copy)}`;
    if (!marked.has(key)) marked.set(key, copy);
  }
  return marked;
}

function wordsKeyOf({ kind, owner, words }: Copy): string {
  return `${kind}\n${owner ?? ''}\n${words}`;
}

/** The id on the line, or on a line of the same words in the same file: a merge may have kept both. */
function markOf({ marked }: Gathering, copy: Copy, wordsKey: string): string | null {
  if (copy.mark !== null) return copy.mark;
  if (marked.size === 0) return null;
  const twin = marked.get(`${copy.rank}\n${wordsKey}`);
  return twin === undefined || areApart(copy, twin) ? null : twin.mark;
}

function gather(gathering: Gathering, copy: Copy): void {
  const { owner, words, since } = copy;
  const wordsKey = wordsKeyOf(copy);
  const id =
    markOf(gathering, copy, wordsKey) ?? idOf({ handle: gathering.handle, owner, words, since });
  const idKey = gathering.reused.has(id) ? `${id}\n${ownWords(copy)}` : id;
  const alike = gathering.byWords.get(wordsKey) ?? [];
  const known = gathering.byId.get(idKey) ?? alike.findLast((group) => isSamePromise(group, copy));
  const group = known ?? { id, marked: false, copies: [] };
  if (known === undefined) gathering.groups.push(group);
  if (copy.mark !== null && !group.marked) {
    group.id = copy.mark;
    group.marked = true;
  }
  group.copies.push(copy);
  gathering.byId.set(idKey, group);
  if (!alike.includes(group)) gathering.byWords.set(wordsKey, [...alike, group]);
}

/**
 * Rules 3 and 4: the same owner and words are the same promise when one of the two lines bears no mark, and the
 * promise stands in the same file or was still open when this line was written.
 */
function isSamePromise(group: Group, copy: Copy): boolean {
  if (copy.mark !== null && group.marked) return false;
  if (group.copies.some((other) => areApart(copy, other))) return false;
  if (group.copies.some((other) => other.rank === copy.rank)) return true;
  return !group.copies.some((other) => wasClosedBefore(other, copy));
}

/** A line that was closed before the other was first promised is an older promise of the same words. */
function areApart(one: Copy, other: Copy): boolean {
  return wasClosedBeforePromised(one, other) || wasClosedBeforePromised(other, one);
}

function wasClosedBeforePromised(closed: Copy, other: Copy): boolean {
  if (!isClosed(closed) || closed.closed === null || other.since === null) return false;
  // What a planned meeting holds is promised on its day, and may be done before: such a line is nothing older.
  if (closed.since !== null && closed.closed < closed.since) return false;
  return closed.closed < other.since;
}

function wasClosedBefore(other: Copy, copy: Copy): boolean {
  if (!isClosed(other)) return false;
  return other.closed === null || copy.meeting === null || other.closed <= copy.meeting;
}

/** The words of the line itself, without those of the line it stands under. */
function ownWords(copy: Copy): string {
  return copy.words.slice(copy.words.lastIndexOf('\n') + 1);
}

function settle({ id, copies }: Group): Promised {
  const state = stateOf(copies);
  const newest = newestCopy(copies, state);
  const shown = state === 'open' ? newest : closingCopy(copies, state, newest);
  const since = earliest(copies.map((copy) => copy.since));
  return {
    id,
    kind: kindOf(copies),
    text: newest.text,
    owner: newest.owner,
    due: newest.due,
    since,
    closed: state === 'open' ? null : shown.closed,
    state,
    carried: timesCarried(copies, since),
    private: copies.some((copy) => copy.private),
    headsUp: copies.some((copy) => copy.headsUp),
    shown,
    copies,
  };
}

/** Rule 1: a copy that is done or dropped closes the promise. */
function stateOf(copies: readonly Copy[]): Promised['state'] {
  if (copies.some((copy) => copy.state === 'done')) return 'done';
  return copies.some((copy) => copy.state === 'dropped') ? 'dropped' : 'open';
}

/** The newest copy in the state of the whole; rule 2: where only carried lines are left, the newest of them. */
function newestCopy(copies: readonly Copy[], state: Promised['state']): Copy {
  const newest = copies.findLast((copy) => copy.state === state) ?? copies.at(-1);
  if (newest === undefined) throw new RangeError('a promise without a copy');
  return newest;
}

/** The line that says how a promise ended, and when: of those in the state of the whole the one closed first. */
function closingCopy(copies: readonly Copy[], state: Promised['state'], newest: Copy): Copy {
  const alike = copies.filter((copy) => copy.state === state);
  const first = earliest(alike.map((copy) => copy.closed));
  return alike.find((copy) => copy.closed === first) ?? newest;
}

/** A promise in any copy is a promise: a topic that was given an owner or a date has become one. */
function kindOf(copies: readonly Copy[]): Promised['kind'] {
  return copies.some((copy) => copy.kind === 'action') ? 'action' : 'topic';
}

function earliest<Day extends string>(days: readonly (Day | null)[]): Day | null {
  let first: Day | null = null;
  for (const day of days) if (first === null || (day !== null && day < first)) first = day;
  return first;
}

/** The meetings it stands in, but for the one in which it was first promised. Copies come oldest first. */
function timesCarried(copies: readonly Copy[], since: string | null): number {
  let meetings = 0;
  let last = -1;
  let bornInMeeting = false;
  for (const { rank, meeting } of copies) {
    if (meeting === null) continue;
    if (rank !== last) meetings += 1;
    last = rank;
    if (since === null || meeting <= since) bornInMeeting = true;
  }
  return meetings - (bornInMeeting ? 1 : 0);
}
