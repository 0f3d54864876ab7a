import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/render/cell.ts';
import { renderTable } from '../../src/render/table.ts';
import { textWidth } from '../../src/render/width.ts';
import { colourful, pipe, terminal } from './themes.ts';

const PROMISES: Cell[][] = [
  [
    '3k9f',
    'Fri 27 Nov',
    '李雷',
    'Ask HR about the Lisbon course and whether two of us may go',
    'oneonone done 3k9f',
  ],
  ['7p2m', '', 'Søren Å', 'Draft the RFC 👩🏽‍💻', 'oneonone due 7p2m fri'],
  [
    '4t8c',
    'Tue 1 Dec',
    'שרה',
    '把合同发给法务部门，然后再确认一次签字日期和地点',
    'oneonone done 4t8c',
  ],
];
const OPTIONS = { indent: 2, flexible: [3] };

function lines(...rows: string[]): string {
  return rows.join('\n');
}

describe('on a terminal', () => {
  test('60 columns: the text is cut, never the command', () => {
    expect(renderTable(PROMISES, OPTIONS, terminal(60))).toBe(
      lines(
        '  3k9f  Fri 27 Nov  李雷     Ask HR abou…  oneonone done 3k9f',
        '  7p2m              Søren Å  Draft the R…  oneonone due 7p2m fri',
        '  4t8c  Tue 1 Dec   שרה      把合同发给…   oneonone done 4t8c',
      ),
    );
  });

  test('80 columns', () => {
    expect(renderTable(PROMISES, OPTIONS, terminal(80))).toBe(
      lines(
        '  3k9f  Fri 27 Nov  李雷     Ask HR about the Lisbon cou…  oneonone done 3k9f',
        '  7p2m              Søren Å  Draft the RFC 👩🏽‍💻              oneonone due 7p2m fri',
        '  4t8c  Tue 1 Dec   שרה      把合同发给法务部门，然后再…   oneonone done 4t8c',
      ),
    );
  });

  test('120 columns', () => {
    const text = renderTable(PROMISES, OPTIONS, terminal(120));
    expect(text.split('\n')[0]).toBe(
      '  3k9f  Fri 27 Nov  李雷     Ask HR about the Lisbon course and whether two of us may go  oneonone done 3k9f',
    );
  });

  test('without a flexible column the last one is cut', () => {
    expect(renderTable([['Alice', 'Draft the RFC for the importer']], {}, terminal(20))).toBe(
      'Alice  Draft the RF…',
    );
  });

  test('flexible columns give way in turn, none below twelve columns', () => {
    const row = [['a'.repeat(20), 'b'.repeat(20), 'c']];
    expect(renderTable(row, { flexible: [1, 0] }, terminal(41))).toBe(
      `${'a'.repeat(20)}  ${'b'.repeat(15)}…  c`,
    );
    expect(renderTable(row, { flexible: [1, 0] }, terminal(10))).toBe(
      `${'a'.repeat(11)}…  ${'b'.repeat(11)}…  c`,
    );
  });

  test('numbers stand on the right, headings above them too', () => {
    const rows: Cell[][] = [
      ['Alice', { text: '9', align: 'right' }],
      ['李雷', { text: '120', align: 'right' }],
    ];
    expect(renderTable(rows, { headings: ['person', 'open'] }, terminal())).toBe(
      lines('person  open', 'Alice      9', '李雷     120'),
    );
  });

  test('a column that is empty everywhere is left out, its heading too', () => {
    const rows = [
      ['a', '', 'b'],
      ['c', '', ''],
    ];
    expect(renderTable(rows, { headings: ['one', 'two', 'three'] }, terminal())).toBe(
      lines('one  three', 'a    b', 'c'),
    );
  });

  test('rows may be of different lengths', () => {
    expect(renderTable([['a'], ['bbb', 'c']], {}, terminal())).toBe(lines('a', 'bbb  c'));
  });

  test('the style covers the words, not the padding', () => {
    const theme = colourful();
    const rows: Cell[][] = [
      [{ text: 'ab', style: theme.underline }, 'x'],
      ['abcd', { text: '', style: theme.underline }],
    ];
    expect(renderTable(rows, {}, theme)).toBe(lines('\u001b[4mab\u001b[24m    x', 'abcd'));
  });
});

describe('in a pipe', () => {
  test('tabs, every column, nothing cut, no headings', () => {
    const rows = [
      ['3k9f', '', 'x'.repeat(200)],
      ['7p2m', '', 'tab\tand\nline'],
    ];
    expect(
      renderTable(rows, { headings: ['id', 'due', 'text'], indent: 2, flexible: [2] }, pipe()),
    ).toBe(lines(`3k9f\t\t${'x'.repeat(200)}`, '7p2m\t\ttab and line'));
  });
});

test('no rows, no text', () => {
  expect(renderTable([], { headings: ['id'] }, terminal())).toBe('');
  expect(renderTable([], {}, pipe())).toBe('');
});

test('text from a file cannot reach the terminal raw', () => {
  expect(renderTable([['\u001b[2JAlice\u202e', 'x']], {}, terminal())).toBe('Alice  x');
});

const word = fc.string({
  unit: fc.constantFrom('a', ' ', '李', 'e\u0301', '👩🏽‍💻', 'ש'),
  maxLength: 40,
});

test('rows fit the terminal while the flexible column can give, and colour changes no layout', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constant('3k9f'), word, fc.constant('end')), { minLength: 1 }),
      (rows) => {
        const plain = renderTable(rows, { flexible: [1] }, terminal(30));
        for (const line of plain.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(30);
        const theme = colourful(30);
        const styled = rows.map((row) => row.map((text) => ({ text, style: theme.red })));
        expect(stripVTControlCharacters(renderTable(styled, { flexible: [1] }, theme))).toBe(plain);
      },
    ),
    { seed: 20261120 },
  );
});
