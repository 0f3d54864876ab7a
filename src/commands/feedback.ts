import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { sayDay } from '../core/dates/day-words.ts';
import { typedWord } from '../core/people/typed-word.ts';
import { type NotedFeedback, planFeedback } from '../notebook/plan/note-feedback.ts';
import { readFeedback } from '../notebook/read/read-growth.ts';
import { safeText } from '../render/plain-text.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import {
  type FeedbackList,
  feedbackJson,
  pipedFeedback,
  viewFeedbackList,
} from './answers/feedback-list.ts';
import { askFeedback, sayWords } from './arguments/feedback-questions.ts';
import { newFeedback, readTyped } from './arguments/feedback-words.ts';
import { keepingText } from './arguments/keep-text.ts';
import { readPastDay } from './arguments/past-day.ts';
import { readPersonArgument } from './arguments/person.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { isOn, optionText } from './input.ts';
import { type Changed, update } from './update.ts';

interface Noted extends Changed<NotedFeedback> {
  kind: 'noted';
  today: CalendarDate;
}

/** `oneonone feedback`: a fact, a feeling, a reason and a question, or exact praise, on record. */
export const feedback = command<Noted | FeedbackList>({
  name: 'feedback',
  group: 'capture',
  summary: 'feedback given or received, kept on record and brought up next time',
  arguments: [{ name: 'person', required: true, about: 'whom you gave it to, or who gave it' }],
  options: [
    { name: 'received', about: 'they told me' },
    { name: 'fact', takes: '<text>', about: 'what happened, or what they said' },
    { name: 'feeling', takes: '<text>', about: 'what it did to me' },
    { name: 'reason', takes: '<text>', about: 'why it matters' },
    { name: 'question', takes: '<text>', about: 'what I want to ask' },
    { name: 'praise', takes: '<text>', about: 'what exactly was good' },
    { name: 'effect', takes: '<text>', about: 'what came of it' },
    { name: 'plan', takes: '<text>', about: 'what I will do with what I was told' },
    {
      name: 'message',
      short: 'm',
      takes: '<text>',
      about: 'all of it in one line, nothing is asked; - reads standard input',
    },
    { name: 'date', takes: '<date>', about: 'the day it was; left out: today' },
    { name: 'raise', about: 'a topic for the next meeting' },
    { name: 'no-raise', about: 'only on record' },
    { name: 'share', about: 'may be shown to others; else it is private' },
    { name: 'list', about: 'show what is on record, newest first' },
  ],
  examples: [
    { line: 'oneonone feedback alice', does: 'asks for the fact, the feeling, the reason' },
    { line: 'oneonone feedback priya --received', does: 'what Priya told you' },
    { line: 'oneonone feedback alice --praise "Calm in the outage"', does: 'and what came of it' },
    { line: 'oneonone feedback alice --list', does: 'what is on record' },
  ],
  writes: true,
  run: (session, input) => (isOn(input, 'list') ? list(session, input) : note(session, input)),
  json: (data) =>
    data.kind === 'list'
      ? data.items.map((item) => ({
          person: data.person.handle,
          ...feedbackJson(item, data.person),
        }))
      : notedJson(data),
  view: (data, theme) =>
    data.kind === 'list' ? viewFeedbackList(data, theme) : viewNoted(data, theme),
});

async function list(session: Session, { words }: Input): Promise<Answer<FeedbackList>> {
  const notebook = session.notebook();
  const person = await readPersonArgument(session, notebook, words[0]);
  const items = readFeedback(notebook, person);
  return { data: { kind: 'list', person, items, today: session.today } };
}

async function note(session: Session, input: Input): Promise<Answer<Noted>> {
  const typed = readTyped(session, input);
  const { notebook, person, date } = await keepingText(sayWords(typed), async () => {
    const opened = session.notebook();
    return {
      notebook: opened,
      person: await readPersonArgument(session, opened, input.words[0]),
      date: await readPastDay(optionText(input, 'date'), session.today),
    };
  });
  const isWhole = optionText(input, 'message') !== undefined;
  const isAsked = session.canAsk && !isWhole;
  const words = isAsked ? await askFeedback(session, person, typed) : typed;
  return keepingText(sayWords(words), async () => {
    const wanted = newFeedback(words, date, isOn(input, 'share'));
    const { data, ...answer } = update(session, input, notebook, () =>
      planFeedback(notebook, person, wanted, words.raise === true),
    );
    return { ...answer, data: { ...data, kind: 'noted' as const, today: session.today } };
  });
}

function notedJson({ changed, person, feedback: item, topic }: Noted): unknown {
  return { changed, person: person.handle, ...feedbackJson(item, person), topic };
}

function viewNoted({ person, feedback: item, topic, today }: Noted, theme: Theme): string {
  if (!theme.isTerminal) return renderTable([pipedFeedback(item)], {}, theme);
  const { direction, praise, date, text, shared } = item;
  const name = safeText(person.profile.name);
  const what = praise ? 'Praise' : 'Feedback';
  const whom = direction === 'given' ? `for ${name}` : `from ${name}`;
  const lines = [
    `${theme.green(`${what} ${whom}`)}, ${sayDay(date, today)}${shared ? ', may be shared' : ''}:`,
    `  ${safeText(text)}`,
  ];
  if (topic !== null) lines.push(`It is a${shared ? '' : ' private'} topic for the next meeting.`);
  if (direction === 'received') {
    lines.push(`Promise something? oneonone add ${typedWord(person.handle)} --mine "…"`);
  } else lines.push(theme.quiet(`On record: oneonone feedback ${typedWord(person.handle)} --list`));
  return lines.join('\n');
}
