import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandWords, findProgram } from '../../src/adapters/command-words.ts';
import { editorCommand, makeEditor } from '../../src/adapters/editor.ts';
import { pagerWords } from '../../src/adapters/pager.ts';
import { tempFolder } from '../support/temp-notebook.ts';

function environment(values: Record<string, string>) {
  return (name: string) => values[name];
}

/** A program that writes its arguments, one a line, beside itself, and ends with a status. */
function program(name: string, status = 0) {
  const folder = tempFolder({
    [name]: `#!/bin/sh\nprintf '%s\\n' "$@" > "$0.args"\nexit ${status}\n`,
  });
  const path = join(folder.root, name);
  return { ...folder, path, args: () => folder.read(`${name}.args`).trimEnd().split('\n') };
}

describe('commandWords', () => {
  it.each([
    ['vim', ['vim']],
    ['  code   --wait ', ['code', '--wait']],
    ['"/Apps/My Editor/ed" -n', ['/Apps/My Editor/ed', '-n']],
    ["ed '-c set x' a\\ b", ['ed', '-c set x', 'a b']],
    ['ed --x="a b"', ['ed', '--x=a b']],
    ['ed "say \\"hi\\""', ['ed', 'say "hi"']],
    ['ed $HOME `id` ; rm * | cat', ['ed', '$HOME', '`id`', ';', 'rm', '*', '|', 'cat']],
    ['', []],
    ['   ', []],
  ])('%s', (value, words) => {
    expect(commandWords(value)).toEqual(words);
  });

  it('takes a program with blanks in its path as it stands', () => {
    const { path } = program('my editor');
    chmodSync(path, 0o700);
    expect(commandWords(path)).toEqual([path]);
  });
});

describe('editorCommand', () => {
  it.each([
    [['vi'], ['vi', '+7', '/n/a.md']],
    [
      ['/usr/bin/nvim', '-u', 'x'],
      ['/usr/bin/nvim', '-u', 'x', '+7', '/n/a.md'],
    ],
    [['code'], ['code', '--wait', '--goto', '/n/a.md:7']],
    [
      ['code', '-w'],
      ['code', '-w', '--goto', '/n/a.md:7'],
    ],
    [['subl'], ['subl', '--wait', '/n/a.md:7']],
    [['gvim'], ['gvim', '-f', '+7', '/n/a.md']],
    [['hx'], ['hx', '/n/a.md:7']],
    [['my-own'], ['my-own', '/n/a.md']],
    [[], []],
  ])('%j', (words, command) => {
    expect(editorCommand(words, '/n/a.md', 7)).toEqual(command);
  });
});

describe('makeEditor', () => {
  it('takes the settings’ editor, then VISUAL, then EDITOR, then vi where there is one', () => {
    const { root } = tempFolder();
    const names = [
      makeEditor(environment({ VISUAL: 'emacs', EDITOR: 'nano' })).name('/opt/nvim -R'),
      makeEditor(environment({ VISUAL: 'emacs', EDITOR: 'nano' })).name(null),
      makeEditor(environment({ VISUAL: '', EDITOR: 'nano' })).name(null),
      makeEditor(environment({ PATH: root })).name(null),
    ];
    expect(names).toEqual(['nvim', 'emacs', 'nano', null]);
  });

  it('runs it without a shell, and returns when it has ended', () => {
    const { path, args } = program('vim');
    chmodSync(path, 0o700);
    const editor = makeEditor(environment({}));
    expect(editor.open('/n/a $(b).md', 7, `${path} -c '; x'`)).toBe(true);
    expect(args()).toEqual(['-c', '; x', '+7', '/n/a $(b).md']);
  });

  it('says when it failed or could not be started', () => {
    const { path, root } = program('vim', 1);
    chmodSync(path, 0o700);
    const editor = makeEditor(environment({ PATH: root }));
    const opened = [path, join(root, 'none'), null].map((words) => editor.open('/a.md', 1, words));
    expect(opened).toEqual([false, false, false]);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});

describe('findProgram and pagerWords', () => {
  it('find less on PATH, and heed PAGER', () => {
    const { root, path } = program('less');
    expect(findProgram(environment({ PATH: root }), 'less')).toBeNull();
    chmodSync(path, 0o700);
    expect(findProgram(environment({ PATH: `/nowhere::${root}` }), 'less')).toBe(path);
    const words = [
      pagerWords(environment({ PATH: root })),
      pagerWords(environment({ PATH: '' })),
      pagerWords(environment({ PATH: root, PAGER: '' })),
      pagerWords(environment({ PAGER: 'cat' })),
      pagerWords(environment({ PAGER: 'less' })),
      pagerWords(environment({ PAGER: 'most -s' })),
    ];
    expect(words).toEqual([['less', '-FRX'], [], [], [], ['less', '-FRX'], ['most', '-s']]);
  });
});
