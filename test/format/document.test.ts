import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/format/header/front-matter.ts';
import { itemsIn } from '../support/items.ts';

const A = 'open action "a"';
const B = 'open action "b"';

describe('a task is an item', () => {
  test.each([
    ['dash', '- [ ] a'],
    ['star', '* [ ] a'],
    ['plus', '+ [ ] a'],
    ['number', '1. [ ] a'],
    ['number with bracket', '12) [ ] a'],
    ['spaces before', '   - [ ] a'],
    ['spaces after the bullet', '-    [ ] a'],
    ['tab after the bullet', '-\t[ ] a'],
    ['tab after the box', '- [ ]\ta'],
    ['no-break space after the box', '- [ ]\u00a0a'],
    ['in a quote', '> - [ ] a'],
    ['in a quote without a space', '>- [ ] a'],
    ['in a quote in a quote', '> > 1. [ ] a'],
    ['in a list in a list', '- - [ ] a'],
    ['in a callout', '> [!todo] Later\n> - [ ] a'],
    ['below a paragraph', 'Text\n- [ ] a'],
    ['below a paragraph, however deep', 'Text\n      - [ ] a'],
    ['below a paragraph, not the first of its list', 'Text\n2. [ ] a'],
    ['below HTML that goes on', '<details>\n- [ ] a\n</details>'],
    ['with a BOM', '\uFEFF- [ ] a'],
    ['with CRLF', 'Text\r\n\r\n- [ ] a\r\n'],
    ['without a final line break', 'Text\n\n- [ ] a'],
    ['behind a rule', '---\n- [ ] a'],
    ['behind a fence that was closed', '```\ncode\n```\n- [ ] a'],
    ['behind a comment that was closed', '<!-- - [ ] x -->\n- [ ] a'],
    ['behind code that a wrong fence did not close', '```\n~~~\n- [ ] x\n```\n- [ ] a'],
    ['with a comment on its line', '- [ ] a <!-- really -->'],
    ['with a comment before its words', '- [ ] <!-- who? --> a'],
  ])('%s', (_, text) => {
    const { bodyStart } = splitFrontMatter(text);
    expect(itemsIn(text, { bodyStart })).toEqual([A]);
  });

  test('at any depth, with spaces and tabs', () => {
    const text =
      '- [ ] a\n\t- [ ] b\n\t\t- [ ] b\n\t\t\t- [ ] b\n\t\t\t\t\t- [ ] b\n\t- [ ] b\n- [ ] a';
    expect(itemsIn(text)).toEqual([A, B, B, B, B, B, A]);
  });

  test('behind front matter its line is counted from the top of the file', () => {
    const text = '---\ndate: 2026-11-20\n---\n- [ ] a\n';
    expect(itemsIn(text, { bodyStart: splitFrontMatter(text).bodyStart })).toEqual([A]);
  });
});

describe('what is no item', () => {
  test.each([
    ['a bullet without a box', '- a'],
    ['a dot without a number', '. [ ] a'],
    ['a number of ten digits', '1234567890. [ ] a'],
    ['a link', '- [x](https://example.com) a'],
    ['a footnote or reference', '- [ab] a'],
    ['an empty box', '- [] a'],
    ['a box that its words touch', '- [ ]a'],
    ['a box without a bullet', '[ ] a'],
    ['a blank to fill', '- [ ]'],
    ['a blank to fill with an owner', '- [ ] @alice due:fri'],
    ['a blank to fill with a hint', '- [ ] <!-- @alice Write the RFC due:fri -->'],
    ['fenced', '```\n- [ ] a\n```'],
    ['fenced with tildes and never closed', '~~~md\n- [ ] a\n'],
    ['fenced in a list', '- x\n  ```\n  - [ ] a\n  ```'],
    ['fenced in a quote', '> ```\n> - [ ] a\n> ```'],
    ['indented code', '    - [ ] a'],
    ['indented code by a tab', 'Text\n\n\t- [ ] a'],
    ['code behind its bullet', '-      [ ] a'],
    ['inline code', '- `[ ] a`'],
    ['in a comment', '<!--\n- [ ] a\n-->'],
    ['in a comment that goes over a blank line', 'x <!-- y\n\n- [ ] a\n\n-->'],
    ['in a comment that is never closed', '<!--\n- [ ] a'],
    ['in a script', '<script>\n- [ ] a\n</script>'],
    ['in <pre>', '<pre>\n\n- [ ] a\n</pre>'],
    ['in front matter', '---\nlist:\n- [ ] a\n---\n'],
  ])('%s', (_, text) => {
    expect(itemsIn(text, { bodyStart: splitFrontMatter(text).bodyStart })).toEqual([]);
  });
});

describe('state', () => {
  test.each([
    [' ', 'open'],
    ['x', 'done'],
    ['X', 'done'],
    ['-', 'dropped'],
    ['>', 'carried'],
    ['/', 'open'],
    ['?', 'open'],
    ['!', 'open'],
    ['é', 'open'],
    ['🔥', 'open'],
    ['\t', 'open'],
  ])('[%s] is %s', (mark, state) => {
    expect(itemsIn(`- [${mark}] a`)[0]?.split(' ')[0]).toBe(state);
  });
});

