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
  const before = file.text;
  const after = setYamlKeys(before, { [key]: value });
  const fault = faultsOf(after, key)[0];
  if (value !== null && fault !== undefined) {
    throw new OneononeError('bad-value', fault, 'nothing was changed');
  }
  const changes: Change[] =
    before === after ? [] : [{ kind: 'edit', file: SETTINGS_FILE, before, after }];
  return { changes, after };
}

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
