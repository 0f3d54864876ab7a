import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import { compareMeetings } from '../../src/core/meetings/meeting.ts';
import {
  inboxFile,
  meetingFile,
  meetingFileName,
  parseMeetingFileName,
  profileFile,
} from '../../src/notebook/layout.ts';

const day = calendarDate('2026-11-20');

describe('paths', () => {
  it('stand below people/, under the folder’s own name', () => {
    expect(profileFile('søren-å')).toBe('people/søren-å/profile.md');
    expect(inboxFile('alice')).toBe('people/alice/inbox.md');
    expect(meetingFile('alice', { date: day, number: 1 })).toBe('people/alice/2026-11-20.md');
    expect(meetingFileName({ date: day, number: 2 })).toBe('2026-11-20-2.md');
  });
});

describe('parseMeetingFileName', () => {
  it.each([
    ['2026-11-20.md', 1],
    ['2026-11-20-2.md', 2],
    ['2026-11-20-10.md', 10],
  ])('reads %s', (name, number) => {
    const key = parseMeetingFileName(name);
    expect(key).toEqual({ date: day, number });
    if (key !== null && key !== 'odd') expect(meetingFileName(key)).toBe(name);
  });

  it.each([
    '2026-11-31.md',
    '2026-11-20 Alice.md',
    '2026-11-20-1.md',
    '2026-11-20-02.md',
    '2026-11-20-2-3.md',
    '2026-11-20.markdown',
    '2026-11-20.MD',
    '2026-11-20.md~',
    '2026-11-20',
    '20261120.md',
    '1',
  ])('calls %s odd', (name) => {
    expect(parseMeetingFileName(name)).toBe('odd');
  });

  it.each(['profile.md', 'notes.md', '.2026-11-20.md.swp', 'x2026-11-20.md', '', '٢٠٢٦-١١-٢٠.md'])(
    'leaves "%s" alone',
    (name) => {
      expect(parseMeetingFileName(name)).toBeNull();
    },
  );
});

describe('compareMeetings', () => {
  it('orders by date, then by number as a number', () => {
    const names = ['2026-11-20-10.md', '2026-11-20-2.md', '2026-11-21.md', '2026-11-20.md'];
    const keys = names.map(parseMeetingFileName).filter((key) => key !== null && key !== 'odd');
    expect(keys.sort(compareMeetings).map(meetingFileName)).toEqual([
      '2026-11-20.md',
      '2026-11-20-2.md',
      '2026-11-20-10.md',
      '2026-11-21.md',
    ]);
  });
});
