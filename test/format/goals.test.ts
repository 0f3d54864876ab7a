import { describe, expect, test } from 'vitest';
import { type Goal, goalsIn } from '../../src/format/goals.ts';
import { splitFrontMatter } from '../../src/format/header/front-matter.ts';
import { readText } from '../support/read.ts';

/** "open Lead it (private) | 2026-11-06 Kickoff". */
function sayGoal({ state, text, progress, ...goal }: Goal): string {
  const steps = progress.map((step) =>
    [step.date, step.text, step.private ? '(private)' : ''].filter(Boolean).join(' '),
  );
  const own = [state, text, goal.private ? '(private)' : ''].filter(Boolean).join(' ');
  return [own, ...steps].join(' | ');
}

function goalsOf(text: string): string[] {
  const { bodyStart } = splitFrontMatter(text);
  return goalsIn(readText(text, { kind: 'profile', date: null, bodyStart })).map(sayGoal);
}

describe('a goal is an outermost item of a goals section', () => {
  test.each([
    ['task', '- [ ] Lead it', ['open Lead it']],
    ['bullet', '* Lead it', ['open Lead it']],
    ['number', '1. Lead it', ['open Lead it']],
    ['ticked', '+ [x] Lead it', ['done Lead it']],
    ['ticked in capitals', '- [X] Lead it done:2026-11-06', ['done Lead it']],
    ['dropped', '- [-] Lead it ❌ 2026-11-06', ['dropped Lead it']],
    ['carried by hand', '- [>] Lead it ^3k9fq2a', ['open Lead it']],
    [
      'marks are no words',
      '- [ ] Lead it due:2027-01-01 since:2026-11-06 #private',
      ['open Lead it (private)'],
    ],
    ['a name is one of its words', '- [ ] Pair with @bob', ['open Pair with @bob']],
    ['a comment is none', '- Lead <!-- maybe --> it', ['open Lead it']],
    ['in code', '```\n- [ ] no\n```\n- `due:fri` yes', ['open `due:fri` yes']],
    ['what stands below is not', '- Lead it\n  - [ ] a step\n  - a note', ['open Lead it']],
    ['in a deeper heading', '### This year\n- Lead it\n\n## Topics\n- no', ['open Lead it']],
    ['in a quote', '> - [ ] Lead it', ['open Lead it']],
    ['an aside of its own', '%% - no %%\n- %% Lead it %%', ['open Lead it (private)']],
    ['without words', '- [ ]\n-\n- Lead it', ['open Lead it']],
  ])('%s', (_, text, goals) => {
    expect(goalsOf(`## Goals\n${text}\n`)).toEqual(goals);
  });

  test.each([
    ['Growth', '# Growth\n- Speak', ['open Speak']],
    ['an underlined heading', 'Development goals\n---\n- Speak', ['open Speak']],
    [
      'a private heading',
      '## Private\n### Goals\n- Speak\n  - 2026-11-06 a',
      ['open Speak (private) | 2026-11-06 a (private)'],
    ],
    ['several sections', '## Goals\n- a\n\n## About\n- b\n\n## Growth\n- c', ['open a', 'open c']],
    [
      'front matter, BOM and CRLF',
      '\uFEFF---\r\nname: A\r\n---\r\n## Goals\r\n- a\r\n  - 2026-11-06 b\r\n',
      ['open a | 2026-11-06 b'],
    ],
    ['no such section', '## About\n- a', []],
  ])('below %s', (_, text, goals) => {
    expect(goalsOf(text)).toEqual(goals);
  });
});

describe('progress begins with a date', () => {
  test.each([
    ['bullet', '  - 2026-11-06 Kickoff', '2026-11-06 Kickoff'],
    ['colon', '  * 2026-11-06: Kickoff', '2026-11-06 Kickoff'],
    ['dash', '  + 2026-11-06 – Kickoff', '2026-11-06 Kickoff'],
    ['task', '  - [x] 2026-11-06 Kickoff', '2026-11-06 Kickoff'],
    ['plain line', '  2026-11-06 Kickoff', '2026-11-06 Kickoff'],
    ['line that leans', '2026-11-06 Kickoff', '2026-11-06 Kickoff'],
    ['bold', '  - **2026-11-06** Kickoff', '2026-11-06 Kickoff'],
    ['link', '  - [[2026-11-06]] Kickoff', '2026-11-06 Kickoff'],
    ['two lines', '  - 2026-11-06 Kick\n    off', '2026-11-06 Kick off'],
    ['words in the next line', '  - 2026-11-06\n    Kickoff', '2026-11-06 Kickoff'],
    ['below a step', '  - [ ] plan\n    - 2026-11-06 Kickoff', '2026-11-06 Kickoff'],
    ['the oldest first', '  - 2026-11-13 b\n  - 2026-11-06 a', '2026-11-06 a | 2026-11-13 b'],
    ['private', '  - 2026-11-06 Kickoff #private', '2026-11-06 Kickoff (private)'],
    ['an aside', '  - %% 2026-11-06 Kickoff %%', '2026-11-06 Kickoff (private)'],
    ['partly an aside', '  - 2026-11-06 Kickoff %% tired %%', '2026-11-06 Kickoff'],
    ['private words below', '  - 2026-11-06 a\n    %% tired %%', '2026-11-06 a'],
    ['a name stays', '  - 2026-11-06 @bob helped', '2026-11-06 @bob helped'],
    ['no such day', '  - 2026-11-31 no', ''],
    ['a time', '  - 2026-11-06T10:00 no', ''],
    ['a meeting', '  - 2026-11-06-2 no', ''],
    ['without a date', '  - no', ''],
    ['without words', '  - 2026-11-06', ''],
    ['in code', '  ```\n  2026-11-06 no\n  ```', ''],
    ['in a comment', '  <!-- 2026-11-06 no -->', ''],
  ])('%s', (_, lines, progress) => {
    const said = progress === '' ? 'open Lead it' : `open Lead it | ${progress}`;
    expect(goalsOf(`## Goals\n- [ ] Lead it\n${lines}\n`)).toEqual([said]);
  });

  test('lines and dates are told', () => {
    const text =
      '## Goals\n\n- [x] a since:2026-09-01 due:2026-12-01 done:2026-11-06\n  - 2026-10-01 b\n';
    const [goal] = goalsIn(readText(text, { kind: 'profile', date: null }));
    expect(goal).toMatchObject({
      line: 3,
      since: '2026-09-01',
      due: '2026-12-01',
      closed: '2026-11-06',
      progress: [{ date: '2026-10-01', text: 'b', line: 4, private: false }],
    });
  });
});
