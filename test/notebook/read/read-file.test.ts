import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../src/adapters/files.ts';
import { findConflictMarkers, readFile } from '../../../src/notebook/read/read-file.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

const FILE = 'people/alice/inbox.md';

function read(content: string | Uint8Array) {
  return readFile(realFiles, tempNotebook({ [FILE]: content }).root, FILE);
}

describe('readFile', () => {
  it.each(['', '- x\n', '\uFEFF- x\r\n', '李雷 🔒 \uFFFD'])('keeps %j as it stands', (text) => {
    expect(read(text)).toEqual({ text, writable: true, problems: [] });
  });

  it('says null for a file that is not there', () => {
    expect(readFile(realFiles, tempNotebook().root, FILE)).toBeNull();
  });

  it('reads what is not UTF-8 as well as it can, says where, and lets nobody write it', () => {
    const latin1 = Buffer.from('- one\n- caf\u00e9 at noon\n', 'latin1');
    expect(read(latin1)).toMatchObject({
      text: '- one\n- caf\uFFFD at noon\n',
      writable: false,
      problems: [{ code: 'not-utf8', file: FILE, line: 2, column: 6 }],
    });
  });

  it('lets nobody write a file with conflict markers', () => {
    const text = '# Talk\n<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> theirs\n';
    expect(read(text)).toMatchObject({
      text,
      writable: false,
      problems: [{ code: 'conflict-markers', file: FILE, line: 2, column: 1 }],
    });
  });
});

describe('findConflictMarkers', () => {
  it.each([
    ['CRLF', '<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> x\r\n', 1],
    ['three sides', 'x\n<<<<<<< a\n||||||| b\n=======\n>>>>>>> c', 2],
    ['a second opening', '<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c', 2],
    ['a heading underlined', 'Talk\n=======\n', null],
    ['markers out of order', '>>>>>>> a\n=======\n<<<<<<< b\n', null],
    ['markers within lines', 'a <<<<<<< b\n=======\na >>>>>>> b\n', null],
    ['a line separator that is no line', 'a\u2028<<<<<<< b\n=======\n>>>>>>> c\n', null],
  ])('%s', (_, text, line) => {
    expect(findConflictMarkers(text)).toBe(line);
  });
});
