import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanBlocks } from '../../../src/format/blocks/blocks.ts';
import { templateValue } from '../../../src/format/template/template-value.ts';

test.each([
  ['plain', 'plain'],
  ['  two\r\n\r\n  lines\t', 'two lines'],
  ['Eve\n## Private', 'Eve ## Private'],
  ['a\u2028b\u0085c\u0007d', 'a b c d'],
  ['# Heading', '\\# Heading'],
  ['#hashtag', '#hashtag'],
  ['- [ ] @me pay', '\\- [ ] @me pay'],
  ['[ ] pay', '\\[ ] pay'],
  ['[] pay', '\\[] pay'],
  ['[a link](b)', '[a link](b)'],
  ['2. Second', '2\\. Second'],
  ['2.5 hours', '2.5 hours'],
  ['> quote', '\\> quote'],
  ['--- ---', '\\--- ---'],
  ['===', '\\==='],
  ['*emphasis*', '*emphasis*'],
  ['```js', '\\```js'],
  ['`code`', '`code`'],
  ['<div>', '\\<div>'],
  ['<https://a.example>', '<https://a.example>'],
  ['50%% <!-- x -->', '50% % <! -- x -- >'],
  ['', ''],
])('%j becomes %j', (value, text) => {
  expect(templateValue(value)).toBe(text);
});

test('whatever the value, it stays one paragraph and opens nothing', () => {
  const piece = fc.oneof(
    fc.constantFrom('#', '-', '*', '+', '>', '[ ]', '1.', '2)', '```', '~~~', '<!--', '-->', '%%'),
    fc.constantFrom(' ', '\n', '\t', '=', '_', '<', '<div>', '\\', '`', '%', '\r\n', '\u2028'),
    fc.string({ maxLength: 4, unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const blocks = scanBlocks(`${templateValue(pieces.join(''))}\nend\n`);
      expect(blocks.lines.map(({ kind }) => kind.replace('blank', 'text'))).toEqual([
        'text',
        'text',
      ]);
      expect([blocks.items, blocks.headings, blocks.comments, blocks.asides]).toEqual([
        [],
        [],
        [],
        [],
      ]);
      expect(blocks.unclosed).toBeNull();
    }),
    { seed: 1, numRuns: 1000 },
  );
});
