import { beforeAll, describe, expect, it, test } from 'vitest';
import { linesOf, readAsked } from '../../../src/commands/completion/complete.ts';
import type { Grammar } from '../../../src/commands/completion/grammar.ts';
import { readGrammar } from '../../../src/commands/completion/grammar-text.ts';
import { lookUp } from '../../../src/commands/completion/look-up.ts';
import { tableGrammar, tableGrammarText } from '../../../src/commands/completion/table-grammar.ts';
import { wantedAt } from '../../../src/commands/completion/wanted.ts';
import { type FakeWorld, fakeWorld } from '../../support/fake-world.ts';
import { tempFolder, tempNotebook } from '../../support/temp-notebook.ts';

let grammar: Grammar;
beforeAll(async () => {
  grammar = readGrammar(await tableGrammarText());
});

const FILES = {
  'people/alice/profile.md': '---\nname: Alice Chen\ntags: [berlin]\n---\n',
  'people/alice/2026-11-06.md':
    '---\nstatus: held\n---\n- [ ] @alice Draft the RFC ^3k9fq2a\n- [ ] @me Ask\u001b[2J HR ^3k9fq2b\n- [x] @me Old news ^7aaaaaa\n- [ ] @me leave #private ^4bbbbbb\n',
  'people/alina/profile.md': '',
  'people/bob/profile.md': '',
  'people/dana/profile.md': '---\narchived: "2026-10-01"\n---\n',
  'people/søren-å/profile.md': '',
  'templates/retro.md': '',
};

function notebookWorld(files: Record<string, string> = FILES): FakeWorld {
  const { root } = tempNotebook(files);
  return fakeWorld({ folder: root });
}

/** What is printed for words, the last of which is being typed. */
function printed(world: FakeWorld, ...words: string[]): string {
  const asked = readAsked(grammar, words, world);
  if (asked === null) return '';
  const found =
    asked.left.length === 0 ? [] : lookUp(world, { ...asked.wanted, finds: asked.left });
  return linesOf({ ...asked, found: [...asked.found, ...found] });
}

/** The words that zsh is offered for a line. */
function offered(line: string, world = notebookWorld()): string[] {
  const lines = printed(world, 'zsh', ...`oneonone ${line}`.split(' ')).split('\n');
  return lines.slice(0, -1).map((each) => each.split('\t')[0] ?? '');
}