describe('what kind of item', () => {
  test.each([
    ['anywhere', '', '- [ ] a', 'open action "a"'],
    ['topics', '## Topics', '- [ ] a', 'open topic "a"'],
    ['topics', '## Topics', '- [ ] @me a', 'open action @me "a"'],
    ['topics', '## Topics', '- [ ] [@me] a', 'open action @me "a"'],
    ['topics', '## Topics', '- [ ] a due:fri', 'open action "a" due 2026-11-27'],
    ['topics', '## Topics', '- [ ] ask @bob', 'open topic @bob "ask"'],
    ['topics', '## Topics', '- [ ] a due:someday', 'open topic "a due:someday"'],
    ['topics, deeper', '## Topics\n### Hers', '- [ ] a', 'open topic "a"'],
    ['agreements', '## Previous agreements', '- [ ] a', 'open action "a"'],
    ['actions', '## Action items', '- [ ] a', 'open action "a"'],
    ['goals', '## Goals', '- [ ] @alice a due:fri', 'open goal @alice "a" due 2026-11-27'],
  ])('%s', (_, heading, line, said) => {
    expect(itemsIn(`${heading}\n\n${line}`)).toEqual([said]);
  });

  test('below a promise among topics stand promises; below a topic topics', () => {
    expect(itemsIn('# Topics\n- [ ] @me a\n  - [ ] b\n- [ ] a\n  - [ ] b')).toEqual([
      'open action @me "a"',
      'open action @me "b"',
      'open topic "a"',
      'open topic "b"',
    ]);
  });

  const inbox = { kind: 'inbox', date: null } as const;

  test('the inbox: bullets and tasks are topics, with an owner or a date promises', () => {
    const text =
      '- a\n* [ ] b\n1. @alice c since:2026-11-06\n- d due:2026-11-27\n\nText\n- [x] e\n-\n';
    expect(itemsIn(text, inbox)).toEqual([
      'open topic "a"',
      'open topic "b"',
      'open action @alice "c" since 2026-11-06',
      'open action "d" due 2026-11-27',
      'done topic "e"',
    ]);
  });

  test('the inbox: a bullet below a bullet belongs to it, a task below it is one', () => {
    expect(itemsIn('- a\n  - more\n  - [ ] b', inbox)).toEqual([
      'open topic "a"',
      'open topic "b"',
    ]);
  });

  test('the profile: topics are read like the inbox, other bullets are not', () => {
    const text =
      '## About\n- likes tea\n\n## Topics\n- a\n\n## Feedback\n- 2026-11-06 given: b\n- [ ] c';
    expect(itemsIn(text, { kind: 'profile', date: null })).toEqual([
      'open topic "a"',
      'open action "c" private',
    ]);
  });
});

describe('private items', () => {
  test.each([
    ['marked', '- [ ] a #private'],
    ['marked in the line below', '- [ ] a\n  because #private'],
    ['in a private section', '## Private\n- [ ] a'],
    ['in a section below a private one', '## Private\n### Action items\n- [ ] a'],
    ['between %%', '%%\n- [ ] a\n%%'],
    ['behind a %% that is never closed', 'x %% y\n\n- [ ] a'],
    ['with all its words between %%', '- [ ] %% a %%'],
    ['before a %% on its own line', '%% x\n- [ ] a %%'],
  ])('%s', (_, text) => {
    expect(itemsIn(text)).toEqual(['open action "a" private']);
  });

  test.each([
    ['the mark in code', '- [ ] a `#private`', 'open action "a `#private`"'],
    ['%% in code', '`%%`\n- [ ] a', A],
    ['behind a %% that was closed', '%% x %%\n- [ ] a', A],
    ['an aside on its line, which is no word of it', '- [ ] a %% she is worried %%', A],
    ['an aside that begins on its line', '- [ ] a %% she is\nworried %%', A],
    ['beside a private one', '- [ ] a\n- x #private', A],
  ])('not: %s', (_, text, said) => {
    expect(itemsIn(text)).toEqual([said]);
  });

  test('what stands below a private item is private', () => {
    expect(itemsIn('- x #private\n  - [ ] a\n    - [ ] b\n- [ ] a')).toEqual([
      'open action "a" private',
      'open action "b" private',
      A,
    ]);
  });
});

describe('a task in the feedback of a profile', () => {
  const profile = (text: string) => itemsIn(text, { kind: 'profile', date: null });

  test.each([
    ['is private', '## Feedback\n- [ ] a', `${A} private`],
    ['below feedback', '## Feedback\n- 2026-11-06 given: late\n  - [ ] a', `${A} private`],
    ['below a deeper heading', '## Feedback\n### 2026\n- [ ] a', `${A} private`],
    ['is not below what is shared', '## Feedback\n- 2026-11-06 given: late #share\n  - [ ] a', A],
    ['is not in another section', '## Feedback\n- 2026-11-06 given: late\n\n## To do\n- [ ] a', A],
  ])('%s', (_, text, item) => {
    expect(profile(text)).toEqual([item]);
  });
});
