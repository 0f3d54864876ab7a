import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { OneononeError } from '../../../src/errors.ts';
import { goalsIn } from '../../../src/format/goals.ts';
import type { Change } from '../../../src/notebook/change.ts';
import type { Notebook } from '../../../src/notebook/notebook.ts';
import { planGoal, planGoalState, planProgress } from '../../../src/notebook/plan/change-goals.ts';
import { type Person, readPart } from '../../../src/notebook/read/person-log.ts';
import { openTemp } from '../../support/open-notebook.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

const DAY = calendarDate('2026-11-20');
const FILE = 'people/alice/profile.md';

interface Opened {
  notebook: Notebook;
  person: Person;
}

function withProfile(profile: string, settings = ''): Opened {
  const folder = tempNotebook({ 'oneonone.yaml': settings, [FILE]: profile });
  const { notebook, people } = openTemp(folder);
  const [person] = people;
  if (person === undefined) throw new Error('nobody is there');
  return { notebook, person };
}

function goalsOf({ notebook, person }: Opened) {
  const profile = readPart(notebook, person, 'profile');
  return profile === null ? [] : goalsIn(profile.document);
}

/** The text that the one change leaves. */
function after(changes: readonly Change[]): string {
  const [change] = changes;
  return change?.kind === 'edit' ? change.after : change?.kind === 'create' ? change.text : '';
}

function add(opened: Opened, words: string): string {
  const goal = { words, since: DAY, due: null, private: false };
  return after(planGoal(opened.notebook, opened.person, goal).changes);
}

function note(opened: Opened, at: number, words: string): string {
  const goal = goalsOf(opened)[at];
  if (goal === undefined) throw new Error(`no goal ${at}`);
  return after(planProgress(opened.notebook, opened.person, goal, { date: DAY, words }).changes);
}

describe('a goal goes to the end of the goals, in their style', () => {
  test.each([
    [
      'an empty section',
      '## Goals\n\n## Topics\n',
      '## Goals\n\n- [ ] a since:2026-11-20\n\n## Topics\n',
    ],
    ['boxes', '## Goals\n* [ ] b\n', '## Goals\n* [ ] b\n* [ ] a since:2026-11-20\n'],
    ['bullets', '## Goals\n+ b\n', '## Goals\n+ b\n+ a since:2026-11-20\n'],
    ['numbers', '## Goals\n9) b\n', '## Goals\n9) b\n10) a since:2026-11-20\n'],
    [
      'progress below',
      '## Goals\n- b\n  - 2026-11-06 c\n',
      '## Goals\n- b\n  - 2026-11-06 c\n- a since:2026-11-20\n',
    ],
    ['no section', '# Alice\n', '# Alice\n\n## Goals\n\n- [ ] a since:2026-11-20\n'],
    [
      'a private heading',
      '# A\n\n## Private\n### Goals\n- b\n',
      '# A\n\n## Goals\n\n- [ ] a since:2026-11-20\n\n## Private\n### Goals\n- b\n',
    ],
    ['CRLF', '## Goals\r\n- b\r\n', '## Goals\r\n- b\r\n- a since:2026-11-20\r\n'],
    [
      'a BOM, no last line break',
      '\uFEFF---\nname: A\n---\n## Goals\n- [ ] b',
      '\uFEFF---\nname: A\n---\n## Goals\n- [ ] b\n- [ ] a since:2026-11-20',
    ],
  ])('%s', (_, profile, wanted) => {
    expect(add(withProfile(profile), 'a')).toBe(wanted);
  });

  test('words that would begin a block of their own get a box', () => {
    expect(add(withProfile('## Goals\n- b\n'), '# 1')).toBe(
      '## Goals\n- b\n- [ ] # 1 since:2026-11-20\n',
    );
  });

  test.each(['<!-- a', '%% a', ''])('words that would hide something are refused: %j', (words) => {
    expect(() => add(withProfile('## Goals\n- b\n'), words)).toThrow(OneononeError);
  });

  test('marks in the style of the notebook', () => {
    expect(add(withProfile('## Goals\n', 'tasks: emoji\n'), 'a')).toBe(
      '## Goals\n\n- [ ] a ➕ 2026-11-20\n',
    );
  });
});

describe('progress goes below its goal, in the style of what stands there', () => {
  test.each([
    ['nothing below', '- [ ] a', '- [ ] a\n  - 2026-11-20 c'],
    ['a number', '10. a', '10. a\n    - 2026-11-20 c'],
    ['a star below', '- a\n   * 2026-11-06 b', '- a\n   * 2026-11-06 b\n   * 2026-11-20 c'],
    ['a tab', '-\ta\n\t- 2026-11-06 b', '-\ta\n\t- 2026-11-06 b\n\t- 2026-11-20 c'],
    ['a plain line', '- a\n  2026-11-06 b', '- a\n  2026-11-06 b\n  - 2026-11-20 c'],
    ['a quote', '> - a', '> - a\n>   - 2026-11-20 c'],
    ['another goal behind it', '- a\n\n- z', '- a\n  - 2026-11-20 c\n\n- z'],
    ['CRLF', '- a\r\n- z\r\n', '- a\r\n  - 2026-11-20 c\r\n- z\r\n'],
  ])('%s', (_, goals, wanted) => {
    const eol = goals.includes('\r') ? '\r\n' : '\n';
    expect(note(withProfile(`## Goals${eol}${goals}`), 0, 'c')).toBe(`## Goals${eol}${wanted}`);
  });
});

