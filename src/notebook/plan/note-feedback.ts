import { OneononeError } from '../../errors.ts';
import { readDocument } from '../../format/document.ts';
import { addFeedback, feedbackLines, type NewFeedback } from '../../format/edit/edit-feedback.ts';
import { type FeedbackItem, feedbackIn } from '../../format/feedback.ts';
import { type NewItem, readTypedItem } from '../../format/items/typed-item.ts';
import type { Change } from '../change.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { planItem } from './add-item.ts';
import { changeProfileBody, openProfile } from './edit-profile.ts';

/** Feedback that was noted. */
export interface NotedFeedback {
  person: Person;
  feedback: FeedbackItem;
  /** The words of the topic that brings it up at the next meeting; null where it is only on record. */
  topic: string | null;
}

const LONGEST_TOPIC = 60;
/** Signs that mean something in Markdown or in an item. */
const SIGNS = /[`<>%[\](){}^#*_~@|\\]+/g;

/**
 * Notes feedback in a person's profile and, where it is to be raised, puts a topic into the inbox: private, unless the
 * feedback is shared. Throws `unreadable`, and `refused` for words that would read as something else.
 */
export function planFeedback(
  notebook: Notebook,
  named: Person,
  wanted: NewFeedback,
  isRaised: boolean,
): { changes: Change[]; result: NotedFeedback } {
  const profile = openProfile(notebook, named);
  const { person, document, goals, feedback } = profile;
  const alone = feedbackAlone(person, wanted);
  const line = addFeedback(document, wanted);
  const then = [...feedback, { ...alone, line: Number.MAX_SAFE_INTEGER }].sort(newestFirst);
  const { change, after } = changeProfileBody(profile, [[line]], { goals, feedback: then });
  const noted = feedbackIn(after)[then.findIndex((one) => one.line === Number.MAX_SAFE_INTEGER)];
  if (noted === undefined) throw new RangeError('feedback that was read is gone');
  const topic = isRaised ? planItem(notebook, person, topicOf(person, noted)) : null;
  return {
    changes: [change, ...(topic?.changes ?? [])],
    result: { person, feedback: noted, topic: topic?.result.promised.text ?? null },
  };
}

function feedbackAlone(person: Person, wanted: NewFeedback): FeedbackItem {
  const context = { kind: 'profile', date: null, names: person.names, bodyStart: 0 } as const;
  const text = ['## Feedback', '', ...feedbackLines(wanted), ''].join('\n');
  const [item, ...others] = feedbackIn(readDocument(text, context));
  const isWhole = item !== undefined && others.length === 0 && item.text !== '';
  if (isWhole && item.parts.length === wanted.parts.length) return item;
  throw new OneononeError(
    'refused',
    'this would not read as the same words again',
    'put odd signs in `backticks`',
  );
}

/** A topic in plain words, from the feedback as it reads: it must be no promise, nor hide or bare anything. */
function topicOf({ names }: Person, { text, praise, ...feedback }: FeedbackItem): NewItem {
  const { words } = readTypedItem(text.replace(SIGNS, ' '), names);
  const about = words === '' ? '' : `: ${shorten(words)}`;
  return {
    ...{ kind: 'topic', owner: null, due: null, since: null, headsUp: false },
    words: `${praise ? 'Praise' : 'Feedback'}${about}`,
    private: feedback.private,
  };
}

/** The beginning, cut between words where it is long. */
function shorten(words: string): string {
  if (words.length <= LONGEST_TOPIC) return words;
  const cut = words.slice(0, LONGEST_TOPIC);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TOPIC / 2)).trimEnd()} …`;
}

/** By day, and within a day the last in the file first, as they are read. */
function newestFirst(a: FeedbackItem, b: FeedbackItem): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  return b.line - a.line;
}
