import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay, sayShortDay } from '../../core/dates/day-words.ts';
import { CAREER } from '../../core/meetings/choose-focus.ts';
import { chooseTemplate } from '../../core/meetings/choose-template.ts';
import type { MeetingKey } from '../../core/meetings/meeting.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import { chooseQuestions } from '../../core/questions/choose-questions.ts';
import type { Question } from '../../core/questions/question.ts';
import { OneononeError } from '../../errors.ts';
import { readDocument } from '../../format/document.ts';
import { seedOf } from '../../format/evidence.ts';
import { type Goal, goalsIn, latestProgress } from '../../format/goals.ts';
import { splitFrontMatter } from '../../format/header/front-matter.ts';
import { setHeaderKeys } from '../../format/header/set-header.ts';
import { readMeetingHeader } from '../../format/meeting-header.ts';
import { renderTemplate } from '../../format/template/template.ts';
import type { World } from '../../world.ts';
import { isFirstMeeting, meetingsBefore } from '../find/earlier-meetings.ts';
import type { Notebook } from '../notebook.ts';
import type { MeetingHead } from '../read/meeting-heads.ts';
import { readNextFocus } from '../read/next-focus.ts';
import { type Person, readPart } from '../read/person-log.ts';
import { readAsked } from '../read/read-asked.ts';
import { ownTemplateNames, readQuestionBank, readTemplate } from '../read/read-templates.ts';

/** What the user asked a new meeting to be; null where the notebook decides. */
export interface MeetingWish {
  template: string | null;
  focus: string | null;
  /** Whether a career talk that is due is not to be this one. */
  notCareer: boolean;
  objective: string | null;
  time: string | null;
  /** Whether these two met before the notebook knew of it. */
  haveMet: boolean;
}

/** A new meeting's text before anything is carried into it. */
export interface ComposedMeeting {
  text: string;
  template: string;
  focus: string | null;
  questions: string[];
}

/** Writes the text of a new meeting: front matter, and the agenda from its template. Throws where a template is missing or broken. */
export function composeMeeting(
  world: World,
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
  wish: MeetingWish,
): ComposedMeeting {
  const before = meetingsBefore(notebook, person, key);
  const isFirst = !wish.haveMet && isFirstMeeting(before);
  const asked = wish.focus ?? (wish.template === CAREER ? CAREER : null);
  const focus = asked ?? readNextFocus(notebook, person, key, before, !wish.notCareer);
  const questions = questionsOf(world, notebook, person, key, { focus, isFirst });
  const template = chooseTemplate({
    asked: wish.template,
    handle: person.handle,
    relation: person.profile.relation,
    isFirst,
    focus,
    preferred: notebook.settings.template,
    own: ownTemplateNames(notebook),
  });
  const text = textOf(world, notebook, person, key, { wish, template, focus, questions, before });
  return { text, template, focus, questions: questions.map(({ id }) => id) };
}

function questionsOf(
  world: World,
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
  { focus, isFirst }: { focus: string | null; isFirst: boolean },
): Question[] {
  return chooseQuestions({
    bank: readQuestionBank(world, notebook),
    relation: person.profile.relation,
    isFirst,
    focus,
    asked: readAsked(notebook, person, key.date),
    seed: `${person.handle} ${key.date} ${key.number}`,
  });
}

interface Filling {
  wish: MeetingWish;
  template: string;
  focus: string | null;
  questions: readonly Question[];
  before: readonly MeetingHead[];
}

function textOf(
  world: World,
  notebook: Notebook,
  person: Person,
  key: MeetingKey,
  { wish, template, focus, questions, before }: Filling,
): string {
  const found = readTemplate(world, notebook, template);
  if (found === null) {
    throw new OneononeError(
      'bad-value',
      `there is no template "${template}"`,
      'oneonone templates    lists them',
    );
  }
  const { header: defaults } = readMeetingHeader(key.date, found.text);
  const objective = wish.objective ?? defaults.objective;
  const rendered = renderTemplate(found.text, {
    name: person.profile.name,
    handle: person.handle,
    relation: person.profile.relation,
    role: person.profile.role,
    date: key.date,
    day: sayDay(key.date, notebook.today),
    since: sinceWords(notebook, before),
    objective,
    focus,
    goals: openGoals(notebook, person),
    questions: questions.map(({ text }) => text),
  });
  const [mistake] = rendered.problems;
  if (mistake !== undefined) {
    const place = { file: found.file, line: mistake.line, column: mistake.column };
    throw new OneononeError(
      'bad-value',
      mistake.message,
      `oneonone templates edit ${typedWord(template)}`,
      place,
    );
  }
  return withHeader(person, key, rendered.text, {
    time: wish.time ?? person.profile.time,
    template,
    focus,
    objective,
    duration: defaults.duration,
    place: defaults.place,
    questions: questions.map(({ id }) => id),
  });
}

function sinceWords(notebook: Notebook, before: readonly MeetingHead[]): string | null {
  const { today } = notebook;
  const last = before.find(({ status, key }) => status === 'held' && key.date <= today);
  return last === undefined ? null : sayDay(last.key.date, notebook.today);
}

/** Goals that are open, with what moved last; nothing private: a meeting is a page that two may read. */
function openGoals(notebook: Notebook, person: Person): string[] {
  if (!person.folder.hasProfile) return [];
  const profile = readPart(notebook, person, 'profile');
  const goals = profile === null ? [] : goalsIn(profile.document);
  return goals
    .filter((goal) => goal.state === 'open' && !goal.private)
    .map((goal) => sayGoal(goal, notebook.today));
}

function sayGoal(goal: Goal, today: CalendarDate): string {
  const last = latestProgress(goal, true);
  if (last === null) return goal.text;
  return `${goal.text} (${sayShortDay(last.date, today)}: ${last.text})`;
}

interface HeaderKeys {
  time: string | null;
  template: string;
  focus: string | null;
  objective: string | null;
  duration: number | null;
  place: string | null;
  questions: string[];
}

function withHeader(person: Person, key: MeetingKey, body: string, keys: HeaderKeys): string {
  const { bodyStart } = splitFrontMatter(body);
  const context = { kind: 'meeting', date: key.date, names: person.names, bodyStart } as const;
  const seed = seedOf(readDocument(body, context));
  const { questions, ...others } = keys;
  return setHeaderKeys(body, {
    date: key.date,
    ...others,
    questions: questions.length > 0 ? questions : null,
    seed,
  });
}
