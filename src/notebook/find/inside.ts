import { sep } from 'node:path';
import type { Files } from '../../world.ts';

/** Whether a path, every link in it already resolved, stands in the notebook or is its root. */
export function standsInside(files: Files, root: string, realPath: string): boolean {
  const home = files.realPath(root);
  if (home === null) return false;
  return realPath === home || realPath.startsWith(home.endsWith(sep) ? home : home + sep);
}
