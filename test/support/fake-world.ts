import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realFiles } from '../../src/adapters/files.ts';
import { findFiles } from '../../src/adapters/find-files.ts';
import { makeGit } from '../../src/adapters/git.ts';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import { OneononeError } from '../../src/errors.ts';
import type { Choice, Files, Prompter, Terminal, World } from '../../src/world.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** What a user answers: text or a yes, the label of a choice, labels of several, or Ctrl-C. */
export type Answer = string | boolean | string[] | { cancel: true };

/** What a test sets up; everything else is a Friday morning without a terminal. */
export interface WorldSetup {
  /** The working folder, and the parent of an empty home (`<folder>/home`). */
  folder: string;
  today?: string;
  timeOfDay?: string;
  env?: Record<string, string>;
  homeFolder?: string;
  /** Where the built-in templates are; the repository's own when left out. */
  packageFolder?: string;
  files?: Files;
  /** True: all three streams stand on a terminal. */
  terminal?: boolean | Partial<Terminal>;
  input?: string;
  answers?: Answer[];
  /** What the user does in the editor: the text before to the text after; null: the editor fails. */
  editor?: (text: string, path: string, line: number) => string | null;
  processId?: number;
  host?: string;
  isAlive?: (id: number) => boolean;
}

/** A world for tests, and what happened in it. */
export interface FakeWorld extends World {
  /** What was written to standard output, and paged. */
  output(): string;
  /** What was written to standard error, questions left out. */
  errors(): string;
  /** The questions asked, in order. */
  questions: string[];
  /** Answers that nobody asked for yet. */
  unasked(): Answer[];
  /** Files that were opened in the editor. */
  edited: { path: string; line: number }[];
  /** The sum of all pauses, in milliseconds; no time passes. */
  paused(): number;
}

/** Makes a world over real files (in a temporary folder), with a fixed date, scripted answers and a scripted editor. */
export function fakeWorld(setup: WorldSetup): FakeWorld {
  const written = { output: '', errors: '' };
  const env: Record<string, string> = setup.env ?? {};
  const files = setup.files ?? realFiles;
  const script = scriptedPrompter(setup.answers ?? []);
  const editor = scriptedEditor(setup.editor);
  let paused = 0;
  return {
    env: (name) => env[name],
    workingFolder: setup.folder,
    homeFolder: setup.homeFolder ?? join(setup.folder, 'home'),
    packageFolder: setup.packageFolder ?? REPOSITORY,
    today: () => calendarDate(setup.today ?? '2026-11-20'),
    timeOfDay: () => setup.timeOfDay ?? '08:40',
    files: {
      ...files,
      pause(milliseconds) {
        paused += milliseconds;
      },
    },
    findFiles,
    terminal: fakeTerminal(setup.terminal ?? false),
    readInput: () => setup.input ?? '',
    prompter: script.prompter,
    editor: editor.editor,
    git: makeGit(files),
    process: {
      id: setup.processId ?? 4242,
      host: setup.host ?? 'testhost',
      isAlive: setup.isAlive ?? (() => false),
    },
    runtime: 'v20.0.0',
    platform: 'test',
    writeOutput(text) {
      written.output += text;
    },
    writeError(text) {
      written.errors += text;
    },
    page: () => false,
    output: () => written.output,
    errors: () => written.errors,
    questions: script.questions,
    unasked: () => script.left,
    edited: editor.edited,
    paused: () => paused,
  };
}

function fakeTerminal(wanted: boolean | Partial<Terminal>): Terminal {
  const yes = wanted !== false;
  const plain: Terminal = {
    inputIsTerminal: yes,
    outputIsTerminal: yes,
    errorIsTerminal: yes,
    columns: 80,
    outputColour: 0,
    errorColour: 0,
  };
  return typeof wanted === 'boolean' ? plain : { ...plain, ...wanted };
}

function scriptedPrompter(answers: Answer[]) {
  const left = [...answers];
  const questions: string[] = [];
  const next = (question: string): Exclude<Answer, { cancel: true }> => {
    questions.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`unexpected question: ${question}`);
    if (typeof answer === 'object' && !Array.isArray(answer)) {
      throw new OneononeError('cancelled', 'cancelled; nothing was changed');
    }
    return answer;
  };
  const prompter: Prompter = {
    confirm: async (question) => expectKind(question, next(question), isBoolean),
    line: async (question, preset, check) => {
      const answer = expectKind(question, next(question), isText) || (preset ?? '');
      const trouble = check?.(answer) ?? null;
      if (trouble !== null) throw new Error(`"${answer}" to "${question}" is refused: ${trouble}`);
      return answer;
    },
    pick: async (question, choices) =>
      choose(question, expectKind(question, next(question), isText), choices),
    pickMany: async (question, choices) =>
      expectKind(question, next(question), Array.isArray).map((label) =>
        choose(question, label, choices),
      ),
  };
  return { prompter, questions, left };
}

function isBoolean(answer: Answer): answer is boolean {
  return typeof answer === 'boolean';
}

function isText(answer: Answer): answer is string {
  return typeof answer === 'string';
}

function expectKind<Kind extends Answer>(
  question: string,
  answer: Answer,
  isKind: (answer: Answer) => answer is Kind,
): Kind {
  if (isKind(answer)) return answer;
  throw new Error(`an answer of another kind is scripted for "${question}": ${String(answer)}`);
}

/** A choice is named by its whole label, or by what its label begins with. */
function choose<Value>(question: string, label: string, choices: Choice<Value>[]): Value {
  const found =
    choices.find((choice) => choice.label === label) ??
    choices.find((choice) => choice.label.startsWith(label));
  if (found !== undefined) return found.value;
  const labels = choices.map((choice) => choice.label).join(' / ');
  throw new Error(`no choice "${label}" for "${question}": ${labels}`);
}

function scriptedEditor(edit: WorldSetup['editor']) {
  const edited: { path: string; line: number }[] = [];
  return {
    edited,
    editor: {
      name: () => (edit === undefined ? null : 'fake-editor'),
      open(path: string, line: number) {
        edited.push({ path, line });
        if (edit === undefined) throw new Error(`the editor was not expected for ${path}`);
        const after = edit(readFileSync(path, 'utf8'), path, line);
        if (after === null) return false;
        writeFileSync(path, after);
        return true;
      },
    },
  };
}
