import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { adviceJson } from '../../../src/commands/answers/answer-advice.ts';
import type { Advice, AdviceRule } from '../../../src/core/advice/advice.ts';
import type { Person } from '../../../src/notebook/read/person-log.ts';
import { readAdvice } from '../../../src/notebook/read/read-advice.ts';
import { readStandings } from '../../../src/notebook/read/read-standings.ts';
import { scanOpenPromises } from '../../../src/notebook/scan/scan-promises.ts';
import { openTemp } from '../../support/open-notebook.ts';
import { REALISTIC_TODAY, realisticNotebook } from '../../support/realistic-notebook.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

/** Everybody's advice in a notebook as of a day, archived people left out. */
function adviceIn(files: Record<string, string>, today = '2026-11-20') {
  const folder = tempNotebook(files);
  const { notebook, people } = openTemp(folder, today);
  const open = scanOpenPromises(notebook, people);
  const found = readStandings(notebook, people, 2).map(({ person, rhythm }): [Person, Advice[]] => [
    person,
    readAdvice(notebook, person, open.get(person) ?? [], rhythm),
  ]);
  return { folder, found };
}

function rulesFor(files: Record<string, string>): AdviceRule[] {
  const [[, advice] = []] = adviceIn(files).found;
  return (advice ?? []).map(({ rule }) => rule);
}

const KNOWN = '---\nname: Bob\n---\n## About\nTwo cats.\n';
const held = (keys: string) => `---\nstatus: held\n${keys}\n---\n`;

/** Meetings of Bob by date, each with its front matter. */
function bob(heads: Record<string, string>, profile = KNOWN): Record<string, string> {
  const meetings = Object.entries(heads).map(([name, text]) => [`people/bob/${name}.md`, text]);
  return { 'people/bob/profile.md': profile, ...Object.fromEntries(meetings) };
}

describe('what is read', () => {
  test('what the text shows to have been held counts', () => {
    const long = '---\nduration: 90\n---\n';
    const prose = '## Notes\nWe met.\n';
    const heads = {
      '2026-10-30': long,
      '2026-11-06': prose,
      '2026-11-12': long,
      '2026-11-13': long,
    };
    expect(rulesFor(bob(heads))).toEqual(['long-talks']);
  });

  test('a planned talk of today or later does not', () => {
    const long = held('duration: 90');
    const heads = { '2026-11-06': long, '2026-11-13': long, '2026-11-27': long };
    expect(rulesFor(bob(heads))).toEqual([]);
    expect(rulesFor(bob({ ...heads, '2026-11-20': long }))).toEqual(['long-talks']);
  });

  test('a focus in capitals is the same', () => {
    const days = ['2026-10-02', '2026-10-16', '2026-10-30', '2026-11-06', '2026-11-13'];
    const heads = days.map((day, at) => [day, held(`focus: ${at % 2 ? 'Feedback' : 'feedback'}`)]);
    expect(rulesFor(bob(Object.fromEntries(heads)))).toEqual(['same-focus']);
  });

  test('years between two talks are no hindrance', () => {
    const long = held('duration: 90');
    expect(rulesFor(bob({ '2019-01-01': long, '2021-01-01': long, '2023-01-01': long }))).toEqual([
      'long-talks',
      'career-due',
    ]);
  });

  test('half a year of daily talks is read', () => {
    const days = Array.from(
      { length: 28 },
      (_, at) => `2026-06-${String(at + 1).padStart(2, '0')}`,
    );
    const heads = Object.fromEntries(days.map((day) => [day, held('mood: 3')]));
    const mine = '---\nstatus: cancelled\ncancelled_by: me\n---\n';
    const early = { ...heads, '2026-05-20': mine, '2026-05-21': mine };
    const earlier = { ...heads, '2026-05-18': mine, '2026-05-19': mine };
    expect(rulesFor(bob(early))).toContain('cancelled-by-me');
    expect(rulesFor(bob(earlier))).not.toContain('cancelled-by-me');
  });

  test('broken front matter and odd files are passed over', () => {
    const heads = {
      '2026-11-06': '---\nmood: [\n---\n',
      '2026-11-13': '\u0000',
      '2026-11-31': 'x',
    };
    expect(() => rulesFor(bob(heads, '---\nname: [\n---\n'))).not.toThrow();
  });

  test('no files at all but an inbox', () => {
    expect(rulesFor({ 'people/bob/inbox.md': '- [ ] write the RFC due:2026-11-27\n' })).toEqual([
      'loose-promises',
    ]);
  });
});

