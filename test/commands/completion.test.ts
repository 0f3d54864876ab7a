import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeWorld, type WorldSetup } from '../support/fake-world.ts';
import { tempFolder } from '../support/temp-notebook.ts';

async function run(words: string[], setup: Partial<WorldSetup> = {}) {
  const { root } = tempFolder({ 'home/.keep': '' });
  const world = fakeWorld({ folder: root, ...setup });
  const exitCode = await main(['completion', ...words], world, 'test');
  return { exitCode, output: world.output(), errors: world.errors() };
}

const script = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../../bin/completions/${file}`, import.meta.url)), 'utf8');

describe('completion', () => {
  test.each([
    ['bash', 'oneonone.bash'],
    ['zsh', '_oneonone'],
    ['fish', 'oneonone.fish'],
  ])('prints the script for %s, on a terminal as in a pipe', async (shell, file) => {
    for (const terminal of [true, false]) {
      const { exitCode, output, errors } = await run([shell], { terminal });
      expect([exitCode, output, errors]).toEqual([0, script(file), '']);
    }
  });

  it('gives it as JSON', async () => {
    const { output } = await run(['fish', '--json']);
    expect(JSON.parse(output)).toEqual({ shell: 'fish', script: script('oneonone.fish') });
  });

  it('names the shells where none or another is named, and where to put what', async () => {
    const none = await run([]);
    expect([none.exitCode, none.output]).toEqual([2, '']);
    expect(none.errors).toContain('bash, zsh or fish');
    expect(none.errors).toContain('~/.bashrc');
    const other = await run(['tcsh']);
    expect([other.exitCode, other.errors.includes('"tcsh" is not')]).toEqual([2, true]);
  });

  it('speaks of the shell that is used', async () => {
    const { errors } = await run([], { env: { SHELL: '/usr/bin/fish' } });
    expect(errors).toContain('oneonone completion fish | source');
    expect(errors).not.toContain('.bashrc');
  });
});
