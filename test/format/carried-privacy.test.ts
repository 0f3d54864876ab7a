import { expect, test } from 'vitest';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import { toHandle } from '../../src/core/people/handle.ts';
import { resolvePromises } from '../../src/core/promises/resolve-promises.ts';
import { type Document, readDocument } from '../../src/format/document.ts';
import { carriedLines } from '../../src/format/edit/carried-lines.ts';
import { ownerNames } from '../../src/format/items/owner-names.ts';
import { readProfile } from '../../src/format/profile.ts';
import { copiesIn } from '../../src/notebook/read/person-log.ts';

const alice = toHandle('alice');
if (alice === null) throw new Error('alice is a handle');
const { profile } = readProfile(alice, null);

function read(text: string): Document {
  const date = calendarDate('2026-11-20');
  const names = ownerNames(null, profile);
  return readDocument(text, { kind: 'meeting', date, names, bodyStart: 0 });
}

function carried(text: string): string[] {
  const document = read(text);
  const promises = resolvePromises(copiesIn({ file: 'x.md', rank: 2, document }), 'alice');
  const travellers = new Map(promises.map((one, index) => [index, one]));
  return carriedLines(document, 0, travellers, 'plain').map((line) =>
    line.replace(/\^\w+$/, '^id'),
  );
}

test.each([
  ['- [ ] Call Bob %%he drinks%% soon', '- [ ] Call Bob %%he drinks%% soon since:2026-11-20 ^id'],
  ['- [ ] Call Bob <!-- he drinks -->', '- [ ] Call Bob <!-- he drinks --> since:2026-11-20 ^id'],
  ['- [ ] Call Bob %%he drinks\nand more%%', '- [ ] Call Bob since:2026-11-20 ^id'],
  ['- [ ] Call Bob <!-- he drinks\n-->', '- [ ] Call Bob since:2026-11-20 ^id'],
  ['%%\n- [ ] Call Bob\n%%', '- [ ] Call Bob since:2026-11-20 #private ^id'],
  ['%% a\n- [ ] Call Bob %%', '- [ ] Call Bob since:2026-11-20 #private ^id'],
  ['- [ ] Read `%%` and `<!--`', '- [ ] Read `%%` and `<!--` since:2026-11-20 ^id'],
])('what is hidden on a line stays hidden when it is carried: %j', (text, line) => {
  expect(carried(text)[0]).toBe(line);
});
