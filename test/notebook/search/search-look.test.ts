import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesIn } from '../../../src/format/entries.ts';
import { foldText } from '../../../src/format/fold-text.ts';
import { findReadable } from '../../../src/format/privacy/readable.ts';
import { readPersonLog } from '../../../src/notebook/read/person-log.ts';
import { fileMemory, loadFiles } from '../../../src/notebook/scan/load-files.ts';
import { filesThatMayHold, quickWords } from '../../../src/notebook/search/search-look.ts';
import { openTemp } from '../../support/open-notebook.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

const piece = fc.constantFrom(
  ...['plan', 'PLAN', 'Plän', 'pla\u0308n', 'straße', 'STRASSE', 'İst', 'ist', 'ΟΔΟΣ', 'οδος'],
  ...[
    '李雷',
    '李 雷',
    'ﬁn',
    'fin',
    'pla\u00adn',
    'a%%b',
    'ab',
    '%% pl %%',
    '<!-- pl --> an',
    'foo .',
  ],
  ...[
    '\n- [ ] ',
    '\n- ',
    '\n',
    '\n\n',
    '\n## Notes\n',
    ' ',
    ' ',
    '\u00a0',
    '\u3000',
    '#private ',
    '(@me)',
  ],
  ...['due:fri', '^3kabc', '🎉', '❤\ufe0f', '`a%%b`', '\r\n', '**', 'x.', ',y', 'Ｆ'],
  ...['don’t', "don't", 'don´t', '“plan”', '–', '—', 'a‑b', 'ŉ'],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const word = fc.constantFrom(
  ...[
    'plan',
    'pl',
    'strasse',
    'Straße',
    'ist',
    'οδοσ',
    '雷',
    '李雷',
    'fin',
    'n',
    'ab',
    'foo.',
    '.',
  ],
  ...['foo', 'f', '🎉', '❤', 'a b', 'plan an', 'x,y', 'x', '(', '**', '%'],
  ...["don't", 'don’t', '"plan"', '-', 'a-b', "'", 't“', 'ab - ab'],
);

test('no file is passed over that holds the words', () => {
  const texts = fc.array(text, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(texts, fc.array(word, { minLength: 1, maxLength: 2 }), (bodies, typed) => {
      const folder = tempNotebook();
      for (const [at, body] of bodies.entries())
        folder.write(`people/alice/2026-11-1${at}.md`, body);
      const { notebook, people } = openTemp(folder);
      const [alice] = people;
      if (alice === undefined) throw new Error('no Alice');
      const words = typed.map(foldText);
      const { meetings } = readPersonLog(notebook, alice);
      const holding = meetings.filter(({ document }) =>
        entriesIn(findReadable(document, true, new Set()), true).some((entry) =>
          words.every((one) => foldText(entry.text).includes(one)),
        ),
      );
      const memory = fileMemory();
      const found = filesThatMayHold(
        memory,
        loadFiles(notebook, meetings, memory),
        quickWords(words),
      );
      const names = found.map(({ name }) => name.file);
      expect(names).toEqual(expect.arrayContaining(holding.map(({ file }) => file)));
    }),
    { seed: 5, numRuns: 150 },
  );
});

test('most files are passed over', () => {
  const folder = tempNotebook({
    'people/alice/2026-11-10.md': '- nothing',
    'people/alice/2026-11-11.md': '- the Plan',
    'people/alice/2026-11-12.md': '- nöthing',
    'people/alice/2026-11-13.md': '- der Plän',
  });
  const { notebook, people } = openTemp(folder);
  const meetings = people.flatMap((person) => readPersonLog(notebook, person).meetings);
  const memory = fileMemory();
  const found = filesThatMayHold(
    memory,
    loadFiles(notebook, meetings, memory),
    quickWords(['plan']),
  );
  expect(found.map(({ name }) => name.key.date)).toEqual(['2026-11-11', '2026-11-13']);
});

test('plain signs find typographic ones', () => {
  const body = '- she said “I don’t” – 2024‑2026\n';
  const folder = tempNotebook({ 'people/alice/2026-11-10.md': body });
  const { notebook, people } = openTemp(folder);
  const meetings = people.flatMap((person) => readPersonLog(notebook, person).meetings);
  const memory = fileMemory();
  const loaded = loadFiles(notebook, meetings, memory);
  for (const typed of ["don't", '"I don\'t"', '- 2024-2026', 'i don´t']) {
    expect(filesThatMayHold(memory, loaded, quickWords([foldText(typed)]))).toHaveLength(1);
  }
});

test('letters that come together where a mark is left out are found', () => {
  const folder = tempNotebook({ 'people/alice/2026-11-10.md': '- [ ] call `a%%b`\n' });
  const { notebook, people } = openTemp(folder);
  const meetings = people.flatMap((person) => readPersonLog(notebook, person).meetings);
  expect(meetings[0]?.document.items[0]?.marks.text).toBe('call `ab`');
  const memory = fileMemory();
  const loaded = loadFiles(notebook, meetings, memory);
  expect(filesThatMayHold(memory, loaded, quickWords(['ab']))).toHaveLength(1);
});

test('memory grows with the files', () => {
  const long = 'x'.repeat(1 << 20);
  const folder = tempNotebook({
    'people/alice/2026-11-10.md': 'a',
    'people/alice/2026-11-11.md': `${long} plan`,
  });
  const { notebook, people } = openTemp(folder);
  const meetings = people.flatMap((person) => readPersonLog(notebook, person).meetings);
  const memory = fileMemory();
  const loaded = loadFiles(notebook, [...meetings, { file: 'people/alice/gone.md' }], memory);
  expect(loaded.map(({ start, end }) => end - start)).toEqual([1, long.length + 5]);
  expect(filesThatMayHold(memory, loaded, ['plan'])).toHaveLength(1);
});
