import { makeTheme, type Theme } from '../../src/render/theme.ts';

/** A terminal without colour. */
export function terminal(columns = 80): Theme {
  return makeTheme({ colour: 0, columns, isTerminal: true });
}

/** A terminal with sixteen colours. */
export function colourful(columns = 80): Theme {
  return makeTheme({ colour: 1, columns, isTerminal: true });
}

/** A pipe. */
export function pipe(): Theme {
  return makeTheme({ colour: 0, columns: 80, isTerminal: false });
}
