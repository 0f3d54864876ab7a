import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { type AskWish, freshQuestions } from '../../core/questions/ask-questions.ts';
import type { Question } from '../../core/questions/question.ts';
import {
  type AskedAt,
  lastAskedDates,
  recentlyAsked,
} from '../../core/questions/question-memory.ts';
import { isFirstMeeting, meetingsBefore } from '../find/earlier-meetings.ts';
import { nextMeeting } from '../find/find-meeting.ts';
import type { Notebook } from '../notebook.ts';
import { readNextFocus } from './next-focus.ts';
import type { Person } from './person-log.ts';
import { readAskedAt } from './read-asked.ts';

/** A question and the day on which it was last brought along; null: never. */
export interface ProposedQuestion {
  question: Question;
  lastAsked: CalendarDate | null;
}

/** Which questions are wanted: of a theme (null: whatever suits), and how many. */
export type QuestionChoice = Pick<AskWish, 'theme' | 'count'>;

/** Questions for the next talk with a person, with the day on which each was last brought along, in any meeting. */
export function proposeQuestions(
  notebook: Notebook,
  person: Person,
  bank: readonly Question[],
  choice: QuestionChoice,
): { proposed: ProposedQuestion[]; focus: string | null } {
  const meetings = [...readAskedAt(notebook, person)];
  const lastAsked = lastAskedDates(meetings, notebook.today);
  const { questions, focus } = nextQuestions(notebook, person, bank, choice, meetings);
  const proposed = questions.map((question) => ({
    question,
    lastAsked: lastAsked.get(question.id) ?? null,
  }));
  return { proposed, focus };
}

/**
 * Questions for the next talk with a person (`freshQuestions`), the same all day, and the focus they serve. Of
 * `meetings`, newest first, no more are read than memory reaches back.
 */
export function nextQuestions(
  notebook: Notebook,
  person: Person,
  bank: readonly Question[],
  choice: QuestionChoice,
  meetings: Iterable<AskedAt> = readAskedAt(notebook, person),
): { questions: Question[]; focus: string | null } {
  const { today } = notebook;
  const { focus, isFirst } = nextTalk(notebook, person);
  const questions = freshQuestions(bank, {
    ...{ ...choice, focus, isFirst },
    relation: person.profile.relation,
    asked: recentlyAsked(meetings, today),
    seed: `${person.handle} ${today}`,
  });
  return { questions, focus };
}

/** What the next meeting is about: what its file says, else what `new` would choose today. */
function nextTalk(notebook: Notebook, person: Person) {
  const next = nextMeeting(notebook, person);
  const key = next?.key ?? { date: notebook.today, number: Infinity };
  const before = meetingsBefore(notebook, person, key);
  const written = next?.header.focus?.toLowerCase();
  return {
    focus: written ?? readNextFocus(notebook, person, key, before, true),
    isFirst: isFirstMeeting(before) && (next === null || isMadeForFirst(next.header.template)),
  };
}

/** An agenda from another template than `first` was chosen for people who have met: `new` was told so. */
function isMadeForFirst(template: string | null): boolean {
  return template === null || template === 'first';
}

/** Questions for nobody in particular, the same all day. */
export function proposeAnyQuestions(
  bank: readonly Question[],
  choice: QuestionChoice,
  today: CalendarDate,
): ProposedQuestion[] {
  const anybody = { relation: null, focus: null, isFirst: false, asked: [], seed: today };
  return freshQuestions(bank, { ...anybody, ...choice }).map((question) => ({
    question,
    lastAsked: null,
  }));
}
