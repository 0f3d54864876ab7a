import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import type { Card } from '../../notebook/card/read-card.ts';
import { adviceJson } from './answer-advice.ts';
import { goalJson } from './answer-goal.ts';
import { itemJson } from './answer-item.ts';
import { standingJson } from './answer-standing.ts';
import { feedbackJson } from './feedback-list.ts';

/** The documented fields of a card (`prep`). */
export function cardJson(card: Card, today: CalendarDate): unknown {
  const { person, standing, about, questions } = card;
  const { name, relation, role, birthday } = person.profile;
  const json = (promised: Promised) => itemJson(promised, person.handle, today);
  return {
    ...{ person: person.handle, name, relation, role, birthday },
    nextBirthday: card.birthday,
    about,
    lastMet: standing.rhythm.lastMet,
    last: lastJson(card),
    moods: card.moods.map(({ key, file, header }) => ({ date: key.date, file, mood: header.mood })),
    mine: card.mine.map(json),
    theirs: card.theirs.map(json),
    nobodys: card.nobodys.map(json),
    topics: card.topics.map(topicJson),
    goals: card.goals.map((goal) => goalJson(goal, person)),
    feedback: card.feedback.map((one) => feedbackJson(one, person)),
    rhythm: standingJson(standing),
    advice: card.advice.map((advice) => adviceJson(advice, person)),
    questions: questions.map(({ id, theme, text }) => ({ id, theme, text })),
    selfCheck: card.selfCheck,
  };
}

function lastJson({ last, takeaways }: Card) {
  if (last === null) return null;
  const { key, file, header } = last;
  return { date: key.date, file, place: header.place, mood: header.mood, takeaways };
}

function topicJson({ id, text, headsUp, carried, since, shown, private: isPrivate }: Promised) {
  const { file, line } = shown;
  return { id, text, headsUp, carried, since, private: isPrivate, file, line };
}
