import type { Problem } from '../../core/problem.ts';
import type { Change } from '../change.ts';
import { type FoundProblem, findProblems } from '../find/find-problems.ts';
import { absolutePath, parseMeetingFileName, personFolder } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import type { Person } from '../read/person-log.ts';
import { readFile } from '../read/read-file.ts';
import { readPeople } from '../read/read-people.ts';
import { planSettling } from './settle-dates.ts';

/** What was found in a notebook, and the changes that mend what can be mended without losing anything. */
export interface Mending {
  found: (FoundProblem & { fixable: boolean })[];
  changes: Change[];
}

const DATED_NAME = /^(.*\/)(\d{4}-\d{2}-\d{2})[^/]*\.md$/;

/**
 * Checks the notebook and plans what is safe: calendar dates for relative ones, and a proper name for a meeting's file
 * whose day is free. Everything else needs somebody who knows what was meant.
 */
export function planMending(notebook: Notebook): Mending {
  const found = findProblems(notebook);
  const problems = found.map(({ problem }) => problem);
  const mended = new Set<Problem>();
  const changes = [
    ...settleDates(notebook, problems, mended),
    ...nameMeetings(notebook, problems, mended),
  ];
  return { changes, found: found.map((one) => ({ ...one, fixable: mended.has(one.problem) })) };
}

function settleDates(
  notebook: Notebook,
  problems: readonly Problem[],
  mended: Set<Problem>,
): Change[] {
  const relative = problems.filter(({ code }) => code === 'relative-date');
  if (relative.length === 0) return [];
  const { people } = readPeople(notebook);
  return [...new Set(relative.map(({ file }) => file))].flatMap((file) => {
    const person = people.find(({ folder }) => file.startsWith(`${personFolder(folder.folder)}/`));
    if (person === undefined) return [];
    const here = relative.filter((problem) => problem.file === file);
    return settleFile(notebook, person, file, here, mended);
  });
}

function settleFile(
  notebook: Notebook,
  person: Person,
  file: string,
  problems: readonly Problem[],
  mended: Set<Problem>,
): Change[] {
  const text = readFile(notebook.files, notebook.root, file)?.text ?? '';
  const { changes, result } = planSettling(notebook, person, file, text);
  if (result === null) return [];
  // What stands in the front matter stands above every item.
  const firstItem = Math.min(...result.dues.keys());
  for (const problem of problems) {
    const isNext = result.next !== null && problem.line < firstItem;
    if (isNext || result.dues.has(problem.line)) mended.add(problem);
  }
  return changes;
}

function nameMeetings(
  { files, root }: Notebook,
  problems: readonly Problem[],
  mended: Set<Problem>,
): Change[] {
  const taken = new Set<string>();
  return problems.flatMap((problem): Change[] => {
    const [, folder, date] =
      problem.code === 'bad-file-name' ? (DATED_NAME.exec(problem.file) ?? []) : [];
    const to = `${folder}${date}.md`;
    if (folder === undefined || parseMeetingFileName(`${date}.md`) === 'odd' || taken.has(to))
      return [];
    if (files.kindOf(absolutePath(root, to)) !== null) return [];
    if (files.kindOf(absolutePath(root, problem.file)) !== 'file') return [];
    const found = readFile(files, root, problem.file);
    if (found?.writable !== true) return [];
    taken.add(to);
    mended.add(problem);
    return [{ kind: 'rename', from: problem.file, to, before: found.text, after: found.text }];
  });
}
