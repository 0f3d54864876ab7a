import { OneononeError } from '../../errors.ts';
import { applySplices, type Splice } from '../../format/edit/splice.ts';
import type { Change } from '../change.ts';
import type { LogFile } from '../read/person-log.ts';

/** Splices gathered for one file. */
export interface FileEdit {
  file: LogFile;
  splices: Splice[];
}

/** The changes that edits make; files that end up as they were are left out. Throws `unreadable` for a file that must not be written. */
export function changesOf(edits: readonly FileEdit[]): Change[] {
  const byFile = new Map<string, FileEdit>();
  for (const { file, splices } of edits) {
    const known = byFile.get(file.file);
    if (known === undefined) byFile.set(file.file, { file, splices: [...splices] });
    else known.splices.push(...splices);
  }
  return [...byFile.values()].flatMap(({ file, splices }): Change[] => {
    const after = applySplices(file.text, splices);
    if (after === file.text) return [];
    assertWritable(file);
    return [{ kind: 'edit', file: file.file, before: file.text, after }];
  });
}

/** Throws `unreadable`, with the reason and its line, where a file must not be written. */
export function assertWritable(file: LogFile): void {
  if (file.writable) return;
  const reason = file.problems.find((problem) => problem.file === file.file);
  const place =
    reason === undefined
      ? { file: file.file }
      : { file: file.file, line: reason.line, column: reason.column };
  throw new OneononeError(
    'unreadable',
    `not written: ${reason?.message ?? 'it cannot be read in full'}`,
    'mend the file, then run this again; oneonone check lists all such files',
    place,
  );
}
