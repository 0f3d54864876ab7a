import { join } from 'node:path';
import { OneononeError } from '../../src/errors.ts';
import type { Choice, Prompter, World } from '../../src/world.ts';
import { fakeWorld } from './fake-world.ts';
import { refit } from './refit.ts';

/** How one command of a transcript is run. */
export interface CommandSetup {
  folder: string;
  terminal: boolean;
  timeOfDay: string;
  /** Standard input. */
  input: string;
  /** What is typed at each question; `^C` stops the program, and nothing more typed is the enter key. */
  answers: string[];
  /** What happens in the editor, one edit each time that it opens. */
  edits: ((text: string) => string)[];
}

/** A world that keeps one record of all that is printed, asked and opened, in the order in which it happens. */
export function recordedWorld(setup: CommandSetup): { world: World; record: () => string } {
  const lines: string[] = [];
  const say = (text: string, mark = ''): void => {
    for (const line of text.replace(/\n$/, '').split('\n')) lines.push(`${mark}${line}`.trimEnd());
  };
  const base = fakeWorld({
    folder: setup.folder,
    terminal: setup.terminal,
    timeOfDay: setup.timeOfDay,
    input: setup.input,
    homeFolder: join(setup.folder, 'home'),
    editor: (text) => setup.edits.shift()?.(text) ?? text,
  });
  const world: World = {
    ...base,
    editor: { ...base.editor, name: () => 'nvim' },
    prompter: typingPrompter(setup.answers, (question) => say(question, '? ')),
    writeOutput: (text) => say(text),
    writeError: (text) =>
      say(
        refit(text, (line) => hideFolder(line, setup.folder)),
        '! ',
      ),
  };
  return { world, record: () => lines.map((line) => hideFolder(line, setup.folder)).join('\n') };
}

function hideFolder(line: string, folder: string): string {
  return line.replaceAll(join(folder, 'home'), '/home/me').replaceAll(folder, '/home');
}

/** Answers as a person at the keyboard would: yes and no, a line, what a choice begins with, what is ticked. */
function typingPrompter(answers: string[], say: (question: string) => void): Prompter {
  const type = (question: string, shown = ''): string => {
    const answer = answers.shift() ?? '';
    say(`${question}${shown}  ${answer}`);
    if (answer === '^C') throw new OneononeError('cancelled', 'cancelled; nothing was changed');
    return answer;
  };
  return {
    confirm: async (question, preset) => {
      const answer = type(question, preset ? ' (Y/n)' : ' (y/N)');
      return answer === '' ? preset : /^y/i.test(answer);
    },
    line: async (question, preset, check) => {
      const answer = type(question, preset === undefined ? '' : ` (${preset})`) || (preset ?? '');
      const trouble = check?.(answer) ?? null;
      if (trouble !== null) throw new Error(`"${answer}" is refused: ${trouble}`);
      return answer;
    },
    pick: async (question, choices) => chosen(type(question, listed(choices)), choices),
    pickMany: async (question, choices) =>
      type(question, listed(choices))
        .split(', ')
        .filter((label) => label !== '')
        .map((label) => chosen(label, choices)),
  };
}

function listed<Value>(choices: readonly Choice<Value>[]): string {
  return ` [${choices.map(({ label }) => label).join(' / ')}]`;
}

function chosen<Value>(answer: string, choices: readonly Choice<Value>[]): Value {
  const found = choices.find(({ label }) => label.startsWith(answer));
  if (found === undefined) throw new Error(`no choice begins with "${answer}"`);
  return found.value;
}
