import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { sayDay } from '../../core/dates/day-words.ts';
import type { ProposedQuestion } from '../../notebook/read/propose-questions.ts';
import { safeText } from '../../render/plain-text.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { wrap } from '../../render/width.ts';
import type { AskAnswer } from '../ask.ts';

const INDENT = '  ';
const WIDEST = 100;

/** Questions for people, each whole; in a pipe: id, theme, text, day last asked. */
export function viewQuestions(answer: AskAnswer, theme: Theme): string {
  const { proposed, today } = answer;
  if (!theme.isTerminal) {
    return renderTable(
      proposed.map(({ question: { id, theme: about, text }, lastAsked }) => [
        ...[id, about, text, lastAsked ?? ''],
      ]),
      {},
      theme,
    );
  }
  if (proposed.length === 0) return 'No more questions.';
  return [
    theme.heading(titleOf(answer)),
    ...proposed.flatMap((one) => linesOf(one, today, theme)),
    theme.quiet(`Others: ${otherOnes(answer)}`),
  ].join('\n');
}

function titleOf({ person, focus, theme }: AskAnswer): string {
  const name = person === null ? 'Questions' : `Questions for ${safeText(person.profile.name)}`;
  if (theme !== null) return `${name}: ${safeText(theme)}`;
  return focus === null ? name : `${name}, for a talk about ${safeText(focus)}`;
}

function linesOf(
  { question, lastAsked }: ProposedQuestion,
  today: CalendarDate,
  theme: Theme,
): string[] {
  const text = wrap(safeText(question.text), Math.min(theme.columns, WIDEST) - INDENT.length);
  const asked = lastAsked === null ? '' : `, asked ${sayDay(lastAsked, today)}`;
  const about = theme.quiet(`${safeText(question.theme)}${asked}`);
  return [...text.map((line) => INDENT + line), `${INDENT}${INDENT}${about}`];
}

function otherOnes({ person, theme, count, skip }: AskAnswer): string {
  const words = ['oneonone ask'];
  if (person !== null) words.push(person.handle);
  if (theme !== null) words.push(`--theme ${/\s/.test(theme) ? `"${theme}"` : theme}`);
  words.push(`--skip ${skip + count}`);
  return words.map(safeText).join(' ');
}
