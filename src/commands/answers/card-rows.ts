import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay, sayShortDay } from '../../core/dates/day-words.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import { latestProgress } from '../../format/goals.ts';
import type { Card } from '../../notebook/card/read-card.ts';
import type { CardRow } from '../../render/card.ts';
import { sayStanding } from '../../render/rhythm-words.ts';
import { sayAdvice } from './answer-advice.ts';
import { promiseRow, sayDueDay, topicRow } from './card-item-rows.ts';

/** More entries of one kind than this are counted. */
const MOST = 6;
const ABOUT_AT_MOST = 3;
const ABOUT_LINES = 3;

/** The lines of a card for people; what is empty is left out. `name` is what to type for its person. */
export function cardRows(card: Card, name: string, today: CalendarDate): CardRow[] {
  const { handle, profile } = card.person;
  const isFriend = profile.relation === 'friend';
  const topics = card.topics.map((one) => topicRow(isFriend ? 'Ask about' : 'Topics', one, today));
  const promises = (label: string, all: readonly Promised[], side: string) =>
    few(
      all.map((one) => promiseRow(label, one, today)),
      MOST,
      `oneonone actions ${name}${side}`,
    );
  return [
    ...(isBlank(card) ? [askAbout(name)] : []),
    ...few(aboutRows(card), ABOUT_AT_MOST, `oneonone people edit ${name}`),
    ...few(
      texts(isFriend ? 'Was up to' : 'Last time', card.takeaways),
      MOST,
      `oneonone show ${name}`,
    ),
    ...moodRows(card, today),
    ...promises('You owe', card.mine, ' --mine'),
    ...promises('You wait for', card.theirs, ' --theirs'),
    ...promises('Nobody owns', card.nobodys, ''),
    ...few(topics, MOST, `oneonone add ${name} --list`),
    ...few(goalRows(card, today), MOST, `oneonone goals ${name}`),
    ...feedbackRows(card, name, today),
    ...rhythmRows(card, today),
    ...card.advice.map((advice) => ({
      ...{ label: 'Advice', text: sayAdvice(advice, today) },
      ...(advice.command === null ? {} : { command: withName(advice.command, handle, name) }),
    })),
    ...texts(
      'Questions',
      card.questions.map(({ text }) => text),
    ),
    ...texts('Yourself', card.selfCheck),
  ];
}

/** Whether there is nothing yet that two people could have between them. */
function isBlank(card: Card): boolean {
  const { about, mine, theirs, nobodys, topics, goals, standing, hidden } = card;
  const some = [about, mine, theirs, nobodys, topics, goals, standing.meetings];
  return hidden === 0 && some.every(({ length }) => length === 0);
}

/** A command that names a person by the handle, with what is shorter to type. */
function withName(command: string, handle: string, name: string): string {
  const words = command.split(' ');
  return words.map((word) => (word === handle ? name : word)).join(' ');
}

function askAbout(name: string): CardRow {
  const command = `oneonone people edit ${name}`;
  return {
    ...{ label: 'About', text: 'Nothing is noted yet. Whatever you know already goes here:' },
    command,
  };
}

/** The beginning of each: the profile has the rest. */
function aboutRows({ about }: Card): CardRow[] {
  return about.map((text) => ({ label: 'About', text, most: ABOUT_LINES }));
}

function texts(label: string, some: readonly string[]): CardRow[] {
  return some.map((text) => ({ label, text }));
}

/** The first of some rows, and how many more there are. */
function few(rows: readonly CardRow[], most: number, command: string): CardRow[] {
  const [first] = rows;
  const left = rows.length - most;
  if (first === undefined || left <= 1) return [...rows];
  return [...rows.slice(0, most), { label: first.label, text: `and ${left} more`, command }];
}

function moodRows({ moods }: Card, today: CalendarDate): CardRow[] {
  const [first] = moods;
  const last = moods.at(-1);
  if (first === undefined || last === undefined) return [];
  const days = [...new Set([first, last])].map(({ key }) => sayShortDay(key.date, today));
  const all = moods.map(({ header }) => header.mood).join(' → ');
  return [{ label: 'Mood', text: `${all} of 5, ${days.join(' to ')}` }];
}

function goalRows({ goals }: Card, today: CalendarDate): CardRow[] {
  return goals.map((goal) => {
    const { text, due } = goal;
    const last = latestProgress(goal);
    const said = last === null ? '' : `${sayShortDay(last.date, today)}: ${last.text}`;
    const note = due === null ? '' : sayDueDay(due, due < today, today);
    return { label: 'Goals', text, note, below: said };
  });
}

/** Feedback that is private is said to be there, so that it is not forgotten: it may be read over a shoulder. */
function feedbackRows(card: Card, name: string, today: CalendarDate): CardRow[] {
  const { feedback, hiddenFeedback } = card;
  const command = `oneonone feedback ${name} --list`;
  const rows = feedback.map(({ text, date, direction }): CardRow => {
    return { label: 'Feedback', text: `${direction} ${sayShortDay(date, today)}: ${text}` };
  });
  const shown = few(rows, MOST, command);
  if (hiddenFeedback === 0) return shown;
  return [...shown, { label: 'Feedback', text: `${hiddenFeedback} noted, private`, command }];
}

function rhythmRows({ standing, person, last }: Card, today: CalendarDate): CardRow[] {
  const { rhythm } = standing;
  if (last === null && rhythm.reasons.every((reason) => reason === 'never-met')) return [];
  const { dueOn } = rhythm;
  const words = sayStanding(rhythm, person.profile.started, today);
  const due = dueOn !== null && dueOn > today ? `, due ${sayDay(dueOn, today)}` : '';
  return [{ label: 'Rhythm', text: `${words}${due}` }];
}
