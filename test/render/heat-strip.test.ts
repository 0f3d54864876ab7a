import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import { daysToCount } from '../../src/core/records/past-meeting.ts';
import { countByWeek, yearOfWeeks } from '../../src/core/records/stats-weeks.ts';
import { heatStrip } from '../../src/render/heat-strip.ts';
import { textWidth } from '../../src/render/width.ts';
import { anyDate } from '../support/dates.ts';
import { anyMeetings, meetingFrom } from '../support/past-meetings.ts';

function strip(from: string, to: string, lines: string[]) {
  const span = { from: calendarDate(from), to: calendarDate(to) };
  return heatStrip(countByWeek(daysToCount(lines.map(meetingFrom), span), span, 1));
}

describe('a strip of weeks', () => {
  it('has a character a week, its months above and its meaning below', () => {
    const lines = [
      '2025-12-31 held',
      '2026-01-01 held',
      '2026-01-06 held',
      '2026-01-07 missed',
      '2026-01-14 cancelled',
      '2026-01-22 unconfirmed',
      '2026-02-26 held',
    ];
    expect(strip('2025-12-01', '2026-03-08', lines)).toEqual([
      'Dec Jan Feb Mar',
      '····█▒x?····▒·',
      '· none  x fell through  ? unconfirmed  ▒ 1  █ 2',
    ]);
  });

  it('shades many meetings a week in four steps', () => {
    const held = [1, 3, 5, 8].flatMap((count, week) =>
      Array.from({ length: count }, () => `2026-11-${String(2 + 7 * week).padStart(2, '0')} held`),
    );
    const [, cells, legend] = strip('2026-11-02', '2026-11-29', held);
    expect(cells).toBe('░▒▓█');
    expect(legend).toBe('░ 1–2  ▒ 3–4  ▓ 5–6  █ 7–8');
  });

  it('has a row a year where it is longer', () => {
    const lines = strip('2024-11-04', '2026-01-18', ['2025-01-01 held', '2025-01-06 held']);
    expect(lines).toEqual([
      `${' '.repeat(47)}Dec  Jan`,
      `${' '.repeat(44)}········█  2024`,
      '   Feb Mar  Apr May Jun  Jul Aug  Sep Oct Nov  Dec Jan',
      `█${'·'.repeat(51)}   2025`,
      '',
      `··${' '.repeat(52)} 2026`,
      '· none  █ 1',
    ]);
  });

  it('has 53 columns for a year, whatever was in it', () => {
    fc.assert(
      fc.property(anyMeetings, anyDate, fc.integer({ min: 0, max: 6 }), (meetings, to, day) => {
        const year = yearOfWeeks(to, day);
        const [months, cells = ''] = heatStrip(countByWeek(daysToCount(meetings, year), year, day));
        expect(textWidth(cells)).toBe(53);
        expect(cells).toMatch(/^[·x?░▒▓█]+$/);
        expect(textWidth(months ?? '')).toBeLessThanOrEqual(55);
        expect(months).toMatch(/^ *(?:[A-Z][a-z]{2} {1,2}){11,12}[A-Z][a-z]{2}$/);
      }),
      { seed: 7 },
    );
  });
});
