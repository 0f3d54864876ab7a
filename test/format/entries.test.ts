import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../src/core/dates/calendar-date.ts';
import { readDocument } from '../../src/format/document.ts';
import { entriesIn } from '../../src/format/entries.ts';
import { splitFrontMatter } from '../../src/format/header/front-matter.ts';
import { ownerNames } from '../../src/format/items/owner-names.ts';
import { privateFeedback } from '../../src/format/privacy/private-feedback.ts';
import { findReadable, readWhole } from '../../src/format/privacy/readable.ts';
import { readProfile } from '../../src/format/profile.ts';

const { profile } = readProfile('alice' as never, null);
const NAMES = ownerNames('me' as never, profile, new Map() as never);

function readableOf(text: string, kind: 'meeting' | 'inbox' | 'profile', withPrivate: boolean) {
  const date = kind === 'meeting' ? ('2026-11-20' as CalendarDate) : null;
  const { bodyStart } = splitFrontMatter(text);
  const document = readDocument(text, { kind, date, names: NAMES, bodyStart });
  const also = kind === 'profile' ? privateFeedback(document) : new Set<number>();
  return findReadable(document, withPrivate, also);
}

function entries(
  text: string,
  kind: 'meeting' | 'inbox' | 'profile' = 'meeting',
  withPrivate = false,
) {
  return entriesIn(readableOf(text, kind, withPrivate), true).map(
    ({ role, line, text: words }) => `${line} ${role}: ${words}`,
  );
}

describe('the entries of a meeting', () => {
  test('are items with what belongs to them, paragraphs, code, and headings that say something', () => {
    const text = `---
status: held
---
# Salary

A first
paragraph.

## Topics
- [x] Release plan since:2026-11-06 ^3kabcde
  - and a line below
  with more of it

  and a paragraph
- [ ] @me write it due:fri
  on paper

## Notes
### The move
Boxes
\`\`\`
code here

and here
\`\`\`
`;
    expect(entries(text)).toEqual([
      '4 other: Salary',
      '6 other: A first paragraph.',
      '10 topics: Release plan and a paragraph',
      '11 topics: and a line below with more of it',
      '15 topics: write it on paper',
      '19 notes: The move',
      '20 notes: Boxes ``` code here and here ```',
    ]);
  });

  test('leave the headings out that a template put there', () => {
    const text = '## Their week\nfine\n## Notes\n### The move\n';
    const found = entriesIn(readableOf(text, 'meeting', false), false).map((entry) => entry.text);
    expect(found).toEqual(['fine', 'The move']);
  });
});

test('an inbox holds topics and promises', () => {
  expect(entries('- a topic\n- @me call due:2026-11-20\n', 'inbox')).toEqual([
    '1 topics: a topic',
    '2 actions: call',
  ]);
});

const PROFILE = `---
name: Alice
---
## About
Climbs.
### Family
Two girls.
## Goals
- Lead a project
  - 2026-11-01 first talk
## Feedback
- 2026-11-06 given praise: clear slides #share
  - reason: everybody followed
- 2026-11-13 given: late again
  - feeling: worried
## Plans
Sabbatical
## Private
Ill
`;

test('a profile has roles of its own, and feedback is private unless it is shared', () => {
  expect(entries(PROFILE, 'profile')).toEqual([
    '5 about: Climbs.',
    '6 about: Family',
    '7 about: Two girls.',
    '9 goals: Lead a project',
    '10 goals: 2026-11-01 first talk',
    '12 feedback: 2026-11-06 given praise: clear slides #share',
    '13 feedback: reason: everybody followed',
    '16 profile: Plans',
    '17 profile: Sabbatical',
  ]);
  expect(entries(PROFILE, 'profile', true)).toEqual(
    expect.arrayContaining([
      '14 feedback: 2026-11-13 given: late again',
      '15 feedback: feeling: worried',
      '19 private: Ill',
    ]),
  );
});

describe('private text', () => {
  test.each([
    ['## Private\nsecret\n'],
    ['## Private\n### Notes\nsecret\n'],
    ['- [ ] secret #private\n  secret\n  - secret\n'],
    ['- open\n  secret #private\n'],
    ['A secret #private\nsecret\n'],
    ['%% secret %%\n'],
    ['- [ ] %% secret %%\n'],
    ['<!-- secret -->\n'],
    ['<!-- secret\n\n## Notes\nsecret'],
    ['text %% secret\n\nsecret\n'],
  ])('%j is found only when asked for', (text) => {
    expect(entries(text).join()).not.toContain('secret');
    expect(entries(text, 'meeting', true).join()).toContain('secret');
  });

  test('is said to be private when it is shown', () => {
    const flags = entriesIn(
      readableOf('open\n\nsome %% secret %%\n\nx #private\n', 'meeting', true),
      true,
    );
    expect(flags.map((entry) => entry.private)).toEqual([false, true, true]);
  });

  test('what stands around it is read on', () => {
    expect(entries('- [ ] call %% secret %% Bob <!-- x --> due:fri\n')).toEqual([
      '1 actions: call Bob',
    ]);
    expect(entries('a %% secret %% b\n')).toEqual(['1 other: a b']);
  });
});

// Each line says a word of its own, so that it can be told what was shown.
const opening = fc.constantFrom(
  ...['', '', '- ', '- [ ] ', '- [x] ', '  - ', '  ', '> ', '> - [ ] ', '1. ', '\t- [ ] ', '    '],
  ...['## Private ', '## Notes ', '### ', '# Topics ', '%% ', '<!-- ', '```', '~~~ ', '<div>'],
);
const ending = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' #private',
    ' %%',
    ' -->',
    ' %% x %%',
    ' <!-- x -->',
    ' ^3kabcd',
    ' due:fri',
    '\n---',
    '\n',
    '`%%`',
  ],
);
const lines = fc
  .array(fc.tuple(opening, ending), { minLength: 1, maxLength: 12 })
  .map((all) => all.map(([before, after], at) => `${before}qz${at}z${after}`).join('\n'));

test('the entries say what may be shown, and nothing else', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom<'meeting' | 'inbox'>('meeting', 'inbox'), (text, kind) => {
      const readable = readableOf(text, kind, false);
      const shown = readWhole(readable);
      const said = entriesIn(readable, true)
        .map((entry) => entry.text)
        .join('\n');
      for (const token of text.match(/qz\d+z/g) ?? []) {
        if (said.includes(token)) expect(shown).toContain(token);
      }
      const all = entriesIn(readableOf(text, kind, true), true)
        .map((entry) => entry.text)
        .join('\n');
      for (const token of shown.match(/qz\d+z/g) ?? []) expect(all).toContain(token);
      for (const token of shown.match(/qz\d+z/g) ?? []) {
        if (!/^#{1,6} .*/.test(lineWith(text, token))) expect(said).toContain(token);
      }
    }),
    { seed: 8, numRuns: 3000 },
  );
});

function lineWith(text: string, token: string): string {
  return text.split('\n').find((line) => line.includes(token)) ?? '';
}
