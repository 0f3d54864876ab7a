import type { Problem } from '../../core/problem.ts';
import { fitLines } from '../../render/fit-lines.ts';
import { summariseProblems } from '../../render/problem.ts';
import { makeTheme } from '../../render/theme.ts';
import type { Terminal } from '../../world.ts';

/** A sentence for stderr that names the files with errors and how to see them; '' where there are none. */
export function problemsLine({ columns, errorIsTerminal }: Terminal, problems: Problem[]): string {
  const theme = makeTheme({ colour: 0, columns, isTerminal: errorIsTerminal });
  const line = summariseProblems(problems, theme);
  return errorIsTerminal ? fitLines(line, columns) : line;
}
