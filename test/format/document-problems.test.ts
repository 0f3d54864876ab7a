import { expect, test } from 'vitest';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import { type DocumentContext, readDocument } from '../../src/format/document.ts';
import { findDocumentProblems } from '../../src/format/document-problems.ts';
import { readHeader } from '../../src/format/header/header.ts';
import { indexHandles, ownerNames } from '../../src/format/items/owner-names.ts';

const names = ownerNames(null, { handle: 'alice', name: 'Alice', aliases: [] }, indexHandles([]));
const MEETING = { kind: 'meeting', date: calendarDate('2026-11-20') } as const;

function problems(
  text: string,
  context: Pick<DocumentContext, 'kind' | 'date'> = MEETING,
): string[] {
  const { bodyStart } = readHeader(text);
  const found = findDocumentProblems(readDocument(text, { ...context, names, bodyStart }));
  return found.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

test.each<[string, string[]]>([
  ['- [ ] @me call due:2026-11-27\n', []],
  ['- [ ] @me call due:fri\n', ['relative-date 1:16']],
  ['- [x] @me call due:"next week"\n', ['relative-date 1:16']],
  ['- [ ] @me call due:sometime\n', ['bad-date 1:16']],
  ['- [ ] @me call due:2026-02-30\n', ['bad-date 1:16']],
  ['- [ ] @me call 📅 2026-13-01\n', ['bad-date 1:16']],
  ['- [ ] @me call since:2026-02-30 ^3k9fq2a\n', ['bad-date 1:16']],
  ['- [ ] @me call [due:: ]\n', []],
  ['- [ ] @me say `due:sometime`\n', []],
  ['- [ ] call the bank\n', ['no-owner 1:7']],
  ['- [x] call the bank\n- [-] x\n- [>] y ^abcd\n', []],
  ['- [ ] @me one\n  - [ ] two\n', []],
  ['- [ ]\n', []],
  ['## Topics\n- [ ] hiring\n', []],
  ['## Goals\n- [ ] speak\n', []],
  ['## Goals\n- [ ] speak due:2026-12-31\n- [x] @alice done\n', []],
  ['## Goals\n- [ ] @alice write the plan\n', ['promise-in-goals 2:7']],
  ['text\n%% secret\nmore\n', ['unclosed-private 2:1']],
  ['text <!-- secret\n', ['unclosed-private 1:6']],
  ['%% fine %% <!-- fine -->\n', []],
  ['- [ ] @me one ^3k9fq2a\n- [ ] @me two ^3k9fq2a\n', ['id-reused 2:15']],
  ['- [ ] @me one ^3k9fq2a\n- [x] @alice one ^3k9fq2a\n', []],
  ['---\nnext: +2w\n---\n- [ ] @me x due:fri\n', ['relative-date 2:7', 'relative-date 4:13']],
  ['---\nnext: 2026-12-04\n---\n', []],
  ['---\nnext: whenever\n---\n', []],
])('%j', (text, found) => {
  expect(problems(text)).toEqual(found);
});

test('an inbox has no date to count from', () => {
  expect(problems('- @me call due:fri\n', { kind: 'inbox', date: null })).toEqual([
    'bad-date 1:12',
  ]);
  expect(problems('- @me call due:2026-11-27\n', { kind: 'inbox', date: null })).toEqual([]);
});
