import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Style } from '../../src/render/theme.ts';
import { colourful, terminal } from './themes.ts';

function stylesOf(theme: object): [string, Style][] {
  return Object.entries(theme).filter(([, value]) => typeof value === 'function');
}

test('without colour every style leaves the text as it is', () => {
  const styles = stylesOf(terminal());
  expect(styles.length).toBeGreaterThan(10);
  for (const [name, style] of styles) expect(style('Søren'), name).toBe('Søren');
});

test('with colour every style shows and adds nothing but colour', () => {
  for (const [name, style] of stylesOf(colourful())) {
    expect(style('Søren'), name).not.toBe('Søren');
    expect(stripVTControlCharacters(style('Søren')), name).toBe('Søren');
  }
});

test('no named style is white, black, grey, yellow or blue, which vanish on one ground or the other', () => {
  const { heading, overdue, quiet, id, command, error, warning, added, removed } = colourful();
  for (const style of [heading, overdue, quiet, id, command, error, warning, added, removed]) {
    expect(style('x')).not.toMatch(/\[(30|33|34|37|9\d|4\d|10\d)m/);
  }
});
