import { expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import type { Choice, World } from '../../../src/world.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { tempNotebook } from '../../support/temp-notebook.ts';

const HELD = '---\nstatus: held\n---\n';
const FILES = {
  'people/alice/profile.md': '---\nname: Alice\n---\n',
  'people/alice/2026-11-18.md': HELD,
  'people/bob/profile.md': '---\nname: Bob\ntime: "15:00"\n---\n',
  'people/bob/2026-11-06.md': '---\nstatus: held\nnext: 2026-11-20\n---\n',
  'people/chen/profile.md': '---\nname: Chen\u001b[31m Li\n---\n',
  'people/chen/2026-11-20.md': '',
  'people/dana/profile.md': '---\narchived: 2026-01-01\n---\n',
  'people/erik/2026-11-20.md': '---\ntime: "10:00"\n---\n',
};

async function pickedFrom(words: string[]): Promise<string[]> {
  const { root } = tempNotebook(FILES);
  const world = fakeWorld({ folder: root, terminal: true });
  const labels: string[] = [];
  const pick = async <Value>(_question: string, choices: Choice<Value>[]): Promise<Value> => {
    labels.push(...choices.map(({ label }) => label));
    return (choices[0] as Choice<Value>).value;
  };
  const asking: World = { ...world, prompter: { ...world.prompter, pick } };
  expect(await main(words, asking, 'test')).toBe(0);
  return labels;
}

it('offers those on today first, by time, and nobody from the archive', async () => {
  expect(await pickedFrom(['cancel', '--by', 'me', '--to', 'mon'])).toEqual([
    'erik, today 10:00',
    'bob (Bob), today 15:00',
    'chen (Chen Li), today',
    'alice (Alice)',
  ]);
});

it('asks so for new as well, once there is somebody', async () => {
  expect((await pickedFrom(['new', '--no-edit']))[0]).toBe('erik, today 10:00');
});
