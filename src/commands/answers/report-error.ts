import { type ExitCode, exitCodeOf, OneononeError } from '../../errors.ts';
import { bugJson, renderBug } from '../../render/bug.ts';
import { errorJson, renderError } from '../../render/error.ts';
import { renderJson } from '../../render/json.ts';
import { makeTheme } from '../../render/theme.ts';
import type { World } from '../../world.ts';

/** What stderr says when a command could not answer, and the exit status. */
export function reportOf(
  error: unknown,
  words: readonly string[],
  world: World,
  version: string,
): { text: string; exitCode: ExitCode } {
  const json = words.includes('--json');
  const versions = { oneonone: version, node: world.runtime, platform: world.platform };
  if (!(error instanceof OneononeError)) {
    const text = json
      ? renderJson(bugJson(error, versions))
      : renderBug(error, versions, words.includes('--debug'));
    return { text, exitCode: 1 };
  }
  const exitCode = exitCodeOf(error.code);
  if (json) return { text: renderJson(errorJson(error)), exitCode };
  const { terminal } = world;
  const colour = words.includes('--no-color') ? 0 : terminal.errorColour;
  const theme = makeTheme({
    colour,
    columns: terminal.columns,
    isTerminal: terminal.errorIsTerminal,
  });
  const stack = words.includes('--debug') && error.stack !== undefined ? `\n${error.stack}` : '';
  return { text: renderError(error, theme) + stack, exitCode };
}
