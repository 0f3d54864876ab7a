import { describe, expect, test } from 'vitest';
import { readQuestions } from '../../src/format/question-bank.ts';

function questions(text: string): string[] {
  return readQuestions(text).questions.map(({ id, theme, text }) => `${theme} ${id}: ${text}`);
}

function mistakes(text: string): string[] {
  return readQuestions(text).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

describe('a bank', () => {
  test('has themes as headings and questions as list items', () => {
    const text =
      '# Mine\n\n## Well-being\n\n- How are you? ^how\n\nWork\n----\n* What now? ^now\n1. Who? ^who\n';
    expect(questions(text)).toEqual([
      'well-being how: How are you?',
      'work now: What now?',
      'work who: Who?',
    ]);
    expect(mistakes(text)).toEqual([]);
  });

  test.each([
    ['## Feedback to me!', 'feedback-to-me'],
    ['## 👋 Über uns', 'über-uns'],
    ['### 学习 ###', '学习'],
    ['## ✨', 'own'],
    ['', 'own'],
  ])('the theme of %j is %s', (heading, theme) => {
    expect(questions(`${heading}\n\n- Why? ^why`)).toEqual([`${theme} why: Why?`]);
  });

  test.each([
    ['- [ ] Why? ^why', 'own why: Why?'],
    ['- Why?   Really? \t^Why-2  ', 'own why-2: Why? Really?'],
    ['- Why? <!-- ask gently --> ^why', 'own why: Why?'],
    ['- Why 2^10?^why', 'own'],
  ])('%j is read', (line, question) => {
    expect(questions(line)[0]).toContain(question);
  });

  test('is read the same with a byte order mark, CRLF and front matter', () => {
    const text = '---\ntags:\n  - a\n---\n## Work\n\n- Why? ^why\n';
    expect(questions(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(['work why: Why?']);
  });

  test('does not take comments, code or asides for questions', () => {
    const text = '<!--\n- no\n-->\n```\n- no\n```\n%%\n- no\n%%\n\n- Yes? ^yes\n';
    expect(questions(text)).toEqual(['own yes: Yes?']);
  });
});

describe('a question without an id', () => {
  test('is given one from its theme and words, the same everywhere', () => {
    expect(questions('## Work\n- What now?')).toEqual(['work work-1xvjjgp: What now?']);
    expect(questions('## Work\n*   what  NOW?')[0]).toContain('work-1xvjjgp');
    expect(questions('## Team\n- What now?')[0]).toContain('team-1xvjjgp');
  });

  test('is given another when the words change', () => {
    expect(questions('## Work\n- What then?')[0]).not.toContain('work-1xvjjgp');
  });
});

describe('mistakes', () => {
  test.each([
    ['## Work\n\n- \n- Why? ^why', '3:1 there are no words in this question'],
    ['- ^why', '1:1 there are no words in this question'],
    ['- Why? ^a\n  - Who? ^A', '2:3 ^a already names another question: "Why?"'],
    ['- Why?\n- why?\n- Why?', '3:1 this question stands here twice'],
  ])('%j', (text, mistake) => {
    expect(mistakes(text)).toContain(mistake);
  });

  test('of two with one id the first counts', () => {
    expect(questions('- Why? ^a\n- Who? ^a\n- When? ^b')).toEqual(['own a: Why?', 'own b: When?']);
  });
});
