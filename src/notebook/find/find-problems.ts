import { typedWord } from '../../core/people/typed-word.ts';
import type { Problem, ProblemCode } from '../../core/problem.ts';
import type { Copy } from '../../core/promises/action-item.ts';
import { skipBlanks } from '../../format/blocks/block-starts.ts';
import { findDocumentProblems } from '../../format/document-problems.ts';
import { readMeetingHeader } from '../../format/meeting-header.ts';
import { findPrivate } from '../../format/privacy/privacy.ts';
import { readQuestions } from '../../format/question-bank.ts';
import { findTemplateMistakes } from '../../format/template/template-mistakes.ts';
import { QUESTIONS_FILE, templateFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { itemAt } from '../read/item-at.ts';
import {
  filesOf,
  type LogFile,
  type PersonLog,
  promisesOf,
  readPersonLog,
} from '../read/person-log.ts';
import { readFile } from '../read/read-file.ts';
import { readPeople } from '../read/read-people.ts';
import { ownTemplateNames } from '../read/read-templates.ts';
import { nameProblem } from './entry-fault.ts';

/** A problem, and the text of its line where it may be shown. */
export interface FoundProblem {
  problem: Problem;
  source: string | null;
}

/** Everything that is wrong, or deserves a look, in a notebook, by file and line. Reads every file. */
export function findProblems(notebook: Notebook): FoundProblem[] {
  const before = notebook.broken.length;
  const { people, problems } = readPeople(notebook);
  const found = [
    ...withSource(notebook.problems, notebook.settingsText),
    ...withSource(problems, ''),
    ...people.flatMap((person) => findPersonProblems(readPersonLog(notebook, person))),
    ...ownTemplateNames(notebook).flatMap((name) => findTemplateProblems(notebook, name)),
    ...findQuestionProblems(notebook),
  ];
  return inOrder([...found, ...withSource(notebook.broken.slice(before), '')]);
}

/** What is wrong with one person's folder and files, by file and line. */
export function findPersonProblems(log: PersonLog): FoundProblem[] {
  const files = filesOf(log);
  return inOrder([
    ...withSource(log.folder.problems, ''),
    ...withSource(log.problems, log.profileText ?? ''),
    ...files.flatMap(findFileProblems),
    ...findLostCarries(log, files),
    ...findHiddenLines(log, files),
    ...findUnconfirmed(log),
  ]);
}

function findFileProblems(file: LogFile): FoundProblem[] {
  const drafts = findDocumentProblems(file.document);
  const problems = [...file.problems, ...drafts.map((draft) => ({ ...draft, file: file.file }))];
  const source = problems.length === 0 ? null : publicLines(file);
  return problems.map((problem) => ({ problem, source: source?.(problem.line) ?? null }));
}

/** The text of a line; null where it holds anything private, because findings are often shown to others. */
function publicLines({ document }: LogFile): (line: number) => string | null {
  const { text, blocks, sections } = document;
  const { lines, spans } = findPrivate(text, blocks, sections);
  return (line) => {
    const found = blocks.lines[line - blocks.firstLine];
    if (found === undefined) return lineOf(text, line);
    const isPrivate =
      lines[line - blocks.firstLine] === true ||
      spans.some((span) => span.start < found.end && span.end > found.start);
    return isPrivate ? null : text.slice(found.start, found.end);
  };
}

/** Promises of which only carried lines are left (`format.md`, "What is open", rule 2). */
function findLostCarries(log: PersonLog, files: readonly LogFile[]): FoundProblem[] {
  const lost = promisesOf(log).filter(
    ({ state, shown }) => state === 'open' && shown.state === 'carried',
  );
  const message =
    'was carried into a later meeting that does not have it any more; it counts as open here';
  return lost.flatMap(({ shown }) => findAtCopy(files, shown, 'lost-carry', message));
}

/** Lines typed into inbox or profile whose words, and so whose id, were closed before: nobody would see them again. */
function findHiddenLines(log: PersonLog, files: readonly LogFile[]): FoundProblem[] {
  const closed = promisesOf(log).filter(({ state }) => state !== 'open');
  const hidden = closed.flatMap(({ copies }) =>
    copies.filter(
      ({ meeting, state, mark }) => meeting === null && state === 'open' && mark === null,
    ),
  );
  const message =
    'counts as closed, because the same was closed before; take it out, or add since: and today’s date to have it anew';
  return hidden.flatMap((copy) => findAtCopy(files, copy, 'hidden-line', message));
}

function findAtCopy(
  files: readonly LogFile[],
  copy: Copy,
  code: ProblemCode,
  message: string,
): FoundProblem[] {
  const file = files.find((one) => one.file === copy.file);
  const item = file === undefined ? null : itemAt(file, copy);
  if (file === undefined || item === null) return [];
  const { text, blocks } = file.document;
  const start = blocks.lines[item.lineIndex]?.start ?? item.content;
  const column = skipBlanks(text, item.content, item.end) - start + 1;
  const problem: Problem = { code, message, file: file.file, line: copy.line, column };
  return [{ problem, source: publicLines(file)(copy.line) }];
}

function findUnconfirmed({ meetings, handle }: PersonLog): FoundProblem[] {
  const unconfirmed = meetings.filter(({ status }) => status === 'unconfirmed');
  return unconfirmed.map(({ file, key }) => {
    const date = key.number > 1 ? `${key.date}-${key.number}` : key.date;
    const message = `did you meet? oneonone met ${typedWord(handle)} ${date} (or cancel, or move)`;
    return { problem: nameProblem('unconfirmed', file, message), source: null };
  });
}

/** The problems of one of the notebook's own templates, by its name; none where it is not there. */
export function findTemplateProblems(notebook: Notebook, name: string): FoundProblem[] {
  const file = templateFile(name);
  const found = readFile(notebook.files, notebook.root, file);
  if (found === null) return [];
  const { bodyStart, problems } = readMeetingHeader(notebook.today, found.text);
  const mistakes = [...problems, ...findTemplateMistakes(found.text, bodyStart).problems];
  const named = mistakes.map((mistake) => ({ ...mistake, file }));
  return withSource([...found.problems, ...named], found.text);
}

function findQuestionProblems({ files, root }: Notebook): FoundProblem[] {
  const found = readFile(files, root, QUESTIONS_FILE);
  if (found === null) return [];
  const mistakes = readQuestions(found.text).problems;
  const named = mistakes.map((mistake) => ({ ...mistake, file: QUESTIONS_FILE }));
  return withSource([...found.problems, ...named], found.text);
}

function withSource(problems: readonly Problem[], text: string): FoundProblem[] {
  return problems.map((problem) => ({ problem, source: lineOf(text, problem.line) }));
}

function lineOf(text: string, line: number): string | null {
  return text.split('\n', line)[line - 1]?.replace(/\r$/, '') ?? null;
}

/** By file, line and column; what two readers found in one place is said once. */
function inOrder(found: readonly FoundProblem[]): FoundProblem[] {
  const once = new Map(found.map((one) => [keyOf(one), one]));
  return [...once.values()].sort(({ problem: a }, { problem: b }) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
}

function keyOf({ problem: { code, file, line, column, message } }: FoundProblem): string {
  return [code, file, line, column, message].join('\n');
}
