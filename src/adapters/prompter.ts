import { OneononeError } from '../errors.ts';
import type { Choice, Prompter, Terminal } from '../world.ts';

const PAGE_SIZE = 12;
const STOPPED = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

/** Questions on the terminal, on stderr. Without a terminal each one throws `usage`: a pipe is never read as answers. */
export function makePrompter(terminal: Terminal): Prompter {
  // The prompts are loaded with the first question: they cost as much as a whole start.
  return {
    confirm: (message, preset) =>
      askOnTerminal(terminal, async () => {
        const { confirm } = await import('./prompts.ts');
        return confirm({ message, default: preset }, streams());
      }),
    line: (message, preset, check) =>
      askOnTerminal(terminal, async () => {
        const { input } = await import('./prompts.ts');
        return input(lineQuestion(message, preset, check), streams());
      }),
    pick: (message, choices) =>
      askOnTerminal(terminal, async () => {
        const { select } = await import('./prompts.ts');
        return select({ message, choices: named(choices), pageSize: PAGE_SIZE }, streams());
      }),
    pickMany: (message, choices) =>
      askOnTerminal(terminal, async () => {
        const { checkbox } = await import('./prompts.ts');
        return checkbox({ message, choices: named(choices), pageSize: PAGE_SIZE }, streams());
      }),
  };
}

async function askOnTerminal<Answer>(
  terminal: Terminal,
  question: () => Promise<Answer>,
): Promise<Answer> {
  if (!terminal.inputIsTerminal || !terminal.errorIsTerminal) {
    throw new OneononeError('usage', 'there is a question to ask, and no terminal to ask it on');
  }
  try {
    return await question();
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

function named<Value>(choices: Choice<Value>[]) {
  return choices.map(({ label, value, checked }) => ({
    name: label,
    value,
    checked: checked ?? false,
  }));
}
