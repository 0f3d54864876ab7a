// What is measured against what, and how much it may cost: the table of targets.
import { RARE_WORD } from './notebook.mjs';
import {
  actions,
  completion,
  emptyNode,
  oneonone,
  openPromises,
  ripgrep,
  search,
  stale,
} from './runs.mjs';
import { hasTaskwarrior, taskwarriorOf } from './taskwarrior.mjs';

/** @typedef {import('./measure.mjs').Run} Run */
/** @typedef {{ name: string, sizes: string[], gate: number, goal: number, rounds: number, unit: '×' | 'MiB', measure: 'time' | 'memory', subject: (round: number) => Run, baseline: (round: number) => Run }} Row */
/** @typedef {import('./runs.mjs').Place} Place */

/**
 * Every row; those whose notebooks are not made are for the runner to leave out.
 * @param {Place} place
 * @returns {Row[]}
 */
export function rowsFor(place) {
  return [
    row('--version', [], 1.15, 1.05, 41, () => oneonone(place, '/', ['--version']), emptyNode),
    row('name completion, M', ['M'], 1.15, 1.05, 41, completion(place, 'M'), emptyNode),
    ...writes(place),
    row('actions S', ['S'], 2.0, 1.5, 31, actions(place, 'S'), emptyNode),
    row('actions M ÷ rg', ['M'], 2.8, 1.9, 21, actions(place, 'M'), ripgrep(place, 'M', OPEN)),
    ...besideTaskwarrior(place),
    row('actions L ÷ rg', ['L'], 2.0, 1.3, 9, actions(place, 'L'), ripgrep(place, 'L', OPEN)),
    row('actions L ÷ M', ['L', 'M'], 7, 5, 9, actions(place, 'L'), actions(place, 'M')),
    row('stale S', ['S'], 1.7, 1.4, 31, stale(place, 'S'), emptyNode),
    row('stale M', ['M'], 2.3, 1.8, 21, stale(place, 'M'), emptyNode),
    row('stale L', ['L'], 6, 4.5, 9, stale(place, 'L'), emptyNode),
    row('search M ÷ rg', ['M'], 3, 2, 21, search(place), ripgrep(place, 'M', RARE_WORD)),
    memory('S', 65, 50, place),
    memory('M', 80, 60, place),
    memory('L', 130, 90, place),
  ];
}

const OPEN = String.raw`^- \[ \]`;

/**
 * @param {string} name
 * @param {string[]} sizes
 * @param {number} gate
 * @param {number} goal
 * @param {number} rounds
 * @param {(round: number) => Run} subject
 * @param {(round: number) => Run} baseline
 * @returns {Row}
 */
function row(name, sizes, gate, goal, rounds, subject, baseline) {
  return { name, sizes, gate, goal, rounds, unit: '×', measure: 'time', subject, baseline };
}

/**
 * @param {string} size
 * @param {number} gate
 * @param {number} goal
 * @param {Place} place
 * @returns {Row}
 */
function memory(size, gate, goal, place) {
  const name = `peak memory of actions ${size}`;
  const time = row(name, [size], gate, goal, 5, actions(place, size), emptyNode);
  return { ...time, unit: 'MiB', measure: 'memory' };
}

/**
 * Writing changes the notebook, so it happens in a copy, and to another promise or person each time.
 * @param {Place} place
 */
function writes(place) {
  /** @type {string | undefined} */
  let folder;
  /** @type {string[]} */
  let open = [];
  const copy = () => {
    folder ??= place.scratch();
    return folder;
  };
  const promise = (/** @type {number} */ round) => {
    if (open.length === 0) open = openPromises(place, copy());
    return open[round * 20] ?? '';
  };
  const person = (/** @type {number} */ round) => PEOPLE[round % PEOPLE.length] ?? '';
  const write = (/** @type {string[]} */ words) => oneonone(place, copy(), words);
  return [
    row('add, M', ['M'], 1.9, 1.5, 21, (n) => write(['add', person(n), `Topic ${n}`]), emptyNode),
    row('done, M', ['M'], 1.9, 1.5, 21, (n) => write(['done', promise(n)]), emptyNode),
    row('new, M', ['M'], 1.9, 1.5, 19, (n) => write(['new', person(n), '--no-edit']), emptyNode),
  ];
}

/** The handles of the first people of every notebook. */
const PEOPLE =
  'alice bruno chiara dmitri esra farid greta hugo ines jonas keiko lars mira nadia oscar paula quentin rosa stefan tove'
    .split(' ')
    .map((name) => `${name}-abel`);

/** @param {Place} place */
function besideTaskwarrior(place) {
  const notebook = place.notebooks.M;
  if (notebook === undefined || !hasTaskwarrior()) return [];
  const env = taskwarriorOf(notebook);
  const list = () => ({ file: 'task', words: ['rc.defaultwidth=120', 'list'], env });
  return [row('actions M ÷ task list', ['M'], 0.7, 0.45, 11, actions(place, 'M'), list)];
}
