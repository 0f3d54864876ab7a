import { cloneNotebook } from './clones.ts';
import { type Item, itemsIn, runIn } from './notebook-state.ts';
import type { Random } from './random.ts';
import type { TempFolder } from './temp-notebook.ts';

const TODAY = '2026-11-20';
const PEOPLE = ['alice', 'bob'];
const MEETINGS = ['2026-10-09', '2026-10-23', '2026-11-06'];
const DAYS = ['2026-11-20', '2026-11-21', '2026-11-23', '2026-11-27', '2026-12-04'];
const VERBS = ['send', 'draft', 'ask about', 'fix', 'read', 'book', 'thank'];
const THINGS = ['the RFC', 'the budget', 'the café', 'the move', 'the importer', 'the talk'];

/** Makes words that nobody used yet. */
type Words = () => string;

function wordsFrom(random: Random, mark: string): Words {
  let count = 0;
  return () => {
    count += 1;
    return `${random.pick(VERBS)} ${random.pick(THINGS)} ${mark}${count}`;
  };
}

/** A notebook of two people with some meetings, an inbox, promises and topics, some closed, some nested. */
function randomNotebook(random: Random): Record<string, string> {
  const words = wordsFrom(random, 'base');
  const files: Record<string, string> = {};
  for (const person of PEOPLE) {
    files[`people/${person}/profile.md`] =
      `---\nname: ${person}\n---\n## Topics\n- [ ] ${words()}\n`;
    if (random.chance(70)) files[`people/${person}/inbox.md`] = inbox(random, person, words);
    for (const date of MEETINGS) {
      if (random.chance(70)) files[`people/${person}/${date}.md`] = meeting(random, person, words);
    }
  }
  return files;
}

function inbox(random: Random, person: string, words: Words): string {
  const promise = `- [ ] @${person} ${words()} since:2026-11-12\n`;
  return `- ${words()} since:2026-11-11\n${random.chance(50) ? promise : ''}- ${words()} since:2026-11-13\n`;
}

function meeting(random: Random, person: string, words: Words): string {
  const newline = random.chance(15) ? '\r\n' : '\n';
  const lines = ['---', 'status: held', '---', '## Topics', `- [ ] ${words()}`, `- [x] ${words()}`];
  lines.push('', '## Action items');
  for (let count = random.below(5); count >= 0; count -= 1) {
    const mark = random.pick(['[ ]', '[ ]', '[ ]', '[x]', '[-]']);
    lines.push(`- ${mark} @${random.pick(['me', person])} ${words()}`);
    if (random.chance(25)) lines.push('  a word on it', `  - [ ] ${words()}`);
    if (random.chance(15)) lines.push('', 'Some words between.', '');
  }
  if (random.chance(40)) lines.push('', '## Private', `- [ ] @me ${words()}`);
  return lines.join(newline) + (random.chance(80) ? newline : '');
}

/** One command of a side, or an edit by hand; null where the notebook offers nothing for it. */
type Act = (side: TempFolder, random: Random, words: Words) => string[] | null;

const ACTS: Act[] = [
  (_, random) => ['new', random.pick(PEOPLE), '--met-before'],
  (_, random) => ['new', random.pick(PEOPLE), '--met-before', '--date', random.pick(DAYS)],
  (_, random, words) => ['add', random.pick(PEOPLE), words()],
  (_, random, words) => ['add', random.pick(PEOPLE), '--mine', words()],
  (_, random) => ['add', random.pick(PEOPLE), 'the same on both sides'],
  (side, random) => withItem(side, random, 'open', (id) => ['done', id]),
  (side, random) => withItem(side, random, 'open', (id) => ['done', id]),
  (side, random) => withItem(side, random, 'open', (id) => ['drop', id]),
  (side, random) => withItem(side, random, 'closed', (id) => ['reopen', id]),
  (side, random) => withItem(side, random, 'open', (id) => ['due', id, random.pick(DAYS)]),
  (_, random) => ['move', random.pick(PEOPLE), random.pick(DAYS)],
  (_, random) => ['cancel', random.pick(PEOPLE), '--by', 'them'],
  (_, random) => ['people', 'archive', random.pick(PEOPLE), random.pick(['--yes', '--keep'])],
  (_, random) => ['check', '--fix', random.pick(['--no-input', '--no-color'])],
  (_, random, words) => ['met', random.pick(PEOPLE), '-m', words()],
  (side, random, words) => writeByHand(side, random, words),
];

function withItem(
  side: TempFolder,
  random: Random,
  state: 'open' | 'closed',
  act: (id: string) => string[],
): string[] | null {
  const items = itemsIn(side, TODAY).filter((one) => (one.state === 'open') === (state === 'open'));
  return items.length === 0 ? null : act(random.pick(items).id);
}

/** A line is added to a meeting, and another ticked, with an editor. */
function writeByHand(side: TempFolder, random: Random, words: Words): null {
  const files = Object.entries(side.all()).filter(([file]) => /\/\d[^/]*\.md$/.test(file));
  if (files.length === 0) return null;
  const [file, text] = random.pick(files);
  const ticked = random.chance(50) ? text.replace(/- \[ \] (?=@)/, '- [x] ') : text;
  side.write(file, `${ticked}${ticked.endsWith('\n') ? '' : '\n'}- [ ] @me ${words()}\n`);
  return null;
}

