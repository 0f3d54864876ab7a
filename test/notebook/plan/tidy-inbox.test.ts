import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { applySplices } from '../../../src/format/edit/splice.ts';
import { openNotebook } from '../../../src/notebook/notebook.ts';
import { tidyInbox } from '../../../src/notebook/plan/tidy-inbox.ts';
import { readPersonLog } from '../../../src/notebook/read/person-log.ts';
import { readPeople } from '../../../src/notebook/read/read-people.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

const HELD = '---\nstatus: held\n---\n## Topics\n- [x] Hiring ^2abc234\n- [ ] Holiday ^3abc234\n';

/** The inbox of Alice after tidying, when the meeting of 6 November reads so. */
function tidied(inbox: string, meeting = HELD): string {
  const folder = tempNotebook({
    'people/alice/inbox.md': inbox,
    'people/alice/2026-11-06.md': meeting,
  });
  const world = fakeWorld({ folder: folder.root });
  const notebook = openNotebook(world, calendarDate('2026-11-20'), folder.root);
  if (notebook === null) throw new Error('no notebook');
  const [person] = readPeople(notebook).people;
  if (person === undefined) throw new Error('nobody');
  const log = readPersonLog(notebook, person);
  if (log.inbox === null) throw new Error('no inbox');
  return applySplices(log.inbox.text, tidyInbox(log.inbox, log.meetings));
}

describe('tidyInbox', () => {
  it.each([
    ['takes out what a held meeting bears', '- [>] Hiring ^2abc234\n- New one\n', '- New one\n'],
    [
      'takes out the plain lines below it',
      '- [>] Hiring ^2abc234\n  more on it\n  - and this\n- New\n',
      '- New\n',
    ],
    [
      'keeps CRLF and what stands around',
      '- a\r\n- [>] Hiring ^2abc234\r\n- b\r\n',
      '- a\r\n- b\r\n',
    ],
    ['empties an inbox', '- [>] Hiring ^2abc234\n- [>] Holiday ^3abc234', ''],
    [
      'takes out a block of carried lines',
      '- [>] Hiring ^2abc234\n  - [>] Holiday ^3abc234\n- x\n',
      '- x\n',
    ],
  ])('%s', (_name, inbox, after) => {
    expect(tidied(inbox)).toBe(after);
  });

  it.each([
    ['an open line', '- Hiring ^2abc234\n'],
    ['a closed line', '- [x] Hiring ^2abc234\n'],
    ['a carried line without an id', '- [>] Hiring\n'],
    ['a carried line whose copy stands nowhere', '- [>] Other ^4abc234\n'],
    ['a carried line above an open promise', '- [>] Hiring ^2abc234\n  - [ ] @alice ask around\n'],
    ['a line that opens a private part', '- [>] %%Hiring ^2abc234\n- secret%%\n'],
  ])('leaves %s', (_name, inbox) => {
    expect(tidied(inbox)).toBe(inbox);
  });

  it('leaves everything until the meeting was held', () => {
    const planned = HELD.replace('status: held', 'status: cancelled');
    expect(tidied('- [>] Hiring ^2abc234\n', planned)).toBe('- [>] Hiring ^2abc234\n');
  });
});
