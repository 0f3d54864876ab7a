import { expect, it } from 'vitest';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import type { TaskStyle } from '../../src/core/settings.ts';
import { stampSince } from '../../src/format/edit/edit-item.ts';
import { applySplices } from '../../src/format/edit/splice.ts';
import { readText } from '../support/read.ts';

const DAY = calendarDate('2026-11-06');

it.each<[string, TaskStyle, string]>([
  ['- [ ] call', 'plain', '- [ ] call since:2026-11-06'],
  ['- [ ] call \t', 'plain', '- [ ] call since:2026-11-06 \t'],
  ['- [ ] call due:fri', 'emoji', '- [ ] call due:fri ➕ 2026-11-06'],
  ['- [ ] call ^2abc234', 'plain', '- [ ] call since:2026-11-06 ^2abc234'],
  ['- [ ] call 🆔 2abc234', 'dataview', '- [ ] call 🆔 2abc234 [created:: 2026-11-06]'],
  ['- [ ] %%call%%', 'plain', '- [ ] %%call since:2026-11-06%%'],
  ['- [ ] call since:2026-10-01', 'plain', '- [ ] call since:2026-10-01'],
  ['- [ ] call\r\n- other', 'plain', '- [ ] call since:2026-11-06\r\n- other'],
])('stamps "%s" in style %s', (text, style, stamped) => {
  const document = readText(text);
  const [item] = document.items;
  if (item === undefined) throw new Error('no item');
  expect(applySplices(text, stampSince({ document, item, style }, DAY))).toBe(stamped);
});
