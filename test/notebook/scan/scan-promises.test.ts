import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { promisesOf, readPersonLog } from '../../../src/notebook/read/person-log.ts';
import { scanOpenPromises } from '../../../src/notebook/scan/scan-promises.ts';
import { openTemp } from '../../support/open-notebook.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

// Everything that may hide a line, or make two lines one, in a handful of words so that they meet often.
const bullet = fc.constantFrom('- ', '- ', '* ', '1. ', '  - ', '\t- ', '> - ', '', '-  ', '- - ');
const box = fc.constantFrom(
  '[ ] ',
  '[ ] ',
  '[x] ',
  '[x] ',
  '[>] ',
  '[-] ',
  '[/] ',
  '[🔥] ',
  '',
  '[ ]',
  '[x]',
);
const words = fc.constantFrom(
  ...[
    'a',
    'write it',
    'café',
    'cafe\u0301',
    '@me a',
    '@alice a',
    'write it.',
    'writ\u212a',
    '李雷 写',
    '`a`',
    '',
  ],
  ...[
    '<!-- a --> ',
    'a <!-- b',
    '--> a',
    '%% a %%',
    'a %% b',
    'a\uFE0F',
    'a\u00a0b',
    'a due:fri',
    '(a)',
    '@alice',
    'due:fri',
  ],
);
const mark = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' ^2abcdef',
    ' ^2abcdef',
    ' ^3k',
    ' ^3k ',
    ' ^x-y',
    ' 🆔 4k',
    ' [id:: 5k]',
    ' ^6k %% x %%',
  ],
  ...[' <!-- x --> ^7k', ' done:2026-11-12', ' since:2026-11-06', ' #private', ' ✅ 2026-11-20'],
);
const task = fc.tuple(bullet, box, words, mark).map((parts) => parts.join(''));
const other = fc.constantFrom(
  '',
  '',
  '```',
  '<!--',
  '-->',
  '%%',
  '<pre>',
  '</pre>',
  '## Topics',
  '## Private',
  '## Goals',
  '### Next',
  '# Notes',
  '- ## Private',
  ' ## Topics',
  '> ## Private',
  '---',
  '===',
  '~~~',
  ' ```',
  '- ```',
  '> text',
  '  #private',
  '<div>',
  'text',
  '    ',
);
const file = fc
  .tuple(
    fc.constantFrom('', '---\nstatus: held\n---\n', '\uFEFF', '---\n- [ ] a\n'),
    fc.array(fc.oneof({ weight: 4, arbitrary: task }, { weight: 1, arbitrary: other }), {
      maxLength: 5,
    }),
    fc.constantFrom('\n', '\n', '\r\n'),
    fc.boolean(),
  )
  .map(([head, lines, eol, ends]) => head + lines.join(eol) + (ends ? eol : ''));

/** Files whose text is given by their names, without `.md`: looked at as bytes, and read in full. */
function compare(given: Record<string, string>): void {
  const entries = Object.entries(given).map(([name, text]) => [`people/alice/${name}.md`, text]);
  const folder = tempNotebook(Object.fromEntries(entries));
  const { notebook, people } = openTemp(folder);
  const full = people.flatMap((person) => promisesOf(readPersonLog(notebook, person)));
  const scanned = [...scanOpenPromises(notebook, people).values()].flat();
  rmSync(folder.root, { recursive: true });
  expect(scanned).toEqual(full.filter(({ state }) => state === 'open'));
}

test('a look at the bytes finds what reading every file finds', () => {
  const files = fc.record(
    { profile: file, inbox: file, '2026-11-06': file, '2026-11-13': file, '2026-11-20': file },
    { requiredKeys: ['2026-11-06'] },
  );
  fc.assert(fc.property(files, compare), {
    seed: 8,
    numRuns: 400,
  });
});

test('a line that seems to close a carried one does so only where it is an item with that id', () => {
  const closed = fc
    .tuple(
      fc.array(other, { maxLength: 3 }),
      words,
      words,
      fc.constantFrom('', '%% ', '<!-- a --> ', '` ', '@alice '),
    )
    .map(([above, one, two, odd]) =>
      [...above, `- [x] ${one} ${odd}${two} ^2abcdef`, 'text', ''].join('\n'),
    );
  const carried = fc
    .tuple(fc.array(other, { maxLength: 2 }), fc.constantFrom('send', 'write it', '%% send'))
    .map(([above, text]) => [...above, `- [>] ${text} ^2abcdef`, ''].join('\n'));
  const files = fc.record({ '2026-11-06': carried, '2026-11-13': closed });
  fc.assert(fc.property(files, compare), {
    seed: 8,
    numRuns: 400,
  });
});
