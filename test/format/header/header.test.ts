import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readHeader, readYamlHeader } from '../../../src/format/header/header.ts';

const proof = globalThis as { hacked?: unknown };
afterAll(() => expect(proof.hacked).toBeUndefined());

function valuesOf(text: string): Record<string, unknown> {
  return Object.fromEntries([...readHeader(text).values].map(([key, { value }]) => [key, value]));
}

test.each(['\n', '\r\n'])('values, places and body, line ending %j', (lineEnding) => {
  const lines = [
    '\uFEFF---',
    'name: Alice',
    'tags:',
    '  - a',
    '  - b # why',
    'due:  2026-11-20',
    'away: [{from: 2026-01-01}]',
    '---',
    'body',
  ];
  const text = lines.join(lineEnding);
  const header = readHeader(text);
  expect(header).toMatchObject({ parsed: true, problems: [] });
  expect(text.slice(header.bodyStart)).toBe('body');
  expect(
    [...header.values.values()].map(({ key, value, written, line, column }) => [
      key,
      value,
      written,
      line,
      column,
    ]),
  ).toEqual([
    ['name', 'Alice', 'Alice', 2, 7],
    ['tags', ['a', 'b'], `- a${lineEnding}  - b`, 4, 3],
    ['due', '2026-11-20', '2026-11-20', 6, 7],
    ['away', [new Map([['from', '2026-01-01']])], '[{from: 2026-01-01}]', 7, 7],
  ]);
});

test('YAML 1.2 types: dates, times and yes are text; 0123 is 123', () => {
  const text =
    '---\na: 2026-11-20\nb: 12:30\nc: 0123\nd: yes\ne: ~\nf:\ng: {x: 2026-11-20T10:00:00Z}\n---\n';
  expect(valuesOf(text)).toEqual({
    a: '2026-11-20',
    b: '12:30',
    c: 123,
    d: 'yes',
    e: null,
    f: null,
    g: new Map([['x', '2026-11-20T10:00:00Z']]),
  });
});

test('no front matter, an empty one and one of comments say nothing', () => {
  for (const text of [
    '',
    'body',
    '---\n---\nbody',
    '---\n\n---\n',
    '---\n# note\n---\n',
    '---\n~\n---\n',
  ]) {
    expect(readHeader(text)).toMatchObject({ parsed: true, problems: [], values: new Map() });
  }
});

