import { describe, expect, test } from 'vitest';
import type { Relation } from '../../../src/core/people/person.ts';
import { themesNamed, themesOf } from '../../../src/core/questions/theme-names.ts';
import { readQuestions } from '../../../src/format/question-bank.ts';
import { builtIn } from '../../templates/built-in.ts';

const { questions: BANK } = readQuestions(builtIn('questions'));
const OWN = [...BANK, { id: 'g', theme: 'garden-club', text: 'What grows?' }];

describe('a theme is known by', () => {
  test.each<[string, string[]]>([
    ['growth', ['growth']],
    ['Growth', ['growth']],
    ['Feedback to me', ['feedback-to-me']],
    ['feedback_to_me', ['feedback-to-me']],
    ['feedback', ['feedback-to-me']],
    ['well', ['well-being']],
    ['ice-breaker', ['ice-breakers']],
    ['Ice breakers', ['ice-breakers']],
    ['mentor', ['mentor']],
    ['mentoring', ['mentor', 'mentee']],
    ['garden club', ['garden-club']],
    ['garden', ['garden-club']],
    ['m', []],
    ['', []],
    ['-', []],
    ['growths', []],
    ['constructor', []],
  ])('%j: %j', (name, themes) => {
    expect(themesNamed(name, OWN, null)).toEqual(themes);
  });

  test.each<[Relation, string[]]>([
    ['mentor', ['mentor']],
    ['mentee', ['mentee']],
    ['peer', ['mentor', 'mentee']],
  ])('mentoring with a %s: %j', (relation, themes) => {
    expect(themesNamed('mentoring', BANK, relation)).toEqual(themes);
  });

  test('a theme of the user’s own goes before a name that stands for others', () => {
    const own = [...BANK, { id: 'x', theme: 'mentoring', text: 'What now?' }];
    expect(themesNamed('mentoring', own, 'mentor')).toEqual(['mentoring']);
  });
});

test('every theme that was asked for has questions', () => {
  const listed =
    'opening, well-being, work, blockers, growth, career, feedback to me, team, strategy, manager, skip-level, peer, mentoring, friend, ice-breaker';
  const meant = listed.split(', ').flatMap((name) => themesNamed(name, BANK, null));
  expect(meant.sort()).toEqual(themesOf(BANK).sort());
});
