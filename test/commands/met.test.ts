import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type Answer, fakeWorld } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const BOB = '---\nname: Bob\nduration: 45\n---\n';
const TODAYS = `---
date: 2026-11-20
template: default # mine
---
## Topics
- [ ] Hiring plan
- [ ] Holiday cover ^2abc234

## Takeaways

## Action items
- [ ] @bob Pair with Ana on the importer
- [ ] @me Ask HR due:2026-11-27

## Private
`;

interface Setup {
  answers?: Answer[];
  editor?: (text: string, path: string, line: number) => string;
  input?: string;
  terminal?: boolean;
}

async function run(folder: TempFolder, words: string[], setup: Setup = {}) {
  const terminal = setup.terminal ?? false;
  const world = fakeWorld({ folder: folder.root, ...setup, terminal });
  const exitCode = await main(['met', ...words], world, 'test');
  return {
    ...{ exitCode, output: world.output(), errors: world.errors() },
    ...{ questions: world.questions, unasked: world.unasked() },
  };
}

describe('oneonone met', () => {
  it('asks on a terminal for what is missing, and names promises without a date', async () => {
    const folder = tempNotebook({
      'people/bob/profile.md': BOB,
      'people/bob/inbox.md': '- [>] Holiday cover ^2abc234\n- New\n',
      'people/bob/2026-11-20.md': TODAYS,
    });
    const answers = ['', '4', 'Wants to try on-call in January', '', ['Holiday cover'], ''];
    const { output, questions, unasked } = await run(folder, ['bob'], { terminal: true, answers });
    expect(questions).toEqual([
      'Minutes',
      'How did Bob seem, 1–5 (enter: skip)',
      'Takeaway (enter: none)',
      'Another (enter: no more)',
      'Talked about',
      'Next meeting (or "none")',
    ]);
    expect(unasked).toEqual([]);
    expect(output).toMatch(
      /^Bob, Fri 20 Nov: held, 45 minutes, next Fri 4 Dec\.\nOne promise has no date:\n {2}(\w{4}) {2}Bob {2}Pair with Ana on the importer {2}oneonone due \1 <date>\nTake it back: oneonone undo\n$/,
    );
    expect(folder.read('people/bob/2026-11-20.md')).toBe(`---
date: 2026-11-20
template: default # mine
duration: 45
mood: 4
next: 2026-12-04
---
## Topics
- [ ] Hiring plan
- [x] Holiday cover ^2abc234

## Takeaways

- Wants to try on-call in January

## Action items
- [ ] @bob Pair with Ana on the importer
- [ ] @me Ask HR due:2026-11-27

## Private
`);
    expect(folder.read('people/bob/inbox.md')).toBe('- New\n');
  });

  it('changes nothing when a question is cancelled', async () => {
    const folder = tempNotebook({ 'people/bob/profile.md': BOB });
    const before = folder.all();
    const { exitCode } = await run(folder, ['bob'], {
      terminal: true,
      answers: ['30', { cancel: true }],
    });
    expect(exitCode).toBe(130);
    expect(folder.all()).toEqual(before);
  });

  it('gives the takeaways back when a later question is cancelled', async () => {
    const folder = tempNotebook({
      'people/bob/profile.md': BOB,
      'people/bob/2026-11-20.md': TODAYS,
    });
    const answers = ['30', '', 'Wants on-call', 'Likes Lisbon', '', { cancel: true } as const];
    const { exitCode, errors } = await run(folder, ['bob'], { terminal: true, answers });
    expect(exitCode).toBe(130);
    expect(errors).toContain('not saved: Wants on-call\n  Likes Lisbon');
    expect(folder.read('people/bob/2026-11-20.md')).toBe(TODAYS);
  });

  it('opens the takeaways in the editor when asked for', async () => {
    const folder = tempNotebook({
      'people/bob/profile.md': BOB,
      'people/bob/2026-11-20.md': TODAYS,
    });
    let opened = 0;
    const { output } = await run(folder, ['bob'], {
      terminal: true,
      answers: ['30', '', 'e', [], 'none'],
      editor: (text, _, line) => {
        opened = line;
        return text.replace('## Takeaways\n', '## Takeaways\n- Wants on-call\n');
      },
    });
    expect(folder.read('people/bob/2026-11-20.md').split('\n')[opened - 1]).toBe('## Takeaways');
    expect(folder.read('people/bob/2026-11-20.md')).toContain('duration: 30\n');
    expect(output).toMatch(/^Bob, Fri 20 Nov: held, 30 minutes\.\nSaved\. I read:\n/);
    expect(output).not.toContain('has no date:');
  });

  it('makes a small file where there is none, so that last-met dates can be seeded', async () => {
    const folder = tempNotebook({ 'people/sam/profile.md': '', 'people/kim/inbox.md': '' });
    const { output } = await run(
      folder,
      ['sam', 'kim', 'yesterday', '-m', 'Dinner.', '-m', 'Kim moves.'],
      {
        terminal: true,
      },
    );
    expect(output).toBe('sam and kim, Thu 19 Nov: held.\nTake it back: oneonone undo\n');
    const text =
      '---\ndate: 2026-11-19\nstatus: held\n---\n## Takeaways\n\n- Dinner.\n- Kim moves.\n';
    expect(folder.read('people/sam/2026-11-19.md')).toBe(text);
    expect(folder.read('people/kim/2026-11-19.md')).toBe(text);
    await run(folder, ['sam', '12', 'apr']);
    expect(folder.read('people/sam/2026-04-12.md')).toBe(
      '---\ndate: 2026-04-12\nstatus: held\n---\n',
    );
  });

  it('confirms the newest unconfirmed meeting where no date is named', async () => {
    const folder = tempNotebook({
      'people/dana/2026-11-10.md': '---\nstatus: held\n---\n',
      'people/dana/2026-11-17.md': '---\r\nstatus: planned\r\n---\r\n## Topics\r\n',
    });
    const { output } = await run(folder, ['dana', '--json', '--duration', '30', '--next', '+2w']);
    expect(JSON.parse(output)).toMatchObject({
      changed: ['people/dana/2026-11-17.md'],
      ...{ person: 'dana', date: '2026-11-17', status: 'held', duration: 30, next: '2026-12-04' },
      ...{ file: 'people/dana/2026-11-17.md', incomplete: [] },
    });
    expect(folder.read('people/dana/2026-11-17.md')).toBe(
      '---\r\nstatus: held\r\nduration: 30\r\nnext: 2026-12-04\r\n---\r\n## Topics\r\n',
    );
  });

  it('records a talk today where nothing waits to be confirmed', async () => {
    const folder = tempNotebook({
      'people/erik/2026-10-15.md': '---\nstatus: held\n---\n',
      'people/erik/2026-11-27.md': '---\nstatus: planned\n---\n',
    });
    const { output } = await run(folder, ['erik', '--no-input'], { terminal: true });
    expect(output).toBe('erik, Fri 20 Nov: held.\nTake it back: oneonone undo\n');
    expect(folder.read('people/erik/2026-11-20.md')).toContain('status: held');
  });

  it.each([
    ['2026-11-17', 'Tue 17 Nov'],
    ['2026-11-16', 'Fri 20 Nov'],
  ])('with notes of %s says first which day it is about: %s', async (noted, day) => {
    const notes = '## Takeaways\n- Moves to Porto\n';
    const folder = tempNotebook({
      'people/bob/profile.md': BOB,
      [`people/bob/${noted}.md`]: notes,
    });
    const setup = { terminal: true, answers: [{ cancel: true } as const] };
    const { errors } = await run(folder, ['bob'], setup);
    expect(errors.split('\n')[0]).toBe(`Bob, ${day}`);
    expect((await run(folder, ['bob'])).errors).toBe('');
  });

  it('turns a cancelled meeting into a held one', async () => {
    const folder = tempNotebook({
      'people/bob/2026-11-17.md':
        '---\nstatus: cancelled\ncancelled_by: them\nreason: sick\nplace: roof\n---\n',
    });
    await run(folder, ['bob', '2026-11-17']);
    expect(folder.read('people/bob/2026-11-17.md')).toBe('---\nstatus: held\nplace: roof\n---\n');
  });

  it('reads a takeaway from standard input and gives it back when it cannot be saved', async () => {
    const broken = '---\nstatus: [held\n---\n';
    const folder = tempNotebook({ 'people/bob/2026-11-20.md': broken });
    const { exitCode, errors } = await run(folder, ['bob', '-m', '-'], { input: 'From a\npipe\n' });
    expect(exitCode).toBe(1);
    expect(errors).toContain('not saved: From a pipe');
    expect(folder.read('people/bob/2026-11-20.md')).toBe(broken);
  });

  it.each([
    ['a takeaway that would be a task', ['bob', '-m', '[ ] @me call'], 1, 'one line of text'],
    ['a takeaway that would hide the rest', ['bob', '-m', 'odd %% sign'], 1, 'one line of text'],
    ['a day to come', ['bob', '2026-12-01'], 2, 'still to come'],
    ['a mood beyond five', ['bob', '--mood', '6'], 2, '--mood takes'],
    ['somebody unknown', ['bob', 'zoe'], 2, 'there is no "zoe"'],
    ['a date that is none', ['bob', '31/11'], 2, 'no date that I can read'],
  ])('refuses %s', async (_name, words, code, message) => {
    const folder = tempNotebook({ 'people/bob/2026-11-20.md': TODAYS });
    const { exitCode, errors } = await run(folder, words);
    expect(exitCode).toBe(code);
    expect(errors).toContain(message);
    expect(folder.read('people/bob/2026-11-20.md')).toBe(TODAYS);
  });

  it('takes a last word for a name where it is one', async () => {
    const folder = tempNotebook({ 'people/sam/profile.md': '', 'people/may/profile.md': '' });
    const { output } = await run(folder, ['sam', 'may']);
    expect(output).toBe(
      'sam\t2026-11-20\theld\tpeople/sam/2026-11-20.md\nmay\t2026-11-20\theld\tpeople/may/2026-11-20.md\n',
    );
  });

  it('shows the diff and writes nothing with --dry-run', async () => {
    const folder = tempNotebook({ 'people/bob/profile.md': BOB });
    const { output } = await run(folder, ['bob', '--dry-run']);
    expect(output).toContain('+status: held');
    expect(Object.keys(folder.all())).toEqual(['oneonone.yaml', 'people/bob/profile.md']);
  });
});
