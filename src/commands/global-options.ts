import type { Option } from './command.ts';

/** The options that every command takes. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  { name: 'dir', short: 'C', takes: '<notebook>', about: 'the notebook to work in' },
  { name: 'json', about: 'one JSON document on stdout, nothing else' },
  { name: 'no-color', about: 'plain text (also NO_COLOR)' },
  { name: 'no-input', about: 'never ask a question' },
  { name: 'today', takes: '<date>', about: 'answer as of that day (also ONEONONE_TODAY)' },
  { name: 'debug', about: 'show a stack trace when something breaks' },
  { name: 'version', short: 'V', about: 'show the version' },
  { name: 'help', short: 'h', about: 'show help' },
];

/** The option that every command takes which writes. */
export const DRY_RUN: Option = { name: 'dry-run', about: 'show the diff and change nothing' };

/** Everything a command takes, its own options first. */
export function allOptions(options: readonly Option[], writes: boolean): Option[] {
  return [...options, ...(writes ? [DRY_RUN] : []), ...GLOBAL_OPTIONS];
}
