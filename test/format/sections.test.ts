import { describe, expect, test } from 'vitest';
import { roleOfTitle } from '../../src/format/sections.ts';
import { readText } from '../support/read.ts';

/** The sections of a text as `2 actions private: its own lines`. */
function sections(text: string): string[] {
  const { sections: found, blocks } = readText(text);
  return found.map(({ level, role, firstLine, endLine, ...section }) => {
    const lines = blocks.lines
      .slice(firstLine, endLine)
      .map(({ start, end }) => text.slice(start, end));
    return `${level} ${role ?? '-'}${section.private ? ' private' : ''}: ${lines.join(' ').trim()}`;
  });
}

describe('the role of a heading', () => {
  test.each([
    ['topics', ['Topics', 'Agenda', 'Talking points', 'Their topics', 'My topics']],
    ['agreements', ['Previous agreements', 'Carried over', 'Follow-up from last time']],
    [
      'actions',
      ['Action items', 'Actions', 'Agreements', 'Commitments', 'Next steps', 'Outcomes', 'To do'],
    ],
    ['takeaways', ['Takeaways', 'Key takeaways', 'Summary', 'Decisions']],
    ['notes', ['Notes', 'Discussion']],
    ['goals', ['Goals', 'Development goals', 'Growth']],
    [
      'private',
      ['Private', 'Private notes', 'My private thoughts', 'Confidential', '🔒', 'Notes 🔒'],
    ],
  ])('%s', (role, titles) => {
    for (const title of titles) {
      const variants = [
        title,
        title.toUpperCase(),
        `${title}:`,
        `📋 ${title}`,
        `**${title}**`,
        `_${title}_ …`,
      ];
      for (const variant of variants)
        expect([variant, roleOfTitle(variant)]).toEqual([variant, role]);
    }
  });

  test.each([
    ['To-do', 'actions'],
    ['TODO', 'actions'],
    ['1️⃣ Topics', 'topics'],
    ['✅ Action\u00a0items', 'actions'],
    ['Topics <!-- theirs first -->', 'topics'],
    ['Topics %% theirs first %%', 'topics'],
    ['Notes <!-- private -->', 'private'],
    ['Ｔｏｐｉｃｓ', 'topics'],
    ['Private/Notes', 'private'],
    ['Non-confidential', 'private'],
    ['P**riv**ate', 'private'],
    ['Pri\u200bvate', 'private'],
    ['Pri\u00advate', 'private'],
    ['Privately', null],
    ['Topics of the week', null],
    ['Note', null],
    ['', null],
    ['📋', null],
  ])('%j is %s', (title, role) => {
    expect(roleOfTitle(title)).toBe(role);
  });
});

describe('how far a section goes', () => {
  test.each([
    ['to the next of the same level', '## Topics\na\n## Notes\nb', ['2 topics: a', '2 notes: b']],
    ['to one of a higher level', '## Topics\na\n# Alice\nb', ['2 topics: a', '1 -: b']],
    [
      'over deeper ones without a role',
      '## Topics\na\n### Hers\nb\n## X\nc',
      ['2 topics: a', '3 topics: b', '2 -: c'],
    ],
    [
      'a deeper role wins',
      '# Notes\na\n## Actions\nb\n## X\nc',
      ['1 notes: a', '2 actions: b', '2 notes: c'],
    ],
    [
      'private is never lifted',
      '## Private\na\n### Actions\nb\n## Notes\nc',
      ['2 private private: a', '3 actions private: b', '2 notes: c'],
    ],
    ['by underlined headings', 'Topics\n===\na\n\nNotes\n---\nb', ['1 topics: a', '2 notes: b']],
    ['by an underlined heading of two lines', 'Next\nsteps\n---\na', ['2 actions: a']],
    ['with closing marks', '## Topics ##\na', ['2 topics: a']],
    ['indented by three', '   ## Topics\na', ['2 topics: a']],
    [
      'not by code',
      '## Topics\n```\n## Notes\n```\n    # Notes',
      ['2 topics: ``` ## Notes ```     # Notes'],
    ],
    ['not by a comment', '## Topics\n<!--\n## Notes\n-->\na', ['2 topics: <!-- ## Notes --> a']],
    ['not by a hash without a space', '## Topics\n#tag', ['2 topics: #tag']],
    ['not by seven hashes', '## Topics\n####### a', ['2 topics: ####### a']],
    ['by a heading below HTML that goes on', '<details>\n## Private\na', ['2 private private: a']],
    ['by a heading below HTML in a list', '- <div>\n# Topics\na', ['1 topics: a']],
    ['with CRLF', '## Topics\r\na\r\n## Notes\r\n', ['2 topics: a', '2 notes: ']],
  ])('%s', (_, text, said) => {
    expect(sections(text)).toEqual(said);
  });
});

describe('a heading in a quote or a list stays inside the section around it', () => {
  test.each([
    ['a quoted heading', '## Topics\n> # Mail\n> b\n\nc', ['2 topics: ', '3 topics: > b  c']],
    [
      'below a private one',
      '## Private\n> # Mail\n\nb\n## Notes\nc',
      ['2 private private: ', '3 private private: b', '2 notes: c'],
    ],
    [
      'with a role of its own',
      '## Notes\n> ### Actions\n> - [ ] a\n## X',
      ['2 notes: ', '5 actions: > - [ ] a', '2 -: '],
    ],
    [
      'a private one in a quote',
      '> ## Private\n> b\n\n## Notes\nc',
      ['2 private private: > b', '2 notes: c'],
    ],
  ])('%s', (_, text, said) => {
    expect(sections(text).map((line) => line.replace(/^\d/, ''))).toEqual(
      said.map((line) => line.replace(/^\d/, '')),
    );
  });
});
