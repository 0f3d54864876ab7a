import { findNotebook, homeNotebook, mayCreateUnasked } from '../../notebook/find/find-notebook.ts';
import { absolutePath, SETTINGS_FILE } from '../../notebook/layout.ts';
import { type Notebook, openAt } from '../../notebook/notebook.ts';
import { makeNotebook } from '../../notebook/write/make-notebook.ts';
import { safeText } from '../../render/plain-text.ts';
import { joinWords } from '../../render/sentence.ts';
import type { Session } from '../command.ts';

/**
 * The notebook, or, where there is none and nobody named a folder, the empty one that `~/oneonone` would be
 * (`format.md`, Folder). Nothing is made yet: `makeIfMissing` does that once there is something to write. Throws
 * `no-notebook`.
 */
export function openOrPlanNotebook(session: Session): Notebook {
  const { world, today, dir, problems } = session;
  const found = findNotebook(world, dir);
  if (found !== null) return openAt(world, today, found, problems);
  if (!mayCreateUnasked(world, dir)) return session.notebook();
  return openAt(world, today, { root: homeNotebook(world), how: 'home' }, problems);
}

/** Makes the notebook that `openOrPlanNotebook` had in mind, and says where it is and who else may read it. */
export function makeIfMissing({ world, remark }: Session, { root, how }: Notebook): void {
  if (how !== 'home' || world.files.kindOf(absolutePath(root, SETTINGS_FILE)) !== null) return;
  makeNotebook(world.files, root);
  const workTree = world.git.workTree(root);
  const remotes = workTree === null ? [] : world.git.remotes(workTree);
  if (remotes.length === 0)
    remark(`Made a notebook in ${root}: plain files, only on this machine.`);
  else {
    const places = joinWords(remotes.map(({ url }) => safeText(url)));
    remark(`Made a notebook in ${root}. It is in a git repository that is pushed to ${places}:`);
    remark(
      'whoever can read that can read your notes. oneonone init <dir> chooses another folder.',
    );
  }
}
