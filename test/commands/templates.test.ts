import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { tempFolder, tempNotebook } from '../support/temp-notebook.ts';
import { builtIn } from '../templates/built-in.ts';

async function templates(
  words: string[],
  setup: Partial<WorldSetup> = {},
  folder = tempNotebook({ 'templates/retro.md': '## Looking back\n' }),
) {
  const world = fakeWorld({ folder: folder.root, ...setup });
  const exitCode = await main(['templates', ...words], world, 'test');
  return { output: world.output(), errors: world.errors(), exitCode, folder, world };
}

describe('list', () => {
  test('on a terminal and in a pipe', async () => {
    const { output, exitCode } = await templates([], { terminal: true });
    expect(output).toMatch(/^default +built-in +begins with "Their week"$/m);
    expect(output).toMatch(/^retro +yours +begins with "Looking back"$/m);
    expect(exitCode).toBe(0);
    expect((await templates([])).output.split('\n')).toContain('retro\tnotebook\tLooking back');
  });

  test('as JSON, and without a notebook', async () => {
    const { output } = await templates(['--json'], {}, tempFolder());
    expect(JSON.parse(output)[0]).toEqual({
      name: 'default',
      source: 'built-in',
      about: 'Their week',
      file: 'templates/default.md',
    });
  });
});

describe('show', () => {
  test('the text as it stands', async () => {
    expect((await templates(['show', 'peer'])).output).toBe(builtIn('peer'));
    expect((await templates(['show', 'retro'])).output).toBe('## Looking back\n');
    const { output } = await templates(['show', 'retro', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      name: 'retro',
      source: 'notebook',
      text: '## Looking back\n',
    });
  });

  test('one that is not there: exit 2 and the names', async () => {
    const { errors, exitCode } = await templates(['show', '../oneonone']);
    expect(exitCode).toBe(2);
    expect(errors).toContain('skip-level');
    expect((await templates(['show'])).exitCode).toBe(2);
    const picked = await templates(['show'], { terminal: true, answers: ['retro'] });
    expect(picked.output).toBe('## Looking back\n');
  });
});

describe('edit', () => {
  test('a built-in one is copied first; mistakes are named with their line', async () => {
    const { output, folder, world, exitCode } = await templates(['edit', 'peer'], {
      terminal: true,
      editor: (text) => `${text}{{nmae}}\n`,
    });
    expect(exitCode).toBe(0);
    expect(folder.read('templates/peer.md')).toBe(`${builtIn('peer')}{{nmae}}\n`);
    expect(world.edited[0]?.path).toBe(`${folder.root}/templates/peer.md`);
    const line = builtIn('peer').split('\n').length;
    expect(output).toContain('templates/peer.md    copied from peer\n');
    expect(output).toContain(`templates/peer.md:${line}:1: {{nmae}} is no tag that I know`);
  });

  test('your own is opened as it is', async () => {
    const { output, folder } = await templates(['edit', 'retro'], {
      terminal: true,
      editor: () => '## Mine\n',
    });
    expect(output).toBe('templates/retro.md\n');
    expect(folder.read('templates/retro.md')).toBe('## Mine\n');
  });

  test('unattended it is copied and not opened', async () => {
    const { output, folder, exitCode } = await templates(['edit', 'peer', '--json']);
    expect(JSON.parse(output)).toEqual({
      changed: ['templates/peer.md'],
      name: 'peer',
      file: 'templates/peer.md',
      copiedFrom: 'peer',
      problems: [],
    });
    expect(folder.read('templates/peer.md')).toBe(builtIn('peer'));
    expect(exitCode).toBe(0);
  });

  test('a new one: --from, or after a question', async () => {
    const made = await templates(['edit', 'sync', '--from', 'peer']);
    expect(made.folder.read('templates/sync.md')).toBe(builtIn('peer'));
    const asked = await templates(['edit', 'sync'], {
      terminal: true,
      answers: [true],
      editor: (text) => text,
    });
    expect(asked.world.questions).toEqual(['No template sync yet. Make one from default?']);
    expect(asked.folder.read('templates/sync.md')).toBe(builtIn('default'));
    for (const words of [
      ['sync'],
      ['../x', '--from', 'peer'],
      ['Big Sync', '--from', 'peer'],
      ['x', '--from', 'y'],
    ]) {
      const refused = await templates(['edit', ...words]);
      expect([refused.exitCode, Object.keys(refused.folder.all())]).toEqual([
        2,
        ['oneonone.yaml', 'templates/retro.md'],
      ]);
    }
    expect((await templates(['edit', 'retro', '--from', 'peer'])).exitCode).toBe(1);
  });

  test('a dry run writes and opens nothing', async () => {
    const { output, folder } = await templates(['edit', 'peer', '--dry-run'], { terminal: true });
    expect(output).toContain('+++ b/templates/peer.md');
    expect(Object.keys(folder.all())).not.toContain('templates/peer.md');
  });

  test('an editor that fails says so', async () => {
    const { output, exitCode } = await templates(['edit', 'retro'], {
      terminal: true,
      editor: () => null,
    });
    expect(output).toContain('could not start');
    expect(exitCode).toBe(0);
  });
});
