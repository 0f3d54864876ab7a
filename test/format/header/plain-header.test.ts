import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/format/header/front-matter-engine.ts';
import { readPlainHeader } from '../../../src/format/header/plain-header.ts';
import { readYamlMap } from '../../../src/format/header/yaml.ts';

/** One value a word of this list: types, quotes, lists, and what only looks plain. */
const VALUES = String.raw`
~|null|Null|true|FALSE|yes|no|0|-0|+7|007|45|1e5|.5|5.|.inf|-.INF|.nan|0x1F|0o17|0b1|1_000|123456789012345678|3fa9c2e|12e4
2026-11-20|12-03|10:00|9:30|+2w|-1w|-|- a|-a|---|...|fri|2 weeks|every 3 weeks|Søren Å|李雷|a@b.example|it's|say "hi"
"quoted"|'quoted'|'it''s'|"a\n"|"a: b # c"|"unclosed|'unclosed|"a" b|"a"#b|"a" # b|"a", "b"|"a" "b"|'a' 'b'|'"' '"'
a: b|a:b|a:|http://x.example/y?z=1|:a|a #b|a#b|#b|# b|a # b: c|?|? a|!x|!!str 5|&x|&x 1|*x|@me|%a|<<|=|(x)|/x|.|..|.a|_|$x|x\y|~x
>|>-|{a: 1}|{|[|]|[]|[ ]|[a]|[a, b]|[ a , b ]|[a,b]|[a,]|[,a]|[a, , b]|["a, b", c]|["a", "b"]|["", ""]|["a", 'b', "c"]|['x']
[a: b]|[1, true, ~]|[1e3]|[a b, c d]|[a, [b]]|[a]b|[a] # c|["a":b]|[-1]|[-]|[- a]|[a|a—b|“so”|😀
`.split(/[|\n]/);
const BLANKS_AND_BREAKS = [
  '\t',
  'a\tb',
  'a\t',
  'a\r',
  'a\u2028b',
  'a\u0085b',
  'a\u00a0b',
  '\u00a0',
  '\ufeff',
  'a\u0000',
  '|',
  '|-',
];
const scalars = fc.constantFrom(...VALUES, ...BLANKS_AND_BREAKS);
const blanks = fc.constantFrom('', ' ', ' ', ' ', '  ', '\t', '   ');
const keys = fc.constantFrom(
  'name',
  'a',
  'b',
  'c',
  'd',
  'e',
  'tags',
  '__proto__',
  'constructor',
  'null',
  'true',
  '1',
  '<<',
  '"q"',
  'ö',
  'a b',
  'x-y',
  '? k',
  '- k',
);
const ends = fc.constantFrom(
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\n\n',
  '\n# note\n',
  ' # note\n',
  '\n \n',
  '\n  # note\n',
  '\r',
  '',
);
const keyLines = fc
  .tuple(fc.constantFrom('', '', '', '', ' ', '  '), keys, blanks, scalars, ends)
  .map(([indent, key, blank, scalar, end]) => `${indent}${key}:${blank}${scalar}${end}`);
const memberLines = fc
  .tuple(blanks, fc.constantFrom('- ', '- ', '-  ', '-'), scalars, ends)
  .map((parts) => parts.join(''));
const lists = fc
  .tuple(keys, fc.array(memberLines, { maxLength: 3 }))
  .map(([key, lines]) => `${key}:\n${lines.join('')}`);
const headers = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: keyLines },
      { weight: 2, arbitrary: lists },
      { weight: 1, arbitrary: memberLines },
    ),
    { maxLength: 5 },
  )
  .map((lines) => lines.join(''));

test('what the plain reader reads, the YAML parser reads alike, values and positions', () => {
  let plain = 0;
  fc.assert(
    fc.property(headers, (text) => {
      const entries = readPlainHeader(text);
      if (!entries) return;
      plain += 1;
      expect({ entries, faults: [] }).toEqual(readYamlMap(text));
    }),
    { seed: 20261120, numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(3_000);
});

test('every single value is read alike, or left to the YAML parser', () => {
  const characters = fc.string({
    unit: fc.constantFrom(...'ab019 -+.:,#"\'[]{}!&*?|>%@~\\/()\t\r\u2028\u0085😀ö'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(characters, (value) => {
      const text = `key: ${value}\nnext: 1\n`;
      const entries = readPlainHeader(text);
      if (entries) expect({ entries, faults: [] }).toEqual(readYamlMap(text));
    }),
    { seed: 20261120, numRuns: 30_000 },
  );
});

test('reading between fences gives the same as reading the YAML by itself', () => {
  fc.assert(
    fc.property(headers, (text) => {
      fc.pre(!/^---/m.test(text) && /[^\s#]/.test(text));
      expect(readFrontMatter(text).entries).toEqual(
        readYamlMap(`\n${text}`).entries.map((entry) => shifted(entry, -1)),
      );
    }),
    { seed: 20261120, numRuns: 2_000 },
  );
});
function shifted<
  T extends {
    keyStart: number;
    afterColon: number;
    start: number;
    end: number;
    lastMemberEnd: number | null;
  },
>(entry: T, by: number): T {
  const lastMemberEnd = entry.lastMemberEnd === null ? null : entry.lastMemberEnd + by;
  return {
    ...entry,
    keyStart: entry.keyStart + by,
    afterColon: entry.afterColon + by,
    start: entry.start + by,
    end: entry.end + by,
    lastMemberEnd,
  };
}

test.each([
  'name: Alice\nrelation: report\ncadence: every 2 weeks\nstarted: 2026-01-05\n',
  'tags:\n  - team a\n  - "x: y"\nnext: +2w # agreed\n',
  '# my notebook\n\nversion: 1\nme: sam\nworkdays: [mon, tue, wed]\n',
  'time: "10:00"\r\nstatus: held\r\nmood: 4\r\nobjective:\r\n',
  'name: Søren Ångström\nrole: 李雷’s team — lead\nemail: s@a.example\nseed: 3fa9c2eb\n',
])('an ordinary header needs no YAML parser: %j', (text) => {
  expect(readPlainHeader(text)).not.toBeNull();
  expect({ entries: readPlainHeader(text), faults: [] }).toEqual(readYamlMap(text));
});
