import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../support/bundle.ts';
import { tempFolder } from '../support/temp-notebook.ts';

const LONG = 64 * 1024 * 1024;
let program: string;

beforeEach(async () => {
  program = await bundle(new URL('../support/show-world.ts', import.meta.url));
});

function show(what: string, options: object = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, what], {
    encoding: 'utf8',
    maxBuffer: LONG,
    ...options,
  });
}

function shell(line: string, env: Record<string, string> = {}): SpawnSyncReturns<string> {
  const all = { ...process.env, ...env, NODE: process.execPath, PROGRAM: program };
  return spawnSync('bash', ['-c', line], { encoding: 'utf8', env: all, maxBuffer: LONG });
}

describe('the real world', () => {
  it('knows the local day, its place, and that a pipe is no terminal', () => {
    const { root } = tempFolder();
    const facts = JSON.parse(show('facts', { cwd: root, env: { HOME: root } }).stdout);
    expect(facts).toMatchObject({
      terminal: [false, false, false],
      columns: 80,
      colour: [0, 0],
      home: root,
      folder: realpathSync(root),
      alive: [true, false],
      paged: false,
    });
    expect(facts.today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(facts.timeOfDay).toMatch(/^\d{2}:\d{2}$/);
  });

  it('takes the day of the zone it is in', () => {
    const days = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map(
      (TZ) => JSON.parse(show('facts', { env: { TZ } }).stdout).today,
    );
    // Fourteen hours ahead and eleven behind: never the same day.
    expect(days[0] > days[1]).toBe(true);
  });

  it('sees /dev/null as no terminal', () => {
    const { stdout } = shell('"$NODE" "$PROGRAM" facts < /dev/null 2> /dev/null');
    expect(JSON.parse(stdout).terminal).toEqual([false, false, false]);
  });

  it('writes every byte into a pipe that never blocks', () => {
    const { stdout } = shell('"$NODE" "$PROGRAM" flood | wc -c');
    expect(stdout.trim()).toBe('4000000');
  });

  it('ends quietly when the reader goes away', () => {
    const { stdout, stderr } = shell('"$NODE" "$PROGRAM" flood | head -c 3; echo $PIPESTATUS');
    expect([stdout, stderr]).toEqual(['xxx0\n', 'done\n']);
  });

  it('says in plain words that the output could not be written', () => {
    const { stderr, status } = shell('"$NODE" "$PROGRAM" facts > /dev/full');
    expect(status).toBe(1);
    expect(stderr).toContain('could not write the output: the disk is full');
  });

  it('reads all of its input, a BOM left out, and nothing that is not UTF-8', () => {
    const text = `${'päivää 🔒\n'.repeat(20_000)}end`;
    expect(show('echo', { input: `\uFEFF${text}` }).stdout).toBe(text);
    expect(show('echo', { input: '' }).stdout).toBe('');
    expect(show('echo', { input: Buffer.from([0xff]) }).stderr).toContain('not UTF-8');
    expect(shell('"$NODE" "$PROGRAM" echo <&-').status).toBe(0);
  });
});
