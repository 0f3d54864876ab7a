import { expect, test } from 'vitest';
import { around } from '../../src/render/around.ts';

test.each([
  ['a short one', 'short', 20, 'a short one'],
  ['the needle comes first and much after', 'needle', 20, 'the needle comes fi…'],
  ['much comes before the needle', 'needle', 20, '…the needle'],
  ['much comes before the needle and after it', 'needle', 20, '…the needle and aft…'],
  ['李雷李雷李雷李雷李雷needle李雷李雷', 'needle', 20, '…李雷needle李雷李雷'],
  ['李雷李雷李雷李雷李雷needle李雷李雷', 'needle', 12, '…雷needle李…'],
  ['x needle', 'needle', 3, '…n…'],
])('%j around %j in %i columns: %j', (text, part, columns, shown) => {
  const start = text.indexOf(part);
  expect(around(text, { start, end: start + part.length }, columns)).toBe(shown);
});