/** Some commands of one side. What a command refuses is no matter; it says so and changes nothing. */
async function act(side: TempFolder, random: Random, words: Words): Promise<string[]> {
  const done: string[] = [];
  for (let count = 1 + random.below(5); count > 0; count -= 1) {
    const line = random.pick(ACTS)(side, random, words);
    if (line === null) continue;
    const { exitCode } = await runIn(side, line, TODAY);
    done.push(`${line.join(' ')} [${exitCode}]`);
  }
  return done;
}

/** What became of one merge: whether git solved it, what each side did, and what is wrong in it. */
export interface MergeStory {
  clean: boolean;
  story: string[];
  troubles: string[];
  left: TempFolder;
}

/** Makes a notebook, lets two clones of it go their own ways, merges them, and says what was lost, doubled or revived. */
export async function playMerge(random: Random): Promise<MergeStory> {
  const { left, right, merge } = cloneNotebook(await lived(randomNotebook(random), random));
  const base = itemsIn(left, TODAY);
  const story = [
    `left: ${(await act(left, random, wordsFrom(random, 'left'))).join(', ')}`,
    `right: ${(await act(right, random, wordsFrom(random, 'right'))).join(', ')}`,
  ];
  const sides = [itemsIn(left, TODAY), itemsIn(right, TODAY)] as const;
  const into = random.pick(['left', 'right'] as const);
  const clean = merge(into);
  const merged = into === 'left' ? left : right;
  const after = itemsIn(merged, TODAY);
  const troubles = [
    ...sides.flatMap((items) => doubled(items)),
    ...compare(base, sides, after),
    ...(await compareQuick(merged, after)),
    ...(await carryOn(merged, after)),
  ];
  return { clean, story, troubles, left: merged };
}

/** The notebook after a week or two of use, so that some lines were carried before. */
async function lived(
  files: Record<string, string>,
  random: Random,
): Promise<Record<string, string>> {
  if (random.chance(40)) return files;
  const { left } = cloneNotebook(files);
  for (const person of PEOPLE) await runIn(left, ['new', person, '--met-before'], '2026-11-13');
  return left.all();
}

function doubled(items: readonly Item[]): string[] {
  const seen = new Set<string>();
  return items.flatMap(({ key, file }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [`doubled: ${key} (${file})`];
  });
}

function compare(
  base: readonly Item[],
  [left, right]: readonly [readonly Item[], readonly Item[]],
  after: readonly Item[],
): string[] {
  const [before, ours, theirs, now] = [base, left, right, after].map(statesByKey);
  const keys = new Set([...left, ...right].map(({ key }) => key));
  const troubles = doubled(after);
  for (const key of keys) {
    const state = now?.get(key);
    const allowed = mergedStates(before?.get(key), ours?.get(key), theirs?.get(key));
    if (state === undefined) troubles.push(`lost: ${key}`);
    else if (!allowed.includes(state))
      troubles.push(`${key}: ${state}, not ${allowed.join(' or ')}`);
  }
  const added = after.filter(({ key }) => !keys.has(key));
  return [...troubles, ...added.map(({ key }) => `out of nothing: ${key}`)];
}

function statesByKey(items: readonly Item[]): Map<string, Item['state']> {
  return new Map(items.map(({ key, state }) => [key, state]));
}

/** What may become of an item: what both say, else what one says alone, else closed wins. */
function mergedStates(
  base: Item['state'] | undefined,
  left: Item['state'] | undefined,
  right: Item['state'] | undefined,
): Item['state'][] {
  const said = [left, right].filter((state) => state !== undefined);
  const closed = said.filter((state) => state !== 'open');
  if (closed.length === 0 || closed.length === said.length) return said;
  // Opened again on one side: the merge may keep a closed line of the other one, and then closed wins.
  return base === 'open' || base === undefined ? closed : said;
}

/** The quick look of `actions` must see what a full reading sees. */
async function compareQuick(folder: TempFolder, items: readonly Item[]): Promise<string[]> {
  const { output } = await runIn(folder, ['actions', ...PEOPLE, '--json'], TODAY);
  const quick = (JSON.parse(output) as { id: string }[]).map(({ id }) => id).sort();
  const full = items.filter(({ kind, state }) => kind === 'action' && state === 'open');
  const ids = full.map(({ id }) => id).sort();
  return quick.join() === ids.join() ? [] : [`actions lists ${quick.join()}, not ${ids.join()}`];
}

/** Life goes on: the next talk takes everything along, and files with conflicts are not written. */
async function carryOn(folder: TempFolder, items: readonly Item[]): Promise<string[]> {
  const before = folder.all();
  for (const person of PEOPLE) await runIn(folder, ['new', person, '--met-before'], '2026-12-11');
  const after = itemsIn(folder, TODAY);
  const texts = folder.all();
  const conflicts = Object.entries(before).filter(([, text]) => text.includes('<<<<<<< '));
  const was = statesByKey(items);
  const is = statesByKey(after);
  return [
    ...doubled(after).map((trouble) => `after new: ${trouble}`),
    ...items
      .filter(({ key }) => is.get(key) !== was.get(key))
      .map(({ key }) => `after new: ${key} is ${is.get(key)}`),
    ...conflicts.filter(([file, text]) => texts[file] !== text).map(([file]) => `written: ${file}`),
  ];
}
