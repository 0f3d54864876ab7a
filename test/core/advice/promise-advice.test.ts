import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { advice, daysIn, open } from '../../support/advice.ts';

const yesterday = calendarDate('2026-11-19');
const DAYS = ['2026-11-06'];

describe('my-overdue', () => {
  test.each([
    ['due yesterday', DAYS, { due: yesterday }],
    ['due today', null, { due: calendarDate('2026-11-20') }],
    ['without a date', null, { due: null }],
    ['theirs', null, { due: yesterday, owner: 'alice' }],
    ['nobody’s', null, { due: yesterday, owner: null }],
    ['a topic', null, { due: yesterday, kind: 'topic' }],
    ['done', null, { due: yesterday, state: 'done' }],
  ] as const)('%s', (_, days, fields) => {
    expect(daysIn(advice('my-overdue', { open: [open(fields, ...DAYS)] }))).toEqual(days);
  });

  test('what it says of one', () => {
    expect(advice('my-overdue', { open: [open({ due: yesterday })] })).toMatchObject({
      text: 'You promised “call the bank” for 19 Nov: keep it now, or agree on a new date?',
      command: 'oneonone actions alice --mine --overdue',
    });
  });

  test('of several, the longest overdue first', () => {
    const older = { id: '9zzzzzz', text: 'Lend the book', due: calendarDate('2025-12-31') };
    const found = advice('my-overdue', { open: [open({ due: yesterday }), open(older)] });
    expect(found?.text).toBe(
      '2 of your promises are past their date, first “Lend the book” for 31 Dec 2025: keep them now, or agree on new dates?',
    );
    expect(found?.items.map(({ id }) => id)).toEqual(['9zzzzzz', '3abcdef']);
  });

  test('a private one is not named', () => {
    const found = advice('my-overdue', { open: [open({ due: yesterday, private: true })] });
    expect(found?.text).toContain('You promised something private for 19 Nov:');
  });

  test('it holds while somebody is away', () => {
    expect(advice('my-overdue', { open: [open({ due: yesterday })], isAway: true })).not.toBe(null);
  });
});

describe('loose-promises', () => {
  test.each([
    ['with both', null, {}, 'report'],
    ['without a date', '“call the bank” has no date: by when?', { due: null }, 'report'],
    ['without an owner', '“call the bank” has no owner: who does it?', { owner: null }, 'report'],
    [
      'without either',
      '“call the bank” has no owner and no date: who does it, and by when?',
      { owner: null, due: null },
      'report',
    ],
    ['private', 'Something private has no date: by when?', { due: null, private: true }, 'report'],
    ['a topic', null, { owner: null, due: null, kind: 'topic' }, 'report'],
    ['dropped', null, { due: null, state: 'dropped' }, 'report'],
    ['to a friend, without a date', null, { due: null }, 'friend'],
    [
      'among friends, without an owner',
      '“call the bank” has no owner: who does it?',
      { owner: null },
      'friend',
    ],
  ] as const)('%s', (_, text, fields, relation) => {
    const found = advice('loose-promises', { open: [open(fields)], profile: { relation } });
    expect(found?.text ?? null).toBe(text);
  });

  test.each([
    ['2 promises have no date: by when?', { due: null }, { due: null }],
    ['2 promises have no owner: who does what?', { owner: null }, { owner: null }],
    [
      '2 promises have no owner or no date: who does what, and by when?',
      { owner: null },
      { due: null },
    ],
  ])('%s', (text, one, other) => {
    const found = advice('loose-promises', {
      open: [open({ id: '9', ...other }, '2026-11-13'), open(one, '2026-11-06')],
    });
    expect(found).toMatchObject({ text, command: 'oneonone actions alice' });
    expect(daysIn(found)).toEqual(['2026-11-06', '2026-11-13']);
  });
});
