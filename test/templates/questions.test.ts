import { describe, expect, test } from 'vitest';
import { KNOWN_THEMES } from '../../src/core/questions/question.ts';
import { readQuestions } from '../../src/format/question-bank.ts';
import { builtIn } from './built-in.ts';

const { questions, problems } = readQuestions(builtIn('questions'));

/** A part of a question that "yes" answers: ", and did you like it?", ", or not?" */
const YES_OR_NO =
  /[,;:] (and |or )?(is|are|was|were|do|does|did|can|could|will|would|should|have|has) (you|I|we|it|they|he|she|there|that)\b|\bor not\b/;

test('the bank has no mistake, and enough to choose from', () => {
  expect(problems).toEqual([]);
  expect(questions.length).toBeGreaterThanOrEqual(150);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
});

test('no two questions say the same in other words', () => {
  const bags = questions.map(({ text }) => new Set(text.toLowerCase().match(/[a-z]+/g)));
  const alike = bags.flatMap((bag, at) =>
    bags.slice(at + 1).flatMap((other, next) => {
      const shared = [...bag].filter((word) => other.has(word)).length;
      const all = bag.size + other.size - shared;
      return shared / all >= 0.7 ? [[questions[at]?.text, questions[at + 1 + next]?.text]] : [];
    }),
  );
  expect(alike).toEqual([]);
});

// What files remember: an id that goes away, or names something else, is a broken promise.
test('the ids stay', () => {
  const ids = questions.map(({ id }) => id).sort();
  expect(ids).toEqual(expect.arrayContaining(PUBLISHED));
});

test('every theme serves somebody, and everybody is served', () => {
  expect(new Set(questions.map(({ theme }) => theme))).toEqual(KNOWN_THEMES);
});

test.each([...KNOWN_THEMES])('the theme %s outlasts the memory of ten meetings', (theme) => {
  expect(questions.filter((question) => question.theme === theme).length).toBeGreaterThan(10);
});

describe.each(questions)('$id', ({ id, text }) => {
  test(text, () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(text).toMatch(/^(What|How|Why|Who|When|Where)\b[^?]+\?$/);
    expect(text).not.toMatch(YES_OR_NO);
    expect(text.length).toBeLessThanOrEqual(100);
  });
});

const PUBLISHED = `
  blockers-again blockers-annoyance blockers-decision blockers-path blockers-putting-off
  blockers-stuck blockers-table blockers-unclear blockers-up-to-you blockers-waiting
  blockers-wall blockers-way career-best-job career-door career-elsewhere career-forward
  career-grown career-match career-more-of career-next career-regret career-skill career-success
  career-untaken career-whose feedback-blind feedback-clear feedback-detail feedback-disagree
  feedback-easier feedback-hear feedback-how feedback-in-my-place feedback-in-the-way
  feedback-keep feedback-landed feedback-meetings feedback-promise friend-asked friend-family
  friend-forward friend-free-day friend-go friend-happy friend-help friend-home friend-making
  friend-meal friend-met friend-mind friend-miss friend-new friend-night friend-plans
  friend-reading friend-sleep friend-story friend-tired friend-together friend-week friend-work
  friend-worry growth-better growth-challenge growth-come-to-you growth-first-time growth-how
  growth-learn-from growth-stayed growth-step growth-strength growth-stretch growth-teach
  growth-try growth-unnoticed ice-advice ice-bad-news ice-best-boss ice-best-time ice-come
  ice-first-job ice-good-at ice-grow-up ice-money ice-not-work ice-spoil ice-ten ice-thanked
  ice-working-with manager-above manager-coming manager-early manager-hold-back manager-know
  manager-learn manager-matters manager-more-less manager-my-work manager-ready manager-room
  manager-speak-up manager-view manager-worry mentee-admire mentee-assuming mentee-first
  mentee-friend mentee-hard mentee-learned mentee-options mentee-outcome mentee-side mentee-think
  mentee-tried mentee-want mentee-working mentor-change mentor-decide mentor-good-at mentor-hard
  mentor-in-my-place mentor-mistake mentor-next mentor-not-asking mentor-notice mentor-practise
  mentor-stopped mentor-who mentor-worth opening-behind opening-best opening-changed
  opening-compare opening-first opening-forward opening-headline opening-laugh opening-leave
  opening-mind opening-really opening-surprise opening-telling opening-worth peer-busy
  peer-coming peer-faster peer-handle peer-harder peer-hear peer-meet peer-my-job peer-need
  peer-together peer-trying peer-twice skip-afraid skip-decision skip-direction skip-friday
  skip-great skip-harder skip-hoped skip-message skip-promise skip-reach skip-see skip-stay
  skip-well strategy-bet strategy-careful strategy-change strategy-fit strategy-hurt
  strategy-know strategy-one strategy-others strategy-sense strategy-stop strategy-top
  strategy-unasked strategy-users team-change team-credit team-disagree team-hard-time
  team-helped team-meeting team-mistake team-mood team-never-lose team-newcomer team-not-talk
  team-toes team-with well-break well-energy well-enjoy well-evening well-fit well-good-day
  well-heavier well-hour well-plate well-pressure well-switch-off well-turn-to work-best-hours
  work-date work-energy work-hand-over work-longer work-miss work-next work-proud work-restart
  work-unseen work-urgent work-who-knows work-wrong
`
  .trim()
  .split(/\s+/);
