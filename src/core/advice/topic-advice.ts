import { addDays } from '../dates/calendar-date.ts';
import { sayShortDay } from '../dates/day-words.ts';
import { typedWord } from '../people/typed-word.ts';
import type { AdviceFacts, Finding } from './advice-facts.ts';
import { sayItemFirst } from './item-words.ts';
import { inMeetings, itemsOf, openItems } from './open-items.ts';

const CARRIES = 3;
const DAYS = 14;

/** Topics that were carried three times or more and came up two weeks ago or earlier. */
export function topicWaits(facts: AdviceFacts): Finding {
  const since = addDays(facts.today, -DAYS);
  const found = openItems(facts).filter(
    ({ promised }) =>
      promised.kind === 'topic' &&
      promised.carried >= CARRIES &&
      promised.since !== null &&
      promised.since <= since,
  );
  const [first] = found;
  if (first === undefined) return null;
  const { promised } = first;
  const day = promised.since === null ? '' : sayShortDay(promised.since, facts.today);
  const text =
    found.length === 1
      ? `${sayItemFirst(promised)} has waited since ${day}, carried ${promised.carried} times: decide it, drop it, or raise it now?`
      : `${found.length} topics have been carried three times or more, the first since ${day}: decide one, drop one, or raise one now?`;
  return {
    text,
    command: `oneonone show ${typedWord(promised.id)}`,
    meetings: inMeetings(found),
    items: itemsOf(found),
  };
}
