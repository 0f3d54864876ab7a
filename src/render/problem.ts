import { PROBLEM_KINDS, type Problem, type ProblemCode, type Severity } from '../core/problem.ts';
import { codeFrame } from './code-frame.ts';
import { safeText } from './plain-text.ts';
import { joinWords, plural } from './sentence.ts';
import type { Theme } from './theme.ts';

/** A problem with the text of its line; null where the line cannot or should not be shown. */
export interface Finding {
  problem: Problem;
  source: string | null;
}

/** Findings about a file or folder as such: a line number would only mislead. */
const ABOUT_THE_FILE: ReadonlySet<ProblemCode> = new Set([
  'bad-file-name',
  'bad-handle',
  'twin-handle',
  'unreadable-file',
  'outside-link',
  'unconfirmed',
] satisfies ProblemCode[]);

const NAMED_AT_MOST = 3;

/** One finding: `error people/alice/2026-11-20.md:12:5: message`, and below it the line with a caret. */
export function renderProblem(problem: Problem, sourceLine: string | null, theme: Theme): string {
  const { severity } = PROBLEM_KINDS[problem.code];
  const { message, line, column } = problem;
  const hasLine = !ABOUT_THE_FILE.has(problem.code);
  const place = safeText(problem.file) + (hasLine ? `:${line}:${column}` : '');
  const sentence = `${theme[severity](severity)} ${theme.bold(`${place}:`)} ${safeText(message)}`;
  if (sourceLine === null || !hasLine) return sentence;
  return `${sentence}\n${codeFrame({ line, column, source: sourceLine }, theme)}`;
}

/**
 * All findings in the given order. On a terminal with code frames and a closing count; in a pipe one line each, and
 * nothing where there are none.
 */
export function renderProblems(findings: Finding[], theme: Theme): string {
  const blocks = findings.map(({ problem, source }) =>
    renderProblem(problem, theme.isTerminal ? source : null, theme),
  );
  if (theme.isTerminal) blocks.push(closingCount(findings.map(({ problem }) => problem)));
  return blocks.join('\n');
}

/** One line for stderr under another answer: which files have errors and how to see them. '' when there are none. */
export function summariseProblems(problems: Problem[], theme: Theme): string {
  const files = filesOf(problems.filter(({ code }) => PROBLEM_KINDS[code].severity === 'error'));
  if (files.length === 0) return '';
  const have = files.length === 1 ? 'has' : 'have';
  const names = nameSome(files.map(safeText), theme);
  return `${plural(files.length, 'file')} ${have} problems (${names}): ${theme.command('oneonone check')}`;
}

function nameSome(files: string[], theme: Theme): string {
  if (!theme.isTerminal || files.length <= NAMED_AT_MOST) return joinWords(files);
  return joinWords([...files.slice(0, NAMED_AT_MOST), `${files.length - NAMED_AT_MOST} more`]);
}

function closingCount(problems: Problem[]): string {
  if (problems.length === 0) return 'No problems.';
  const count = (wanted: Severity) =>
    problems.filter(({ code }) => PROBLEM_KINDS[code].severity === wanted).length;
  const counts = [plural(count('error'), 'error'), plural(count('warning'), 'warning')];
  const kinds = counts.filter((words) => !words.startsWith('0 '));
  return `${joinWords(kinds)} in ${plural(filesOf(problems).length, 'file')}.`;
}

function filesOf(problems: Problem[]): string[] {
  return [...new Set(problems.map(({ file }) => file))];
}
