import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate } from '../../src/core/dates/calendar-date.ts';
import type { Promised } from '../../src/core/promises/action-item.ts';
import { planMeeting } from '../../src/notebook/plan/prepare-meeting.ts';
import { promisesOf, readPersonLog } from '../../src/notebook/read/person-log.ts';
import { scanOpenPromises } from '../../src/notebook/scan/scan-promises.ts';
import { applyChanges } from '../../src/notebook/write/apply-changes.ts';
import { openTemp } from '../support/open-notebook.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

// A small model of what people and programs do to one person's files. Every promise has words of its own, so that what
// is open can be told from the lines alone: whoever reads them sees whether one is closed.

const FIRST_DAY = calendarDate('2026-01-05');
const FOLDER = 'people/alice';
const TASK = /^(> |\t)?([-*+]|\d[.)]) \[(.)\] (?:@\S+ )?(p\d+ of the team)/;

interface Step {
  do:
    | 'promise'
    | 'tick'
    | 'drop'
    | 'copy'
    | 'carry'
    | 'carry'
    | 'delete'
    | 'shuffle'
    | 'merge'
    | 'cut';
  pick: number;
}

interface Life {
  folder: TempFolder;
  /** Each step is on a later day. */
  day: number;
  made: number;
  /** A file as it was before, to be merged with what it became. */
  before: { file: string; text: string } | null;
}

function today({ day }: Life) {
  return addDays(FIRST_DAY, day);
}

function filesOf(life: Life): string[] {
  return Object.keys(life.folder.all()).filter((file) => /alice\/(?:\d|inbox)/.test(file));
}

function picked<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % Math.max(1, items.length)];
}

/** Changes one task line of the notebook. */
function changeLine(
  life: Life,
  pick: number,
  states: string,
  change: (line: string) => string,
): void {
  const places = filesOf(life).flatMap((file) =>
    life.folder
      .read(file)
      .split('\n')
      .flatMap((line, at) => (states.includes(TASK.exec(line)?.[3] ?? '?') ? [{ file, at }] : [])),
  );
  const place = picked(places, pick);
  if (place === undefined) return;
  const lines = life.folder.read(place.file).split('\n');
  life.before = { file: place.file, text: lines.join('\n') };
  lines[place.at] = change(lines[place.at] ?? '');
  life.folder.write(place.file, lines.join('\n'));
}

function append(life: Life, file: string, line: string): void {
  const text = life.folder.all()[file] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  life.before = { file, text };
  const gap = text === '' || text.endsWith('\n') ? '' : eol;
  life.folder.write(file, text + gap + line + eol);
}

/** The newest meeting's file, or today's. */
function newestFile(life: Life): string {
  return (
    filesOf(life)
      .filter((file) => /\d\.md$/.test(file))
      .at(-1) ?? `${FOLDER}/${today(life)}.md`
  );
}

// Each names its owner: wherever it is copied to, it is no topic.
const SHAPES = [
  '- [ ] @me WORDS',
  '* [ ] @bob WORDS due:fri',
  '> 1. [ ] @alice WORDS 📅 2026-12-01',
  '+ [/] @me WORDS %% x %%',
];

function promise(life: Life, pick: number): void {
  life.made += 1;
  const shape = picked(SHAPES, pick) ?? '';
  const line = shape.replace('WORDS', `p${life.made} of the team`);
  const file = pick % 3 === 0 ? `${FOLDER}/inbox.md` : newestFile(life);
  append(life, file, file.endsWith('inbox.md') ? `- @me p${life.made} of the team` : line);
}

/** Copies a promise that is open into the newest meeting, as a person does: without marks. */
function copyByHand(life: Life, pick: number): void {
  const one = picked(openIn(life), pick);
  if (one === undefined) return;
  const owner = one.owner === null ? '' : `@${one.owner} `;
  append(life, newestFile(life), `\n- [ ] ${owner}${one.text}`);
}

function openIn({ folder, day }: Life): Promised[] {
  const { notebook, people } = openTemp(folder, addDays(FIRST_DAY, day));
  return people.flatMap((person) =>
    promisesOf(readPersonLog(notebook, person)).filter(({ state }) => state === 'open'),
  );
}

