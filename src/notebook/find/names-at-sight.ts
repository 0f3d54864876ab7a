import type { Files } from '../../world.ts';
import { profileFile } from '../layout.ts';
import { readFile } from '../read/read-file.ts';
import { findPersonPlaces, type PersonPlace } from './person-places.ts';

const ARCHIVED = /^archived:[ \t]*["']?\d{4}-\d{2}-\d{2}/m;

/** Whom a look at the archive is to keep: those in it, those not, or everybody. */
export type Kept = 'archived' | 'active' | 'all';

/**
 * The handles of a notebook, by the names of the folders alone: for completion, which has no time to read profiles. Of
 * those that `choose` leaves, the profile is looked at for the one line that puts somebody in the archive.
 */
export function handlesAtSight(
  files: Files,
  root: string,
  kept: Kept,
  choose: (handles: string[]) => readonly string[],
): string[] {
  const { places } = findPersonPlaces(files, root);
  const chosen = new Set(choose(places.map(({ handle }) => handle)));
  const left = places.filter(({ handle }) => chosen.has(handle));
  const isKept = (place: PersonPlace) =>
    kept === 'all' || isArchivedAtSight(files, root, place) === (kept === 'archived');
  return left.filter(isKept).map(({ handle }) => handle);
}

function isArchivedAtSight(files: Files, root: string, { folder }: PersonPlace): boolean {
  const text = readFile(files, root, profileFile(folder))?.text ?? '';
  const end = text.includes('archived:') ? text.indexOf('\n---', 3) : -1;
  return end > 0 && ARCHIVED.test(text.slice(0, end));
}
