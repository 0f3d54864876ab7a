import { describe, expect, it } from 'vitest';
import { type CommandRow, renderCommandRows } from '../../src/render/command-rows.ts';
import { terminal } from './themes.ts';

const whole = (...texts: string[]) => texts.map((text) => ({ parts: [text], atLeast: Infinity }));

function row(first: string, words: string[], command: string, spare: string[] = []): CommandRow {
  return { first, firstWidth: 4, wordings: whole(...words), spare: whole(...spare), command };
}

function lines(columns: number, ...rows: CommandRow[]): string[] {
  return renderCommandRows(rows, terminal(columns)).flat();
}

describe('a row with a command', () => {
  it('stands in columns', () => {
    expect(lines(30, row('Ann', ['late'], 'new ann'), row('Bo', ['not met'], 'met bo'))).toEqual([
      'Ann   late     new ann',
      'Bo    not met  met bo',
    ]);
  });

  it('gives up details before the common column', () => {
    const words = ['5 weeks, usually every 2', '5 weeks'];
    expect(lines(30, row('Ann', words, 'new ann'), row('Bo', ['late'], 'new bo --on x'))).toEqual([
      'Ann   5 weeks  new ann',
      'Bo    late     new bo --on x',
    ]);
  });

  it('gives up the common column before what matters', () => {
    const ann = row('Ann', ['twice cancelled'], 'new', ['late']);
    expect(lines(30, ann, row('Bo', ['late'], 'new bo --on x'))).toEqual([
      'Ann   twice cancelled  new',
      'Bo    late  new bo --on x',
    ]);
    expect(lines(24, ann, row('Bo', ['late'], 'new bo -x'))).toEqual([
      'Ann   late  new',
      'Bo    late  new bo -x',
    ]);
  });

  it('has its command below where no words fit beside it, or where it is long', () => {
    expect(lines(24, row('Ann', ['twice cancelled'], 'new ann'))).toEqual([
      'Ann   twice cancelled',
      '      new ann',
    ]);
    expect(lines(24, row('Ann', ['late'], 'new ann --date mon'))).toEqual([
      'Ann   late',
      '      new ann --date mon',
    ]);
    expect(lines(20, row('Ann', ['late'], 'new ann --date monday'))[1]).toBe(
      'new ann --date monday',
    );
  });

  it('lets a wide first reach into its words', () => {
    expect(lines(30, row('Annabella', ['late'], 'new'), row('Bo', ['late'], 'new'))).toEqual([
      'Annabella  late  new',
      'Bo    late       new',
    ]);
  });

  it('cuts the last part where so much of it stays, and everything only where it must', () => {
    const owed = { parts: ['late', 'you owe: the book'], atLeast: 10 };
    const cuttable = { ...row('Ann', [], 'new ann'), wordings: [owed, ...whole('late')] };
    expect(lines(32, cuttable)).toEqual(['Ann   late  you owe: t…  new ann']);
    expect(lines(28, cuttable)).toEqual(['Ann   late  new ann']);
    expect(lines(20, row('Ann', ['very much too long'], ''))).toEqual(['Ann   very much too…']);
  });
});
