import type { Question } from '../../core/questions/question.ts';
import type { World } from '../../world.ts';
import { nextMeeting } from '../find/find-meeting.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { nextQuestions } from '../read/propose-questions.ts';
import { readQuestionBank } from '../read/read-templates.ts';

const COUNT = 2;

/** Two questions for the next talk: those in its agenda already, else those that `ask` proposes first. */
export function cardQuestions(world: World, notebook: Notebook, person: Person): Question[] {
  const bank = readQuestionBank(world, notebook);
  const ids = nextMeeting(notebook, person)?.header.questions ?? [];
  const planned = ids.flatMap((id) => bank.find((question) => question.id === id) ?? []);
  if (planned.length > 0) return planned.slice(0, COUNT);
  return nextQuestions(notebook, person, bank, { theme: null, count: COUNT }).questions;
}
