import { describe, expect, test } from 'vitest';
import { readMeetingArgument } from '../../../src/commands/arguments/meeting.ts';
import { readPersonArgument } from '../../../src/commands/arguments/person.ts';
import { makeSession } from '../../../src/commands/session.ts';
import type { MeetingUse } from '../../../src/notebook/find/find-meeting.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

const HELD = '---\nduration: 30\n---\n';
const CANCELLED = '---\nstatus: cancelled\n---\n';
const PREPARED = '---\ntemplate: default\n---\n## Topics\n- [ ] Release\n';

/** The meeting that is meant, by its file name, or the refusal. */
async function meant(
  meetings: Record<string, string>,
  use: MeetingUse,
  text?: string,
): Promise<string> {
  const files = Object.entries(meetings).map(([name, body]) => [`people/alice/${name}.md`, body]);
  const folder = tempNotebook({ 'people/alice/profile.md': '', ...Object.fromEntries(files) });
  const world = fakeWorld({ folder: folder.root });
  const session = makeSession(world, { words: [], options: {} }, 'test');
  const notebook = session.notebook();
  const alice = await readPersonArgument(session, notebook, 'alice');
  try {
    const meeting = await readMeetingArgument(session, notebook, alice, text, use);
    return meeting.file.replace(/^people\/alice\/|\.md$/g, '');
  } catch (error) {
    const { message, hint, code } = error as { message: string; hint: string; code: string };
    return `${code}: ${message}${hint === '' ? '' : ` | ${hint}`}`;
  }
}

const LOG = {
  '2026-10-16': PREPARED,
  '2026-11-06': HELD,
  '2026-11-13': CANCELLED,
  '2026-11-27': PREPARED,
  '2026-12-04': PREPARED,
};
const TODAY = { ...LOG, '2026-11-20': PREPARED };

describe('where the date is left out', () => {
  test.each<[string, Record<string, string>, MeetingUse, string]>([
    ['today’s', TODAY, 'edit', '2026-11-20'],
    ['today’s', TODAY, 'met', '2026-11-20'],
    ['today’s', TODAY, 'cancel', '2026-11-20'],
    ['today’s', TODAY, 'move', '2026-11-20'],
    ['the newest held', TODAY, 'show', '2026-11-06'],
    ['the newest unconfirmed', LOG, 'edit', '2026-10-16'],
    ['the newest unconfirmed', LOG, 'met', '2026-10-16'],
    ['the next planned', LOG, 'cancel', '2026-11-27'],
    ['the next planned', LOG, 'move', '2026-11-27'],
    ['the newest', { '2026-11-06': HELD, '2026-11-27': PREPARED }, 'edit', '2026-11-27'],
    [
      'not one that was called off',
      { '2026-11-20': PREPARED, '2026-11-20-2': CANCELLED },
      'edit',
      '2026-11-20',
    ],
    [
      'the second of today',
      { '2026-11-20': CANCELLED, '2026-11-20-2': PREPARED },
      'cancel',
      '2026-11-20-2',
    ],
    [
      'the next where today’s is confirmed',
      { ...LOG, '2026-11-20': '---\nstatus: held\n---\n' },
      'cancel',
      '2026-11-27',
    ],
    ['today’s, written up or not', { ...LOG, '2026-11-20': HELD }, 'cancel', '2026-11-20'],
  ])('%s: %j %s', async (_which, meetings, use, file) => {
    expect(await meant(meetings, use)).toBe(file);
  });

  test.each<[Record<string, string>, MeetingUse, string]>([
    [{}, 'edit', 'unknown-item: alice has no meeting yet | oneonone new alice'],
    [
      { '2026-11-06': PREPARED },
      'show',
      'unknown-item: alice has no meeting that was held; name one by its date | 2026-11-06  Fri 6 Nov',
    ],
    [
      { '2026-11-06': HELD },
      'move',
      'unknown-item: alice has no meeting today or later | 2026-11-06  Fri 6 Nov',
    ],
  ])('none: %j %s', async (meetings, use, refusal) => {
    expect(await meant(meetings, use)).toBe(refusal);
  });
});

describe('a date', () => {
  test.each([
    ['2026-11-06', '2026-11-06'],
    ['6 nov', '2026-11-06'],
    ['last friday', '2026-11-13'],
    ['fri', '2026-11-27'],
    ['Next', '2026-11-20'],
    ['last', '2026-11-06'],
  ])('%s', async (text, file) => {
    expect(await meant(TODAY, 'show', text)).toBe(file);
  });

  const TWO = { '2026-11-20': PREPARED, '2026-11-20-2': PREPARED, '2026-11-18-2': HELD };

  test.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20-2', '2026-11-20-2'],
    ['2026-11-18', '2026-11-18-2'],
    ['today', 'ambiguous: alice has several meetings on Fri 20 Nov | 2026-11-20\n2026-11-20-2'],
    [
      '2026-11-20-3',
      'unknown-item: alice has no meeting number 3 on Fri 20 Nov | 2026-11-20-2  Fri 20 Nov\n2026-11-20  Fri 20 Nov\n2026-11-18-2  Wed 18 Nov',
    ],
    [
      '1/12',
      'bad-date: "1/12" is no date that I can read | as in 2026-11-27, fri, +2w, "27 nov", "next tuesday", "in 2 weeks"',
    ],
  ])('two on a day: %s', async (text, result) => {
    expect(await meant(TWO, 'edit', text)).toBe(result);
  });

  test('last and next, where there is none', async () => {
    expect(await meant({ '2026-11-27': PREPARED }, 'edit', 'last')).toBe(
      'unknown-item: alice has no last meeting | 2026-11-27  Fri 27 Nov',
    );
    expect(await meant({}, 'edit', 'next')).toBe(
      'unknown-item: alice has no next meeting | oneonone new alice',
    );
  });
});
