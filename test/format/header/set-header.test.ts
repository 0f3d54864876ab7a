import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToHeaderList, addToYamlList } from '../../../src/format/header/add-to-list.ts';
import { readHeader, readYamlHeader } from '../../../src/format/header/header.ts';
import {
  type HeaderChanges,
  setHeaderKeys,
  setYamlKeys,
} from '../../../src/format/header/set-header.ts';

const front = (yaml: string) => `---\n${yaml}---\nbody\n`;

const inPlace: [string, string, HeaderChanges, string][] = [
  ['a plain value', 'mood: 3\nstatus: planned\n', { status: 'held' }, 'mood: 3\nstatus: held\n'],
  ['double quotes', 'time: "10:00" # why\n', { time: '09:30' }, 'time: "09:30" # why\n'],
  ['single quotes', "name: 'Al'\n", { name: "Al's" }, "name: 'Al''s'\n"],
  ['the blanks before it', 'mood:    3   # so so\n', { mood: 5 }, 'mood:    5   # so so\n'],
  ['an empty value', 'next:\nmood: 3\n', { next: '2026-12-04' }, 'next: 2026-12-04\nmood: 3\n'],
  ['an empty value with blanks', 'next:  \n', { next: '+2w' }, 'next: +2w\n'],
  ['an empty value with a comment', 'next: # ask\n', { next: 'fri' }, 'next: fri # ask\n'],
  ['a null', 'next: ~ # ask\n', { next: 'fri' }, 'next: fri # ask\n'],
  ['a flow list', 'tags: [a, b] # x\n', { tags: ['c'] }, 'tags: [c] # x\n'],
  [
    'a block list',
    'tags: # mine\n  - a # first\n  - b\n\nmood: 3\n',
    { tags: ['c', 'd'] },
    'tags: [c, d] # mine\n\nmood: 3\n',
  ],
  ['a list not indented', 'tags:\n- a\n- b\nmood: 3\n', { tags: ['c'] }, 'tags: [c]\nmood: 3\n'],
  ['a block scalar', 'reason: |\n  one\n  two\nmood: 3\n', { reason: 'x' }, 'reason: x\nmood: 3\n'],
  [
    'a kept block scalar',
    'reason: |+\n  one\n\n\nmood: 3\n',
    { reason: 'x' },
    'reason: x\nmood: 3\n',
  ],
  ['a folded plain text', 'reason: one\n  two\nmood: 3\n', { reason: 'x' }, 'reason: x\nmood: 3\n'],
  ['a number in quotes', 'duration: "30"\n', { duration: 45 }, 'duration: 45\n'],
  ['the same value', 'time:   "10:00"\n', { time: '10:00' }, 'time:   "10:00"\n'],
  ['a key that is taken out', 'a: 1\nnext: x # y\nb: 2\n', { next: null }, 'a: 1\nb: 2\n'],
  ['a list that is taken out', 'tags:\n  - a\n  - b\nb: 2\n', { tags: null }, 'b: 2\n'],
  ['the only key taken out', 'a: 1\n', { a: null }, ''],
  ['a missing key taken out', 'a: 1\n', { b: null }, 'a: 1\n'],
  ['a new key after the last', 'a: 1 # one\n# end\n', { mood: 4 }, 'a: 1 # one\nmood: 4\n# end\n'],
  ['a new key after a list', 'tags:\n  - a\n', { mood: 4 }, 'tags:\n  - a\nmood: 4\n'],
  ['a new key among indented ones', '  a: 1\n', { mood: 4 }, '  a: 1\n  mood: 4\n'],
  ['a first key', '', { mood: 4 }, 'mood: 4\n'],
  ['a first key below comments', '# mine\n', { mood: 4 }, '# mine\nmood: 4\n'],
  [
    'several keys',
    'status: planned\n',
    { status: 'held', mood: 4, seed: '12e4' },
    'status: held\nmood: 4\nseed: "12e4"\n',
  ],
  ['an explicit key', '? a\n: 1\nb: 2\n', { a: 3 }, '? a\n: 3\nb: 2\n'],
  ['a tagged value', 'a: !!str 1\n', { a: 'x' }, 'a: !!str x\n'],
];

test.each(inPlace)('%s', (_, before, changes, after) => {
  expect(setHeaderKeys(front(before), changes)).toBe(front(after));
  const crlf = (text: string) => `\uFEFF${front(text).replaceAll('\n', '\r\n')}`;
  expect(setHeaderKeys(crlf(before), changes)).toBe(crlf(after));
  if (!before.startsWith('? ')) expect(setYamlKeys(before, changes)).toBe(after);
});

