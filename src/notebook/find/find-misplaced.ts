import type { World } from '../../world.ts';
import { PEOPLE_FOLDER, parseMeetingFileName } from '../layout.ts';
import type { Notebook } from '../notebook.ts';
import { nameProblem } from './entry-fault.ts';
import type { FoundProblem } from './find-problems.ts';

/** Too high and too deep: meetings stand in a person's folder, and nowhere else. */
const WRONG_PLACES = ['*.md', `${PEOPLE_FOLDER}/*.md`, `${PEOPLE_FOLDER}/*/*/**/*.md`];

/** Notes that are named like meetings and stand where no meeting is read. */
export async function findMisplaced(world: World, { root }: Notebook): Promise<FoundProblem[]> {
  const files = await world.findFiles(root, WRONG_PLACES);
  const misplaced = files.filter((file) => {
    const meeting = parseMeetingFileName(file.slice(file.lastIndexOf('/') + 1));
    return meeting !== null && meeting !== 'odd';
  });
  return misplaced.map((file) => {
    const message = `is named like a meeting, but none is read here; move it to ${PEOPLE_FOLDER}/<handle>/`;
    return { problem: nameProblem('misplaced-file', file, message), source: null };
  });
}
