import { expect, it } from 'vitest';
import { makePlace } from '../support/built-program.ts';
import { itemsIn } from '../support/notebook-state.ts';

const PROMISES = Array.from({ length: 8 }, (_, index) => `promise ${index}`);

it('sixteen at once in one notebook lose nothing', async () => {
  const lines = PROMISES.map((text) => `- [ ] @me ${text}\n`).join('');
  const place = makePlace({
    'people/alice/2026-11-06.md': `---\nstatus: held\n---\n${lines}`,
    'people/bob/2026-11-13.md': '---\nstatus: held\n---\n- [ ] @bob Pair with Ana\n',
  });
  const words = [
    ...PROMISES.slice(0, 4).map((text) => ['done', 'alice', ...text.split(' ')]),
    ...PROMISES.slice(4, 6).map((text) => ['drop', 'alice', ...text.split(' ')]),
    ...[1, 2, 3, 4].map((number) => ['add', 'alice', `topic ${number}`]),
    ...[5, 6].map((number) => ['add', 'bob', `topic ${number}`]),
    ...['alice', 'alice', 'bob'].map((person) => ['new', person, '--met-before']),
    ['add', 'carla', 'topic 7'],
  ];
  expect(words).toHaveLength(16);
  const ended = await Promise.all(words.map((line) => place.start(line)));
  expect(ended.filter(({ status }) => status !== 0)).toEqual([]);
  const states = itemsIn(place, '2026-11-20').map(({ key, state }) => `${state} ${key}`);
  expect(states.sort()).toEqual(
    [
      ...PROMISES.slice(0, 4).map((text) => `done alice: ${text}`),
      ...PROMISES.slice(4, 6).map((text) => `dropped alice: ${text}`),
      ...PROMISES.slice(6).map((text) => `open alice: ${text}`),
      ...[1, 2, 3, 4].map((number) => `open alice: topic ${number}`),
      ...['open bob: Pair with Ana', 'open bob: topic 5', 'open bob: topic 6'],
      'open carla: topic 7',
    ].sort(),
  );
  expect(place.run(['check']).stderr).toBe('');
  expect(Object.keys(place.all()).filter((file) => /~|\.tmp|^\./.test(file))).toEqual([]);
});
