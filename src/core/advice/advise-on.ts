import { compareMeetings } from '../meetings/meeting.ts';
import { unknownPerson } from './about-advice.ts';
import { ADVICE_RULES, type Advice, type AdviceRule } from './advice.ts';
import type { AdviceFacts, Finding } from './advice-facts.ts';
import { cancelledByMe, moveSeries } from './cancellation-advice.ts';
import { longTalks, shortTalks } from './duration-advice.ts';
import { careerDue, sameFocus } from './focus-advice.ts';
import { moodFalling } from './mood-advice.ts';
import { onboardingStep } from './onboarding-advice.ts';
import { loosePromises, myOverdue } from './promise-advice.ts';
import { topicWaits } from './topic-advice.ts';

const RULES: Record<AdviceRule, (facts: AdviceFacts) => Finding> = {
  'mood-falling': moodFalling,
  'my-overdue': myOverdue,
  'topic-waits': topicWaits,
  'onboarding-step': onboardingStep,
  'move-series': moveSeries,
  'cancelled-by-me': cancelledByMe,
  'long-talks': longTalks,
  'short-talks': shortTalks,
  'career-due': careerDue,
  'same-focus': sameFocus,
  'loose-promises': loosePromises,
  'unknown-person': unknownPerson,
};

/** What holds while one of the two is away; what concerns the next talk can wait until they are back. */
const WHILE_AWAY: readonly AdviceRule[] = ['my-overdue', 'loose-promises'];

/** The advice that these facts give, at most one piece a rule, the weightiest first, muted rules left out. */
export function adviseOn(facts: AdviceFacts): Advice[] {
  const ordered = {
    ...facts,
    meetings: facts.meetings.toSorted((a, b) => compareMeetings(a.key, b.key)),
  };
  return ADVICE_RULES.filter((rule) => isWanted(rule, facts)).flatMap((rule) => {
    const found = RULES[rule](ordered);
    return found === null ? [] : [{ rule, meetings: [], items: [], ...found }];
  });
}

function isWanted(rule: AdviceRule, { settings, isAway }: AdviceFacts): boolean {
  return !settings.mute.includes(rule) && (!isAway || WHILE_AWAY.includes(rule));
}
