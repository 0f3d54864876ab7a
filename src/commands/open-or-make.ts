import { findNotebook, homeNotebook, mayCreateUnasked } from '../notebook/find-notebook.ts';
import { makeNotebook } from '../notebook/make-notebook.ts';
import { type Notebook, openAt } from '../notebook/notebook.ts';
import type { Input, Session } from './command.ts';
import { isOn } from './input.ts';

/**
 * The notebook, made in `~/oneonone` where there is none and nobody named a folder (`format.md`, Folder). A dry run
 * makes nothing and so needs a notebook that is there. Throws `no-notebook`.
 */
export function openOrMakeNotebook(session: Session, input: Input): Notebook {
  const { world, today, dir, problems } = session;
  const found = findNotebook(world, dir);
  if (found !== null) return openAt(world, today, found, problems);
  if (isOn(input, 'dry-run') || !mayCreateUnasked(world, dir)) return session.notebook();
  const root = homeNotebook(world);
  makeNotebook(world.files, root);
  session.remark(`Made a notebook in ${root}: plain files, only on this machine.`);
  return openAt(world, today, { root, how: 'home' }, problems);
}
