import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPerson } from '../../../src/core/people/match-person.ts';
import { typedNames } from '../../../src/core/people/typed-name.ts';

function named(handle: string, name = handle, ...aliases: string[]) {
  return { handle, name, aliases };
}

const MAX = named('max-von-der-aue', 'Max von der Aue');

describe('what to type for max-von-der-aue', () => {
  it.each([
    ['alone', 'max', []],
    ['beside others', 'max', [named('bob'), named('anna-max', 'Anna Max')]],
    ['beside somebody whose name goes on', 'max', [named('maxine', 'Maxine Roe')]],
    ['beside another Max', MAX.handle, [named('max-roe', 'Max Roe')]],
    ['beside somebody who is max', MAX.handle, [named('max', 'Maxwell')]],
    ['beside somebody called Max', MAX.handle, [named('bob', 'Bob', 'Max')]],
    ['beside a Max with an accent', 'max', [named('máx-roe', 'Máx Roe')]],
  ])('%s: %s', (_what, typed, others) => {
    expect(typedNames([...others, MAX])(MAX)).toBe(typed);
  });

  it('is the handle where the name begins otherwise and somebody else begins so', () => {
    const oddly = named('max-a', 'Ulrich');
    expect(typedNames([oddly])(oddly)).toBe('max');
    expect(typedNames([oddly, named('maxine')])(oddly)).toBe('max-a');
  });
});

it('always means that person, for commands that can make one, too', () => {
  const word = fc.constantFrom(
    'al',
    'ali',
    'alice',
    'älice',
    'bo',
    'b',
    '李雷',
    '𝒜x',
    'søren',
    'so',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 3 });
  const person = fc.record({ handle: words, name: words, alias: word });
  fc.assert(
    fc.property(
      fc.uniqueArray(person, { selector: ({ handle }) => handle.join('-') }),
      (people) => {
        const everybody = people.map(({ handle, name, alias }) =>
          named(handle.join('-'), name.join(' '), alias),
        );
        const typed = typedNames(everybody);
        for (const one of everybody) {
          const short = one.handle.split('-')[0] ?? '';
          const isClear = (['prefix', 'word'] as const).every((mode) => {
            const match = matchPerson(short, everybody, mode);
            return match.kind === 'one' && match.person === one;
          });
          expect(typed(one)).toBe(isClear ? short : one.handle);
        }
      },
    ),
    { seed: 20261120 },
  );
});
