import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const INBOX = '- [ ] @alice Draft the RFC due:fri since:2026-11-01 ^7p2mabc\r\n- Ask about Mia\r\n';
const OLD = [
  '## Action items',
  '- [>] @alice Draft the RFC ^7p2mabc',
  '- [x] @me Book a room',
  '- [ ] @me Send the slides (📅 2026-11-13)',
  '',
].join('\n');
const NEW = '* [ ] @alice Draft the RFC [due:: 2026-11-22] ^7p2mabc\n';
const FILES = {
  'people/alice/profile.md': '---\nname: Alice Chen\n---\n',
  'people/alice/inbox.md': INBOX,
  'people/alice/2026-11-06.md': OLD,
  'people/alice/2026-11-20.md': NEW,
};

async function due(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook(FILES),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['due', ...words], world, 'test');
  return { output: world.output(), errors: world.errors(), exitCode, folder };
}

describe('due', () => {
  test('changes every open line, each in its own way, and no other byte', async () => {
    const { output, errors, exitCode, folder } = await due(['7p2m', 'next', 'tuesday'], {
      terminal: true,
    });
    expect(output).toBe(
      '7p2m  Alice Chen  Draft the RFC  due Tue 24 Nov\nTake it back: oneonone undo\n',
    );
    expect([errors, exitCode]).toEqual(['', 0]);
    expect(folder.read('people/alice/inbox.md')).toBe(INBOX.replace('due:fri', 'due:2026-11-24'));
    expect(folder.read('people/alice/2026-11-20.md')).toBe(NEW.replace('2026-11-22', '2026-11-24'));
    expect(folder.read('people/alice/2026-11-06.md')).toBe(OLD);
  });

  test('in a pipe: whole id, state, owner, date, person, text', async () => {
    const { output } = await due(['7p2m', '27 nov']);
    expect(output).toBe('7p2mabc\topen\talice\t2026-11-27\talice\tDraft the RFC\n');
  });

  test.each([
    [['alice', 'slides', 'in', '2', 'weeks'], '2026-12-04'],
    [['Alice', 'Send the slides', 'mon'], '2026-11-23'],
    [['ali', 'slides', '2026-11-01'], '2026-11-01'],
  ])('by person and words: %j', async (words, date) => {
    const { folder, exitCode } = await due(words);
    expect(exitCode).toBe(0);
    expect(folder.read('people/alice/2026-11-06.md')).toBe(OLD.replace('2026-11-13', date));
  });

  test('none takes the date away', async () => {
    const { output, folder } = await due(['7p2mabc', 'none'], { terminal: true });
    expect(output).toBe('7p2m  Alice Chen  Draft the RFC  no date\nTake it back: oneonone undo\n');
    expect(folder.read('people/alice/inbox.md')).toBe(INBOX.replace(' due:fri', ''));
    expect(folder.read('people/alice/2026-11-20.md')).toBe(NEW.replace(' [due:: 2026-11-22]', ''));
  });

  test('what I owe names the person all the same', async () => {
    const { output } = await due(['alice', 'slides', 'fri'], { terminal: true });
    expect(output).toMatch(
      /^\w{4} {2}you owe Alice Chen {2}Send the slides {2}due Fri 27 Nov\nTake it back: oneonone undo\n$/,
    );
  });

  test('a topic with a date becomes a promise', async () => {
    const { output, folder } = await due(['alice', 'mia', 'fri', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      changed: ['people/alice/inbox.md'],
      person: 'alice',
      text: 'Ask about Mia',
      due: '2026-11-27',
      file: 'people/alice/inbox.md',
      line: 2,
    });
    expect(folder.read('people/alice/inbox.md')).toContain('- Ask about Mia due:2026-11-27\r\n');
  });

  test('a dry run shows the lines and changes none', async () => {
    const { output, folder } = await due(['7p2m', 'fri', '--dry-run']);
    expect(output).toContain('+* [ ] @alice Draft the RFC [due:: 2026-11-27] ^7p2mabc');
    expect(folder.all()).toEqual(tempNotebook(FILES).all());
  });

  test.each([
    [['7p2m'], 'which promise, and by when?', 2],
    [['7p2m', 'someday'], '"someday" is no date', 2],
    [['7p2m', 'yesterday'], 'is Thu 19 Nov, which is past already', 2],
    [['9zzz', 'fri'], 'nothing here has the id "9zzz"', 2],
    [['bob', 'slides', 'fri'], 'nothing here has the id "bob"', 2],
    [['alice', 'room', 'fri'], '"Book a room" is done already\n  oneonone reopen', 1],
  ])('%j is refused', async (words, message, code) => {
    const { output, errors, exitCode, folder } = await due(words);
    expect(errors).toContain(message);
    expect([output, exitCode]).toEqual(['', code]);
    expect(folder.all()).toEqual(tempNotebook(FILES).all());
  });

  test('a file that must not be written stops all of it', async () => {
    const folder = tempNotebook({
      ...FILES,
      'people/alice/2026-11-20.md': `---\na: [\n---\n${NEW}`,
    });
    const before = folder.all();
    const { errors, exitCode } = await due(['7p2m', 'fri'], {}, folder);
    expect(errors).toContain('people/alice/2026-11-20.md');
    expect(exitCode).toBe(1);
    expect(folder.all()).toEqual(before);
  });
});
