// Seeded notebooks of three sizes: the same seed and size give the same bytes on every machine.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_NAMES, LAST_NAMES, NOTES, OBJECTS, VERBS } from './words.mjs';

/** @typedef {{ people: number, meetings: number }} Size */
/** @typedef {{ text: string, owner: string, due: string, since: string, id: string }} Item */
/** @typedef {{ files: number, bytes: number, tasks: number, open: number }} Tally */

/** @type {Record<string, Size>} */
export const SIZES = {
  S: { people: 10, meetings: 50 },
  M: { people: 40, meetings: 300 },
  L: { people: 200, meetings: 500 },
};

/** The day on which every measured command runs. */
export const TODAY = '2026-11-20';

/** Stands in a few files only, for `search`. */
export const RARE_WORD = 'quokka';

const DAY = 86_400_000;
const TASKS_A_MEETING = 5;
const TOPICS_A_MEETING = 2;
const FORGOTTEN = 0.09;
const BYTES_A_FILE = 1900;
const EDITION = 1;

/**
 * Makes the notebook of a size in a folder, or takes the one that stands there already.
 * @param {string} folder
 * @param {Size} size
 * @returns {Tally}
 */
export function makeNotebook(folder, size) {
  const tally = join(folder, `.tally-${EDITION}.json`);
  if (existsSync(tally)) return JSON.parse(readFileSync(tally, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made = writeNotebook(folder, size);
  writeFileSync(tally, JSON.stringify(made));
  return made;
}

/**
 * @param {string} folder
 * @param {Size} size
 */
function writeNotebook(folder, size) {
  const random = randomFrom(20_261_120);
  /** @type {Tally} */
  const tally = { files: 0, bytes: 0, tasks: 0, open: 0 };
  writeFileSync(join(folder, 'oneonone.yaml'), 'version: 1\ncadence: weekly\n');
  for (let index = 0; index < size.people; index += 1) {
    const name = `${FIRST_NAMES[index % FIRST_NAMES.length]} ${LAST_NAMES[Math.floor(index / FIRST_NAMES.length)]}`;
    writePerson(join(folder, 'people'), name, size.meetings, random, tally);
  }
  return tally;
}

/**
 * @param {string} people
 * @param {string} name
 * @param {number} meetings
 * @param {() => number} random
 * @param {Tally} tally
 */
function writePerson(people, name, meetings, random, tally) {
  const handle = name.toLowerCase().replace(' ', '-');
  const folder = join(people, handle);
  mkdirSync(folder, { recursive: true });
  const write = (/** @type {string} */ file, /** @type {string} */ text) => {
    writeFileSync(join(folder, file), text);
    tally.files += 1;
    tally.bytes += Buffer.byteLength(text);
  };
  const count = (/** @type {string} */ mark) => {
    tally.tasks += 1;
    if (mark === ' ') tally.open += 1;
  };

  write('profile.md', profileOf(name, random, count));
  const dates = datesBefore(TODAY, meetings, 1 + Math.floor(random() * 6));
  /** @type {Item[]} */
  let carried = [];
  dates.forEach((date, number) => {
    const isLast = number === dates.length - 1;
    const meeting = meetingOf(handle, date, carried, isLast, random, count);
    carried = meeting.carried;
    write(`${date}.md`, meeting.text);
  });
}

/** @typedef {(mark: string) => void} Count */

/**
 * @param {string} name
 * @param {() => number} random
 * @param {Count} count
 */
function profileOf(name, random, count) {
  const goals = [itemOf('', TODAY, random), itemOf('', TODAY, random)];
  for (const _ of goals) count('x');
  const lines = goals.map((goal) => `- [x] ${goal.text}`).join('\n');
  return `---\nname: ${name}\nrelation: report\ncadence: weekly\ntags: [team]\nstarted: 2015-01-05\n---\n\n## About\n\n${proseOf(400, random)}\n\n## Goals\n\n${lines}\n`;
}

/**
 * @param {string} handle
 * @param {string} date
 * @param {Item[]} carriedHere
 * @param {boolean} isLast
 * @param {() => number} random
 * @param {Count} count
 */
function meetingOf(handle, date, carriedHere, isLast, random, count) {
  /** @type {Item[]} */
  const carriedOn = [];
  const line = (/** @type {Item} */ item, /** @type {number} */ forgotten) => {
    const mark = markOf(random(), forgotten, isLast);
    count(mark);
    if (mark === '>') carriedOn.push({ ...item, since: item.since || date });
    return taskLine(mark, item);
  };
  const agreements = carriedHere.map((item) => line(item, 0));
  const topics = Array.from({ length: TOPICS_A_MEETING }, () => {
    const topic = itemOf('', date, random);
    count('x');
    return `- [x] ${topic.text}`;
  });
  const fresh = TASKS_A_MEETING - TOPICS_A_MEETING - agreements.length;
  const actions = Array.from({ length: fresh }, () => {
    const owner = random() < 0.5 ? 'me' : handle;
    return line(itemOf(owner, date, random), FORGOTTEN);
  });
  return { text: pageOf(date, agreements, topics, actions, random), carried: carriedOn };
}

/**
 * Done, dropped, carried into the next meeting, or left open.
 * @param {number} chance
 * @param {number} forgotten
 * @param {boolean} isLast
 */
function markOf(chance, forgotten, isLast) {
  if (chance < forgotten) return ' ';
  if (chance > 0.7) return isLast ? ' ' : '>';
  return chance > 0.65 ? '-' : 'x';
}

/**
 * @param {string} mark
 * @param {Item} item
 */
function taskLine(mark, item) {
  const linked = mark === '>' || item.since !== '';
  const since = item.since === '' ? '' : ` since:${item.since}`;
  const id = linked ? ` ^${item.id}` : '';
  return `- [${mark}] @${item.owner} ${item.text} due:${item.due}${since}${id}`;
}

/**
 * @param {string} date
 * @param {string[]} agreements
 * @param {string[]} topics
 * @param {string[]} actions
 * @param {() => number} random
 */
function pageOf(date, agreements, topics, actions, random) {
  const isCancelled = random() < 0.03;
  const status = isCancelled ? 'status: cancelled\ncancelled_by: them' : 'status: held';
  const remark = random() < 0.25 ? '<!-- What matters most this week? - [ ] not a task -->\n' : '';
  const fence = random() < 0.03 ? '\n```sh\n- [ ] not a task\n```\n' : '';
  const rare = random() < 0.0003 ? ` ${RARE_WORD}` : '';
  const head = [
    `---\ndate: ${date}\ntime: "10:00"\n${status}\nduration: 30\nfocus: operational\nmood: ${1 + Math.floor(random() * 5)}\n---`,
    agreements.length === 0 ? '' : `## Previous agreements\n\n${agreements.join('\n')}\n`,
    `## Topics\n${remark}\n${topics.join('\n')}\n`,
    `## Action items\n\n${actions.join('\n')}\n`,
    `## Takeaways\n\n- ${sentenceOf(random)}\n- ${sentenceOf(random)}\n`,
  ];
  const text = head.filter((part) => part !== '').join('\n');
  return `${text}\n## Notes\n\n${proseOf(BYTES_A_FILE - text.length, random)}${rare}\n${fence}`;
}

/**
 * @param {string} owner
 * @param {string} date
 * @param {() => number} random
 * @returns {Item}
 */
function itemOf(owner, date, random) {
  const number = Math.floor(random() * 1e6);
  const text = `${pick(VERBS, random)} ${pick(OBJECTS, random)} ${number}`;
  const id = `${Math.floor(random() * 10)}${Math.floor(random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0')}`;
  return { text, owner, due: addDays(date, 7 + Math.floor(random() * 21)), since: '', id };
}

/**
 * @param {number} length
 * @param {() => number} random
 */
function proseOf(length, random) {
  const paragraphs = [];
  for (let left = length; left > 0; ) {
    const paragraph = `${sentenceOf(random)} ${sentenceOf(random)} ${sentenceOf(random)}`;
    paragraphs.push(paragraph);
    left -= paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

/** @param {() => number} random */
function sentenceOf(random) {
  return `${pick(NOTES, random)}, and ${pick(NOTES, random).toLowerCase()}.`;
}

/**
 * @template Value
 * @param {Value[]} list
 * @param {() => number} random
 */
function pick(list, random) {
  return /** @type {Value} */ (list[Math.floor(random() * list.length)]);
}

/**
 * Weekly dates, oldest first, the last one some days before `today`.
 * @param {string} today
 * @param {number} count
 * @param {number} daysAgo
 */
function datesBefore(today, count, daysAgo) {
  return Array.from({ length: count }, (_, index) =>
    addDays(today, -daysAgo - 7 * index),
  ).reverse();
}

/**
 * @param {string} date
 * @param {number} days
 */
function addDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/**
 * Numbers from 0 to 1, the same for the same seed (mulberry32).
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
