import { describe, expect, test } from 'vitest';
import { findEvidence, seedOf } from '../../src/format/evidence.ts';
import { readText } from '../support/read.ts';

/** What a meeting of 2026-11-20 shows, as words; made from a template where its text is given. */
function evidence(text: string, template?: string): string {
  const seed = template === undefined ? null : seedOf(readText(template));
  const found = findEvidence(readText(text), template === undefined ? null : 'default', seed);
  return Object.entries(found)
    .flatMap(([name, is]) => (is ? [name] : []))
    .join(' ');
}

const TEMPLATE = `## Previous agreements

<!-- what was promised -->

## Topics

- [ ] 
How are you?

## Notes

What is on your mind?

## Action items

- [ ] 
`;

describe('a file made from a template', () => {
  test.each([
    ['as it was made', '', ''],
    ['a topic put in beforehand', '## Topics\n- [ ] plans', ''],
    ['a topic that is no task', '## Topics\n- plans\n  and why', ''],
    ['a topic talked about', '## Topics\n- [x] plans', 'tickedTopic'],
    ['a topic dropped', '## Topics\n- [-] plans', ''],
    [
      'a promise put in beforehand',
      '## Previous agreements\n- [ ] @me a since:2026-11-06 ^1xy',
      '',
    ],
    ['and later ticked', '## Previous agreements\n- [x] @me a since:2026-11-06 ^1xy', ''],
    ['and put elsewhere', '## Action items\n- [x] @me a since:2026-11-06 ^1xy', ''],
    ['a promise made here', '## Action items\n- [ ] @me a', 'ownItem'],
    ['a promise made here and carried on', '## Action items\n- [>] @me a ^1xy', 'ownItem'],
    ['prose', '## Notes\nWe talked.', 'prose'],
    ['prose as a list', '## Takeaways\n- We talked.', 'prose'],
    ['private prose', '## Private\nTired.', 'prose'],
    ['code', '## Notes\n```\ncode\n```', 'prose'],
    ['a new heading', '## More', ''],
    ['a comment', '## Notes\n<!-- We talked. -->', ''],
    ['an aside', '## Notes\n%% ask %%', ''],
    ['empty bullets and rules', '## Notes\n-\n\n---\n', ''],
    ['a question of the template moved', '## Takeaways\nWhat is on your mind?', ''],
    ['a blank to fill', '## Action items\n- [ ] @alice', ''],
  ])('%s', (_, added, found) => {
    expect(evidence(`${TEMPLATE}\n${added}`, TEMPLATE)).toBe(found);
  });

  test('a line of the template that was filled in is prose', () => {
    const text = TEMPLATE.replace('on your mind?', 'on your mind? The move.');
    expect(evidence(text, TEMPLATE)).toBe('prose');
  });

  test('the same with CRLF', () => {
    expect(evidence(TEMPLATE.replaceAll('\n', '\r\n'), TEMPLATE)).toBe('');
  });
});

describe('a file made by hand', () => {
  test.each([
    ['empty', '', ''],
    ['headings alone', '# Alice\n## Topics\n## Notes', ''],
    ['text below a heading', '## Topics\nplans', 'prose'],
    ['text without a heading', 'We talked.', 'prose'],
    ['a bullet', '- we talked', 'prose'],
    ['open topics', '## Topics\n- [ ] plans', ''],
    ['a promise', '- [ ] @me a', 'ownItem'],
    ['a comment', '<!-- we talked -->', ''],
  ])('%s', (_, text, found) => {
    expect(evidence(text)).toBe(found);
  });
});
