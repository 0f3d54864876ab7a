import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../../../src/core/meetings/choose-template.ts';
import { openNotebook } from '../../../src/notebook/notebook.ts';
import {
  listTemplates,
  ownTemplateNames,
  readQuestionBank,
  readTemplate,
} from '../../../src/notebook/read/read-templates.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { tempFolder, tempNotebook } from '../../support/temp-notebook.ts';

function open(files: Record<string, string>) {
  const folder = tempNotebook(files);
  const world = fakeWorld({ folder: folder.root });
  const notebook = openNotebook(world, world.today(), undefined);
  if (notebook === null) throw new Error('no notebook');
  return { folder, world, notebook };
}

test('every built-in template comes with the program', () => {
  const { world, notebook } = open({});
  for (const name of BUILT_IN_TEMPLATES) {
    const found = readTemplate(world, notebook, name);
    expect(found).toMatchObject({ name, source: 'built-in', file: `templates/${name}.md` });
    expect(found?.text).toContain('## ');
  }
  expect(listTemplates(world, null).map(({ name }) => name)).toEqual([...BUILT_IN_TEMPLATES]);
});

test("the notebook's own template comes before the built-in one", () => {
  const { world, notebook } = open({
    'templates/peer.md': '## Ours\n',
    'templates/retro.md': '## Retro\n',
  });
  expect(readTemplate(world, notebook, 'peer')).toEqual({
    name: 'peer',
    text: '## Ours\n',
    source: 'notebook',
    file: 'templates/peer.md',
  });
  expect(ownTemplateNames(notebook)).toEqual(['peer', 'retro']);
  const sources = listTemplates(world, notebook).map(({ name, source }) => `${name} ${source}`);
  expect(sources).toEqual([
    ...BUILT_IN_TEMPLATES.map((name) => `${name} ${name === 'peer' ? 'notebook' : 'built-in'}`),
    'retro notebook',
  ]);
});

test('a name reaches nothing outside the templates folder', () => {
  const { world, notebook } = open({ 'people/alice/inbox.md': 'secret\n', 'templates/a.md': '' });
  for (const name of ['../people/alice/inbox', '/etc/hostname', 'questions', '', '.', 'a.md']) {
    expect(readTemplate(world, notebook, name)).toBeNull();
  }
});

test('a template that links out of the notebook is not followed; one that stays is', () => {
  const outside = tempFolder({ 'x.md': '## Outside\n' });
  const { folder, world, notebook } = open({ 'templates/inner.md': '## Inner\n' });
  symlinkSync(join(outside.root, 'x.md'), join(folder.root, 'templates/out.md'));
  symlinkSync('inner.md', join(folder.root, 'templates/alias.md'));
  mkdirSync(join(folder.root, 'templates/folder.md'));
  expect(ownTemplateNames(notebook)).toEqual(['alias', 'inner']);
  expect(readTemplate(world, notebook, 'out')).toBeNull();
  expect(readTemplate(world, notebook, 'alias')?.text).toBe('## Inner\n');
});

test('a templates folder that leaves the notebook is not followed', () => {
  const outside = tempFolder({ 'default.md': '## Outside\n' });
  const { folder, world, notebook } = open({});
  symlinkSync(outside.root, join(folder.root, 'templates'));
  expect(readTemplate(world, notebook, 'default')?.source).toBe('built-in');
});

test('a name is found in either Unicode form', () => {
  const { folder, world, notebook } = open({ 'templates/x.md': '' });
  writeFileSync(join(folder.root, 'templates', 'café.md'.normalize('NFD')), '## Café\n');
  expect(readTemplate(world, notebook, 'café'.normalize('NFC'))?.text).toBe('## Café\n');
});

test("the notebook's questions join the built-in ones; one with a known id takes its place", () => {
  const plain = open({});
  const builtIn = readQuestionBank(plain.world, plain.notebook);
  expect(builtIn.length).toBeGreaterThan(20);
  const first = builtIn[0];
  if (first === undefined) throw new Error('no questions');
  const { world, notebook } = open({
    'questions.md': `## Opening\n- My own opener? ^${first.id}\n## Climbing\n- What next?\n`,
  });
  const bank = readQuestionBank(world, notebook);
  expect(bank).toHaveLength(builtIn.length + 1);
  expect(bank[0]).toMatchObject({ id: first.id, text: 'My own opener?' });
  expect(bank.at(-1)).toMatchObject({ theme: 'climbing', text: 'What next?' });
});