describe('what is offered', () => {
  const cases: [line: string, words: string[]][] = [
    ['reo', ['reopen']],
    ['--di', ['--dir']],
    ['-C /x reo', ['reopen']],
    ['--dir=/x reo', ['reopen']],
    ['people re', ['restore', 'rename']],
    ['help people re', ['restore', 'rename']],
    ['nonsense a', []],
    ['done al', ['alice', 'alina']],
    ['done --dry-run al', ['alice', 'alina']],
    ['new alice al', ['alina']],
    ['people restore d', ['dana']],
    ['show da', ['dana']],
    ['add alice @al', ['@alice', '@alina']],
    ['add alice al', []],
    ['done alice 4b', ['4bbb']],
    ['done alice 3k9f', ['3k9fq2a', '3k9fq2b']],
    ['reopen alice 7', ['7aaa']],
    ['done alice rfc 3', []],
    ['done 4bbb 3k9fq2a', ['3k9fq2a']],
    ['due 4bbb tom', ['tomorrow']],
    ['due alice rfc no', ['none']],
    ['show alice 2026', ['2026-11-06']],
    ['show alice la', ['last']],
    ['move alice --from 2026', ['2026-11-06']],
    ['new bob --date tom', ['tomorrow']],
    ['new bob --template r', ['retro']],
    ['new bob --template=ca', ['--template=career']],
    ['new bob --focus car', ['career']],
    ['people add Kim --relation fr', ['friend']],
    ['people add Kim --cadence quart', ['quarterly']],
    ['people add Kim --birthday t', []],
    ['actions --tag b', ['berlin']],
    ['met bob --mood ', ['1', '2', '3', '4', '5']],
    ['config cadence qu', ['quarterly']],
    ['config self_check t', ['true']],
    ['templates show ret', ['retro']],
    ['completion f', ['fish']],
    ['ask --theme gro', ['growth']],
    ['stale -- --al', []],
  ];
  test.each(cases)('%s', (line, words) => expect(offered(line)).toEqual(words));

  it('is each option once, unless it may come several times', () => {
    expect(offered('stale --all --al')).not.toContain('--all');
    expect(offered('people edit bob --tag x --ta')).toEqual(['--tag']);
  });

  it('leaves the archive out, and finds those in it when it is looked for', () => {
    expect(offered('new ')).toEqual(['alice', 'alina', 'bob', 'søren-å']);
    expect(offered('actions ')).toContain('dana');
  });

  it('is everything there is where zsh and fish have to match themselves, for bash what differs in accents', () => {
    expect(offered('new SOR')).toContain('søren-å');
    expect(printed(notebookWorld(), 'bash', 'oneonone new SOR', 'SOR')).toBe('søren-å\n');
    expect(printed(notebookWorld(), 'bash', 'oneonone new xy', 'xy')).toBe('');
    expect(printed(notebookWorld(), 'bash', 'oneonone reopen 7', '7')).toBe('');
  });

  it('says what ids and dates stand for, and nothing private', () => {
    const world = notebookWorld();
    expect(printed(world, 'fish', 'oneonone', 'done', 'alice', '')).toBe(
      '3k9fq2a\tDraft the RFC\n3k9fq2b\tAsk HR\n4bbb\t(private)\n',
    );
    expect(printed(world, 'fish', 'oneonone', 'new', 'bob', '--date', 'mo')).toBe(
      'mon\tMon 23 Nov\n',
    );
  });

  it('is commands and options where there is no notebook, or none that can be used', () => {
    const nowhere = fakeWorld({ folder: tempFolder({ 'home/.keep': '' }).root });
    const { root } = tempFolder({ 'oneonone.yaml/x': '', 'people/alice/profile.md': '' });
    const broken = fakeWorld({ folder: root });
    for (const world of [nowhere, broken]) {
      expect(offered('peo', world)).toEqual(['people']);
      expect(offered('new ', world)).toEqual([]);
      expect(offered('done ', world)).toEqual([]);
      expect(offered('new bob --template ca', world)).toEqual(['career']);
    }
  });

  it('leaves folders to the shell', () => {
    expect(printed(notebookWorld(), 'bash', 'oneonone --dir x', 'x')).toBe('\tfolders\n');
    expect(printed(notebookWorld(), 'fish', 'oneonone', 'init', '')).toBe('\tfolders\n');
  });

  it('finds a notebook below the home folder that the line names', () => {
    const { root } = tempNotebook({
      'home/notes/oneonone.yaml': '',
      'home/notes/people/zoe/x': '',
    });
    const world = fakeWorld({ folder: root });
    expect(offered('-C ~/notes new z', world)).toEqual(['zoe']);
  });

  it('is never a word that could move the cursor or break a line', () => {
    const names = ['a\nb', 'a\u001b[2J', 'a\u202eb', 'ab'];
    const files = Object.fromEntries(names.map((name) => [`people/${name}/profile.md`, '']));
    expect(offered('new a', notebookWorld(files))).toEqual(['ab']);
  });

  it('is nothing for another shell', () => {
    expect(printed(notebookWorld(), 'tcsh', 'oneonone', '')).toBe('');
    expect(printed(notebookWorld())).toBe('');
  });
});

test('the grammar is the same after it was text', async () => {
  expect(grammar).toEqual(await tableGrammar());
});

test('words before the program’s name, and its own path, are not the command', () => {
  expect(wantedAt(grammar, [], 'x').words.length).toBeGreaterThan(20);
  const world = notebookWorld();
  expect(printed(world, 'bash', 'sudo -u me /usr/bin/oneonone done ali', 'ali')).toBe(
    'alice\nalina\n',
  );
});
