import { BUILT_IN_TEMPLATES } from '../../core/meetings/choose-template.ts';
import { joinQuestions, type Question } from '../../core/questions/question.ts';
import { readQuestions } from '../../format/question-bank.ts';
import type { World } from '../../world.ts';
import { faultOf } from '../find/entry-fault.ts';
import { absolutePath, QUESTIONS_FILE, TEMPLATES_FOLDER, templateFile } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { readFile } from './read-file.ts';

/** An agenda template and its text. `file` is relative to the notebook, or, built in, to the program's own folder. */
export interface Template {
  name: string;
  text: string;
  source: 'built-in' | 'notebook';
  file: string;
}

const ENDING = '.md';

/** The template of that name, the notebook's own before the built-in one; null when there is none. */
export function readTemplate(
  world: World,
  notebook: Notebook | null,
  name: string,
): Template | null {
  const wanted = name.normalize('NFC');
  if (notebook !== null) {
    // By the listed names, never by a path made of the wanted one: a name cannot lead out of the folder.
    const own = ownTemplateNames(notebook).find((known) => known.normalize('NFC') === wanted);
    const found = own === undefined ? null : readOwn(notebook, own);
    if (found !== null) return found;
  }
  return BUILT_IN_TEMPLATES.some((known) => known === wanted) ? readBuiltIn(world, wanted) : null;
}

/** Every template: the built-in names in their order, each the notebook's own where it has one, then the rest by name. */
export function listTemplates(world: World, notebook: Notebook | null): Template[] {
  const own = notebook === null ? [] : ownTemplateNames(notebook);
  const names = new Set<string>([
    ...BUILT_IN_TEMPLATES,
    ...own.map((name) => name.normalize('NFC')),
  ]);
  return [...names].flatMap((name) => readTemplate(world, notebook, name) ?? []);
}

/** The names in the notebook's own templates folder, in order. A file that links out of the notebook is not one. */
export function ownTemplateNames(notebook: Notebook): string[] {
  if (!isReadable(notebook, TEMPLATES_FOLDER, 'folder')) return [];
  const entries = notebook.files.list(absolutePath(notebook.root, TEMPLATES_FOLDER)) ?? [];
  return entries
    .map((entry) => entry.name)
    .filter((name) => name.endsWith(ENDING) && name !== ENDING && !name.startsWith('.'))
    .filter((name) => isReadable(notebook, `${TEMPLATES_FOLDER}/${name}`, 'file'))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}

/** The questions to choose from: the built-in ones and, where there is a notebook, those of its questions.md. */
export function readQuestionBank(world: World, notebook: Notebook | null): Question[] {
  const builtIn = readFile(
    world.files,
    world.packageFolder,
    `${TEMPLATES_FOLDER}/${QUESTIONS_FILE}`,
  );
  const own =
    notebook !== null && isReadable(notebook, QUESTIONS_FILE, 'file')
      ? readFile(notebook.files, notebook.root, QUESTIONS_FILE)
      : null;
  return joinQuestions(questionsIn(builtIn?.text), questionsIn(own?.text));
}

function questionsIn(text: string | undefined): Question[] {
  return text === undefined ? [] : readQuestions(text).questions;
}

function readOwn(notebook: Notebook, name: string): Template | null {
  const file = templateFile(name);
  const found = readFile(notebook.files, notebook.root, file);
  return found === null
    ? null
    : { name: name.normalize('NFC'), text: found.text, source: 'notebook', file };
}

function readBuiltIn(world: World, name: string): Template | null {
  const file = templateFile(name);
  const found = readFile(world.files, world.packageFolder, file);
  return found === null ? null : { name, text: found.text, source: 'built-in', file };
}

/** Whether something of that kind stands there, links that leave the notebook not followed. */
function isReadable({ files, root }: Notebook, file: string, wanted: 'file' | 'folder'): boolean {
  const kind = files.kindOf(absolutePath(root, file));
  return kind !== null && faultOf(files, root, file, { name: file, kind }, wanted) === null;
}
