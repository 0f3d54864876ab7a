import { describe, expect, test } from 'vitest';
import { realFiles } from '../../src/adapters/files.ts';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { type TempFolder, tempNotebook } from '../support/temp-notebook.ts';

const TERMINAL = { inputIsTerminal: true, outputIsTerminal: true, errorIsTerminal: true };
const MEETING = '---\r\ntemplate: default # ours\r\n---\r\n## Action items\r\n- [ ] \r\n';
const WRITTEN = [
  '---',
  'template: default # ours',
  'next: +2w',
  '---',
  '## Topics',
  '- [x] Release plan',
  '  - [ ] @alice write the RFC due:"next week" now',
  '',
  '## Action items',
  '- [ ] @me Ask HR about the course due:fri',
  '- [ ] @alice Draft the letter',
  '- [ ] Book a room (due:2026-11-30)',
  '- [x] @me Sent already due:mon',
  '',
  '`- [ ] @me in code due:fri`',
  '',
].join('\r\n');
const SETTLED = WRITTEN.replace('+2w', '2026-12-04')
  .replace('"next week"', '2026-11-27')
  .replace('course due:fri', 'course due:2026-11-27')
  .replace('due:mon', 'due:2026-11-23');
const FILE = 'people/alice/2026-11-20.md';
const FILES = {
  'people/alice/profile.md': '---\nname: Alice Chen\n---\n',
  'people/alice/inbox.md': '- old words due:fri\n- Ask about Mia ^3abcdef\n',
  [FILE]: MEETING,
};

async function edit(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder: TempFolder = tempNotebook(FILES),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['edit', ...words], world, 'test');
  const edited = world.edited.map(
    ({ path, line }) => `${path.slice(folder.root.length + 1)}:${line}`,
  );
  return { output: world.output(), errors: world.errors(), exitCode, folder, edited };
}

