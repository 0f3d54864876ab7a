import { Chalk } from 'chalk';

/** Puts colour around text; never changes its width. */
export type Style = (text: string) => string;

/** How output looks: named styles and the room there is. Layout must be the same with and without colour. */
export interface Theme {
  bold: Style;
  dim: Style;
  red: Style;
  green: Style;
  yellow: Style;
  cyan: Style;
  underline: Style;
  heading: Style;
  /** A promise or meeting past its date. */
  overdue: Style;
  /** What may be skipped while reading. */
  quiet: Style;
  /** An id or handle that can be typed. */
  id: Style;
  /** A command that can be typed. */
  command: Style;
  error: Style;
  warning: Style;
  added: Style;
  removed: Style;
  columns: number;
  /** False in a pipe: no headings, nothing cut, tabs between columns. */
  isTerminal: boolean;
}

/** What the stream allows. Colour levels as chalk counts them: 0 none to 3 true colour. */
export interface ThemeOptions {
  colour: 0 | 1 | 2 | 3;
  columns: number;
  isTerminal: boolean;
}

/**
 * The styles for one stream. Only the sixteen colours of the user's own palette, and none that vanishes on a light or
 * a dark ground: warnings are magenta because yellow is unreadable on white, quiet text is dim and not grey.
 */
export function makeTheme({ colour, columns, isTerminal }: ThemeOptions): Theme {
  const chalk = new Chalk({ level: colour });
  const { bold, dim, red, green, yellow, cyan, underline } = chalk;
  return {
    ...{ bold, dim, red, green, yellow, cyan, underline },
    heading: bold,
    overdue: red,
    quiet: dim,
    id: cyan,
    command: cyan,
    error: red.bold,
    warning: chalk.magenta,
    added: green,
    removed: red,
    columns,
    isTerminal,
  };
}
