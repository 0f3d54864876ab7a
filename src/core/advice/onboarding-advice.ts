import { addPeriod } from '../dates/add-period.ts';
import { addDays, type CalendarDate, daysBetween } from '../dates/calendar-date.ts';
import { sayShortDay } from '../dates/day-words.ts';
import { typedWord } from '../people/typed-word.ts';
import { type Cadence, cadenceOf, sayCadence } from '../rhythm/cadence.ts';
import { isNewcomer, NEWCOMER_STEPS } from '../rhythm/newcomer.ts';
import { type AdviceFacts, type Finding, heldMeetings, keysOf } from './advice-facts.ts';

const NEWS_FOR_DAYS = 14;

/** A newcomer's rhythm has just changed by its steps, or nobody has said yet how often to meet a newcomer. */
export function onboardingStep(facts: AdviceFacts): Finding {
  const { profile, settings, today } = facts;
  if (isNewcomer(profile, settings, today)) return suggestSteps(facts);
  const change = lastChange(facts);
  if (change === null) return null;
  const { day, before, after } = change;
  const next = after.kind === 'none' ? 'there is no rhythm' : `it is ${sayCadence(after)}`;
  return {
    text: `Since ${sayShortDay(day, today)} ${next}, no longer ${sayCadence(before)}: does the usual day still fit?`,
    command: `oneonone people edit ${typedWord(profile.handle)}`,
    meetings: keysOf(heldMeetings(facts).slice(-1)),
  };
}

function suggestSteps(facts: AdviceFacts): Finding {
  const { profile, today } = facts;
  const { started } = profile;
  if (started === null) return null;
  const when =
    started > today
      ? `Starts ${sayShortDay(started, today)}`
      : `New since ${sayShortDay(started, today)}`;
  const steps = NEWCOMER_STEPS.map(({ until, cadence }) => `${cadence} for ${until}`).join(', ');
  return {
    text: `${when}: ${steps}, and then the usual rhythm?`,
    command: `oneonone people edit ${typedWord(profile.handle)}`,
    meetings: keysOf(heldMeetings(facts).slice(-1)),
  };
}

interface Change {
  day: CalendarDate;
  before: Cadence;
  after: Cadence;
}

/** The last day on which a step ended and another cadence began, where that is news: recent, or since the last talk. */
function lastChange(facts: AdviceFacts): Change | null {
  const { profile, settings, today } = facts;
  const { started } = profile;
  if (started === null) return null;
  const changes = (profile.onboarding ?? settings.onboarding)
    .map(({ until }) => addPeriod(started, until, settings.workdays))
    .filter((day) => day <= today && isNews(facts, started, day))
    .map((day) => ({
      day,
      before: cadenceOf(profile, settings, addDays(day, -1)),
      after: cadenceOf(profile, settings, day),
    }))
    .filter(({ before, after }) => sayCadence(before) !== sayCadence(after));
  return changes.reduce<Change | null>(
    (last, change) => (last === null || change.day > last.day ? change : last),
    null,
  );
}

/** Before the first talk with a newcomer there is no rhythm that could change. */
function isNews(facts: AdviceFacts, started: CalendarDate, day: CalendarDate): boolean {
  if (daysBetween(day, facts.today) <= NEWS_FOR_DAYS) return true;
  const lastMet = heldMeetings(facts).at(-1)?.key.date;
  return lastMet !== undefined && lastMet >= started && lastMet < day;
}
