import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const MEETING = `---
status: held
focus: operational
objective: The plan
duration: 45
mood: 4
next: +2w
---
Opening words

## Their week %%SECRET%%
Fine

## Topics
- [x] Release plan #heads-up
- [ ] Hiring

## Action items
- [ ] @me Ask HR about Lisbon due:2026-11-13 ^3k9fq2a
- [ ] @alice Talk to Bob #private
  SECRET
- [ ] @alice Call Ana %%SECRET%% soon

## Private: SECRET
### Notes
SECRET

## Takeaways
- Good <!-- SECRET --> talk
`;

const FILES = {
  'people/alice/profile.md': '---\nname: Alice Chen\n---\n',
  'people/alice/2026-10-23.md':
    '- [>] @me Ask HR about Lisbon ^3k9fq2a\n- [ ] @me Tell SECRET ^2aaaaaa\n',
  'people/alice/2026-11-06.md': MEETING,
  'people/alice/2026-11-13.md': 'status: x\n- [ ] @me Tell SECRET #private ^2aaaaaa\n',
  'people/alice/2026-11-27.md': '',
};

async function run(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook(FILES),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(words, world, 'test');
  return { output: world.output(), errors: world.errors(), exitCode };
}

describe('a meeting', () => {
  test('on a terminal, without what is private', async () => {
    const { output, errors, exitCode } = await run(['show', 'alice', '6 nov'], { terminal: true });
    expect(output).toBe(`# Alice Chen, Fri 6 Nov 2026
held · operational · 45 minutes · mood 4 of 5 · next Fri 20 Nov

Purpose: The plan

Opening words

## Their week${' '}
Fine

## Topics
- [x] Release plan #heads-up
- [ ] Hiring

## Action items
- [ ] @me Ask HR about Lisbon due:2026-11-13 ^3k9fq2a
- [ ] @alice Call Ana  soon

## Takeaways
- Good  talk
`);
    expect(errors).toBe('5 private parts left out; --private shows everything.\n');
    expect(exitCode).toBe(0);
  });

  test('the last held one in a pipe, with everything', async () => {
    const { output, errors } = await run(['show', 'alice', '2026-11-06', '--private']);
    expect(output.startsWith('# Alice Chen, 2026-11-06\n')).toBe(true);
    expect(output.slice(output.indexOf('Opening'))).toBe(MEETING.slice(MEETING.indexOf('Opening')));
    expect(errors).toBe('');
  });

  test('as JSON, without what is private', async () => {
    const { output, errors } = await run(['show', 'alice', '2026-11-06', '--json']);
    expect(output).not.toContain('SECRET');
    expect(errors).toBe('');
    expect(JSON.parse(output)).toEqual({
      person: 'alice',
      date: '2026-11-06',
      file: 'people/alice/2026-11-06.md',
      status: 'held',
      focus: 'operational',
      objective: 'The plan',
      duration: 45,
      mood: 4,
      next: '2026-11-20',
      sections: [
        { role: null, title: '', private: false, text: 'Opening words' },
        { role: null, title: 'Their week', private: false, text: 'Fine' },
        {
          role: 'topics',
          title: 'Topics',
          private: false,
          text: '- [x] Release plan #heads-up\n- [ ] Hiring',
        },
        {
          role: 'actions',
          title: 'Action items',
          private: false,
          text: '- [ ] @me Ask HR about Lisbon due:2026-11-13 ^3k9fq2a\n- [ ] @alice Call Ana  soon',
        },
        { role: 'private', title: 'Private', private: true, text: '' },
        { role: 'takeaways', title: 'Takeaways', private: false, text: '- Good  talk' },
      ],
      actions: [
        expect.objectContaining({
          id: '3k9fq2a',
          owner: 'me',
          overdue: true,
          carried: 1,
          line: 19,
        }),
        expect.objectContaining({
          text: 'Call Ana soon',
          owner: 'alice',
          private: false,
          line: 22,
        }),
      ],
      topics: [
        expect.objectContaining({
          text: 'Release plan',
          discussed: true,
          headsUp: true,
          private: false,
        }),
        expect.objectContaining({ text: 'Hiring', discussed: false, carried: 0 }),
      ],
    });
  });

  test('as JSON with everything', async () => {
    const { output } = await run(['show', 'alice', '2026-11-06', '--json', '--private']);
    const { sections, actions } = JSON.parse(output);
    expect(sections.map(({ title }: { title: string }) => title)).toEqual([
      ...[
        '',
        'Their week %%SECRET%%',
        'Topics',
        'Action items',
        'Private: SECRET',
        'Notes',
        'Takeaways',
      ],
    ]);
    expect(actions.map(({ text }: { text: string }) => text)).toEqual([
      ...['Ask HR about Lisbon', 'Talk to Bob', 'Call Ana soon'],
    ]);
  });

  test('what is private in a later file is private here as well', async () => {
    for (const flags of [[], ['--json']]) {
      const { output } = await run(['show', 'alice', '2026-10-23', ...flags]);
      expect(output).toContain('Ask HR about Lisbon');
      expect(output).not.toContain('SECRET');
    }
  });

  test('control characters do not reach the terminal', async () => {
    const folder = tempNotebook({ 'people/bob/2026-11-06.md': 'a\u001b]0;x\u0007b\u202e\n' });
    const { output } = await run(['show', 'bob'], { terminal: true }, folder);
    expect(output).toContain('\nab\n');
    expect(output).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  test('an empty file, a broken one, and none', async () => {
    expect((await run(['show', 'alice', 'next'])).output).toBe(
      '# Alice Chen, 2026-11-27\nplanned\n',
    );
    const broken = tempNotebook({ 'people/bob/2026-11-06.md': '---\na: [\n---\nText\n' });
    const { output, errors, exitCode } = await run(['show', 'bob'], {}, broken);
    expect([output, exitCode]).toEqual(['# bob, 2026-11-06\nheld\n\nText\n', 0]);
    expect(errors).toContain('people/bob/2026-11-06.md');
    expect((await run(['show', 'alice', '2020-01-01'])).exitCode).toBe(2);
    expect((await run(['show', 'zoe'])).exitCode).toBe(2);
    expect((await run(['show'])).exitCode).toBe(2);
  });
});

describe('an item', () => {
  test('every copy, newest first', async () => {
    const { output } = await run(['show', '3k9f'], { terminal: true });
    expect(output).toBe(`3k9fq2a  Ask HR about Lisbon
  Alice Chen · you · open · due Fri 13 Nov · since Fri 23 Oct · carried 1×
  open     people/alice/2026-11-06.md:19
  carried  people/alice/2026-10-23.md:1
`);
    const piped = await run(['show', '3k9fq2a']);
    expect(piped.output.split('\n')).toEqual([
      '3k9fq2a\topen\tpeople/alice/2026-11-06.md\t19\tAsk HR about Lisbon',
      '3k9fq2a\tcarried\tpeople/alice/2026-10-23.md\t1\tAsk HR about Lisbon',
      '',
    ]);
  });

  test('as JSON', async () => {
    const { output } = await run(['show', '3k9f', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      id: '3k9fq2a',
      state: 'open',
      copies: [
        { file: 'people/alice/2026-11-06.md', line: 19, state: 'open' },
        { file: 'people/alice/2026-10-23.md', line: 1, state: 'carried' },
      ],
    });
  });

  test('private words only with --private', async () => {
    for (const flags of [[], ['--json']]) {
      const { output } = await run(['show', '2aaa', ...flags]);
      expect(output).toContain('people/alice/2026-11-13.md');
      expect(output).not.toContain('SECRET');
    }
    const terminal = await run(['show', '2aaa'], { terminal: true });
    expect(terminal.output).toContain('2aaaaaa  (private)');
    expect(terminal.errors).toBe('2 private parts left out; --private shows everything.\n');
    expect((await run(['show', '2aaa', '--private'])).output).toContain('Tell SECRET');
  });

  test('an unknown id: exit 2', async () => {
    expect((await run(['show', '9zzz'])).exitCode).toBe(2);
  });
});
