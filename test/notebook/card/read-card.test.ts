import { describe, expect, it } from 'vitest';
import { type Card, readCard } from '../../../src/notebook/card/read-card.ts';
import { openTemp } from '../../support/open-notebook.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

const HELD = '---\nstatus: held\n---\n';

/** Alice's card, her files given by their names. */
function cardOf(files: Record<string, string>, withPrivate = false): Card {
  const named = Object.entries(files).map(([file, text]) => [`people/alice/${file}`, text]);
  const { world, notebook, people } = openTemp(tempNotebook(Object.fromEntries(named)));
  const [alice] = people;
  if (alice === undefined) throw new Error('nobody is there');
  return readCard(world, notebook, alice, withPrivate);
}

const textsOf = (items: readonly { text: string }[]) => items.map(({ text }) => text);

describe('the topics of a card', () => {
  it('are those that the next meeting takes over, heads-up first, then the oldest', () => {
    const { topics } = cardOf({
      'inbox.md': '- new since:2026-11-19\n- loud #heads-up since:2026-11-18\n- secret #private\n',
      '2026-10-09.md': `${HELD}## Topics\n- [ ] left behind\n`,
      '2026-11-06.md': `${HELD}## Topics\n- [ ] unticked\n- [x] ticked\n- [ ] @alice a promise\n`,
      '2026-11-24.md': '## Topics\n- [ ] planned\n',
    });
    expect(textsOf(topics)).toEqual(['loud', 'unticked', 'new', 'planned']);
  });
});

describe('the promises of a card', () => {
  it('stand apart by whose they are, the most urgent first, private ones left out', () => {
    const { mine, theirs, nobodys, hidden } = cardOf({
      '2026-11-06.md': `${HELD}- [ ] @me undated\n- [ ] @me later due:2026-12-01\n- [ ] @me late due:2026-11-13 #private\n- [ ] @bob theirs\n- [x] @alice done\n- [ ] whose\n`,
    });
    expect([mine, theirs, nobodys].map(textsOf)).toEqual([
      ['later', 'undated'],
      ['theirs'],
      ['whose'],
    ]);
    expect(hidden).toBe(1);
  });
});

describe('the takeaways of a card', () => {
  it('are those of the last meeting that was held, not of one to come or called off', () => {
    const { last, takeaways } = cardOf({
      '2026-11-06.md': `${HELD}## Takeaways\n- one\n- two\n`,
      '2026-11-13.md': '---\nstatus: cancelled\n---\n## Takeaways\nnever\n',
      '2026-11-27.md': `${HELD}## Takeaways\ntoo early\n`,
    });
    expect(last?.key.date).toBe('2026-11-06');
    expect(takeaways).toEqual(['one', 'two']);
  });

  it('leave out what is private, there or in another copy, and say how much', () => {
    const files = {
      '2026-10-09.md': `${HELD}## Actions\n- [>] @me talk to HR #private ^3abc234\n`,
      '2026-11-06.md': `${HELD}## Takeaways\n- open\n- [x] @me talk to HR ^3abc234\n- %% aside %%\n\n### Private\nhidden\n`,
    };
    const card = cardOf(files);
    expect(card.takeaways).toEqual(['open']);
    expect(card.hidden).toBe(2);
    const whole = cardOf(files, true);
    expect(whole.takeaways.join('\n')).toMatch(/talk to HR[\s\S]*aside/);
    expect(whole.hidden).toBe(0);
  });
});

describe('the moods of a card', () => {
  it('are the last five of meetings that were held', () => {
    const files = [1, 2, 3, 4, 5, 5].map((mood, at) => [
      `2026-0${at + 1}-01.md`,
      `---\nstatus: held\nmood: ${mood}\n---\n`,
    ]);
    const { moods } = cardOf({
      ...Object.fromEntries(files),
      '2026-10-01.md': '---\nstatus: missed\nmood: 1\n---\n',
      '2026-11-01.md': HELD,
      '2026-12-01.md': '---\nstatus: held\nmood: 1\n---\n',
    });
    expect(moods.map(({ header }) => header.mood)).toEqual([2, 3, 4, 5, 5]);
  });
});

describe('the plan of a card', () => {
  it.each([
    [
      'the second of today where the first was held',
      { '2026-11-20.md': HELD, '2026-11-20-2.md': '' },
      2,
    ],
    ['today’s', { '2026-11-20.md': '' }, 1],
    [
      'none where it was called off',
      { '2026-11-20.md': '---\nstatus: cancelled\n---\n' },
      undefined,
    ],
  ])('is %s', (_what, files, number) => {
    expect(cardOf(files).plan?.meeting?.key.number).toBe(number);
  });
});

describe('goals and feedback on a card', () => {
  it('are the open goals, and feedback since the last talk; private ones are counted', () => {
    const files = {
      'profile.md': `## About\nClimbs.\n\n### Family\n- two cats\n\n## Goals\n- speak\n  - 2026-10-01 sent\n  - 2026-10-09 asked #private\n- [x] reached\n- quiet #private\n\n## Feedback\n- 2026-11-06 given: shared #share\n- 2026-11-10 given: own\n- 2026-10-01 given: old #share\n`,
      '2026-11-06.md': HELD,
    };
    const card = cardOf(files);
    expect(card.about).toEqual(['Climbs.', 'Family', 'two cats']);
    expect(card.goals.map(({ text, progress }) => [text, ...textsOf(progress)])).toEqual([
      ['speak', 'sent'],
    ]);
    expect(textsOf(card.feedback)).toEqual(['shared']);
    expect(card).toMatchObject({ hiddenFeedback: 1, hidden: 2 });
    const whole = cardOf(files, true);
    expect(textsOf(whole.goals)).toEqual(['speak', 'quiet']);
    expect(textsOf(whole.feedback)).toEqual(['own', 'shared']);
  });
});

describe('the questions of a card', () => {
  it('are none that was asked lately', () => {
    const first = cardOf({ '2026-11-06.md': HELD }).questions.map(({ id }) => id);
    const asked = `---\nstatus: held\nquestions: [${first.join(', ')}]\n---\n`;
    const then = cardOf({ '2026-11-06.md': asked }).questions.map(({ id }) => id);
    expect(then).toHaveLength(2);
    expect(then.filter((id) => first.includes(id))).toEqual([]);
  });
});
