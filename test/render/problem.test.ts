import { expect, test } from 'vitest';
import { PROBLEM_KINDS, type Problem, type ProblemCode } from '../../src/core/problem.ts';
import { renderProblem, renderProblems, summariseProblems } from '../../src/render/problem.ts';
import { colourful, pipe, terminal } from './themes.ts';

function problem(
  code: ProblemCode,
  file: string,
  line = 1,
  column = 1,
  message = 'look here',
): Problem {
  return { code, message, file, line, column };
}

const BAD_DATE = problem(
  'bad-date',
  'people/李雷/2026-11-20.md',
  12,
  7,
  'due:1/12 could be two dates',
);
const BAD_NAME = problem(
  'bad-file-name',
  'people/alice/2026-11-20 Alice.md',
  1,
  1,
  'looks like a meeting; name it 2026-11-20.md',
);

test('an error with its line', () => {
  expect(renderProblem(BAD_DATE, '- [ ] due:1/12', terminal())).toBe(
    [
      'error people/李雷/2026-11-20.md:12:7: due:1/12 could be two dates',
      '  12 | - [ ] due:1/12',
      '     |       ^',
    ].join('\n'),
  );
});

test('a finding about the file as such has no line', () => {
  expect(renderProblem(BAD_NAME, 'x', terminal())).toBe(
    'warning people/alice/2026-11-20 Alice.md: looks like a meeting; name it 2026-11-20.md',
  );
});

test('every kind has a rendering, in colour too', () => {
  for (const code of Object.keys(PROBLEM_KINDS) as ProblemCode[]) {
    const text = renderProblem(problem(code, 'a.md'), null, colourful());
    expect(text, code).toContain(PROBLEM_KINDS[code].severity);
    expect(text, code).toContain('look here');
  }
});

test('file names and messages are made safe', () => {
  const hostile = problem('bad-value', 'people/\u001b[2Jx/a\n.md', 1, 1, 'not \u202ea date');
  expect(renderProblem(hostile, null, terminal())).toBe('error people/x/a .md:1:1: not a date');
});

test('a list ends with a count on a terminal', () => {
  const findings = [
    { problem: BAD_DATE, source: 'due:1/12' },
    { problem: BAD_NAME, source: null },
  ];
  const text = renderProblems(findings, terminal());
  expect(text.split('\n')).toHaveLength(5);
  expect(text).toMatch(/\n1 error and 1 warning in 2 files\.$/);
  expect(renderProblems(findings.slice(0, 1), terminal())).toMatch(/\n1 error in 1 file\.$/);
  expect(renderProblems([], terminal())).toBe('No problems.');
});

test('a list in a pipe is one line each and no count', () => {
  const findings = [
    { problem: BAD_DATE, source: 'due:1/12' },
    { problem: BAD_NAME, source: null },
  ];
  expect(renderProblems(findings, pipe()).split('\n')).toEqual([
    'error people/李雷/2026-11-20.md:12:7: due:1/12 could be two dates',
    'warning people/alice/2026-11-20 Alice.md: looks like a meeting; name it 2026-11-20.md',
  ]);
  expect(renderProblems([], pipe())).toBe('');
});

test('the summary names the files that have errors', () => {
  const one = [BAD_DATE, BAD_DATE, BAD_NAME];
  expect(summariseProblems(one, terminal())).toBe(
    '1 file has problems (people/李雷/2026-11-20.md): oneonone check',
  );
  expect(summariseProblems([BAD_NAME], terminal())).toBe('');
  expect(summariseProblems([], terminal())).toBe('');
});

test('the summary names at most three files on a terminal, all in a pipe', () => {
  const five = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'].map((file) => problem('not-utf8', file));
  expect(summariseProblems(five, terminal())).toBe(
    '5 files have problems (a.md, b.md, c.md and 2 more): oneonone check',
  );
  expect(summariseProblems(five, pipe())).toBe(
    '5 files have problems (a.md, b.md, c.md, d.md and e.md): oneonone check',
  );
});
