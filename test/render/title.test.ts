import { expect, it } from 'vitest';
import { titleWithTime } from '../../src/render/title.ts';
import { terminal } from './themes.ts';

it('puts the time on a line of its own where there is no room', () => {
  expect(titleWithTime('Meetings with 李雷', 'May', terminal(23))).toBe('Meetings with 李雷, May');
  expect(titleWithTime('Meetings with 李雷', 'May', terminal(22))).toBe('Meetings with 李雷\nMay');
  expect(titleWithTime('Meetings with 李雷', '', terminal(5))).toBe('Meetings with 李雷');
});
