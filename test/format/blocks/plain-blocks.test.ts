import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../../src/format/blocks/plain-blocks.ts';

describe('plainBlocks', () => {
  it.each([
    ['one line', ['one line']],
    ['two\nlines\n\nand more', ['two lines', 'and more']],
    ['- a\n- b\n  goes on\n* c\n1. d', ['a', 'b goes on', 'c', 'd']],
    ['- a\n  - below\n\t- deeper\n- b', ['a – below – deeper', 'b']],
    ['- [ ] a\n- [x] b\n- [ ]', ['a', 'b']],
    ['### Family\ntwo children\n\n> quoted\n> text', ['Family', 'two children', 'quoted text']],
    ['<!-- a hint\nof two lines -->\n- a <!-- b -->\n<!-- c', ['a']],
    ['a\r\nb\r\n\r\nc', ['a b', 'c']],
    ['- \n-\n\n', []],
    ['-5 degrees, #1', ['-5 degrees, #1']],
  ])('%j', (text, blocks) => {
    expect(plainBlocks(text)).toEqual(blocks);
  });
});