test.each([
  ['', '---\nmood: 4\n---\n'],
  ['# Title\n', '---\nmood: 4\n---\n# Title\n'],
  ['\uFEFF# Title\r\n', '\uFEFF---\r\nmood: 4\r\n---\r\n# Title\r\n'],
  ['no line ending', '---\nmood: 4\n---\nno line ending'],
  ['---\n---', '---\nmood: 4\n---'],
])('front matter is made where there is none: %j', (before, after) => {
  expect(setHeaderKeys(before, { mood: 4 })).toBe(after);
  if (before === '# Title\n') expect(setHeaderKeys(before, { mood: null })).toBe(before);
});

test('a YAML file without a last line ending gets one before the new key', () => {
  expect(setYamlKeys('me: sam', { cadence: 'weekly' })).toBe('me: sam\ncadence: weekly\n');
  expect(setYamlKeys('', { me: 'sam' })).toBe('me: sam\n');
  expect(setYamlKeys('\uFEFF', { me: 'sam' })).toBe('\uFEFFme: sam\n');
});

test.each([
  ['plain', 'two words', 'two words'],
  ['a date', '2026-11-20', '2026-11-20'],
  ['an address', 'a.b@c.example', 'a.b@c.example'],
  ['a relative date', '+2w', '+2w'],
  ['a time, for readers of older YAML', '10:00', '"10:00"'],
  ['a no, for readers of older YAML', 'no', '"no"'],
  ['a number', '42', '"42"'],
  ['a null', 'Null', '"Null"'],
  ['a yes', 'true', '"true"'],
  ['colon and space', 'Q4: hiring', '"Q4: hiring"'],
  ['a comment', 'a # b', '"a # b"'],
  ['a first dash', '- a', '"- a"'],
  ['a first at sign', '@alice', '"@alice"'],
  ['brackets', '[a]', '"[a]"'],
  ['a backslash and quotes', 'say "hi\\"', '"say \\"hi\\\\\\""'],
  ['line endings', 'a\nb\r\n', '"a\\nb\\r\\n"'],
  ['a separator that some editors break at', 'a\u2028b\u0085', '"a\\u2028b\\u0085"'],
  ['nothing', '', '""'],
  ['blanks', ' a ', '" a "'],
  ['letters', 'Søren 李雷', 'Søren 李雷'],
])('%s is written so that YAML reads it back', (_, value, written) => {
  const text = setHeaderKeys('', { key: value });
  expect(text).toBe(`---\nkey: ${written}\n---\n`);
  expect(readHeader(text).values.get('key')?.value).toBe(value);
});

test.each([
  ['nothing there', '', '[2026-11-06]', ''],
  ['an empty key', 'list:\n', '[2026-11-06]', ''],
  ['an empty list', 'list: [ ]\n', '[2026-11-06]', ''],
])('a list is made from %s', (_, before, written) => {
  expect(addToHeaderList(front(before), 'list', '2026-11-06')).toBe(front(`list: ${written}\n`));
});

test.each([
  ['list: [a, b] # why\n', 'list: [a, b, new] # why\n'],
  ['list: [a, b, ]\n', 'list: [a, b, new, ]\n'],
  ['list: [\n  a, # x\n  b # y\n]\nz: 1\n', 'list: [\n  a, # x\n  b, new # y\n]\nz: 1\n'],
  ['list:\n  - a\n  - b # y\n\nz: 1\n', 'list:\n  - a\n  - b # y\n  - new\n\nz: 1\n'],
  ['list:\n- a\nz: 1\n', 'list:\n- a\n- new\nz: 1\n'],
  [
    'list:\n  - a: 1\n    b: 2\n  - |\n    text\nz: 1\n',
    'list:\n  - a: 1\n    b: 2\n  - |\n    text\n  - new\nz: 1\n',
  ],
  ['list: Al, the one # x\n', 'list: ["Al, the one", new] # x\n'],
  ['list: {from: 2026-01-01}\n', 'list: [{from: 2026-01-01}, new]\n'],
])('a member is added to %j', (before, after) => {
  expect(addToHeaderList(front(before), 'list', 'new')).toBe(front(after));
  const crlf = (text: string) => front(text).replaceAll('\n', '\r\n');
  expect(addToHeaderList(crlf(before), 'list', 'new')).toBe(crlf(after));
  expect(addToYamlList(before, 'list', 'new')).toBe(after);
});

