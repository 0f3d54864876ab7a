import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { advice, daysIn, each, type Given } from '../../support/advice.ts';

describe('career-due', () => {
  const started = calendarDate('2026-01-01');
  test.each<[string, string[] | null, Given]>([
    ['more than a quarter ago', ['2026-08-19'], { talks: ['2026-08-19 career', '2026-11-06'] }],
    ['a quarter ago', null, { talks: ['2026-08-20 career', '2026-11-06'] }],
    ['none, together for long', ['2026-11-06'], { talks: ['2026-11-06'], profile: { started } }],
    [
      'none, met for long',
      ['2026-09-01', '2026-11-06'],
      { talks: ['2026-08-19', '2026-09-01', '2026-11-06'] },
    ],
    ['none, met for a quarter', null, { talks: ['2026-08-20', '2026-11-06'] }],
    ['none and nothing this quarter', ['2026-07-01'], { talks: ['2026-06-01', '2026-07-01'] }],
    ['never met', null, { profile: { started } }],
    ['a planned one', null, { talks: ['2026-08-19 career', '2026-11-27 career planned'] }],
    ['one prepared for today', null, { talks: ['2026-08-19 career', '2026-11-20 career today'] }],
    [
      'one that was never held',
      ['2026-08-19'],
      {
        talks: [
          '2026-08-19 career',
          '2026-10-01 career cancelled',
          '2026-11-10 career unconfirmed',
        ],
      },
    ],
    [
      'my manager',
      ['2026-08-19'],
      { talks: ['2026-08-19 career'], profile: { relation: 'manager' } },
    ],
    ['a friend', null, { talks: ['2026-08-19 career'], profile: { relation: 'friend' } }],
    ['a peer', null, { talks: ['2026-08-19 career'], profile: { relation: 'peer' } }],
    ['away', null, { talks: ['2026-08-19 career'], isAway: true }],
  ])('%s', (_, days, given) => {
    expect(daysIn(advice('career-due', given))).toEqual(days);
  });

  test('what it says', () => {
    expect(advice('career-due', { talks: ['2026-07-01 career'] })).toMatchObject({
      text: 'The last career talk is 4 months ago: is it time for one?',
      command: 'oneonone new alice --focus career',
    });
    expect(advice('career-due', { talks: ['2026-07-01'] })?.text).toBe(
      'No career talk in a quarter: is it time for one?',
    );
  });
});

test.each([
  ['2026-11-20 today', 'oneonone new alice --focus career'],
  ['2026-11-20 feedback today', 'oneonone edit alice 2026-11-20'],
  ['2026-11-20-2 feedback today', 'oneonone edit alice 2026-11-20-2'],
  ['2026-11-27 planned', 'oneonone new alice --focus career'],
  ['2026-11-27 feedback planned', 'oneonone edit alice 2026-11-27'],
  ['2026-11-28 planned', 'oneonone new alice --focus career'],
  ['2026-11-27 cancelled', 'oneonone new alice --focus career'],
])('with %s there already: %s', (prepared, command) => {
  const talks = ['2026-07-01 career', '2026-11-28 planned', prepared];
  expect(advice('career-due', { talks })?.command).toBe(command);
});

describe('same-focus', () => {
  const FIVE = ['2026-10-02', '2026-10-16', '2026-10-30', '2026-11-06', '2026-11-13'];
  const five = each(FIVE, 'operational');
  test.each<[string, string[] | null, Given]>([
    ['five', FIVE, { talks: five }],
    ['four', null, { talks: five.slice(1) }],
    ['another one before', FIVE, { talks: ['2026-09-18 career', ...five] }],
    ['another one among them', null, { talks: [...five, '2026-11-10 feedback'] }],
    ['one without a focus among them', null, { talks: [...five, '2026-11-10'] }],
    ['none at all', null, { talks: FIVE }],
    ['one of them planned', null, { talks: [...five.slice(1), '2026-11-27 operational planned'] }],
    ['another planned', null, { talks: [...five, '2026-11-27 development planned'] }],
    ['the same planned', FIVE, { talks: [...five, '2026-11-27 operational planned'] }],
    [
      'the only one in the rotation',
      null,
      { talks: five, settings: { rotation: ['Operational'] } },
    ],
    [
      'the only one of theirs',
      null,
      { talks: five, profile: { rotation: ['operational'] }, settings: { rotation: ['a', 'b'] } },
    ],
  ])('%s', (_, days, given) => {
    expect(daysIn(advice('same-focus', given))).toEqual(days);
  });

  test.each<[string, string, Given]>([
    ['operational', 'development', {}],
    ['feedback', 'operational', {}],
    ['growth', 'operational', {}],
    ['career', 'operational', {}],
    ['growth', 'strategic', { settings: { rotation: ['operational', 'growth', 'strategic'] } }],
    [
      'strategic',
      'operational',
      { settings: { rotation: ['operational', 'growth', 'strategic'] } },
    ],
    ['growth', 'strategic', { settings: { rotation: ['growth', 'x; rm -rf ~', 'Strategic'] } }],
  ])('after %s comes %s', (focus, other, given) => {
    const found = advice('same-focus', { ...given, talks: each(FIVE, focus) });
    expect(found?.text).toBe(
      `The last five talks had one focus, ${focus}: would ${other} make a change?`,
    );
    expect(found?.command).toBe(`oneonone new alice --focus ${other}`);
  });
});
