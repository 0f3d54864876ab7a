import type { Promised } from '../../core/promises/action-item.ts';
import { latestProgress } from '../../format/goals.ts';
import type { Card } from '../../notebook/card/read-card.ts';
import type { Cell } from '../../render/cell.ts';
import { standingJson } from './answer-standing.ts';

/** A card's lines in a pipe: handle, part, and what there is to say of it. The text comes last, whole. */
export function cardCells(card: Card): Cell[][] {
  const { person, standing, plan, birthday, last } = card;
  const { name, relation, role } = person.profile;
  const { state, lastMet, daysSince, dueOn, next } = standingJson(standing);
  const rows: string[][] = [
    ['person', name, relation, role ?? ''],
    ...(plan === null ? [] : [['today', plan.time ?? '', plan.status, plan.meeting?.file ?? '']]),
    ...(birthday === null ? [] : [['birthday', birthday.date, String(birthday.turns ?? '')]]),
    ...card.about.map((text) => ['about', text]),
    ...(last === null
      ? []
      : [
          [
            'last',
            last.key.date,
            String(last.header.mood ?? ''),
            last.header.place ?? '',
            last.file,
          ],
        ]),
    ...card.takeaways.map((text) => ['takeaway', text]),
    ...card.moods.map(({ key, header }) => ['mood', key.date, String(header.mood)]),
    ...card.mine.map((one) => itemCells('you owe', one)),
    ...card.theirs.map((one) => itemCells('you wait for', one)),
    ...card.nobodys.map((one) => itemCells('nobody owns', one)),
    ...card.topics.map((one) => topicCells(one)),
    ...card.goals.map((goal) => {
      const latest = latestProgress(goal);
      return ['goal', latest?.date ?? '', latest?.text ?? '', goal.text];
    }),
    ...card.feedback.map(({ date, direction, text }) => ['feedback', date, direction, text]),
    ...hiddenFeedbackCells(card),
    ['rhythm', state, lastMet ?? '', String(daysSince ?? ''), dueOn ?? '', next ?? ''],
    ...card.advice.map(({ rule, text, command }) => ['advice', rule, command ?? '', text]),
    ...card.questions.map(({ id, theme, text }) => ['question', id, theme, text]),
    ...card.selfCheck.map((text) => ['self-check', text]),
  ];
  return rows.map((row) => [person.handle, ...row]);
}

/** Feedback that is private is said to be there, as on a terminal; without a day. */
function hiddenFeedbackCells({ hiddenFeedback }: Card): string[][] {
  return hiddenFeedback === 0 ? [] : [['feedback', '', '', `${hiddenFeedback} noted, private`]];
}

function itemCells(part: string, { id, owner, due, since, carried, text }: Promised): string[] {
  return [part, id, owner ?? '', due ?? '', since ?? '', String(carried), text];
}

function topicCells({ id, headsUp, since, carried, text }: Promised): string[] {
  return ['topic', id, headsUp ? 'heads-up' : '', since ?? '', String(carried), text];
}
