import { OneononeError } from '../errors.ts';
import type { Prompter, Terminal } from '../world.ts';

type Prompts = typeof import('./prompts.ts');

const PAGE_SIZE = 12;
const STOPPED = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

/** Questions on the terminal, on stderr. Without a terminal each one throws `usage`: a pipe is never read as answers. */
export function makePrompter(terminal: Terminal): Prompter {
  const ask = <Answer>(question: (prompts: Prompts) => Promise<Answer>): Promise<Answer> =>
    askOnTerminal(terminal, question);
  return {
    confirm: (message, preset) =>
      ask((prompts) => prompts.confirm({ message, default: preset }, streams())),
    line: (message, preset, check) =>
      ask((prompts) => prompts.input(lineQuestion(message, preset, check), streams())),
    pick: (message, choices) =>
      ask((prompts) =>
        prompts.select({ message, choices: named(choices), pageSize: PAGE_SIZE }, streams()),
      ),
    pickMany: (message, choices) =>
      ask((prompts) =>
        prompts.checkbox({ message, choices: named(choices), pageSize: PAGE_SIZE }, streams()),
      ),
  };
}

async function askOnTerminal<Answer>(
  terminal: Terminal,
  question: (prompts: Prompts) => Promise<Answer>,
): Promise<Answer> {
  if (!terminal.inputIsTerminal || !terminal.errorIsTerminal) {
    throw new OneononeError('usage', 'there is a question to ask, and no terminal to ask it on');
  }
  const prompts = await import('./prompts.ts');
  try {
    return await question(prompts);
  } catch (error) {
    if (error instanceof Error && STOPPED.has(error.name)) {
      throw new OneononeError('cancelled', 'cancelled; nothing was changed');
    }
    throw error;
  }
}

function streams() {
  return { input: process.stdin, output: process.stderr };
}

function lineQuestion(
  message: string,
  preset: string | undefined,
  check: ((answer: string) => string | null) | undefined,
) {
  return {
    message,
    ...(preset === undefined ? {} : { default: preset }),
    validate: (answer: string) => check?.(answer) ?? true,
  };
}

function named<Value>(choices: { label: string; value: Value; checked?: boolean }[]) {
  return choices.map(({ label, value, checked }) => ({
    name: label,
    value,
    checked: checked ?? false,
  }));
}
