import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type Answer, fakeWorld } from '../support/fake-world.ts';
import { tempNotebook } from '../support/temp-notebook.ts';

const FILE = 'people/alice/2026-11-20.md';
const WISHES = ['--focus', 'feedback', '--objective', 'Plan 2027', '--time', '9:30'];
const ALL = [...WISHES, '--template', 'peer'];

async function run(text: string, words: string[], file = FILE) {
  const folder = tempNotebook({
    'people/alice/profile.md': '---\nname: Alice\n---\n',
    [file]: text,
  });
  const world = fakeWorld({ folder: folder.root });
  const exitCode = await main(['new', 'alice', ...words], world, 'test');
  const [output, errors] = [world.output(), world.errors()];
  return { exitCode, output, errors, text: folder.read(file) };
}

describe('new, where the file of that day stands already', () => {
  it('adds what its header lacks, and nothing else', async () => {
    const { text, errors } = await run('---\r\nplace: roof # up\r\n---\r\n## Topics\r\n', WISHES);
    expect(text).toBe(
      '---\r\nplace: roof # up\r\nfocus: feedback\r\nobjective: Plan 2027\r\ntime: "09:30"\r\n---\r\n## Topics\r\n',
    );
    expect(errors).toBe('');
    expect((await run('## Topics\n', ['--focus', 'feedback'])).text).toBe(
      '---\nfocus: feedback\n---\n## Topics\n',
    );
  });

  it('says what stays, and how to change it', async () => {
    const before =
      '---\ntemplate: default\nfocus: career\nobjective: Rest\ntime: "10:00"\n---\n## Topics\n';
    const { text, errors } = await run(before, ALL);
    expect(text).toBe(before);
    expect(errors).toBe(
      ['agenda stays default', 'focus stays career', 'objective stays Rest', 'time stays 10:00']
        .map((stays) => `Its ${stays}: oneonone edit alice 2026-11-20\n`)
        .join(''),
    );
    const { output } = await run(before, [...ALL, '--json']);
    expect(JSON.parse(output)).toMatchObject({
      created: false,
      focus: 'career',
      template: 'default',
    });
  });

  it('says nothing of what is so already', async () => {
    const before = '---\ntemplate: peer\nfocus: Feedback\n---\n## Topics\n';
    expect((await run(before, ['--focus', 'feedback', '--template', 'peer'])).errors).toBe('');
  });

  it('leaves a value alone that cannot be read', async () => {
    const before = '---\ntime: half past nine\n---\n## Topics\n';
    const { text, errors } = await run(before, ['--time', '9:30']);
    expect(text).toBe(before);
    expect(errors).toContain('Its time stays half past nine: oneonone edit');
  });

  it('leaves one alone that was held', async () => {
    const file = 'people/alice/2026-11-17.md';
    const before = '---\nstatus: held\n---\n## Topics\n';
    const words = ['--date', '2026-11-17', '--focus', 'feedback'];
    const { text, errors } = await run(before, words, file);
    expect(text).toBe(before);
    expect(errors).toBe('Its focus stays as it is: oneonone edit alice 2026-11-17\n');
  });

  it('refuses a file that must not be written', async () => {
    const { exitCode, text } = await run('---\nplace: [\n---\n', ['--focus', 'feedback']);
    expect(exitCode).not.toBe(0);
    expect(text).toBe('---\nplace: [\n---\n');
  });
});

it('several new people are asked about by name', async () => {
  const folder = tempNotebook({
    'people/bob/profile.md': '',
    'people/dana/profile.md': '---\nname: Dana Li\n---\n',
  });
  const questionsOf = async (words: string[]) => {
    const answers: Answer[] = words.map(() => true);
    const world = fakeWorld({ folder: folder.root, terminal: true, answers });
    await main(['new', ...words, '--no-edit', '--dry-run'], world, 'test');
    return world.questions;
  };
  expect(await questionsOf(['bob'])).toEqual(['Have you two had one-on-ones before?']);
  expect(await questionsOf(['bob', 'dana'])).toEqual([
    'Have you and bob had one-on-ones before?',
    'Have you and Dana Li had one-on-ones before?',
  ]);
});
