import { addDays, type CalendarDate, calendarDate } from '../../src/core/dates/calendar-date.ts';
import { toHandle } from '../../src/core/people/handle.ts';
import type { Relation } from '../../src/core/people/person.ts';
import { idOf } from '../../src/core/promises/identity.ts';
import { HANDS, type Hand, WORDS } from './realistic-words.ts';
import { type Chance, seeded } from './seeded.ts';

/** A notebook as twelve people's three years leave it, and what is open in it by its author's own count. */
export interface RealisticNotebook {
  files: Record<string, string>;
  /** The words of every open promise, by handle, sorted. */
  open: Record<string, string[]>;
}

interface Character {
  name: string;
  relation: Relation;
  /** Days between two meetings. */
  every: number;
  more?: string;
}

/** The last day of the notebook. */
export const REALISTIC_TODAY = calendarDate('2026-11-20');

const FIRST_DAY = calendarDate('2023-11-20');

const CHARACTERS: readonly Character[] = [
  { name: 'Alice Chen', relation: 'report', every: 14, more: 'aliases: [Ali]\nday: friday\n' },
  { name: 'Søren Å', relation: 'report', every: 7, more: 'cadence: weekly\n' },
  { name: '李雷', relation: 'report', every: 14 },
  { name: "Siobhán O'Brien", relation: 'report', every: 14, more: 'tags: [junior, remote]\n' },
  { name: 'Jürgen Groß', relation: 'manager', every: 14 },
  { name: 'Amal الخطيب', relation: 'skip-level', every: 90 },
  { name: 'Bob', relation: 'peer', every: 30 },
  { name: 'Zoë-Marie de la Cruz', relation: 'peer', every: 30, more: 'aliases: [Zoë]\n' },
  { name: 'Николай Петров', relation: 'mentor', every: 30 },
  {
    name: 'Chi',
    relation: 'mentee',
    every: 30,
    more: 'away:\n  - {from: 2026-07-01, to: 2026-09-30, why: parental leave}\n',
  },
  { name: 'Noor', relation: 'friend', every: 90 },
  { name: 'Dana Old', relation: 'other', every: 45, more: 'cadence: none\narchived: 2025-06-30\n' },
];

/** Makes the notebook of a seed: the same seed gives the same bytes. */
export function realisticNotebook(seed = 1): RealisticNotebook {
  const notebook: RealisticNotebook = {
    files: {
      'oneonone.yaml': '# ours\nversion: 1\nholidays: [2026-12-25]\nme: sam\nsam_own_key: kept\n',
      'people/.keep': '',
      'questions.md': '# What I ask\n\n- What would you change?\n',
    },
    open: {},
  };
  CHARACTERS.forEach((character, index) => {
    writePerson(notebook, character, seeded(seed * 100 + index));
  });
  return notebook;
}

interface Promise {
  words: string;
  owner: 'me' | string;
  since: CalendarDate;
  id: string | null;
  due: string;
  /** Its copies, oldest first. */
  copies: { file: Page; line: number }[];
}

/** A file as it grows. */
interface Page {
  path: string;
  date: CalendarDate;
  lines: string[];
}

interface Life {
  handle: string;
  chance: Chance;
  hand: Hand;
  pages: Page[];
  open: Promise[];
  made: number;
}

function writePerson(notebook: RealisticNotebook, character: Character, chance: Chance): void {
  const handle = toHandle(character.name) ?? '';
  const life: Life = { handle, chance, hand: chance.pick(HANDS), pages: [], open: [], made: 0 };
  const last = character.more?.includes('archived') === true ? '2025-06-30' : REALISTIC_TODAY;
  let date = addDays(FIRST_DAY, chance.below(character.every));
  let cancelled = 0;
  while (date <= last) {
    cancelled = cancelled > 0 ? cancelled - 1 : chance.percent(5) ? 1 + chance.below(3) : 0;
    if (cancelled > 0) writeCancelled(life, date);
    else writeMeeting(life, date);
    date = addDays(date, character.every + chance.below(3));
  }
  const { open, files } = notebook;
  open[handle] = life.open.map(({ words }) => words).sort();
  const folder = `people/${handle}`;
  for (const { path, lines } of life.pages) files[`${folder}/${path}`] = textOf(life, lines);
  files[`${folder}/profile.md`] = textOf(life, profileOf(character, life));
  files[`${folder}/inbox.md`] = textOf(life, [
    '- ask about the garden',
    `- [ ] ${life.hand.emphasis}tea${life.hand.emphasis}`,
  ]);
}

function textOf({ hand }: Life, lines: readonly string[]): string {
  return `${hand.bom}${lines.join(hand.eol)}${hand.ending === '' ? '' : hand.eol}`;
}

