import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { OneononeError } from '../../../src/errors.ts';
import type { NewFeedback } from '../../../src/format/edit/edit-feedback.ts';
import { planFeedback } from '../../../src/notebook/plan/note-feedback.ts';
import { openTemp } from '../../support/open-notebook.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

const FILE = 'people/alice/profile.md';
const PLAIN: NewFeedback = {
  date: calendarDate('2026-11-20'),
  direction: 'given',
  praise: false,
  text: 'a',
  parts: [],
  shared: false,
};

function plan(profile: string | null, feedback: Partial<NewFeedback>, isRaised = false) {
  const files = profile === null ? { 'people/alice/inbox.md': '' } : { [FILE]: profile };
  const { notebook, people } = openTemp(tempNotebook(files));
  const [alice] = people;
  if (alice === undefined) throw new Error('nobody is there');
  const { changes, result } = planFeedback(notebook, alice, { ...PLAIN, ...feedback }, isRaised);
  const texts = changes.map((change) =>
    change.kind === 'edit' ? change.after : change.kind === 'create' ? change.text : '',
  );
  return { texts, result };
}

describe('feedback goes to the end of its section', () => {
  test.each([
    [
      'an empty one',
      '## Feedback\n\n## Topics\n',
      {},
      '## Feedback\n\n- 2026-11-20 given: a\n\n## Topics\n',
    ],
    [
      'parts',
      '## Feedback\n- x\n',
      { parts: [{ name: 'feeling', text: 'b' }] },
      '## Feedback\n- x\n- 2026-11-20 given: a\n  - feeling: b\n',
    ],
    [
      'praise',
      '## Feedback\n',
      { praise: true, direction: 'received' },
      '## Feedback\n\n- 2026-11-20 received praise: a\n',
    ],
    [
      'shared',
      '## Feedback\r\n- x\r\n',
      { shared: true },
      '## Feedback\r\n- x\r\n- 2026-11-20 given: a #share\r\n',
    ],
    [
      'a private one',
      '# A\n## Private\n### Feedback\n- x\n',
      { parts: [{ name: 'reason', text: 'b' }] },
      '# A\n## Private\n### Feedback\n- x\n- 2026-11-20 given: a\n  - reason: b\n',
    ],
    [
      'shared, with a private one',
      '## Feedback 🔒\n- x\n',
      { shared: true },
      '## Feedback\n\n- 2026-11-20 given: a #share\n\n## Feedback 🔒\n- x\n',
    ],
    ['none', '## Private\n', {}, '## Feedback\n\n- 2026-11-20 given: a\n\n## Private\n'],
    [
      'no profile',
      null,
      {},
      '## About\n\n## Goals\n\n## Feedback\n\n- 2026-11-20 given: a\n\n## Topics\n\n## Private\n',
    ],
  ] as const)('%s', (_, profile, feedback, wanted) => {
    expect(plan(profile, feedback as Partial<NewFeedback>).texts).toEqual([wanted]);
  });

  test.each(['', '<!-- a', '%% a', '#private'])(
    'words that would be lost are refused: %j',
    (text) => {
      expect(() => plan('## Feedback\n', { text })).toThrow(OneononeError);
    },
  );
});

describe('feedback that is to be raised is a topic, private as itself', () => {
  test.each([
    ['a', {}, '- Feedback: a #private since:2026-11-20\n'],
    ['a', { shared: true, praise: true }, '- Praise: a since:2026-11-20\n'],
    ['@bob should <!-- due:fri', {}, null],
    [
      '@me said `x` by due:fri #later',
      {},
      '- Feedback: me said x by later #private since:2026-11-20\n',
    ],
    ['late %% tired %%', { shared: true }, '- Feedback: late since:2026-11-20\n'],
    ['late #private', { shared: true }, '- Feedback: late #private since:2026-11-20\n'],
    [
      'The release notes had two wrong dates, and nobody saw it before Monday',
      {},
      '- Feedback: The release notes had two wrong dates, and nobody saw it … #private since:2026-11-20\n',
    ],
  ] as const)('%s', (text, feedback, topic) => {
    const raise = () => plan('## Feedback\n', { text, ...feedback }, true).texts[1];
    if (topic === null) expect(raise).toThrow(OneononeError);
    else expect(raise()).toBe(topic);
  });
});

test('whatever is said reads as it was meant, or is refused', () => {
  const word = fc.constantFrom(
    'late',
    '@me',
    'due:fri',
    '#private',
    '#share',
    '`#share`',
    '%%',
    '<!--',
    '-->',
    'praise:',
    'given',
    '- x',
    '[ ]',
    'é',
    '🎉',
    '|',
    '^abcd',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));
  let written = 0;
  fc.assert(
    fc.property(words, words, fc.boolean(), fc.boolean(), (text, part, shared, isRaised) => {
      const profile = '## Feedback\n- 2026-11-06 given: x\n\n## Topics\n- y\n';
      const found = unlessRefused(() =>
        plan(profile, { text, shared, parts: [{ name: 'reason', text: part }] }, isRaised),
      );
      if (found === null) return;
      written += 1;
      const { feedback } = found.result;
      expect(feedback).toMatchObject({ date: '2026-11-20', direction: 'given', praise: false });
      expect(feedback.parts).toHaveLength(1);
      if (!shared && !/#share/.test(text.replaceAll('`#share`', '')))
        expect(feedback.private).toBe(true);
      if (isRaised && feedback.private) expect(found.texts[1]).toContain('#private');
    }),
    { seed: 11, numRuns: 150 },
  );
  expect(written).toBeGreaterThan(50);
});

function unlessRefused<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof OneononeError) return null;
    throw error;
  }
}