describe('what is known about somebody', () => {
  const FIVE = ['2026-10-02', '2026-10-16', '2026-10-30', '2026-11-06', '2026-11-13'];
  const heads = Object.fromEntries(FIVE.map((day) => [day, held('mood: 3')]));
  test.each([
    ['nothing', true, '---\nname: Bob\n---\n'],
    ['empty sections', true, '## About\n\n## Goals\n\n## Private\n'],
    ['a comment', true, '## About\n<!-- hobbies,\nfamily -->\n### Family\n'],
    [
      'goals, topics and feedback',
      true,
      '## Goals\n- [ ] a talk\n\n## Feedback\n- 2026-11-01 given well done\n\n## Topics\n- lunch\n',
    ],
    ['a comment in what is private', true, '## Private\n<!-- Only for me. -->\n'],
    ['private feedback', true, '## Feedback (private)\n- 2026-10-02 given: x\n'],
    ['what is private', false, '## About\n\n## Private\nWorried.\n'],
    ['a heading in what is private', false, '## Private\n### Family\n- Two children\n'],
    ['an item that is private', false, '## About\n- two cats #private\n'],
    ['a sentence', false, '## About\nTwo cats.\n'],
    ['a list', false, '## About Bob\n- plays chess\n'],
    ['a heading of their own', false, '## About\n\n## Family\nTwo cats.\n'],
    ['text without a heading', false, '---\nname: Bob\n---\nTwo cats.\n'],
    ['an aside', false, '## About\n%% Two cats. %%\n'],
  ])('%s', (_, isUnknown, profile) => {
    expect(rulesFor(bob(heads, profile))).toEqual(isUnknown ? ['unknown-person'] : []);
  });

  test('no profile', () => {
    const { 'people/bob/profile.md': _, ...rest } = bob(heads);
    expect(rulesFor(rest)).toEqual(['unknown-person']);
  });
});

describe('topics and promises', () => {
  const topic = '- [>] Hiring plan since:2026-10-02 ^1abcdef\n';
  const heads = {
    '2026-10-02': `${held('')}## Topics\n${topic}`,
    '2026-10-16': `${held('')}## Topics\n${topic}`,
    '2026-10-16-2': `${held('')}## Topics\n${topic}`,
    '2026-11-13': `${held('')}## Topics\n- [ ] Hiring plan since:2026-10-02 ^1abcdef\n`,
  };

  test('evidence names the second meeting of a day', () => {
    const { folder, found } = adviceIn(bob(heads));
    const [[person, [waiting] = []] = []] = found;
    if (person === undefined || waiting === undefined) throw new Error('no advice');
    const { rule, text, meetings, items } = adviceJson(waiting, person);
    expect([rule, text]).toEqual([
      'topic-waits',
      '“Hiring plan” has waited since 2 Oct, carried 3 times: decide it, drop it, or raise it now?',
    ]);
    expect(meetings.map(({ date }) => date)).toEqual([
      ...['2026-10-02', '2026-10-16', '2026-10-16-2', '2026-11-13'],
    ]);
    expect(items).toEqual([
      {
        id: '1abcdef',
        text: 'Hiring plan',
        private: false,
        file: 'people/bob/2026-11-13.md',
        line: 6,
      },
    ]);
    for (const { file } of meetings) expect(existsSync(join(folder.root, file))).toBe(true);
  });

  test('what is private in any copy is named nowhere', () => {
    const hidden = bob({
      ...heads,
      '2026-10-02': heads['2026-10-02'].replace(' ^', ' #private ^'),
    });
    const [[person, advice] = []] = adviceIn(hidden).found;
    if (person === undefined || advice === undefined) throw new Error('no advice');
    const json = JSON.stringify(advice.map((one) => adviceJson(one, person)));
    expect(json).toContain('A private topic has waited');
    expect(json).not.toContain('Hiring');
  });
});

describe.each([1, 2, 3])('the realistic notebook, seed %i', (seed) => {
  const { files } = realisticNotebook(seed);

  test('gives advice, and every piece of evidence is there', () => {
    const { folder, found } = adviceIn(files, REALISTIC_TODAY);
    const all = found.flatMap(([person, advice]) => advice.map((one) => adviceJson(one, person)));
    expect(all.length).toBeGreaterThan(10);
    for (const { rule, text, meetings, items } of all) {
      expect(text).toMatch(/\?$/);
      if (rule !== 'onboarding-step') expect(meetings.length + items.length).toBeGreaterThan(0);
      for (const { file } of meetings) expect(existsSync(join(folder.root, file))).toBe(true);
      for (const { file, line, text: words } of items) {
        const [first = ''] = words.split(' ');
        expect(folder.read(file).split(/\r?\n/)[line - 1]).toContain(first);
      }
    }
  });

  test('the same in every time zone', () => {
    const texts = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      vi.stubEnv('TZ', zone);
      return adviceIn(files, REALISTIC_TODAY).found.map(([person, advice]) =>
        advice.map((one) => adviceJson(one, person)),
      );
    });
    vi.unstubAllEnvs();
    expect(texts[0]).toEqual(texts[1]);
  });
});
