import { describe, expect, it } from 'vitest';
import { findConflictLines } from '../../../src/format/blocks/conflict-lines.ts';
import { itemsIn } from '../../support/items.ts';
import { readText } from '../../support/read.ts';

const CONFLICT = `- [ ] @me book the talk
  a word on it
<<<<<<< HEAD
  - [ ] read the budget
- [-] @alice draft the plan
=======
  - [x] read the budget
- [ ] @alice draft the plan
>>>>>>> other
- [ ] @me go on
`;

describe('git conflicts', () => {
  it('are read as both sides, each going on where the lines above the conflict end', () => {
    expect(itemsIn(CONFLICT)).toEqual([
      'open action @me "book the talk"',
      'open action @me "read the budget"',
      'dropped action @alice "draft the plan"',
      'done action @me "read the budget"',
      'open action @alice "draft the plan"',
      'open action @me "go on"',
    ]);
    const { items } = readText(CONFLICT);
    expect(items.map(({ parent }) => parent)).toEqual([-1, 0, -1, 0, -1, -1]);
  });

  it('have a third part in the style diff3', () => {
    const text = CONFLICT.replace('=======', '||||||| base\n  - [ ] read the budget\n=======');
    expect(readText(text).items.map(({ parent }) => parent)).toEqual([-1, 0, -1, 0, 0, -1, -1]);
  });

  it('have lines that are no headings, quotes or words of an item', () => {
    const { blocks } = readText(`Words\n${CONFLICT}`);
    expect(blocks.headings).toEqual([]);
    const kinds = blocks.lines.map(({ kind }) => kind);
    expect(kinds.flatMap((kind, index) => (kind === 'conflict' ? [index] : []))).toEqual([3, 6, 9]);
  });

  it.each([
    ['no end', '<<<<<<< HEAD\n- a\n=======\n- b\n'],
    ['no middle', '<<<<<<< HEAD\n- a\n>>>>>>> other\n'],
    ['no beginning', '- a\n=======\n- b\n>>>>>>> other\n'],
    ['an indent', ' <<<<<<< HEAD\n- a\n =======\n- b\n >>>>>>> other\n'],
    ['a heading underlined with seven', 'Title\n=======\n'],
  ])('are none with %s', (_, text) => {
    expect(findConflictLines(text, 0)).toBe(null);
  });

  it('end their lines as the file does', () => {
    const text = CONFLICT.replaceAll('\n', '\r\n');
    expect(readText(text).items.map(({ parent }) => parent)).toEqual([-1, 0, -1, 0, -1, -1]);
  });
});
