import { describe, expect, test } from 'vitest';
import {
  BUILT_IN_TEMPLATES,
  chooseTemplate,
  type TemplateWish,
} from '../../../src/core/meetings/choose-template.ts';
import { RELATIONS } from '../../../src/core/people/person.ts';

const USUAL: TemplateWish = {
  asked: null,
  handle: 'alice',
  relation: 'report',
  isFirst: false,
  focus: null,
  preferred: null,
  own: [],
};

test.each([
  ['report', 'default', 'first'],
  ['manager', 'manager', 'first'],
  ['skip-level', 'skip-level', 'first'],
  ['peer', 'peer', 'first'],
  ['mentor', 'mentoring', 'first'],
  ['mentee', 'mentoring', 'first'],
  ['friend', 'friend', 'friend'],
  ['other', 'default', 'default'],
] as const)('a %s: %s, at the first meeting %s', (relation, usual, first) => {
  expect(chooseTemplate({ ...USUAL, relation })).toBe(usual);
  expect(chooseTemplate({ ...USUAL, relation, isFirst: true })).toBe(first);
});

describe('what is more particular wins', () => {
  const everything: TemplateWish = {
    asked: 'short',
    handle: 'alice',
    relation: 'peer',
    isFirst: true,
    focus: 'career',
    preferred: 'ours',
    own: ['alice', 'career', 'retro', 'short', 'ours'],
  };
  const without: Partial<TemplateWish>[] = [
    {},
    { asked: null },
    { isFirst: false },
    { focus: 'retro' },
    { handle: 'bob' },
    { focus: null },
    { relation: 'report' },
    { preferred: null },
  ];
  test.each(
    ['short', 'first', 'career', 'alice', 'retro', 'peer', 'ours', 'default'].map(
      (name, at) => [name, Object.assign({}, everything, ...without.slice(0, at + 1))] as const,
    ),
  )('%s', (name, wish) => {
    expect(chooseTemplate(wish)).toBe(name);
  });
});

test('a person called like a built-in template does not get it', () => {
  expect(chooseTemplate({ ...USUAL, handle: 'peer', own: ['peer'] })).toBe('default');
});

test('without anything of the notebook the answer is built in', () => {
  for (const relation of RELATIONS) {
    for (const isFirst of [true, false]) {
      expect(BUILT_IN_TEMPLATES).toContain(chooseTemplate({ ...USUAL, relation, isFirst }));
    }
  }
});