function profileOf({ name, relation, more = '' }: Character, { chance }: Life): string[] {
  return [
    '---',
    `name: ${name}`,
    `relation: ${relation} # as of the last re-org`,
    ...more.trimEnd().split('\n'),
    'started: 2023-11-01',
    '---',
    '',
    '## About',
    chance.pick(WORDS.notes),
    '',
    '## Goals',
    '- [ ] speak at a conference',
    '  - 2025-03-01 sent a proposal',
    '',
    '## Private 🔒',
    '- worried about the move',
  ];
}

function writeCancelled(life: Life, date: CalendarDate): void {
  const { chance } = life;
  const status = chance.pick(['cancelled', 'canceled', 'missed']);
  const lines = [
    '---',
    `status: ${status}`,
    `cancelled_by: ${chance.pick(['me', 'them', 'nobody'])}`,
  ];
  life.pages.push({ path: `${date}.md`, date, lines: [...lines, '---', ''] });
}

function writeMeeting(life: Life, date: CalendarDate): void {
  const { chance, hand } = life;
  const page: Page = { path: `${date}.md`, date, lines: [] };
  life.pages.push(page);
  if (chance.percent(70))
    page.lines.push('---', `date: ${date}`, `mood: ${1 + chance.below(5)}`, '---');
  page.lines.push(...headingOf(hand, 'Previous agreements'), '');
  for (const promise of life.open) bringAlong(life, promise, page);
  page.lines.push('', ...headingOf(hand, chance.pick(['Topics', 'Agenda', 'Talking points'])));
  page.lines.push(
    `${hand.bullet} [x] ${chance.pick(WORDS.topics)}`,
    '',
    ...headingOf(hand, 'Notes'),
  );
  page.lines.push(chance.pick(WORDS.notes), ...chance.pick(WORDS.odd), '');
  page.lines.push(...headingOf(hand, chance.pick(['Action items', 'Next steps', '✅ To do'])));
  for (let count = chance.below(4); count > 0; count -= 1) makePromise(life, page);
  page.lines.push(`${hand.bullet} [x] @me send the weekly report`, `${hand.bullet} [ ] `);
  for (const promise of [...life.open]) if (chance.percent(30)) close(life, promise, date);
}

function headingOf(hand: Hand, title: string): string[] {
  return hand.underlines ? [title, '-----'] : [`## ${title}`];
}

function makePromise(life: Life, page: Page): void {
  const { chance, hand } = life;
  life.made += 1;
  const words = `${chance.pick(WORDS.verbs)} ${chance.pick(WORDS.objects)} ${life.made}`;
  const owner = chance.pick(['me', life.handle]);
  const due = chance.percent(60) ? ` ${hand.due(addDays(page.date, 3 + chance.below(30)))}` : '';
  const promise: Promise = { words, owner, since: page.date, id: null, due, copies: [] };
  addCopy(promise, page, `${hand.quote}${hand.bullet} [ ] @${owner} ${words}${due}`);
  if (chance.percent(15)) page.lines.push(`${hand.quote}  because ${chance.pick(WORDS.notes)}`);
  life.open.push(promise);
}

function addCopy(promise: Promise, page: Page, text: string): void {
  promise.copies.push({ file: page, line: page.lines.length });
  page.lines.push(text);
}

/** An open promise comes along as the program carries it, is copied by hand, or is forgotten. */
function bringAlong(life: Life, promise: Promise, page: Page): void {
  const { chance, hand } = life;
  const { owner, words, due, since } = promise;
  if (chance.percent(25)) return;
  if (chance.percent(35)) {
    addCopy(promise, page, `${hand.bullet} [ ] @${owner} ${words}${chance.percent(50) ? due : ''}`);
    return;
  }
  promise.id ??= idOf({ handle: life.handle, owner, words, since });
  for (const { file, line } of promise.copies) markCarried(file, line, promise.id);
  addCopy(promise, page, `- [ ] @${owner} ${words}${due} since:${since} ^${promise.id}`);
}

function markCarried(file: Page, line: number, id: string): void {
  const text = file.lines[line] ?? '';
  file.lines[line] = text.replace('[ ]', '[>]') + (text.endsWith(`^${id}`) ? '' : ` ^${id}`);
}

/** Ticked or dropped in its newest copy, or later, with the day, in any of them. */
function close(life: Life, promise: Promise, date: CalendarDate): void {
  const { chance, hand } = life;
  life.open = life.open.filter((one) => one !== promise);
  const newest = promise.copies.at(-1);
  const isNewest = newest?.file.date === date && chance.percent(70);
  const copy = isNewest ? newest : chance.pick(promise.copies);
  if (copy === undefined) return;
  const [box, kind] = chance.percent(85)
    ? (['[x]', 'done'] as const)
    : (['[-]', 'dropped'] as const);
  const day = isNewest && chance.percent(50) ? '' : ` ${hand.closed(kind, addDays(date, 1))}`;
  const text = copy.file.lines[copy.line] ?? '';
  copy.file.lines[copy.line] = text
    .replace(/\[[ >]\]/, box)
    .replace(/( \^\w+)?$/, (id) => `${day}${id}`);
}
