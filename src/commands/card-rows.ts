import { isOverdue, type Promised } from '../core/action-item.ts';
import { type CalendarDate, daysBetween } from '../core/calendar-date.ts';
import { sayAge, sayDay, sayShortDay } from '../core/day-words.ts';
import type { Card } from '../notebook/read-card.ts';
import type { CardRow } from '../render/card.ts';
import { sayStanding } from '../render/rhythm-words.ts';
import { sayAdvice } from './answer-advice.ts';

/** More entries of one kind than this are counted. */
const MOST = 6;
const ABOUT_AT_MOST = 3;

/** The lines of a card for people; what is empty is left out. */
export function cardRows(card: Card, today: CalendarDate): CardRow[] {
  const { handle, profile } = card.person;
  if (isBlank(card)) return blankRows(card);
  const isFriend = profile.relation === 'friend';
  const promises = (label: string, all: readonly Promised[], side: string) =>
    few(
      all.map((one) => promiseRow(label, one, today)),
      MOST,
      `oneonone actions ${handle}${side}`,
    );
  return [
    ...few(texts('About', card.about), ABOUT_AT_MOST, `oneonone people edit ${handle}`),
    ...few(
      texts(isFriend ? 'Was up to' : 'Last time', card.takeaways),
      MOST,
      `oneonone show ${handle}`,
    ),
    ...moodRows(card, today),
    ...promises('You owe', card.mine, ' --mine'),
    ...promises('You wait for', card.theirs, ' --theirs'),
    ...promises('Nobody owns', card.nobodys, ''),
    ...few(topicRows(isFriend ? 'Ask about' : 'Topics', card, today), MOST, ''),
    ...rhythmRows(card, today),
    ...card.advice.map((advice) => ({
      ...{ label: 'Advice', text: sayAdvice(advice, today) },
      ...(advice.command === null ? {} : { command: advice.command }),
    })),
    ...texts(
      'Questions',
      card.questions.map(({ text }) => text),
    ),
    ...texts('Yourself', card.selfCheck),
  ];
}

/** Whether there is nothing yet that two people could have between them. */
function isBlank({ about, last, mine, theirs, nobodys, topics, standing }: Card): boolean {
  const some = [about, mine, theirs, nobodys, topics, standing.meetings];
  return last === null && some.every(({ length }) => length === 0);
}

function blankRows({ person, questions }: Card): CardRow[] {
  const command = `oneonone people edit ${person.handle}`;
  return [
    { label: 'About', text: 'Nothing is noted yet. Whatever you know already goes here:', command },
    ...texts(
      'Questions',
      questions.map(({ text }) => text),
    ),
  ];
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

function promiseRow(label: string, promised: Promised, today: CalendarDate): CardRow {
  const { due } = promised;
  const late = isOverdue(promised, today);
  const words = [
    due === null ? '' : late ? `${sayAge(daysBetween(due, today))} late` : sayDue(due, today),
    ...ageWords(promised, today, due === null),
  ];
  return itemRow(label, promised, words);
}

function topicRows(label: string, { topics }: Card, today: CalendarDate): CardRow[] {
  return topics.map((one) =>
    itemRow(label, one, [one.headsUp ? 'heads-up' : '', ...ageWords(one, today, false)]),
  );
}

function itemRow(label: string, { id, text }: Promised, words: readonly string[]): CardRow {
  return { label, id: id.slice(0, 4), text, note: words.filter((word) => word !== '').join(', ') };
}

function sayDue(due: CalendarDate, today: CalendarDate): string {
  return due === today ? 'due today' : `due ${sayDay(due, today)}`;
}

/** Since when it stands, how long that is where it is wanted, and how often it was carried. */
function ageWords(promised: Promised, today: CalendarDate, withAge: boolean): string[] {
  const { since, carried } = promised;
  const isOld = since !== null && since < today;
  return [
    isOld ? `since ${sayShortDay(since, today)}` : '',
    isOld && withAge ? sayAge(daysBetween(since, today)) : '',
    carried > 0 ? `carried ${carried}×` : '',
    promised.private ? 'private' : '',
  ];
}

function rhythmRows({ standing, person, last }: Card, today: CalendarDate): CardRow[] {
  const { rhythm } = standing;
  if (last === null && rhythm.reasons.every((reason) => reason === 'never-met')) return [];
  const { dueOn } = rhythm;
  const words = sayStanding(rhythm, person.profile.started, today);
  const due = dueOn !== null && dueOn > today ? `, due ${sayDay(dueOn, today)}` : '';
  return [{ label: 'Rhythm', text: `${words}${due}` }];
}
