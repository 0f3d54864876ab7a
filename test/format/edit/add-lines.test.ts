import { describe, expect, test } from 'vitest';
import { addAtEnd, addLines, type WritableRole } from '../../../src/format/edit/add-lines.ts';
import { applySplices } from '../../../src/format/edit/splice.ts';
import { itemsIn } from '../../support/items.ts';
import { readText } from '../../support/read.ts';

const NEW = ['- [ ] n', '  more'];

function add(text: string, role: WritableRole = 'actions', lines = NEW): string {
  return applySplices(text, [addLines(readText(text), role, lines)]);
}

describe('into a section', () => {
  test.each([
    ['empty, at the end', '## Actions', '## Actions\n\n- [ ] n\n  more'],
    ['empty, with a line break', '## Actions\n', '## Actions\n\n- [ ] n\n  more\n'],
    ['empty, before another', '## Actions\n## Notes', '## Actions\n\n- [ ] n\n  more\n\n## Notes'],
    [
      'empty, with a blank line',
      '## Actions\n\n## Notes',
      '## Actions\n\n- [ ] n\n  more\n\n## Notes',
    ],
    [
      'with a list',
      '## Actions\n- [ ] a\n\n## Notes',
      '## Actions\n- [ ] a\n- [ ] n\n  more\n\n## Notes',
    ],
    [
      'with a list and lines below it',
      '## Actions\n- a\n  b\n',
      '## Actions\n- a\n  b\n- [ ] n\n  more\n',
    ],
    [
      'with text',
      '## Actions\nText\n\n## Notes',
      '## Actions\nText\n\n- [ ] n\n  more\n\n## Notes',
    ],
    [
      'with a comment',
      '## Actions\n<!-- who? -->\n',
      '## Actions\n<!-- who? -->\n\n- [ ] n\n  more\n',
    ],
    ['with a blank to fill', '## Actions\n\n- [ ] \n', '## Actions\n\n- [ ] n\n  more\n- [ ] \n'],
    [
      'with a list and a blank to fill',
      '## Actions\n- a\n- [ ]\n\n## Notes',
      '## Actions\n- a\n- [ ] n\n  more\n- [ ]\n\n## Notes',
    ],
    [
      'with a rule at its end',
      '## Actions\n- a\n\n---\n\n## Notes',
      '## Actions\n- a\n- [ ] n\n  more\n\n---\n\n## Notes',
    ],
    [
      'with a deeper heading',
      '## Actions\n- a\n### Later\n- b',
      '## Actions\n- a\n- [ ] n\n  more\n\n### Later\n- b',
    ],
    ['underlined', 'Actions\n---\n- a', 'Actions\n---\n- a\n- [ ] n\n  more'],
    [
      'the first of two',
      '## Actions\n- a\n\n## Next steps\n',
      '## Actions\n- a\n- [ ] n\n  more\n\n## Next steps\n',
    ],
    ['in a quote', '> ## Actions\n> - [ ] a\n', '> ## Actions\n> - [ ] a\n- [ ] n\n  more\n'],
    [
      'not a private one',
      '## Private\n### Actions\n- a\n',
      '## Action items\n\n- [ ] n\n  more\n\n## Private\n### Actions\n- a\n',
    ],
  ])('%s', (_, before, after) => {
    expect(add(before)).toBe(after);
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    if (before.includes('\n')) expect(add(crlf(before))).toBe(crlf(after));
  });
});

describe('a section that is missing', () => {
  test.each([
    ['an empty file', '', '## Action items\n\n- [ ] n\n  more\n'],
    ['at the end', '# Alice\n\nText\n', '# Alice\n\nText\n\n## Action items\n\n- [ ] n\n  more\n'],
    ['without a last line break', 'Text', 'Text\n\n## Action items\n\n- [ ] n\n  more\n'],
    ['behind blank lines', 'Text\n\n', 'Text\n\n## Action items\n\n- [ ] n\n  more\n'],
    [
      'before the first private heading',
      'Text\n\n## Private\nx\n\n## 🔒\ny',
      'Text\n\n## Action items\n\n- [ ] n\n  more\n\n## Private\nx\n\n## 🔒\ny',
    ],
    [
      'before one that follows at once',
      'Text\n## Private\nx',
      'Text\n\n## Action items\n\n- [ ] n\n  more\n\n## Private\nx',
    ],
    [
      'before an underlined one',
      'Text\n\nPrivate\n---\nx',
      'Text\n\n## Action items\n\n- [ ] n\n  more\n\nPrivate\n---\nx',
    ],
    [
      'behind front matter',
      '---\nmood: 3\n---\n',
      '---\nmood: 3\n---\n\n## Action items\n\n- [ ] n\n  more\n',
    ],
  ])('%s', (_, before, after) => {
    expect(add(before)).toBe(after);
  });

  test.each<[WritableRole, string]>([
    ['topics', '## Topics'],
    ['agreements', '## Previous agreements'],
    ['takeaways', '## Takeaways'],
    ['notes', '## Notes'],
    ['goals', '## Goals'],
  ])('%s', (role, heading) => {
    expect(add('', role)).toBe(`${heading}\n\n- [ ] n\n  more\n`);
  });

  test('the lines are read as they were meant', () => {
    expect(itemsIn(add('Text\n## Private\n- [ ] p'))).toEqual([
      'open action "n"',
      'open action "p" private',
    ]);
  });
});

describe('at the end of the inbox', () => {
  test.each([
    ['', '- n\n'],
    ['- a\n', '- a\n- n\n'],
    ['- a', '- a\n- n\n'],
    ['- a\r\n- b', '- a\r\n- b\r\n- n\r\n'],
    ['\uFEFF', '\uFEFF- n\n'],
  ])('%j', (before, after) => {
    const bodyStart = before.startsWith('\uFEFF') ? 1 : 0;
    const document = readText(before, { kind: 'inbox', date: null, bodyStart });
    expect(applySplices(before, [addAtEnd(document, ['- n'])])).toBe(after);
  });
});
