import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/core/dates/calendar-date.ts';
import { renderTemplate, type TemplateData } from '../../../src/format/template/template.ts';
import { TEMPLATE_TAGS } from '../../../src/format/template/template-tags.ts';

const ALICE: TemplateData = {
  name: 'Alice Park',
  handle: 'alice',
  relation: 'mentee',
  role: 'Engineer',
  date: calendarDate('2026-11-20'),
  day: 'Fri 20 Nov',
  since: 'Fri 6 Nov',
  objective: 'Plan the quarter',
  focus: 'development',
  goals: ['Lead a project', 'Speak up'],
  questions: ['How are you?'],
};

function fill(text: string, data: Partial<TemplateData> = {}): string {
  return renderTemplate(text, { ...ALICE, ...data }).text;
}

function mistakes(text: string): string[] {
  const { problems } = renderTemplate(text, ALICE);
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('values', () => {
  test.each([
    ['{{name}}', 'Alice Park'],
    ['{{firstName}}', 'Alice'],
    ['@{{handle}}', '@alice'],
    ['{{relation}}', 'mentee'],
    ['{{role}}', 'Engineer'],
    ['{{date}} {{day}} {{since}}', '2026-11-20 Fri 20 Nov Fri 6 Nov'],
    ['{{ objective }}, {{focus}}', 'Plan the quarter, development'],
  ])('%s becomes %s', (template, text) => {
    expect(fill(template)).toBe(text);
  });

  test('are not escaped for HTML, however many braces', () => {
    expect(fill('{{name}} {{{name}}} {{&name}}', { name: 'Bo & "Co"' })).toBe(
      'Bo & "Co" Bo & "Co" Bo & "Co"',
    );
  });

  test('are put in once: tags and replacement marks in them stay as they are', () => {
    expect(fill('{{name}}', { name: "{{handle}} $& $' {{#goals}}" })).toBe(
      "{{handle}} $& $' {{#goals}}",
    );
  });

  test('that are missing leave nothing behind', () => {
    expect(fill('[{{role}}{{objective}}{{since}}{{focus}}]', NOTHING)).toBe('[]');
  });
});

const NOTHING = { role: null, objective: null, since: null, focus: null, goals: [], questions: [] };

describe('blocks', () => {
  test.each([
    ['{{#role}}a {{role}}{{/role}}', 'a Engineer', ''],
    ['{{^role}}no role{{/role}}', '', 'no role'],
    ['{{#development}}grow{{/development}}{{#career}}far{{/career}}', 'grow', ''],
    ['{{#mentee}}teach{{/mentee}}{{#mentor}}learn{{/mentor}}', 'teach', 'teach'],
    ['{{#goals}}- {{text}}\n{{/goals}}', '- Lead a project\n- Speak up\n', ''],
    [
      '{{#goals}}{{firstName}}: {{text}}. {{/goals}}',
      'Alice: Lead a project. Alice: Speak up. ',
      '',
    ],
    ['{{^goals}}none{{/goals}}', '', 'none'],
  ])('%s', (template, full, empty) => {
    expect(fill(template)).toBe(full);
    expect(fill(template, NOTHING)).toBe(empty);
  });

  test('that stand alone on a line take the line with them', () => {
    expect(fill('a\n{{#role}}\nb\n{{/role}}\nc\n')).toBe('a\nb\nc\n');
    expect(fill('a\r\n{{#role}}\r\nb\r\n{{/role}}\r\nc\r\n', NOTHING)).toBe('a\nc\n');
  });
});

describe('a mistake is named where it stands, and the rest is filled', () => {
  test.each([
    ['Hi {{nmae}}!', 'Hi !', '1:4 {{nmae}} is no tag that I know'],
    ['{{constructor}}{{__proto__}}', '', '1:1 {{constructor}} is no tag that I know'],
    ['{{name.length}}', '', '1:1 {{name.length}} is no tag that I know'],
    ['{{.}}', '', '1:1 {{.}} is no tag that I know'],
    ['a\n  {{> other}}\nb', 'a\nb', '2:3 {{> other}} asks for another file'],
    ['{{=<% %>=}}<% name %>', '<% name %>', '1:1 {{=<% %>=}} changes the marks'],
    ['{{goals}}', '', '1:1 {{goals}} is a block: write {{#goals}} … {{/goals}}'],
    ['{{career}}', '', '1:1 {{career}} is a block'],
    ['{{text}}', '', '1:1 {{text}} has a meaning only inside a list'],
    ['a {{name', 'a name', '1:3 {{ opens a tag that never closes'],
    ['x\ny {{#role}}a', 'x\ny a', '2:3 {{#role}} needs {{/role}} further down'],
    ['{{/role}}b', 'b', '1:1 {{/role}} closes a block that is not open'],
    ['{{#nope}}in{{/nope}} out', 'in out', '1:1 {{#nope}} is no block that I know'],
    ['{{#goals}}{{#role}}{{text}} {{/goals}}', 'Lead a project Speak up ', '1:11 {{#role}} needs'],
    ['{{{#goals}}} {{name}}', ' Alice Park', '1:1 {{{#goals}}} is no tag'],
  ])('%s', (template, text, mistake) => {
    expect(fill(template)).toBe(text);
    expect(mistakes(template)[0]).toContain(mistake);
  });

  test('several are told in the order of the file', () => {
    const found = mistakes('{{#role}}\n{{one}}\n{{two}}');
    expect(found.map((mistake) => mistake.slice(0, 3))).toEqual(['1:1', '2:1', '3:1']);
  });

  test('lines count from the start of the file, front matter included', () => {
    expect(fill('---\nobjective: "{{oops}}"\n---\nHi {{name}}\n')).toBe('Hi Alice Park\n');
    expect(mistakes('---\nobjective: "{{oops}}"\n---\nHi {{nmae}}\n')).toEqual([
      '4:4 {{nmae}} is no tag that I know',
    ]);
  });
});

test('comments in mustache marks leave no trace, not even over lines', () => {
  expect(fill('a{{! secret }}b{{!\n two lines }}c')).toBe('abc');
  expect(mistakes('a{{! {{x }}b')).toEqual([]);
});

test('a byte order mark and CRLF do not reach the meeting', () => {
  expect(fill('\uFEFF# A\r\n\r\n{{name}}\r\n')).toBe('# A\n\nAlice Park\n');
});

test('whatever a template holds, it is filled, and mistakes point at tags', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{{',
      '}}',
      '{{{',
      '}}}',
      '{',
      '}',
      '{{!',
      '\n',
      ' ',
      '#',
      '/',
      '^',
      '>',
      '&',
      '=',
    ),
    fc.constantFrom('{{#goals}}', '{{/goals}}', '{{^role}}', '{{/role}}', '{{text}}', '{{#nope}}'),
    fc.constantFrom(...TEMPLATE_TAGS.map(({ name }) => name)),
    fc.string({ maxLength: 5 }),
  );
  const template = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(template, (text) => {
      const { problems } = renderTemplate(text, ALICE);
      for (const { line, column } of problems) {
        const found = text.split('\n')[line - 1]?.startsWith('{{', column - 1);
        if (!text.startsWith('---')) expect(found).toBe(true);
      }
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('every tag is documented with a sentence, once', () => {
  for (const { about } of TEMPLATE_TAGS) expect(about).toMatch(/^[A-Z].+\.$/);
  expect(new Set(TEMPLATE_TAGS.map(({ name }) => name)).size).toBe(TEMPLATE_TAGS.length);
});

test('every documented tag can be used', () => {
  for (const { name, kind } of TEMPLATE_TAGS) {
    const uses = {
      value: `{{${name}}}`,
      flag: `{{#${name}}}x{{/${name}}}`,
      list: `{{^${name}}}x{{/${name}}}`,
      entry: `{{#goals}}{{${name}}}{{/goals}}`,
    };
    expect(mistakes(uses[kind])).toEqual([]);
  }
});
