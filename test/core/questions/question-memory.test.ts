import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../../src/core/dates/calendar-date.ts';
import {
  type AskedAt,
  lastAskedDates,
  QUESTION_MEMORY,
  recentlyAsked,
} from '../../../src/core/questions/question-memory.ts';

const TODAY = calendarDate('2026-11-20');

/** A meeting `daysAgo` with one question; a `!` before its id calls the meeting off. */
function meeting(daysAgo: number, id: string): AskedAt {
  const calledOff = id.startsWith('!');
  return { date: addDays(TODAY, -daysAgo), questions: [id.replace('!', '')], calledOff };
}

const WEEKLY = Array.from({ length: 12 }, (_, week) => meeting(week * 7, `w${week}`));

describe('what is remembered', () => {
  test('ten meetings, and nothing further back', () => {
    expect(recentlyAsked(WEEKLY, TODAY).flat()).toEqual(
      Array.from({ length: QUESTION_MEMORY }, (_, week) => `w${week}`),
    );
  });

  test('meetings to come are remembered besides the ten', () => {
    const ahead = [meeting(-14, 'later'), meeting(-7, 'next'), ...WEEKLY];
    const asked = recentlyAsked(ahead, TODAY).flat();
    expect(asked).toHaveLength(QUESTION_MEMORY + 2);
    expect(asked.slice(0, 3)).toEqual(['later', 'next', 'w0']);
  });

  test('a meeting called off takes no place, and its questions are the first to come back', () => {
    const asked = recentlyAsked([meeting(0, '!off'), ...WEEKLY], TODAY).flat();
    expect(asked).toEqual([...WEEKLY.slice(0, 10).map(({ questions }) => questions[0]), 'off']);
    expect(recentlyAsked([...WEEKLY, meeting(900, '!off')], TODAY).flat()).not.toContain('off');
  });

  test('no file further back is asked for', () => {
    let read = 0;
    function* reading() {
      for (const one of WEEKLY) {
        read += 1;
        yield one;
      }
    }
    recentlyAsked(reading(), TODAY);
    expect(read).toBe(QUESTION_MEMORY);
  });
});

test('a question was last asked at the newest meeting that was not called off', () => {
  const dates = lastAskedDates(
    [meeting(-7, 'a'), meeting(0, '!a'), meeting(7, 'a'), meeting(14, 'a'), meeting(14, 'b')],
    TODAY,
  );
  expect([...dates]).toEqual([
    ['a', '2026-11-13'],
    ['b', '2026-11-06'],
  ]);
});