/** Makes the next meeting, as `new` does, again and again: that adds nothing. */
function carry(life: Life): void {
  const { folder } = life;
  const run = () => {
    const { world, notebook, people } = openTemp(folder, today(life));
    const [person] = people;
    if (person === undefined) return [];
    const wish = {
      template: null,
      focus: null,
      notCareer: false,
      objective: null,
      time: null,
      haveMet: true,
    };
    const { changes } = planMeeting(world, notebook, person, {
      ...{ ...wish, date: today(life) },
      carry: () => true,
    });
    applyChanges(world, folder.root, changes);
    return changes;
  };
  run();
  // What was carried just now may stand in a held meeting as well: the inbox is tidied of it.
  for (const change of run())
    expect(change).toMatchObject({ kind: 'edit', file: `${FOLDER}/inbox.md` });
  expect(run()).toEqual([]);
  const target = `${FOLDER}/${today(life)}.md`;
  for (const { copies } of openIn(life)) {
    const open = copies.filter(({ state }) => state === 'open');
    expect(new Set(open.map(({ file }) => file))).toEqual(new Set([target]));
  }
}

/** As git merges with `merge=union`: the lines of both sides. */
function merge(life: Life): void {
  const { before, folder } = life;
  const now = before === null ? undefined : folder.all()[before.file];
  if (before === null || now === undefined || before.text === now) return;
  const lines = now.split('\n');
  const missing = before.text.split('\n').filter((line) => !lines.includes(line));
  folder.write(before.file, [...lines.slice(0, -1), ...missing, ...lines.slice(-1)].join('\n'));
}

function shuffle(life: Life, pick: number): void {
  const file = picked(filesOf(life), pick);
  if (file === undefined) return;
  const lines = life.folder.read(file).split('\n');
  const first = lines.findIndex((line) => TASK.test(line));
  const last = lines.findLastIndex((line) => TASK.test(line));
  const [one, other] = [lines[first], lines[last]];
  if (one === undefined || other === undefined) return;
  lines[first] = other;
  lines[last] = one;
  life.folder.write(file, lines.join('\n'));
}

function cut(life: Life, pick: number): void {
  const file = picked(filesOf(life), pick);
  if (file === undefined) return;
  const lines = life.folder.read(file).split('\n');
  life.folder.write(file, `${lines.slice(0, Math.ceil(lines.length / 2)).join('\n')}\n`);
}

function remove(life: Life, pick: number): void {
  const file = picked(filesOf(life), pick);
  if (file !== undefined) rmSync(join(life.folder.root, file));
}

function take(life: Life, { do: what, pick }: Step): void {
  life.day += 1 + (pick % 9);
  const closing = (state: string, mark: string) => (line: string) =>
    line
      .replace(/\[.\]/, `[${state}]`)
      .replace(/( \^\w+)?\s*$/, (end) => ` ${mark}:${today(life)}${end}`);
  if (what === 'promise') promise(life, pick);
  else if (what === 'tick') changeLine(life, pick, ' /', closing('x', 'done'));
  else if (what === 'drop') changeLine(life, pick, ' />', closing('-', 'dropped'));
  else if (what === 'copy') copyByHand(life, pick);
  else if (what === 'carry') carry(life);
  else if (what === 'delete') remove(life, pick);
  else if (what === 'merge') merge(life);
  else if (what === 'shuffle') shuffle(life, pick);
  else cut(life, pick);
}

/** What is open by the lines alone: words that stand somewhere and are closed nowhere. */
function openByLines(life: Life): string[] {
  const open = new Map<string, boolean>();
  for (const file of filesOf(life)) {
    for (const line of life.folder.read(file).split('\n')) {
      const bullet = /^- @me (p\d+ of the team)/.exec(line);
      const [, , , state = ' ', words = bullet?.[1]] = TASK.exec(line) ?? [];
      if (words === undefined) continue;
      open.set(words, (open.get(words) ?? true) && state !== 'x' && state !== '-');
    }
  }
  return [...open].flatMap(([words, isOpen]) => (isOpen ? [words] : [])).sort();
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    ...(['promise', 'promise', 'promise', 'tick', 'drop', 'copy', 'carry', 'carry'] as const),
    ...(['delete', 'shuffle', 'merge', 'cut'] as const),
  ),
  pick: fc.nat(1000),
});

test('nothing is lost, nothing doubled, nothing revived, whatever is done to the files', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), fc.boolean(), (steps, crlf) => {
      const folder = tempNotebook({
        [`${FOLDER}/profile.md`]: '---\nname: Alice\n---\n',
        [`${FOLDER}/${FIRST_DAY}.md`]: '---\nstatus: held\n---\n\n## Action items\n'.replaceAll(
          '\n',
          crlf ? '\r\n' : '\n',
        ),
      });
      const life: Life = { folder, day: 0, made: 0, before: null };
      for (const one of steps) {
        take(life, one);
        const open = openIn(life);
        expect(open.map(({ text }) => text).sort()).toEqual(openByLines(life));
        const { notebook, people } = openTemp(folder, today(life));
        const scanned = [...scanOpenPromises(notebook, people).values()].flat();
        expect(scanned).toEqual(open);
      }
      rmSync(folder.root, { recursive: true });
    }),
    { seed: 6, numRuns: 100 },
  );
});