test('a span is added as a small map', () => {
  const span = { from: '2026-12-21', to: '2027-01-04', why: 'Ski, sun: rest' };
  const written = '{from: 2026-12-21, to: 2027-01-04, why: "Ski, sun: rest"}';
  expect(addToYamlList('me: sam\n', 'away', span)).toBe(`me: sam\naway: [${written}]\n`);
  expect(
    addToHeaderList(front('away:\n  - from: 2026-01-01\n    to: 2026-01-02\n'), 'away', span),
  ).toBe(front(`away:\n  - from: 2026-01-01\n    to: 2026-01-02\n  - ${written}\n`));
});

test.each([
  '---\na: 1\nbody',
  '---js\n---\n',
  front('a: *x\n'),
  front('a: 1\na: 2\n'),
  front('- a\n'),
  front('a: "x\n'),
])('what does not parse is not written: %j', (text) => {
  expect(() => setHeaderKeys(text, { mood: 4 })).toThrow(
    expect.objectContaining({ code: 'unreadable' }),
  );
  expect(() => setHeaderKeys(text, { mood: null })).toThrow(
    expect.objectContaining({ code: 'unreadable' }),
  );
  expect(() => addToHeaderList(text, 'tags', 'x')).toThrow(
    expect.objectContaining({ code: 'unreadable' }),
  );
});

test.each([
  ['a new key in a map on one line', '{a: 1}\n', { mood: 4 }],
  ['a key out of a map on one line', '{a: 1, mood: 4}\n', { mood: null }],
  ['a number under a tag for text', 'mood: !!str 3\n', { mood: 4 }],
])('%s is refused', (_, yaml, changes) => {
  expect(() => setHeaderKeys(front(yaml), changes)).toThrow(
    expect.objectContaining({ code: 'refused' }),
  );
});

const oldValues = fc.constantFrom(
  'x',
  '"x"',
  "'x'",
  '3',
  '',
  '[a, b]',
  '[]',
  '|\n  one\n  two',
  '>-\n  one',
  '\n  - a\n  - b # c',
  '{a: 1}',
  'x # why',
  '# why',
  '2026-11-20',
  'one\n  two',
  '"one\n  two"',
  '\n- a',
);
const keys = ['status', 'mood', 'tags', 'reason', 'own'];
const texts = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 4 }),
    fc.array(oldValues, { minLength: 4, maxLength: 4 }),
    fc.constantFrom('', '# note\n', '\n'),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([names, values, gap, crlf, mark]) => {
    const lines = names.map((name, at) => `${name}: ${values[at]}\n`).join(gap);
    const text = `---\n${lines}---\n# Body\n- [ ] a\n`;
    return (mark ? '\uFEFF' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text);
  });
const newText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'ab 09:-#"\'\\[]{},&*!|>%@~+./\n\r\t\u2028\u0085\uFEFFö李😀'),
    maxLength: 8,
  }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const newValues = fc.oneof(
  newText,
  fc.integer(),
  fc.array(newText, { maxLength: 3 }),
  fc.constant(null),
);

/** The lines that a key takes, from its own to the end of its value, by number from 0. */
function linesOf(text: string, key: string): string[] {
  const found = readHeader(text).values.get(key);
  const lines = text.split('\n');
  if (!found) return lines;
  const first = text.slice(0, found.keyStart).split('\n').length - 1;
  const last = text.slice(0, found.end).split('\n').length - 1;
  return lines.filter((_, at) => at < first || at > last);
}

test('setting a key says what was meant and touches no line but its own', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...keys), newValues, (text, key, value) => {
      const after = setHeaderKeys(text, { [key]: value });
      const found = readHeader(after).values.get(key);
      if (value === null) expect(found).toBeUndefined();
      else expect(found?.value).toEqual(value);
      expect(linesOf(after, key)).toEqual(linesOf(text, key));
      expect(setHeaderKeys(after, { [key]: value })).toBe(after);
    }),
    { seed: 11, numRuns: 4_000 },
  );
});

test('adding to a list keeps its members and touches no line but its own', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...keys), newText, (text, key, member) => {
      const before = readHeader(text).values.get(key)?.value ?? [];
      fc.pre(!(before instanceof Map));
      const after = addToHeaderList(text, key, member);
      expect(readHeader(after).values.get(key)?.value).toEqual([before, member].flat());
      expect(linesOf(after, key)).toEqual(linesOf(text, key));
    }),
    { seed: 12, numRuns: 4_000 },
  );
});

test('in a YAML file as well', () => {
  fc.assert(
    fc.property(newValues, (value) => {
      const after = setYamlKeys('me: sam\n', { key: value });
      expect(readYamlHeader(after).values.get('key')?.value ?? null).toEqual(value);
    }),
    { seed: 13, numRuns: 500 },
  );
});
