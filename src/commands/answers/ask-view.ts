import { sayDay } from '../../core/dates/day-words.ts';
import { typedWord } from '../../core/people/typed-word.ts';
import type { ProposedQuestion } from '../../notebook/read/propose-questions.ts';
import { safeText } from '../../render/plain-text.ts';
import { renderTable } from '../../render/table.ts';
import type { Theme } from '../../render/theme.ts';
import { textWidth, wrap } from '../../render/width.ts';
import type { AskAnswer } from '../ask.ts';

const INDENT = '  ';
const GAP = '  ';
const WIDEST = 100;

/** Questions for people, each whole; in a pipe: id, theme, text, day last asked. */
export function viewQuestions(answer: AskAnswer, theme: Theme): string {
  const { proposed } = answer;
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
    ...proposed.flatMap((one) => linesOf(one, answer, theme)),
    theme.quiet(`Others: ${otherOnes(answer)}`),
  ].join('\n');
}

function titleOf({ person, focus, theme }: AskAnswer): string {
  const name = person === null ? 'Questions' : `Questions for ${safeText(person.profile.name)}`;
  if (theme !== null) return `${name}: ${safeText(theme)}`;
  return focus === null ? name : `${name}, for a talk about ${safeText(focus)}`;
}

/** A question whole, and quietly at its end, or below where there is no room, what is to know about it. */
function linesOf(
  { question, lastAsked }: ProposedQuestion,
  { theme: wanted, today }: AskAnswer,
  theme: Theme,
): string[] {
  const room = Math.min(theme.columns, WIDEST) - INDENT.length;
  const lines = wrap(safeText(question.text), room);
  const asked = lastAsked === null ? '' : `asked ${sayDay(lastAsked, today)}`;
  const notes = [wanted === null ? safeText(question.theme) : '', asked];
  const note = notes.filter((one) => one !== '').join(', ');
  const last = lines.at(-1) ?? '';
  if (note === '') return lines.map((line) => INDENT + line);
  if (textWidth(last) + GAP.length + textWidth(note) <= room) {
    lines[lines.length - 1] = last + GAP + theme.quiet(note);
  } else lines.push(INDENT + theme.quiet(note));
  return lines.map((line) => INDENT + line);
}

function otherOnes({ person, theme, count, skip }: AskAnswer): string {
  const words = ['oneonone ask'];
  if (person !== null) words.push(typedWord(person.handle));
  if (theme !== null) words.push(`--theme ${typedWord(theme)}`);
  words.push(`--skip ${skip + count}`);
  return words.map(safeText).join(' ');
}
