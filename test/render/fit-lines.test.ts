import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitLines } from '../../src/render/fit-lines.ts';
import { textWidth } from '../../src/render/width.ts';

test.each([
  ['what fits stays as it is', 'two words\n\n  more', 'two words\n\n  more'],
  [
    'words stay whole',
    'Whoever can read that can read notes',
    'Whoever can read that\ncan read notes',
  ],
  ['an indent is kept', '  one two three four five six', '  one two three four\n  five six'],
  ['wide characters', '李雷李雷李雷 李雷李雷李雷', '李雷李雷李雷\n李雷李雷李雷'],
  [
    'a command is not taken apart',
    'It has no focus: oneonone edit al',
    'It has no focus:\noneonone edit al',
  ],
  [
    'nor is one that is too wide',
    '  oneonone new alexandria --date 2026-11-24',
    '  oneonone new alexandria --date 2026-11-24',
  ],
  [
    'nor a line of YAML',
    '  holidays: [2026-11-11, 2026-12-25]',
    '  holidays: [2026-11-11, 2026-12-25]',
  ],
  [
    'what it does goes below',
    '  oneonone check    names every problem',
    '  oneonone check\n      names every\n      problem',
  ],
  [
    'a name is no command',
    'the file oneonone.yaml is in two words',
    'the file oneonone.yaml\nis in two words',
  ],
])('%s', (_, text, lines) => {
  expect(fitLines(text, 24)).toBe(lines);
});

test('no word is lost, and none but a long one goes beyond the edge', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, fc.integer({ min: 24, max: 80 }), (all, columns) => {
      const lines = fitLines(all.join(' '), columns).split('\n');
      expect(lines.join(' ')).toBe(all.join(' '));
      expect(lines.every((line) => textWidth(line) <= columns)).toBe(true);
    }),
    { seed: 1 },
  );
});
