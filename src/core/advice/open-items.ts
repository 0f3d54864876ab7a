import { compareMeetings, type MeetingKey } from '../meetings/meeting.ts';
import type { Promised } from '../promises/action-item.ts';
import type { AdviceFacts, OpenItem } from './advice-facts.ts';

/** What is open, the oldest first. */
export function openItems({ open }: AdviceFacts): OpenItem[] {
  return open.filter(({ promised }) => promised.state === 'open').sort(byAge);
}

/** Open promises, topics left out, the oldest first. */
export function openPromises(facts: AdviceFacts): OpenItem[] {
  return openItems(facts).filter(({ promised }) => promised.kind === 'action');
}

/** The items themselves. */
export function itemsOf(found: readonly OpenItem[]): Promised[] {
  return found.map(({ promised }) => promised);
}

/** Every meeting in which one of them stands, oldest first. */
export function inMeetings(found: readonly OpenItem[]): MeetingKey[] {
  const keys = new Map<string, MeetingKey>();
  for (const { meetings } of found) {
    for (const key of meetings) keys.set(`${key.date} ${key.number}`, key);
  }
  return [...keys.values()].sort(compareMeetings);
}

function byAge({ promised: a }: OpenItem, { promised: b }: OpenItem): number {
  return compareText(a.since ?? '', b.since ?? '') || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
