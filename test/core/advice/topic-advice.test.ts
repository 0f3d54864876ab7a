import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import type { Promised } from '../../../src/core/promises/action-item.ts';
import { advice, daysIn, open } from '../../support/advice.ts';

const WAITING: Partial<Promised> = {
  kind: 'topic',
  text: 'Hiring plan',
  owner: null,
  due: null,
  carried: 3,
  since: calendarDate('2026-11-06'),
};
const DAYS = ['2026-11-06', '2026-11-13'];

test.each([
  ['three times over two weeks', DAYS, {}],
  ['twice', null, { carried: 2 }],
  ['over less than two weeks', null, { since: calendarDate('2026-11-07') }],
  ['since nobody knows when', null, { since: null }],
  ['a promise', null, { kind: 'action' }],
  ['closed', null, { state: 'done' }],
] as const)('%s', (_, days, fields) => {
  const found = advice('topic-waits', { open: [open({ ...WAITING, ...fields }, ...DAYS)] });
  expect(daysIn(found)).toEqual(days);
});

test('what it says of one', () => {
  expect(advice('topic-waits', { open: [open(WAITING)] })).toMatchObject({
    text: '“Hiring plan” has waited since 6 Nov, carried 3 times: decide it, drop it, or raise it now?',
    command: 'oneonone show 3abcdef',
    items: [{ text: 'Hiring plan' }],
  });
});

test('of several, the oldest first, each meeting once', () => {
  const older = { ...WAITING, id: '9zzzzzz', since: calendarDate('2025-10-02') };
  const found = advice('topic-waits', {
    open: [open(WAITING, '2026-11-06', '2026-11-06-2'), open(older, '2025-10-02', '2026-11-06')],
  });
  expect(found?.text).toContain(
    '2 topics have been carried three times or more, the first since 2 Oct 2025:',
  );
  expect(found?.items.map(({ id }) => id)).toEqual(['9zzzzzz', '3abcdef']);
  expect(daysIn(found)).toEqual(['2025-10-02', '2026-11-06', '2026-11-06-2']);
});

test('a private one is not named', () => {
  const found = advice('topic-waits', { open: [open({ ...WAITING, private: true })] });
  expect(found?.text).toContain('A private topic has waited since 6 Nov');
  expect(found?.text).not.toContain('Hiring');
});

test('a long one is cut between words', () => {
  const text = 'Whether the platform team should take over the build and release machinery';
  expect(advice('topic-waits', { open: [open({ ...WAITING, text })] })?.text).toContain(
    '“Whether the platform team should take over the…” has waited',
  );
});
