import { expect, test } from 'vitest';
import { joinWords, plural } from '../../src/render/sentence.ts';

test.each([
  [[], ''],
  [['Sam'], 'Sam'],
  [['Sam', 'Kim'], 'Sam and Kim'],
  [['Sam', 'Kim', '李雷'], 'Sam, Kim and 李雷'],
])('joinWords(%j)', (words, sentence) => {
  expect(joinWords(words)).toBe(sentence);
});

test('joinWords with another last word', () => {
  expect(joinWords(['me', 'them', 'nobody'], 'or')).toBe('me, them or nobody');
});

test('plural', () => {
  expect(plural(0, 'topic')).toBe('0 topics');
  expect(plural(1, 'topic')).toBe('1 topic');
  expect(plural(2, 'person', 'people')).toBe('2 people');
});
