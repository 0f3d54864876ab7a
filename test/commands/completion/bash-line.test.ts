import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { quoteForBash, splitLine } from '../../../src/commands/completion/bash-line.ts';

describe('splitLine', () => {
  const cases: [line: string, before: string[], current: string][] = [
    ['', [], ''],
    ['oneonone', [], 'oneonone'],
    ['oneonone ', ['oneonone'], ''],
    ['oneonone  done\tal', ['oneonone', 'done'], 'al'],
    ['oneonone "Alice Ch', ['oneonone'], 'Alice Ch'],
    ["oneonone 'a b' c", ['oneonone', 'a b'], 'c'],
    ['oneonone a\\ b c', ['oneonone', 'a b'], 'c'],
    ['oneonone a\\ b', ['oneonone'], 'a b'],
    ['oneonone a"b c"d', ['oneonone'], 'ab cd'],
    ['oneonone "a\\"b" c', ['oneonone', 'a"b'], 'c'],
    ["oneonone 'a\\' c", ['oneonone', 'a\\'], 'c'],
    ['oneonone "" c', ['oneonone', ''], 'c'],
    ['oneonone "', ['oneonone'], ''],
    ['oneonone --template=ca', ['oneonone'], '--template=ca'],
    ['oneonone $(touch x) `y` $HOME ~', ['oneonone', '$(touch', 'x)', '`y`', '$HOME'], '~'],
    ['oneonone 李雷 🎉', ['oneonone', '李雷'], '🎉'],
  ];
  test.each(cases)('%j', (line, before, current) => {
    expect(splitLine(line)).toMatchObject({ before, current });
  });
});

describe('quoteForBash', () => {
  const cases: [value: string, raw: string, piece: string, put: string][] = [
    ['alice-chen', 'al', 'al', 'alice-chen'],
    ['alice-chen', 'Al', 'Al', 'alice-chen'],
    ['--template=career', '--template=ca', 'ca', 'career'],
    ['--template=career', '--template=', '', 'career'],
    ['Al b', '"Al', 'Al', 'Al b'],
    ['Al b', 'Al\\ ', 'Al\\ ', 'Al\\ b'],
    ['a$b', '"a', 'a', 'a\\$b'],
    ["it's", "'it", 'it', "it'\\''s"],
    ['$(touch x)', '', '', '\\$\\(touch\\ x\\)'],
    ['@me', '@', '@', '@me'],
    ['~root', '', '', '\\~root'],
    ['søren-å', 's', 's', 'søren-å'],
  ];
  test.each(cases)('%j for %j', (value, raw, piece, put) => {
    expect(quoteForBash(value, raw, piece)).toBe(put);
  });

  it('means just the value to bash, in any quotes', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ab $`"\'\\;&|<>()[]{}*?!#~=:%@^,é李'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 20, maxLength: 20 }), (values) => {
        const words = values.flatMap((value) => [
          quoteForBash(value, '', ''),
          `"${quoteForBash(value, '"', '')}"`,
          `'${quoteForBash(value, "'", '')}'`,
        ]);
        // An empty word has nothing to quote, and is never offered.
        const line = `printf '%s\\n' ${words.map((word) => (word === '' ? "''" : word)).join(' ')}`;
        const { stdout } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
        const wanted = values.flatMap((value) => [value, value, value]);
        expect(stdout.split('\n').slice(0, -1)).toEqual(wanted);
      }),
      { seed: 20_261_120, numRuns: 20 },
    );
  });
});
