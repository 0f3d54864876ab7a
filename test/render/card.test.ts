import { describe, expect, it } from 'vitest';
import { type CardRow, renderCard } from '../../src/render/card.ts';
import { renderHead } from '../../src/render/card-head.ts';
import { textWidth } from '../../src/render/width.ts';
import { colourful, terminal } from './themes.ts';

const ROWS: CardRow[] = [
  {
    label: 'About',
    text: 'Came from Lisbon with two children, and wants to speak at a conference.',
  },
  {
    label: 'You owe',
    id: '5n72',
    text: 'Ask 李雷 about the laptop 🎉',
    note: '9 days late, since 6 Nov',
  },
  { label: 'You owe', id: '6zkp', text: 'Read it', note: 'since 6 Nov' },
  { label: 'Advice', text: 'Meet less?', command: 'oneonone people edit alice' },
];

describe('renderCard', () => {
  it('says a label once, and sets notes beside the texts', () => {
    expect(renderCard(ROWS, terminal(80))).toBe(`\
  About         Came from Lisbon with two children, and wants to speak at a
                conference.
  You owe       5n72  Ask 李雷 about the laptop 🎉  9 days late, since 6 Nov
                6zkp  Read it                       since 6 Nov
  Advice        Meet less?
                oneonone people edit alice`);
  });

  it('sets notes below where there is no room', () => {
    expect(renderCard(ROWS.slice(1, 3), terminal(60))).toBe(`\
  You owe       5n72  Ask 李雷 about the laptop 🎉
                      9 days late, since 6 Nov
                6zkp  Read it
                      since 6 Nov`);
  });

  it('sets notes below where most texts would be broken beside them', () => {
    const note = '3 weeks late, since 6 Oct, carried 2×';
    const rows = ['Ask for a bigger desk', 'Order the other screens', 'Read it'].map((text) => ({
      ...{ label: 'You owe', id: '5n72', text, note },
    }));
    const below = renderCard(rows.slice(0, 2), terminal(80)).split('\n');
    expect(below).toEqual([
      '  You owe       5n72  Ask for a bigger desk',
      `                      ${note}`,
      '                5n72  Order the other screens',
      `                      ${note}`,
    ]);
    const [first] = renderCard([...rows, ...rows.slice(2)], terminal(80)).split('\n');
    expect(first).toMatch(/bigger {2,}3 weeks late/);
  });

  it.each([40, 60, 80, 120])('fits into %i columns, and is the same in colour', (columns) => {
    const plain = renderCard(ROWS, terminal(columns));
    for (const line of plain.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    const colour = renderCard(ROWS, colourful(columns));
    expect(colour.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(colour).not.toBe(plain);
  });

  it('shows the first lines of a long text where that will do', () => {
    const row = { label: 'About', text: 'words and more words '.repeat(20), most: 2 };
    expect(renderCard([row], terminal(60))).toBe(`\
  About         words and more words words and more words
                words and more words words and more words w…`);
  });

  it('shows no control characters of a file', () => {
    const row = { label: 'About', text: 'a\u001b[31mb\u202e', note: 'x\u0007' };
    expect(renderCard([row], terminal())).toBe('  About         ab  x');
  });
});

describe('renderHead', () => {
  const parts = ['designer', 'last met Fri 6 Nov in the park, 2 weeks ago', 'today 10:00'];

  it.each([
    [80, '李雷 · designer · last met Fri 6 Nov in the park, 2 weeks ago · today 10:00'],
    [60, '李雷 · designer\n  last met Fri 6 Nov in the park, 2 weeks ago · today 10:00'],
    [30, '李雷 · designer\n  last met Fri 6 Nov in the\n  park, 2 weeks ago\n  today 10:00'],
  ])('breaks between parts at %i columns', (columns, head) => {
    expect(renderHead('李雷', parts, terminal(columns))).toBe(head);
  });
});
