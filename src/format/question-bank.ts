import { textHash } from '../core/promises/text-hash.ts';
import type { Question } from '../core/questions/question.ts';
import { type Blocks, type ListItem, scanBlocks } from './blocks/blocks.ts';
import { splitFrontMatter } from './header/front-matter.ts';
import { placesIn } from './place.ts';
import type { ProblemDraft } from './problem-draft.ts';

/** What a questions.md holds, in its order, and the lines that are no questions. */
export interface QuestionBank {
  questions: Question[];
  problems: ProblemDraft[];
}

const ID_AT_END = /(?:^|\s)\^([\p{L}\p{N}-]+)$/u;
const TASK_BOX = /^\[.\](?:\s+|$)/u;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
// Items above the first heading belong to the user all the same.
const NO_THEME = 'own';

/**
 * Reads questions.md, the built-in one or the notebook's: headings are themes, list items are questions, `^id` at the
 * end names one. Without a name the id comes from theme and words. Of two with one id the first counts.
 */
export function readQuestions(text: string): QuestionBank {
  const blocks = scanBlocks(text, splitFrontMatter(text).bodyStart);
  const bank = new Map<string, Question>();
  const problems: QuestionBank['problems'] = [];
  const placeOf = placesIn(text);
  for (const item of blocks.items.filter((item) => !isAside(blocks, item))) {
    const question = readQuestion(text, blocks, item);
    const message = mistakeIn(question, bank);
    if (message === null) bank.set(question.id, question);
    else problems.push({ code: 'question-mistake', message, ...placeOf(item.bullet) });
  }
  return { questions: [...bank.values()], problems };
}

function readQuestion(text: string, blocks: Blocks, item: ListItem): Question {
  const line = text.slice(item.content, blocks.lines[item.line]?.end);
  const written = line.replace(COMMENT, '').replace(TASK_BOX, '').trim();
  const theme = themeAbove(blocks, item);
  const words = written.replace(ID_AT_END, '').replace(/\s+/g, ' ').trim();
  const id = ID_AT_END.exec(written)?.[1]?.normalize('NFC').toLowerCase();
  return { id: id ?? idFromWords(theme, words), theme, text: words };
}

function mistakeIn(question: Question, bank: ReadonlyMap<string, Question>): string | null {
  if (question.text === '') return 'there are no words in this question';
  const first = bank.get(question.id);
  if (first === undefined) return null;
  return first.text === question.text
    ? 'this question stands here twice'
    : `^${question.id} already names another question: "${first.text}"`;
}

function themeAbove(blocks: Blocks, item: ListItem): string {
  const title = blocks.headings.findLast((heading) => heading.line < item.line)?.title ?? '';
  return slug(title) || NO_THEME;
}

function isAside(blocks: Blocks, item: ListItem): boolean {
  return blocks.asides.some((aside) => aside.start <= item.bullet && item.bullet < aside.end);
}

function idFromWords(theme: string, words: string): string {
  return `${theme}-${textHash(words.normalize('NFC').toLowerCase()).toString(36)}`;
}

function slug(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words === null ? '' : words.join('-');
}
