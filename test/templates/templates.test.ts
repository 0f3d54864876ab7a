import { describe, expect, test } from 'vitest';
import { FOCUSES } from '../../src/core/meetings/choose-focus.ts';
import { BUILT_IN_TEMPLATES } from '../../src/core/meetings/choose-template.ts';
import { RELATIONS } from '../../src/core/people/person.ts';
import { renderTemplate } from '../../src/format/template/template.ts';
import { builtIn, MUCH_KNOWN, NOTHING_KNOWN } from './built-in.ts';
import { headingRoles } from './heading-roles.ts';

const SITUATIONS = [NOTHING_KNOWN, MUCH_KNOWN].flatMap((data) =>
  [null, ...FOCUSES].flatMap((focus) =>
    RELATIONS.map((relation) => ({ ...data, focus, relation })),
  ),
);

describe.each(BUILT_IN_TEMPLATES)('the template %s', (name) => {
  const rendered = SITUATIONS.map((data) => renderTemplate(builtIn(name), data));
  const texts = rendered.map(({ text }) => text);

  test('has no mistake', () => {
    expect(rendered.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('leaves no tag behind', () => {
    for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|null|object/);
  });

  test.each(['topics', 'agreements', 'actions', 'takeaways', 'private'])(
    'has exactly one section for %s',
    (role) => {
      for (const text of texts) {
        expect(headingRoles(text).filter((found) => found === role)).toEqual([role]);
      }
    },
  );

  test('ends with takeaways, action items and what is private', () => {
    for (const text of texts) {
      expect(headingRoles(text).slice(-3)).toEqual(['takeaways', 'actions', 'private']);
    }
  });

  test('promises nothing: its only task is a blank to fill', () => {
    for (const text of texts) {
      expect(text.match(/^.*\[.?\].*$/gm)).toEqual(['- [ ] ']);
    }
  });

  test('is short enough to be used', () => {
    for (const text of texts) {
      const lines = text.trimEnd().split('\n');
      expect(lines.length).toBeLessThan(45);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
    }
  });

  test('is tidy Markdown: a blank line above every heading, never two, one line end at its end', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/\n\n\n|[^\n]\n#|^\n/);
      expect(text).toMatch(/[^\n]\n$/);
    }
  });

  test('has whole hints, each on one line', () => {
    for (const text of texts) {
      const withoutHints = text.replace(/^<!-- .+ -->$/gm, '');
      expect(withoutHints).not.toMatch(/<!--|-->|%%/);
    }
  });
});

describe('the default template', () => {
  const { text } = renderTemplate(builtIn('default'), NOTHING_KNOWN);

  test('keeps the order of a good talk', () => {
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
      'Their week',
      'Previous agreements',
      'Topics',
      'Decisions and blockers',
      'Feedback',
      'Takeaways',
      'Action items',
      'Private',
    ]);
  });

  test('fits on a screen', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(32);
  });

  test.each(['operational', 'development', 'strategic', 'feedback'])(
    'has two to five lines more for the focus %s',
    (focus) => {
      const focused = renderTemplate(builtIn('default'), { ...NOTHING_KNOWN, focus }).text;
      const more = focused.split('\n').length - text.split('\n').length;
      expect(more).toBeGreaterThanOrEqual(2);
      expect(more).toBeLessThanOrEqual(5);
    },
  );
});

test('mentoring speaks to the one who mentors, or to the one who is mentored', () => {
  const forMentee = renderTemplate(builtIn('mentoring'), { ...NOTHING_KNOWN, relation: 'mentee' });
  const forMentor = renderTemplate(builtIn('mentoring'), { ...NOTHING_KNOWN, relation: 'mentor' });
  expect(forMentee.text).toContain('Ask before you advise');
  expect(forMentor.text).not.toContain('Ask before you advise');
});

describe.each(BUILT_IN_TEMPLATES)('goals in the template %s', (name) => {
  const section = '- Lead a project\n- Speak at a meetup\n';
  const withFocus = (focus: string | null, goals = MUCH_KNOWN.goals) =>
    renderTemplate(builtIn(name), { ...MUCH_KNOWN, focus, goals }).text;

  test('are shown once when the talk is about development', () => {
    expect(withFocus('development').split(section)).toHaveLength(2);
    expect(headingRoles(withFocus('development'))).toContain('goals');
  });

  test('leave no empty bullet where there are none', () => {
    expect(withFocus('development', [])).not.toMatch(/^-\s*$/m);
  });
});

// With that focus every other template makes room for the one named like it.
test.each(['career', 'first'])('goals are shown in %s when the talk is about a career', (name) => {
  const { text } = renderTemplate(builtIn(name), { ...MUCH_KNOWN, focus: 'career' });
  expect(text.match(/^- Lead a project$/gm)).toHaveLength(1);
});