describe('edit a meeting', () => {
  test('says what it read, and puts calendar dates in the place of relative ones', async () => {
    const { output, errors, exitCode, folder } = await edit(['alice'], {
      terminal: { ...TERMINAL, columns: 100 },
      editor: () => WRITTEN,
    });
    expect(output.split('\n')).toEqual([
      'Saved. I read:',
      '  4bpu  Alice Chen  write the RFC now        due Fri 27 Nov  (from due:"next week")',
      '  6bks  you         Ask HR about the course  due Fri 27 Nov  (from due:fri)',
      '  8wwu  Alice Chen  Draft the letter         no date: oneonone due 8wwu fri',
      '  6huw  nobody      Book a room              due Mon 30 Nov, no owner: oneonone edit 6huw',
      '  next meeting Fri 4 Dec  (from +2w)',
      '',
    ]);
    expect(errors).toBe(`${FILE}    opening in fake-editor\n`);
    expect(exitCode).toBe(0);
    expect(folder.read(FILE)).toBe(SETTLED);
  });

  test('in a pipe, with an editor of the user’s choice', async () => {
    const { output, folder } = await edit(['alice'], {
      env: { EDITOR: 'ed' },
      editor: () => '- [ ] @alice Draft the letter due:fri\n',
    });
    expect(output).toBe('8wwu8hr\topen\talice\t2026-11-27\talice\tDraft the letter\n');
    expect(folder.read(FILE)).toBe('- [ ] @alice Draft the letter due:2026-11-27\n');
  });

  test.each([
    ['a pipe', ['alice'], {}],
    ['--no-input', ['alice', '--no-input'], { terminal: true, env: { EDITOR: 'ed' } }],
  ])(
    'without a choice in %s nothing is opened: the answer is the path',
    async (_, words, setup) => {
      const { output, edited, exitCode, folder } = await edit(words, setup);
      expect([output, edited, exitCode]).toEqual([`${folder.root}/${FILE}\n`, [], 0]);
    },
  );

  test('--json opens nothing', async () => {
    const { output, folder } = await edit(['alice', '--json'], { terminal: true });
    const path = `${folder.root}/${FILE}`;
    expect(JSON.parse(output)).toEqual({ changed: [], person: 'alice', file: FILE, line: 1, path });
  });

  test('a text that stays as it is', async () => {
    const { output, folder } = await edit(['alice'], { terminal: true, editor: (text) => text });
    expect(output).toBe('Nothing changed.\n');
    expect(folder.all()).toEqual(tempNotebook(FILES).all());
  });

  test('without an editor it says which file, and how to set one up', async () => {
    const { output, exitCode, folder } = await edit(['alice'], { terminal: true });
    expect(output).toBe(
      `${folder.root}/${FILE}\nNo editor is set up: open the file yourself, or name one in EDITOR (export EDITOR=nano).\n`,
    );
    expect(exitCode).toBe(0);
  });

  test('an editor that fails', async () => {
    const { output, exitCode, folder } = await edit(['alice'], {
      terminal: true,
      editor: () => null,
    });
    expect(output).toContain(
      `${folder.root}/${FILE}\nfake-editor could not start or ended with an error`,
    );
    expect(exitCode).toBe(0);
  });

  test('a file that was removed in the editor', async () => {
    const folder = tempNotebook(FILES);
    const world = fakeWorld({ folder: folder.root, terminal: true, editor: () => '' });
    world.editor.open = (path) => realFiles.remove(path);
    expect(await main(['edit', 'alice'], world, 'test')).toBe(0);
    expect(world.output()).toBe(`${FILE} is gone: nothing was read.\n`);
  });

  test('front matter that does not parse is named, and the file is left as it is', async () => {
    const broken = '---\nnext: [\n---\n- [ ] @me Call due:fri\n';
    const { output, folder } = await edit(['alice'], { terminal: true, editor: () => broken });
    expect(output).toMatch(
      /^Saved\. I read:\n {2}\w{4} {2}you {2}Call {2}due Fri 27 Nov\nerror .*2026-11-20\.md:2:/,
    );
    expect(folder.read(FILE)).toBe(broken);
  });

  test('a mark that is never closed is named', async () => {
    const { output } = await edit(['alice'], { terminal: true, editor: () => 'x\n\n a %% b\n' });
    expect(output).toBe(
      `Saved. No promises in it.\nerror ${FILE}:3:4: this %% is never closed, so everything after it counts as private\n`,
    );
  });

  test('what counts as read is what stands open in this file', async () => {
    const others = { 'people/alice/2026-11-06.md': '- [ ] @me Elsewhere\n- [ ] @me Same words\n' };
    const { output } = await edit(
      ['alice'],
      { terminal: true, editor: () => '- [ ] @me Same words\n- [x] @me Closed\n' },
      tempNotebook({ ...FILES, ...others }),
    );
    expect(output).toMatch(/^Saved\. I read:\n.*Same words.*\n$/);
  });

  test('a dry run shows the dates it would settle', async () => {
    const folder = tempNotebook({ ...FILES, [FILE]: WRITTEN });
    const { output, edited } = await edit(['alice', '--dry-run'], { terminal: true }, folder);
    expect(output).toContain('+next: 2026-12-04');
    expect(edited).toEqual([]);
    expect(folder.read(FILE)).toBe(WRITTEN);
  });

  test('another day, and a day without a meeting', async () => {
    const folder = tempNotebook({ ...FILES, 'people/alice/2026-11-06.md': '' });
    const { edited } = await edit(
      ['alice', '6', 'nov'],
      { terminal: true, editor: (text) => text },
      folder,
    );
    expect(edited).toEqual(['people/alice/2026-11-06.md:1']);
    const { errors, exitCode } = await edit(['alice', 'tomorrow'], { terminal: true }, folder);
    expect(errors).toBe(
      'error: Alice Chen has no meeting on Sat 21 Nov\n  2026-11-20  Fri 20 Nov\n  2026-11-06  Fri 6 Nov\n',
    );
    expect(exitCode).toBe(2);
  });
});

describe('edit an item', () => {
  test('opens its line; in an inbox only new lines have their dates settled, from today', async () => {
    const { edited, folder } = await edit(['3abc'], {
      terminal: true,
      editor: (text) => `${text}- [ ] @me new words due:fri\n`,
    });
    expect(edited).toEqual(['people/alice/inbox.md:2']);
    expect(folder.read('people/alice/inbox.md')).toBe(
      '- old words due:fri\n- Ask about Mia ^3abcdef\n- [ ] @me new words due:2026-11-27\n',
    );
  });

  test('a closed one too', async () => {
    const folder = tempNotebook({ ...FILES, [FILE]: '\n- [x] Done ^9closed\n' });
    const { edited } = await edit(['9closed'], { terminal: true, editor: (text) => text }, folder);
    expect(edited).toEqual([`${FILE}:2`]);
  });

  test.each([
    ['9zzz', 'nothing here has the id "9zzz"'],
    ['alicia', 'there is no "alicia" in this notebook'],
  ])('%s is unknown', async (word, message) => {
    const { errors, exitCode } = await edit([word]);
    expect(errors).toContain(message);
    expect(exitCode).toBe(2);
  });
});

test('a promise typed below a heading for goals is named as soon as the editor closes', async () => {
  const { output } = await edit(['alice'], {
    terminal: true,
    editor: () => '## Goals\n- [ ] @alice write the plan\n',
  });
  expect(output).toContain('below a heading for goals this is a goal');
});