describe('a goal is closed and opened again', () => {
  test.each([
    ['- [ ] a', 'done', '- [x] a done:2026-11-20'],
    ['- a', 'done', '- [x] a done:2026-11-20'],
    ['- [ ] a ^3k9fq2a', 'dropped', '- [-] a dropped:2026-11-20 ^3k9fq2a'],
    ['- [x] a done:2026-11-06', 'open', '- [ ] a'],
    ['- [-] a (dropped:2026-11-06)', 'open', '- [ ] a'],
    ['- [x] a', 'dropped', '- [-] a dropped:2026-11-20'],
  ] as const)('%s → %s', (line, state, wanted) => {
    const opened = withProfile(`## Goals\n${line}\n  - 2026-11-06 b\n`);
    const [goal] = goalsOf(opened);
    if (goal === undefined) throw new Error('no goal');
    const { changes, result } = planGoalState(opened.notebook, opened.person, goal, state);
    expect(after(changes)).toBe(`## Goals\n${wanted}\n  - 2026-11-06 b\n`);
    expect(result).toMatchObject({ isChanged: true, number: 1, goal: { state } });
  });

  test('what is as wanted already stays', () => {
    const opened = withProfile('## Goals\n- [x] a\n');
    const [goal] = goalsOf(opened);
    if (goal === undefined) throw new Error('no goal');
    const plan = planGoalState(opened.notebook, opened.person, goal, 'done');
    expect(plan).toMatchObject({ changes: [], result: { isChanged: false } });
  });
});

const WORD = fc.constantFrom(
  'Lead',
  'it',
  '@bob',
  'due:fri',
  '`x`',
  '#private',
  '*',
  '1.',
  '2026-11-06',
  'é',
  '🎉',
  '-',
  '%%',
  '<!--',
  '-->',
  '[ ]',
  '# a',
  '^abcd',
);
const WORDS = fc.array(WORD, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const PROFILE = fc
  .tuple(
    fc.constantFrom('', '---\nname: Alice\n---\n', '\uFEFF# Alice\n\n', '## Goals (old)\n- x\n\n'),
    fc.array(
      fc.constantFrom(
        '## Goals',
        '## Growth',
        '## Private',
        '- [ ] a',
        '* b',
        '  - 2026-11-06 c',
        '> - q',
        '1. n',
        '```',
        'text',
        '',
        '## Feedback',
        '- 2026-11-06 given: f',
        '%% aside %%',
      ),
      { maxLength: 9 },
    ),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(
    ([head, lines, eol, ends]) =>
      `${head.replaceAll('\n', eol)}${lines.join(eol)}${ends ? eol : ''}`,
  );

/** Whether the old text is the new one with some characters left out in one place. */
function isInsertion(before: string, now: string): boolean {
  let start = 0;
  while (start < before.length && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  return start + end === before.length;
}

describe('laws', () => {
  test('a goal that was added is read back, and nothing else changed', () => {
    fc.assert(
      fc.property(PROFILE, WORDS, (profile, words) => {
        const opened = withProfile(profile);
        const before = goalsOf(opened);
        const text = unlessRefused(() => add(opened, words));
        if (text === null) return;
        expect(isInsertion(profile, text)).toBe(true);
        const now = goalsOf(withProfile(text));
        expect(now).toHaveLength(before.length + 1);
        expect(now.filter(({ since }) => since === DAY)).toHaveLength(1);
        const told = (goals: typeof now) =>
          goals.map(({ text: said, state, progress }) => [said, state, progress.length]);
        for (const goal of told(before)) expect(told(now)).toContainEqual(goal);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  test('so is what moved', () => {
    fc.assert(
      fc.property(PROFILE, WORDS, fc.nat(3), (profile, words, at) => {
        const opened = withProfile(profile);
        const goal = goalsOf(opened)[at];
        if (goal === undefined) return;
        const text = unlessRefused(() => note(opened, at, words));
        if (text === null) return;
        expect(isInsertion(profile, text)).toBe(true);
        const now = goalsOf(withProfile(text))[at];
        expect(now?.text).toBe(goal.text);
        expect(now?.progress).toHaveLength(goal.progress.length + 1);
        expect(now?.progress.at(-1)?.date).toBe(DAY);
      }),
      { seed: 8, numRuns: 150 },
    );
  });

  test('plain words are never refused', () => {
    const plain = fc.stringMatching(/^[A-Za-z][A-Za-z ,.]{0,30}[a-z]$/);
    fc.assert(
      fc.property(plain, (words) => {
        expect(add(withProfile('## Goals\n- b\n'), words)).toContain(words);
      }),
      { seed: 9, numRuns: 60 },
    );
  });
});

function unlessRefused(work: () => string): string | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof OneononeError) return null;
    throw error;
  }
}

test('a file that must not be written is refused with its reason', () => {
  const opened = withProfile('---\nname: [\n---\n## Goals\n- a\n');
  expect(() => add(opened, 'b')).toThrow(/not written/);
});
