import { describe, expect, it } from 'vitest';
import { type MatchMode, matchPerson } from '../../../src/core/people/match-person.ts';

function named(handle: string, name = handle, ...aliases: string[]) {
  return { handle, name, aliases };
}

const PEOPLE = [
  named('alice-chen', 'Alice Chen', 'Ace'),
  named('alan', 'Alan Okoye'),
  named('søren', 'Søren Å', 'boss'),
  named('sean-o-brien', 'Seán O’Brien'),
  named('李雷', '李雷'),
  named('bob', 'Bob'),
  named('bobby', 'Robert Tables', '🦊'),
  named('namita', 'नमिता शर्मा'),
];

/** The answer in short: a handle, several with `?` between, or `near` and those who come near. */
function matched(query: string, mode: MatchMode = 'prefix', people = PEOPLE): string {
  const match = matchPerson(query, people, mode);
  if (match.kind === 'one') return match.person.handle;
  if (match.kind === 'many') return match.people.map(({ handle }) => handle).join('?');
  return ['near', ...match.near.map(({ handle }) => handle)].join(' ');
}

describe('an exact', () => {
  it.each([
    ['handle', 'alice-chen', 'alice-chen'],
    ['handle in capitals', 'ALICE-CHEN', 'alice-chen'],
    ['handle of the shorter of two', 'bob', 'bob'],
    ['name', 'Alice Chen', 'alice-chen'],
    ['name with other spaces', ' alice   chen ', 'alice-chen'],
    ['name with another apostrophe', "Seán O'Brien", 'sean-o-brien'],
    ['name without accents', 'sean o brien', 'sean-o-brien'],
    ['name in NFD', 'Søren A\u030a', 'søren'],
    ['name with another accent', 'sören å', 'søren'],
    ['first name', 'alice', 'alice-chen'],
    ['first name of someone called otherwise', 'robert', 'bobby'],
    ['first name in another script', 'नमिता', 'namita'],
    ['alias', 'ACE', 'alice-chen'],
    ['alias of signs', '🦊', 'bobby'],
    ['handle with accents', 'søren', 'søren'],
    ['handle without', 'soren', 'søren'],
    ['Chinese name', '李雷', '李雷'],
  ])('%s: %j', (_what, query, found) => {
    expect(matched(query)).toBe(found);
    expect(matched(query, 'word')).toBe(found);
  });
});

describe('the beginning of a name', () => {
  it.each([
    ['ali', 'alice-chen'],
    ['al', 'alice-chen?alan'],
    ['alice c', 'alice-chen'],
    ['alice-', 'alice-chen'],
    ['sør', 'søren'],
    ['sor', 'søren'],
    ['rob', 'bobby'],
    ['bobb', 'bobby'],
    ['bo', 'søren?bob?bobby'],
    ['李', '李雷'],
    ['chen', 'near'],
  ])('%j is %s', (query, found) => {
    expect(matched(query)).toBe(found);
  });

  it.each([
    ['ali', 'near alice-chen'],
    ['al', 'near alice-chen alan'],
    ['alice c', 'near alice-chen'],
    ['李', 'near 李雷'],
  ])('%j is not enough where a person could be made', (query, found) => {
    expect(matched(query, 'word')).toBe(found);
  });

  it('is enough there when whole words are given', () => {
    const people = [named('anna-maria-berg', 'A. Berg', 'Mary Ann')];
    expect(matched('anna', 'word', people)).toBe('anna-maria-berg');
    expect(matched('Anna Maria', 'word', people)).toBe('anna-maria-berg');
    expect(matched('mary', 'word', people)).toBe('anna-maria-berg');
    expect(matched('mar', 'word', people)).toBe('near anna-maria-berg');
  });
});

describe('when several fit', () => {
  const people = [
    named('alice', 'Alice Smith'),
    named('alice-chen', 'Alice Chen'),
    named('alice-wu', 'Alice Wu'),
    named('jose', 'Jose'),
    named('josé', 'José'),
    named('muller', 'Muller'),
    named('müllner', 'Müllner'),
  ];

  it.each([
    ['alice', 'alice'],
    ['Alice Wu', 'alice-wu'],
    ['ali', 'alice?alice-chen?alice-wu'],
    ['jose', 'jose'],
    ['josé', 'josé'],
    ['jos', 'jose?josé'],
    ['mull', 'muller?müllner'],
    ['müll', 'müllner'],
  ])('%j is %s', (query, found) => {
    expect(matched(query, 'prefix', people)).toBe(found);
  });

  it('asks between first names, and between a name and an alias', () => {
    const others = [
      named('sam-b', 'Sam'),
      named('sam-lee', 'Sam Lee'),
      named('samira', 'Samira', 'Sam'),
    ];
    expect(matched('sam', 'prefix', others)).toBe('sam-b?sam-lee?samira');
    expect(matched('sam', 'word', others)).toBe('sam-b?sam-lee?samira');
  });
});

describe('names that come near', () => {
  it.each([
    ['alcie', 'prefix', 'near alice-chen'],
    ['alcie', 'word', 'near alice-chen'],
    ['allan', 'prefix', 'near alan'],
    ['alec', 'prefix', 'near alice-chen alan'],
    ['bbo', 'prefix', 'near bob'],
    ['bbo', 'word', 'near'],
    ['rob', 'word', 'near bobby'],
    ['kim', 'word', 'near'],
    ['dana', 'word', 'near'],
    ['Bob Dylan', 'word', 'near bob'],
    ['Alice Walker', 'word', 'near'],
    ['zebediah', 'prefix', 'near'],
    ['', 'prefix', 'near'],
    [' ', 'word', 'near'],
  ] as const)('%j (%s): %s', (query, mode, found) => {
    expect(matched(query, mode)).toBe(found);
  });

  it('are told nearest first', () => {
    const people = [named('marten'), named('martina'), named('martin-b'), named('marlon')];
    expect(matched('martinn', 'prefix', people)).toBe('near martina martin-b marten');
  });
});

it('finds nobody in an empty notebook', () => {
  expect(matchPerson('alice', [], 'prefix')).toEqual({ kind: 'none', near: [] });
});

it('hands back the very person it was given', () => {
  const [alice] = PEOPLE;
  expect(matchPerson('ace', PEOPLE, 'prefix')).toEqual({ kind: 'one', person: alice });
});
