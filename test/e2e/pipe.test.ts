import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from '../support/built-program.ts';
import { tempFolder } from '../support/temp-notebook.ts';

const MEETING = 'people/alice/2026-11-06.md';
const FILES = {
  'people/alice/profile.md': '---\nname: Alice Chen\n---\n',
  [MEETING]:
    '---\nstatus: held\n---\n- [ ] @alice Draft the RFC due:2026-11-13\n- [ ] @me Ask HR\n',
};

/** A notebook whose answer is far more than a pipe takes in at once. */
function bigPlace(): Place {
  const lines = Array.from({ length: 6000 }, (_, index) => `- [ ] @me promise number ${index}\n`);
  return makePlace({ 'people/alice/2026-11-06.md': lines.join('') });
}

describe('the program in a pipe', () => {
  it('writes tabs and no colour, whatever the terminal around it can', () => {
    const { status, stdout, stderr } = makePlace(FILES).run(['actions'], {
      env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' },
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^\w{7}\topen\talice\t2026-11-13\talice\tDraft the RFC\n\w{7}\topen\tme\t\talice\tAsk HR\n$/,
    );
  });

  it('colours remarks where it is forced, and not where it is refused', () => {
    const place = makePlace(FILES);
    const forced = place.run(['show', 'nobody'], { env: { FORCE_COLOR: '1' } });
    const refused = place.run(['show', 'nobody', '--no-color'], { env: { FORCE_COLOR: '1' } });
    expect(forced.stderr).toContain('\u001b[');
    expect(refused.stderr).not.toContain('\u001b');
  });

  it('ends in silence when nobody reads on', () => {
    const { stdout, stderr, status } = bigPlace().shell(
      'oneonone actions | head -1; echo "$PIPESTATUS"',
    );
    expect(stdout).toMatch(/^\w{7}\topen\tme\t.*\n\d+\n$/);
    expect(stdout.split('\n')[1]).toMatch(/^(?:0|141)$/);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('writes all of a long answer', () => {
    const { stdout } = bigPlace().shell('oneonone actions | (read -r line; wc -l)');
    expect(stdout.trim()).toBe('5999');
  });

  it('never asks: what is missing is said, and nothing is changed', () => {
    const place = makePlace(FILES);
    const before = place.all();
    const { status, stdout, stderr } = place.run(['people', 'archive', 'alice'], {
      input: 'y\ny\n',
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--yes');
    expect(place.all()).toEqual(before);
  });

  it('takes text from stdin where it says "-"', () => {
    const place = makePlace(FILES);
    const { status, stdout } = place.run(['add', 'alice', '-', '--private'], {
      input: 'She is looking around\n',
    });
    expect([status, stdout]).toEqual([0, 'Topic (private) for Alice Chen, 1 waiting.\n']);
    expect(place.read('people/alice/inbox.md')).toBe(
      '- She is looking around #private since:2026-11-20\n',
    );
  });

  it('opens an editor that was chosen, and reads what it wrote', () => {
    const place = makePlace(FILES);
    const tools = tempFolder({
      'my editor.sh': '#!/bin/sh\necho "- [ ] @me Sum up due:mon" >> "$1"\n',
    });
    const editor = join(tools.root, 'my editor.sh');
    chmodSync(editor, 0o755);
    const { status, stdout } = place.run(['edit', 'alice'], { env: { EDITOR: `"${editor}"` } });
    expect(status).toBe(0);
    expect(stdout).toContain('Sum up');
    expect(place.read(MEETING)).toMatch(/- \[ \] @me Sum up due:2026-11-09\n$/);
  });
});

describe('the exit status', () => {
  const cases: [number, string[], Record<string, string>?][] = [
    [0, ['actions']],
    [0, ['--version']],
    [0, ['add', '--help']],
    [1, ['move', 'alice', '2026-11-06', '--from', '2026-11-06']],
    [2, ['actions', '--no-such-option']],
    [2, ['show', 'nobody-here']],
    [2, ['due', 'alice', 'rfc', '1/12']],
    [2, ['actoins']],
    [3, ['actions'], { ONEONONE_DIR: '/nonexistent' }],
    [4, ['actions', '--exit-code']],
    [4, ['stale', '--exit-code', '--today', '2026-12-20']],
  ];

  it.each(cases)('is %i of %j', (status, words, env = {}) => {
    const ended = makePlace(FILES).run(words, { env });
    expect([ended.status, ended.stdout === '']).toEqual([status, status >= 1 && status <= 3]);
    expect(ended.stderr === '').toBe(status === 0 || status === 4);
  });

  it('with --json tells an error as one document on stderr, and nothing on stdout', () => {
    const place = makePlace(FILES);
    for (const [status, words] of [
      [2, ['show', 'nobody-here']],
      [2, ['actions', '--nope']],
      [1, ['move', 'alice', '2026-11-06', '--from', '2026-11-06']],
      [3, ['actions', '--dir', '/nonexistent']],
    ] as const) {
      const ended = place.run([...words, '--json']);
      expect([ended.status, ended.stdout]).toEqual([status, '']);
      const { error } = JSON.parse(ended.stderr);
      expect(Object.keys(error).slice(0, 3)).toEqual(['code', 'message', 'hint']);
    }
  });

  it('shows a stack only with --debug', () => {
    const place = makePlace(FILES);
    writeFileSync(join(place.root, 'oneonone.yaml'), 'version: 99\n');
    for (const words of [['actions'], ['show', 'nobody']]) {
      expect(place.run(words).stderr).not.toMatch(/^ +at /m);
    }
  });
});

describe('an empty home', () => {
  it('is greeted, and left as it is', () => {
    const place = makePlace();
    const env = { ONEONONE_DIR: '' };
    const home = tempFolder({ 'home/.keep': '' });
    const said = place.run([], { env: { ...env, HOME: join(home.root, 'home') }, cwd: home.root });
    expect([said.status, said.stderr]).toEqual([0, '']);
    expect(Object.keys(home.all())).toEqual(['home/.keep']);
  });

  it('gets a notebook with the first topic, for its owner only', () => {
    const place = makePlace();
    const home = tempFolder({ 'home/.keep': '' });
    const setup = { env: { ONEONONE_DIR: '', HOME: join(home.root, 'home') }, cwd: home.root };
    expect(place.run(['add', 'alice', 'Hello'], setup).status).toBe(0);
    expect(Object.keys(home.all())).toContain('home/oneonone/people/alice/inbox.md');
    const modes = place.shell(`find '${home.root}/home/oneonone' -perm /077`);
    expect(modes.stdout).toBe('');
  });
});
