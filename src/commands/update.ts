import type { Notebook } from '../notebook/notebook.ts';
import { type Plan, type Updated, updateNotebook } from '../notebook/write/update-notebook.ts';
import { makeIfMissing } from './arguments/open-or-make.ts';
import type { Answer, Input, Session } from './command.ts';
import { isOn } from './input.ts';

/** What a writing command answers with: its data, and the files it changed. */
export type Changed<Data> = Data & { changed: string[] };

/**
 * Plans under the lock and writes, or with `--dry-run` only plans. `plan` must read what it needs anew each time it is
 * called: it is called again when a file changed in between.
 */
export function update<Data extends object>(
  session: Session,
  input: Input,
  notebook: Notebook,
  plan: () => Plan<Data>,
): Answer<Changed<Data>> {
  const dryRun = isOn(input, 'dry-run');
  if (!dryRun) makeIfMissing(session, notebook);
  const { world, recording } = session;
  const updated: Updated<Data> = updateNotebook(world, notebook.root, plan, { dryRun, recording });
  const data = { ...updated.result, changed: updated.changed };
  return dryRun ? { data, planned: updated.changes } : { data };
}
