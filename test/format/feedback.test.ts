import { describe, expect, test } from 'vitest';
import { type FeedbackItem, feedbackIn, isFeedbackTitle } from '../../src/format/feedback.ts';
import { readText } from '../support/read.ts';

function sayFeedback({ date, direction, praise, text, parts, shared }: FeedbackItem): string {
  const told = parts.map((part) =>
    [
      part.name === null ? '' : `${part.name}:`,
      part.text,
      shared && part.private ? '(private)' : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  const head = [date, direction, praise ? 'praise' : '', shared ? '(shared)' : ''];
  return [[...head, text].filter(Boolean).join(' '), ...told].join(' | ');
}

function feedbackOf(text: string): string[] {
  return feedbackIn(readText(text, { kind: 'profile', date: null })).map(sayFeedback);
}

describe('feedback is an item with a date and a direction', () => {
  test.each([
    ['given', '- 2026-11-06 given: Clear notes', ['2026-11-06 given Clear notes']],
    ['received', '* 2026-11-06 received – Ask more', ['2026-11-06 received Ask more']],
    ['in capitals, a number', '1. 2026-11-06: Received: Ask', ['2026-11-06 received Ask']],
    ['a task', '- [x] 2026-11-06 given Clear notes', ['2026-11-06 given Clear notes']],
    ['praise', '- 2026-11-06 given praise: Calm', ['2026-11-06 given praise Calm']],
    ['praise as a word', '- 2026-11-06 given praise for it', ['2026-11-06 given praise for it']],
    ['nothing else', '- 2026-11-06 given', ['2026-11-06 given']],
    ['shared', '- 2026-11-06 given: Calm #share', ['2026-11-06 given (shared) Calm']],
    [
      'private is never lifted',
      '- 2026-11-06 given: Calm #share #private',
      ['2026-11-06 given Calm'],
    ],
    ['#share in code', '- 2026-11-06 given: `#share`', ['2026-11-06 given `#share`']],
    ['#shared', '- 2026-11-06 given: #shared', ['2026-11-06 given #shared']],
    ['goes on', '- 2026-11-06 given: Clear\n  notes', ['2026-11-06 given Clear notes']],
    ['a name is a word', '- 2026-11-06 given: as @bob said', ['2026-11-06 given as @bob said']],
    [
      'parts',
      '- 2026-11-06 given: Late\n  - Feeling: lost\n  - and more\n    of it',
      ['2026-11-06 given Late | feeling: lost | and more of it'],
    ],
    [
      'a private part',
      '- 2026-11-06 given: Late #share\n  - feeling: lost #private',
      ['2026-11-06 given (shared) Late | feeling: lost (private)'],
    ],
    ['an aside', '- 2026-11-06 given: Late\n  %% tired %%', ['2026-11-06 given Late | tired']],
    ['below a plain item', '- this year\n  - 2026-11-06 given: Late', ['2026-11-06 given Late']],
    [
      'not below another',
      '- 2026-11-06 given: a\n  - 2026-11-13 given: b',
      ['2026-11-06 given a | 2026-11-13 given: b'],
    ],
    [
      'newest first, the last of a day first',
      '- 2026-11-06 given: a\n- 2026-11-13 given: b\n- 2026-11-06 given: c',
      ['2026-11-13 given b', '2026-11-06 given c', '2026-11-06 given a'],
    ],
    ['no direction', '- 2026-11-06 Late', []],
    ['another word', '- 2026-11-06 givens: Late', []],
    ['no date', '- given: Late', []],
    ['in code', '```\n- 2026-11-06 given: Late\n```', []],
    ['in a comment', '<!--\n- 2026-11-06 given: Late\n-->', []],
    ['no item', '2026-11-06 given: Late', []],
    [
      'below deeper headings',
      '### Given\n- 2026-11-06 given: a\n### Goals\n- 2026-11-06 given: b',
      ['2026-11-06 given a'],
    ],
  ])('%s', (_, text, found) => {
    expect(feedbackOf(`## Feedback\n${text}\n\n## About\n- 2026-11-06 given: no\n`)).toEqual(found);
  });

  test('under a private heading it is never shared', () => {
    expect(feedbackOf('## Private\n### Feedback\n- 2026-11-06 given: a #share')).toEqual([
      '2026-11-06 given a',
    ]);
  });

  test('under a private heading it goes on all the same', () => {
    expect(
      feedbackOf('## Private\n### Feedback\n- 2026-11-06 given: a\n  b\n  - reason: c\n    d'),
    ).toEqual(['2026-11-06 given a b | reason: c d']);
  });

  test('CRLF, and lines counted from the start of the file', () => {
    const document = readText('# A\r\n\r\n## Feedback\r\n- 2026-11-06 given: a\r\n', {
      kind: 'profile',
    });
    expect(feedbackIn(document)).toMatchObject([{ line: 4, text: 'a', private: true }]);
  });
});

test.each([
  ['Feedback', true],
  ['🗣 feedback!', true],
  ['Feedback (private)', true],
  ['Private feedback 🔒', true],
  ['Feedback to me', false],
  ['Feed back', true],
  ['About', false],
])('a heading %j says feedback: %j', (title, isFeedback) => {
  expect(isFeedbackTitle(title)).toBe(isFeedback);
});
