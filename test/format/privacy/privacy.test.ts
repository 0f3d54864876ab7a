import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanBlocks } from '../../../src/format/blocks/blocks.ts';
import { findPrivate, readableText } from '../../../src/format/privacy/privacy.ts';
import { findSections } from '../../../src/format/sections.ts';

function shown(text: string, all = false): string {
  const blocks = scanBlocks(text);
  const privacy = findPrivate(text, blocks, findSections(blocks));
  return readableText(text, blocks, privacy, 0, blocks.lines.length, all);
}

const F = '```';

describe('what stands here is never shown', () => {
  test.each([
    ['a private section', '## Private\nSECRET\n## Notes\nopen'],
    ['its heading', '## Private: SECRET\n## Notes\nopen'],
    ['a deeper heading below it', '# Confidential\n## Notes\nSECRET\n# Notes\nopen'],
    ['a heading in full-width letters', '## Ｐｒｉｖａｔｅ\nSECRET\n## Notes\nopen'],
    ['a lock', '## 🔒 Notes\nSECRET\n## Notes\nopen'],
    [
      'a quoted heading does not end it',
      '## Private\n> ## Notes\n> SECRET\n\nSECRET\n## Notes\nopen',
    ],
    ['nor does one in a list', '## Private\n- # Notes\n\nSECRET\n## Notes\nopen'],
    ['nor one between %%', '## Private\n%%\n## Notes\n%%\nSECRET\n## Notes\nopen'],
    ['nor prose above a rule', '## Private\nHe is SECRET\n---\nSECRET\n## Notes\nopen'],
    ['a heading in a quote opens one', '> ## Private\n> SECRET\n\n## Notes\nopen'],
    ['a comment', 'open <!-- SECRET --> end'],
    ['a comment over lines', 'open\n<!-- a\nSECRET\n-->\nopen'],
    ['an aside', 'open %%SECRET%% end'],
    ['an aside over lines', 'open\n%%\nSECRET\n\n- [ ] SECRET\n%%\nopen'],
    ['an aside in a heading', '## Notes %%SECRET%%\nopen'],
    ['an aside in a task', '- [ ] open %%SECRET%%\n- [ ] %%SECRET%%'],
    ['a comment in an aside', 'open %% a <!-- b %% SECRET --> c %% open'],
    ['an unclosed comment', 'open\n<!-- SECRET\n## Notes\nSECRET'],
    ['an unclosed aside', 'open\n%% SECRET\n\n## Notes\nSECRET'],
    ['a private item', '- open\n- SECRET #private\n- open'],
    ['its lines', '- #private SECRET\n  SECRET\nSECRET\n\n  SECRET\n\nopen'],
    ['items below it', '- [ ] x #private\n  - SECRET\n    - [ ] SECRET\n- open'],
    ['an item marked on a later line', '- SECRET\n  more #private\n- open'],
    ['in a quote', '> - [ ] SECRET #private\n>   SECRET\n\nopen'],
    ['emphasised', '- SECRET **#private**\n- open'],
    ['a tag below it', '- SECRET #private/family\n- open'],
    ['with punctuation', '- SECRET, "#private".\n- open'],
    ['in capitals', '- SECRET #PRIVATE\n- open'],
    ['on a heading in a list', '- ## SECRET #private\n- x'],
    ['code below a private item', `- x #private\n  ${F}\n  SECRET\n  ${F}\n- open`],
    ['a private paragraph', 'open\n\nSECRET\nSECRET #private\nSECRET\n\nopen'],
    ['a private heading below an unclosed fence', `open\n${F}js\nopen\n## Private\nSECRET`],
    ['a comment below an unclosed fence', `open\n${F}\n<!-- SECRET -->\nSECRET`],
    ['a private heading below an unclosed <pre>', 'open\n\n<pre>\n## Private\nSECRET'],
    ['a comment in a <pre>', 'open\n\n<pre>\na <!-- SECRET\nSECRET --> b\n</pre>\n'],
    [
      'below conflict markers',
      '## Notes\nopen\n## Private\nx\n<<<<<<< a\n=======\n## Notes\n>>>>>>> b\nSECRET',
    ],
    ['old Mac line ends', 'open\n## Notes\r## Private\rSECRET\rSECRET\nSECRET'],
  ])('%s', (_name, text) => {
    for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
      expect(shown(variant)).not.toContain('SECRET');
      expect(shown(variant, true)).toContain('SECRET');
      if (text.includes('open')) expect(shown(variant)).toContain('open');
    }
  });
});

describe('what stands here is shown', () => {
  test.each([
    ['marks in code', `a \`%%\` b \`<!--\` c\n\n${F}\n%% x <!-- #private\n${F}\n\nend`],
    ['a heading after a private one', '## Private\nx\n## SHOWN\nSHOWN'],
    ['an underlined heading with a role', '## Private\nx\n\nNotes\n---\nSHOWN'],
    ['an underlined heading after one', 'Private\n---\nx\n\nTheir week\n---\nSHOWN'],
    ['a quoted heading in public', '## Notes\n> # Quote\n\nSHOWN'],
    ['other words', '## Privately held\nSHOWN #private-notes a#private /#private'],
    ['after a private item', '- x #private\n\nSHOWN'],
    ['an unclosed fence without anything private', `${F}\nSHOWN\n\n## SHOWN`],
    [
      'conflict markers without anything private',
      '<<<<<<< a\nSHOWN\n=======\nSHOWN\n>>>>>>> b\nSHOWN',
    ],
  ])('%s', (_name, text) => {
    const count = (of: string) => of.split('SHOWN').length;
    expect(count(shown(text))).toBe(count(text));
    if (text.startsWith('a ')) expect(shown(text)).toBe(text);
  });
});

test('no empty bullets, and no double gaps, stay behind', () => {
  expect(shown('- a\n- [ ] %%x%%\n- b')).toBe('- a\n- b');
  expect(shown('a\n\n<!-- x -->\n\nb')).toBe('a\n\nb');
  expect(shown('  - a\n  - b')).toBe('  - a\n  - b');
});

test('whatever stands around it, a private section below a heading of its own is not shown', () => {
  const piece = fc.constantFrom(
    ...[
      '- a\n',
      '> b\n',
      '%% c %%\n',
      '<!-- d -->\n',
      `${F}\ne\n${F}\n`,
      '\n',
      '# f\n',
      'g\n',
      '    h\n',
      '- [ ] i #private\n',
    ],
    ...['> # j\n', '- ## k\n', 'l\n---\n', '<pre>\nm\n</pre>\n', '%%\n## n\n%%\n'],
  );
  const pieces = fc.array(piece, { maxLength: 8 }).map((list) => list.join(''));
  const quiet = pieces.map((text) => text.replace(/^# f$/gm, 'f').replace(/^l\n---$/gm, 'l'));
  fc.assert(
    fc.property(pieces, quiet, (before, within) => {
      const text = `${before}\n\n# Private\n${within}\nSECRET\n\n# Notes\nSHOWN\n`;
      expect(shown(text)).not.toContain('SECRET');
      expect(shown(text)).toContain('SHOWN');
    }),
    { seed: 20261120, numRuns: 500 },
  );
});
