import { describe, expect, test } from 'vitest';
import type { AdviceJson } from '../../src/commands/answers/answer-advice.ts';
import { sayAdvice } from '../../src/commands/answers/answer-advice.ts';
import { ADVICE_RULES, type Advice } from '../../src/core/advice/advice.ts';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import type { MeetingKey } from '../../src/core/meetings/meeting.ts';
import { main } from '../../src/main.ts';
import { open } from '../support/advice.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { TODAY } from '../support/rhythms.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const WAITS = '## Topics\n- [>] Hiring plan since:2026-09-01 ^1abcdef\n';
const STEPS = '[{until: 195 days, cadence: daily}]';

/** Alice, with whom all goes wrong at once, as far as it can; and Bob, whose talks are long. */
const FILES: Record<string, string> = {
  'people/alice/profile.md': `---\nstarted: 2026-05-04\nonboarding: ${STEPS}\n---\n## About\n`,
  'people/alice/2026-05-29.md': '---\nstatus: held\nfocus: feedback\n---\n',
  'people/alice/2026-07-01.md': '---\nstatus: cancelled\ncancelled_by: me\n---\n',
  'people/alice/2026-08-05.md': '---\nstatus: missed\ncancelled_by: me\n---\n',
  'people/alice/2026-09-02.md': `---\nduration: 9\nmood: 5\nfocus: feedback\n---\n${WAITS}`,
  'people/alice/2026-09-03.md': `---\nduration: 9\nmood: 4\nfocus: feedback\n---\n${WAITS}`,
  'people/alice/2026-09-04.md': `---\nduration: 9\nmood: 3\nfocus: feedback\n---\n${WAITS}`,
  'people/alice/2026-09-07.md': `---\nduration: 9\nmood: 2\nfocus: feedback\n---\n${WAITS.replace('[>]', '[ ]')}
## Actions
- [ ] @me call the bank due:2026-11-19
- [ ] @alice write the RFC
`,
  'people/alice/2026-11-12.md': '---\nstatus: cancelled\n---\n',
  'people/alice/2026-11-13.md': '---\nstatus: cancelled\n---\n',
  'people/bob/profile.md': '---\ncadence: weekly\n---\n## About\nTwo cats.\n',
  'people/bob/2026-11-05.md': '---\nduration: 61\n---\n',
  'people/bob/2026-11-12.md': '---\nduration: 90\n---\n',
  'people/bob/2026-11-19.md': '---\nduration: 61\n---\n',
};

async function run(folder: TempFolder, line: string) {
  const world = fakeWorld({ folder: folder.root, terminal: { outputIsTerminal: false } });
  const exitCode = await main(line.split(' '), world, 'test');
  return { exitCode, output: world.output(), errors: world.errors() };
}

async function adviceOf(folder: TempFolder): Promise<AdviceJson[]> {
  const { output } = await run(folder, 'stale --all --advice --json');
  const people: { advice: AdviceJson[] }[] = JSON.parse(output);
  return people.flatMap(({ advice }) => advice);
}

test('every rule speaks', async () => {
  const said = await adviceOf(tempNotebook(FILES));
  expect(said.map(({ rule }) => rule).sort()).toEqual([...ADVICE_RULES].sort());
});

test.each(ADVICE_RULES)('the command that %s names can be typed', async (rule) => {
  const folder = tempNotebook(FILES);
  const command = (await adviceOf(folder)).find((one) => one.rule === rule)?.command ?? '';
  expect(command).toMatch(/^oneonone /);
  const { exitCode, errors } = await run(folder, command.replace('oneonone ', ''));
  expect([exitCode, errors]).toEqual([0, '']);
});

describe('the evidence in words', () => {
  const key = (date: string, number = 1): MeetingKey => ({ date: calendarDate(date), number });
  const days = ['2025-12-30', '2026-11-06', '2026-11-13'].map((day) => key(day));
  const said = (fields: Partial<Advice>) =>
    sayAdvice(
      { rule: 'short-talks', text: 'Well?', command: null, meetings: [], items: [], ...fields },
      TODAY,
    );
  const items = [open().promised, open({ id: '9z' }).promised];

  test.each<[string, Partial<Advice>]>([
    ['Well?', {}],
    ['Well?  (30 Dec 2025, 6 Nov, 13 Nov)', { meetings: days }],
    ['Well?  (6 Nov, 6 Nov (2))', { meetings: [key('2026-11-06'), key('2026-11-06', 2)] }],
    ['Well?  (3abc, 9z)', { items }],
    ['Well?  (3abc, 9z from 13 Nov)', { items, meetings: days.slice(2) }],
    [
      'Well?  (4 earlier, 6 Nov, 13 Nov, 30 Dec 2025, 6 Nov, 13 Nov)',
      { meetings: [...days, ...days, ...days] },
    ],
    [
      'Well?  (3abc, 3abc, 3abc, 3abc, 3abc and 1 more)',
      { items: Array.from({ length: 6 }, () => open().promised) },
    ],
    ['Well ?  (6 Nov)', { text: 'Well\u001b[31m\n?', meetings: days.slice(1, 2) }],
  ])('%s', (words, fields) => {
    expect(said(fields).replaceAll('\u00a0', ' ')).toBe(words);
  });
});
