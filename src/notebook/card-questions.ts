import { freshQuestions } from '../core/ask-questions.ts';
import type { Question } from '../core/question.ts';
import type { World } from '../world.ts';
import { isFirstMeeting } from './earlier-meetings.ts';
import { isCalledOff } from './find-meeting.ts';
import type { Notebook } from './notebook.ts';
import type { MeetingFile, PersonLog } from './person-log.ts';
import { readAsked } from './read-asked.ts';
import { readQuestionBank } from './read-templates.ts';

const COUNT = 2;

/**
 * Two questions for the next talk: those that its agenda proposes already, else two that this person was not asked
 * lately.
 */
export function cardQuestions(world: World, notebook: Notebook, log: PersonLog): Question[] {
  const bank = readQuestionBank(world, notebook);
  const next = log.meetings.find((meeting) => isToCome(meeting, notebook)) ?? null;
  const proposed = (next?.header.questions ?? []).flatMap(
    (id) => bank.find((question) => question.id === id) ?? [],
  );
  if (proposed.length > 0) return proposed.slice(0, COUNT);
  return freshQuestions(bank, {
    relation: log.profile.relation,
    focus: next?.header.focus ?? null,
    isFirst: isFirstMeeting(log.meetings.filter((meeting) => !isToCome(meeting, notebook))),
    theme: null,
    count: COUNT,
    asked: readAsked(notebook, log),
    seed: `${log.handle} ${notebook.today}`,
  });
}

function isToCome({ key, status }: MeetingFile, { today }: Notebook): boolean {
  return key.date >= today && status !== 'held' && !isCalledOff(status);
}
