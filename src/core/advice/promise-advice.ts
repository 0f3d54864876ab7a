import { sayShortDay } from '../dates/day-words.ts';
import { typedWord } from '../people/typed-word.ts';
import { isOverdue, type Promised } from '../promises/action-item.ts';
import { compareUrgency } from '../promises/by-urgency.ts';
import type { AdviceFacts, Finding } from './advice-facts.ts';
import { sayItem, sayItemFirst } from './item-words.ts';
import { inMeetings, itemsOf, openPromises } from './open-items.ts';

/** What I promised and is past its date. */
export function myOverdue(facts: AdviceFacts): Finding {
  const { today, profile } = facts;
  const late = openPromises(facts).filter(
    ({ promised }) => promised.owner === 'me' && isOverdue(promised, today),
  );
  const items = itemsOf(late).sort((a, b) => compareUrgency(a, b, today));
  const [first] = items;
  if (first === undefined || first.due === null) return null;
  const what = `${sayItem(first)} for ${sayShortDay(first.due, today)}`;
  return {
    text:
      items.length === 1
        ? `You promised ${what}: keep it now, or agree on a new date?`
        : `${items.length} of your promises are past their date, first ${what}: keep them now, or agree on new dates?`,
    command: `oneonone actions ${typedWord(profile.handle)} --mine --overdue`,
    meetings: inMeetings(late),
    items,
  };
}

/** Open promises that nobody owns, or that have no date. Among friends a promise needs none. */
export function loosePromises(facts: AdviceFacts): Finding {
  const needsDate = facts.profile.relation !== 'friend';
  const loose = openPromises(facts).filter(
    ({ promised }) => promised.owner === null || (needsDate && promised.due === null),
  );
  const items = itemsOf(loose);
  const [first] = items;
  if (first === undefined) return null;
  return {
    text: items.length === 1 ? sayLoose(first) : `${items.length} promises ${sayAll(items)}`,
    command: `oneonone actions ${typedWord(facts.profile.handle)}`,
    meetings: inMeetings(loose),
    items,
  };
}

function sayLoose(promised: Promised): string {
  const what = sayItemFirst(promised);
  if (promised.owner !== null) return `${what} has no date: by when?`;
  return promised.due === null
    ? `${what} has no owner and no date: who does it, and by when?`
    : `${what} has no owner: who does it?`;
}

function sayAll(items: readonly Promised[]): string {
  if (items.every(({ owner }) => owner !== null)) return 'have no date: by when?';
  if (items.every(({ due }) => due !== null)) return 'have no owner: who does what?';
  return 'have no owner or no date: who does what, and by when?';
}