const laughs = `a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
test.each([
  ['an alias', laughs, 'front-matter-limit', 2],
  ['an anchor by itself', 'a: &a 1\n', 'front-matter-limit', 2],
  ['an anchored key', '&a a: 1\n', 'front-matter-limit', 2],
  ['a custom tag', 'x: 1\na: !!js/function "globalThis.hacked = 1"\n', 'front-matter-limit', 3],
  ['a local tag', 'a: !mine 1\n', 'front-matter-limit', 2],
  ['a repeated key', 'a: 1\nb: 2\na: 3\n', 'front-matter-syntax', 4],
  ['a repeated key further in', 'x: {a: 1, "a": 2}\n', 'front-matter-syntax', 2],
  ['a repeated key in two types', '1: x\n"1": y\n', 'front-matter-syntax', 3],
  ['more than 64 KiB', `a: ${'x'.repeat(65_536)}\n`, 'front-matter-limit', 2],
  ['more than 64 KiB in bytes', `a: ${'ö'.repeat(33_000)}\n`, 'front-matter-limit', 2],
  ['deep brackets', `a: ${'['.repeat(30_000)}\n`, 'front-matter-limit', 2],
  ['closed deep brackets', `a: ${'['.repeat(33)}${']'.repeat(33)}\n`, 'front-matter-limit', 2],
  ['deep dashes', `a:\n  ${'- '.repeat(20_000)}x\n`, 'front-matter-limit', 3],
  ['deep question marks', `${'? '.repeat(20_000)}x\n`, 'front-matter-limit', 2],
  [
    'deep indentation',
    Array.from({ length: 40 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
    'front-matter-limit',
    34,
  ],
  ['a list', '- a\n- b\n', 'front-matter-syntax', 2],
  ['mere text', 'just text\n', 'front-matter-syntax', 2],
  ['an open quote', 'a: "x\nb: 1\n', 'front-matter-syntax', undefined],
  ['a tab for indentation', 'a:\n\tb: 1\n', 'front-matter-syntax', 3],
  ['a directive', '%YAML 1.1\na: 1\n', 'front-matter-syntax', undefined],
  ['a colon too many', 'a: b: c\n', 'front-matter-syntax', 2],
  ['a thousand blank lines', `${'\n'.repeat(60_000)}a: {}\n`, 'front-matter-limit', 2],
])('%s is a problem, and the body is still there', (_, yaml, code, line) => {
  const text = `---\n${yaml}---\nbody\n`;
  const started = performance.now();
  const header = readHeader(text);
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(header).toMatchObject({ parsed: false, values: new Map() });
  expect(header.problems[0]?.code).toBe(code);
  if (line) expect(header.problems[0]?.line).toBe(line);
  expect(text.slice(header.bodyStart)).toBe('body\n');
  expect(readHeader(text)).toEqual(header);
});

test('32 levels are read', () => {
  const text = `---\na: ${'['.repeat(31)}${']'.repeat(31)}\n---\n`;
  expect(readHeader(text).problems).toEqual([]);
});

test.each([
  '---js\nglobalThis.hacked = 1\n---\n',
  '---javascript\n({a: globalThis.hacked = 1})\n---\n',
  '--- JS\nglobalThis.hacked = 1\n---\n',
  '---json\n{"a": 1}\n---\n',
])('%j never runs', (text) => {
  expect(readHeader(text)).toMatchObject({ parsed: false, bodyStart: 0, values: new Map() });
  expect(proof.hacked).toBeUndefined();
});

test('no key reaches a prototype', () => {
  const text =
    '---\n__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 2}}\ntoString: x\n---\n';
  const header = readHeader(text);
  expect([...header.values.keys()]).toEqual(['__proto__', 'constructor', 'toString']);
  expect(header.values.get('__proto__')?.value).toEqual(new Map([['polluted', 1]]));
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('a YAML file is read whole, with places in the file', () => {
  const header = readYamlHeader('\uFEFF# mine\nme: sam\r\ncadence_by_tag:\n  core: weekly\n');
  expect(header.problems).toEqual([]);
  expect(header.values.get('me')).toMatchObject({ value: 'sam', line: 2, column: 5 });
  expect(header.values.get('cadence_by_tag')).toMatchObject({
    value: new Map([['core', 'weekly']]),
    line: 4,
    column: 3,
  });
  expect(readYamlHeader('a: 1\n---\nb: 2\n')).toMatchObject({ parsed: false });
  expect(readYamlHeader('---\na: 1\n').values.get('a')?.value).toBe(1);
});

test('reading never throws, and places lie in the text', () => {
  const pieces = fc.constantFrom(
    '---',
    '\n',
    '\r\n',
    'a: 1',
    'b:',
    ' - ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '&x ',
    '*x',
    '!!t ',
    '? ',
    ': ',
    '#',
    '|',
    '>',
    '%',
    '\t',
    '  ',
    'x',
    '\uFEFF',
    '\u2028',
    '\0',
    '<<: ',
  );
  const texts = fc.oneof(fc.string({ unit: pieces, maxLength: 20 }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(texts, (inner) => {
      for (const header of [
        readHeader(inner),
        readHeader(`---\n${inner}\n---\nbody`),
        readYamlHeader(inner),
      ]) {
        for (const { line, column } of [...header.problems, ...header.values.values()]) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(inner.split('\n').length + 3);
          expect(column).toBeGreaterThan(0);
        }
      }
    }),
    { seed: 7, numRuns: 5_000 },
  );
});
