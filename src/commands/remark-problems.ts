import type { Problem } from '../core/problem.ts';
import { summariseProblems } from '../render/problem.ts';
import { makeTheme } from '../render/theme.ts';
import type { Session } from './command.ts';

/** One line on stderr that names the files with errors and how to see them; nothing where there are none. */
export function remarkProblems(session: Session, problems: Problem[]): void {
  const { columns, errorIsTerminal } = session.world.terminal;
  const theme = makeTheme({ colour: 0, columns, isTerminal: errorIsTerminal });
  const summary = summariseProblems(problems, theme);
  if (summary !== '') session.remark(summary);
}
