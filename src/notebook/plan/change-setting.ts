import { ADVICE_RULES } from '../../core/advice/advice.ts';
import type { DateSpan } from '../../core/settings.ts';
import { OneononeError } from '../../errors.ts';
import { setYamlKeys } from '../../format/header/set-header.ts';
import type { NewValue } from '../../format/header/write-value.ts';
import { readSettings } from '../../format/settings.ts';
import type { Change } from '../change.ts';
import { SETTINGS_FILE } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { readFile } from '../read/read-file.ts';

/**
 * Sets one key of oneonone.yaml, or takes it out. Throws `bad-value` with what is wanted where reading it back finds
 * fault with the value, `unreadable` for a file that must not be written.
 */
export function planSetting(
  notebook: Notebook,
  key: string,
  value: NewValue | null,
): { changes: Change[]; after: string } {
  const file = readFile(notebook.files, notebook.root, SETTINGS_FILE);
  if (file === null) throw notWritten('it is gone');
  const [problem] = file.problems;
  if (problem !== undefined) throw notWritten(problem.message);
  if (key === 'holidays' && value !== null) assertDaysOnly(notebook);
  const before = file.text;
  const after = setYamlKeys(before, { [key]: value });
  const fault = faultsOf(after, key)[0];
  if (value !== null && fault !== undefined) {
    throw new OneononeError('bad-value', fault, hintFor(key, value));
  }
  const changes: Change[] =
    before === after ? [] : [{ kind: 'edit', file: SETTINGS_FILE, before, after }];
  return { changes, after };
}

/** A list of single days takes the place of what stands there: spans and their reasons would be lost. */
function assertDaysOnly({ settings }: Notebook): void {
  const isDay = ({ from, to, why }: DateSpan) => from === to && why === undefined;
  if (settings.holidays.every(isDay)) return;
  const message = 'your holidays hold spans or reasons, which a list of days would lose';
  throw new OneononeError('refused', message, `add the day to holidays in ${SETTINGS_FILE}`);
}

function hintFor(key: string, value: NewValue): string {
  if (key === 'mute') return `the rules: ${ADVICE_RULES.join(', ')}`;
  if (key !== 'holidays' || !Array.isArray(value)) return 'nothing was changed';
  const members = value.map((member) => member.replace(SPAN, '{from: $1, to: $2}'));
  const line = members.every((member) => DAY_OR_SPAN.test(member)) ? members.join(', ') : EXAMPLE;
  return `days as 2026-11-11,2026-12-25; spans go into ${SETTINGS_FILE}:\n  holidays: [${line}]`;
}

const SPAN = /^(\d{4}-\d\d-\d\d) *(?:to|\.\.+|[/–-]) *(\d{4}-\d\d-\d\d)$/;
const DAY_OR_SPAN = /^(?:\d{4}-\d\d-\d\d|\{.*\})$/;
const EXAMPLE = '2026-11-11, {from: 2026-12-21, to: 2027-01-04}';

/** What is wrong with the value of a key. */
function faultsOf(text: string, key: string): string[] {
  const messages = readSettings(text).problems.map(({ message }) => message);
  return messages.filter(
    (message) => message.startsWith(`${key}:`) || message.startsWith(`${key},`),
  );
}

function notWritten(reason: string): OneononeError {
  const hint = 'mend the file, then run this again';
  return new OneononeError('unreadable', `not written: ${reason}`, hint, { file: SETTINGS_FILE });
}
