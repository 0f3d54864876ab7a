// The single processes that are measured.
import { runOnce } from './measure.mjs';
import { RARE_WORD, TODAY } from './notebook.mjs';

/** @typedef {import('./measure.mjs').Run} Run */
/** @typedef {{ program: string, home: string, notebooks: Record<string, string>, scratch: () => string }} Place */

/**
 * The built program in a notebook.
 * @param {Place} place
 * @param {string} notebook
 * @param {string[]} words
 * @returns {Run}
 */
export function oneonone(place, notebook, words) {
  const env = { HOME: place.home, ONEONONE_DIR: notebook, ONEONONE_TODAY: TODAY };
  return { file: process.execPath, words: [place.program, ...words], folder: place.home, env };
}

/**
 * `node -e 0`, the least that a program in Node costs.
 * @returns {Run}
 */
export function emptyNode() {
  return { file: process.execPath, words: ['-e', '0'], mayBeSilent: true };
}

/**
 * @param {Place} place
 * @param {string} size
 * @param {string} pattern
 */
export function ripgrep(place, size, pattern) {
  const folder = place.notebooks[size] ?? '';
  return () => ({ file: 'rg', words: ['-n', pattern, '.'], folder });
}

/**
 * @param {Place} place
 * @param {string} size
 */
export function actions(place, size) {
  return () => oneonone(place, place.notebooks[size] ?? '', ['actions']);
}

/**
 * @param {Place} place
 * @param {string} size
 */
export function stale(place, size) {
  return () => oneonone(place, place.notebooks[size] ?? '', ['stale', '--all']);
}

/**
 * What a shell asks when a name was begun: `oneonone done al`.
 * @param {Place} place
 * @param {string} size
 */
export function completion(place, size) {
  const words = ['__complete', 'bash', 'oneonone done al', 'al'];
  return () => oneonone(place, place.notebooks[size] ?? '', words);
}

/** @param {Place} place */
export function search(place) {
  return () => oneonone(place, place.notebooks.M ?? '', ['search', RARE_WORD]);
}

/**
 * The ids of a notebook's open promises. Throws when the program cannot tell them.
 * @param {Place} place
 * @param {string} notebook
 * @returns {string[]}
 */
export function openPromises(place, notebook) {
  const { output } = runOnce(oneonone(place, notebook, ['actions', '--json']));
  return JSON.parse(output).map((/** @type {{ id: string }} */ item) => item.id);
}
