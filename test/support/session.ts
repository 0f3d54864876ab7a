import { join } from 'node:path';
import { main } from '../../src/main.ts';
import type { World } from '../../src/world.ts';
import { type Answer, fakeWorld } from './fake-world.ts';
import { refit } from './refit.ts';
import type { TempFolder } from './temp-notebook.ts';

/** What a reader of a session does not see: what was answered, and what was written in the editor. */
export interface SessionScript {
  answers: Answer[];
  editor: (text: string) => string;
}

const COMMENT = /^# .*?(\d{4}-\d{2}-\d{2})/;

/**
 * Runs the commands of a session (`$ oneonone …`) on a terminal, in order, and writes it anew with what they print.
 * A comment with a date (`# Two weeks later, 2026-12-04`) is that day; blank lines and comments stay.
 */
export async function replaySession(
  session: string,
  folder: TempFolder,
  { answers, editor }: SessionScript,
): Promise<string> {
  const lines: string[] = [];
  const left = [...answers];
  const hideHome = (text: string) => text.replaceAll(join(folder.root, 'home'), '/home/me');
  let today = '2026-11-20';
  for (const line of session.split('\n')) {
    today = COMMENT.exec(line)?.[1] ?? today;
    if (line === '' || line.startsWith('#') || line.startsWith('$')) lines.push(line);
    if (!line.startsWith('$ oneonone')) continue;
    const world = fakeWorld({ folder: folder.root, terminal: true, today, answers: left, editor });
    const heard = spoken(world, lines, hideHome);
    await main(wordsOf(line.slice('$ oneonone'.length)), heard, 'test');
    left.splice(0, left.length, ...world.unasked());
  }
  return hideHome(lines.join('\n'));
}

/** The words of a command line, quotes taken off. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((found) => found[1] ?? found[2] ?? '');
}

/** The same world, with all that the user sees in one list, in order. */
function spoken(world: World, lines: string[], hide: (text: string) => string): World {
  const { prompter } = world;
  const write = (text: string) => void lines.push(...text.trimEnd().split('\n'));
  const say = (question: string, answer: string) => void lines.push(`? ${question} ${answer}`);
  return {
    ...world,
    writeOutput: write,
    writeError: (text) => write(refit(text, hide)),
    editor: { ...world.editor, name: () => 'nvim' },
    prompter: {
      ...prompter,
      confirm: async (question, preset) => {
        const answer = await prompter.confirm(question, preset);
        say(question, answer ? 'yes' : 'no');
        return answer;
      },
      pick: async (question, choices) => {
        const answer = await prompter.pick(question, choices);
        say(question, choices.find(({ value }) => value === answer)?.label ?? '');
        return answer;
      },
    },
  };
}
