import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderJson } from '../../src/render/json.ts';

test('a document is indented and ends without a line break', () => {
  expect(renderJson([{ person: '李雷', due: null }])).toBe(
    '[\n  {\n    "person": "李雷",\n    "due": null\n  }\n]',
  );
});

test('what a terminal would act on is escaped', () => {
  expect(renderJson('a\u001b\u009b\u007f\u202e\u2028b')).toBe(
    '"a\\u001b\\u009b\\u007f\\u202e\\u2028b"',
  );
});

test('the data survive whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = renderJson({ text });
      expect(json).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(JSON.parse(json)).toEqual({ text });
    }),
    { seed: 20261120, numRuns: 200 },
  );
});
