import type { Problem } from '../../core/problem.ts';
import { summariseProblems } from '../../render/problem.ts';
import { makeTheme } from '../../render/theme.ts';
import type { Terminal } from '../../world.ts';

/** One line for stderr that names the files with errors and how to see them; '' where there are none. */
export function problemsLine({ columns, errorIsTerminal }: Terminal, problems: Problem[]): string {
  const theme = makeTheme({ colour: 0, columns, isTerminal: errorIsTerminal });
  return summariseProblems(problems, theme);
}
