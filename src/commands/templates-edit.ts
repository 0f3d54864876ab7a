import { isHandle, toHandle } from '../core/people/handle.ts';
import { typedWord } from '../core/people/typed-word.ts';
import { OneononeError } from '../errors.ts';
import { type FoundProblem, findTemplateProblems } from '../notebook/find/find-problems.ts';
import { absolutePath, templateFile } from '../notebook/layout.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { readTemplate, type Template } from '../notebook/read/read-templates.ts';
import { safeText } from '../render/plain-text.ts';
import { renderProblem } from '../render/problem.ts';
import type { Theme } from '../render/theme.ts';
import { canOpen } from './arguments/can-open.ts';
import { noTemplate, readTemplateArgument } from './arguments/template.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { optionText } from './input.ts';
import { type Changed, update } from './update.ts';

interface EditedTemplate {
  name: string;
  file: string;
  path: string;
  /** The template it was copied from; null where it was there already. */
  copiedFrom: string | null;
  /** `closed`: not opened. `failed`: the editor could not start or ended with an error. */
  editor: 'opened' | 'closed' | 'failed';
  problems: FoundProblem[];
}

/** `oneonone templates edit`: a template of your own. */
export const templatesEdit = command<Changed<EditedTemplate>>({
  name: 'templates edit',
  group: 'notebook',
  summary: 'make a template yours and open it in your editor',
  arguments: [
    {
      name: 'name',
      required: true,
      completes: ['template'],
      about: 'which one; a built-in one is copied first',
    },
  ],
  options: [{ name: 'from', takes: '<template>', about: 'start a new one as a copy of that one' }],
  examples: [
    { line: 'oneonone templates edit default', does: 'your own default agenda' },
    { line: 'oneonone templates edit retro --from peer', does: 'a new one' },
  ],
  writes: true,
  run: async (session, input) => {
    const notebook = session.notebook();
    const source = await readSource(session, notebook, input);
    const made = copyTemplate(session, input, notebook, source);
    if (made.planned !== undefined) return made;
    const { data } = made;
    const editor = canOpen(session, notebook, input) ? open(session, notebook, data) : 'closed';
    return { data: { ...data, editor, problems: findTemplateProblems(notebook, data.name) } };
  },
  json: ({ changed, name, file, copiedFrom, problems }) => ({
    ...{ changed, name, file, copiedFrom },
    problems: problems.map(({ problem }) => problem),
  }),
  view: viewEdited,
});

/** The text to start from, and the name it is to have. */
async function readSource(
  session: Session,
  notebook: Notebook,
  input: Input,
): Promise<{ name: string; template: Template }> {
  const [name] = input.words;
  const from = optionText(input, 'from');
  const known = name === undefined ? null : readTemplate(session.world, notebook, name);
  if (name === undefined || (known !== null && from === undefined)) {
    const template = await readTemplateArgument(session, notebook, name);
    return { name: template.name, template };
  }
  if (known?.source === 'notebook') {
    throw new OneononeError(
      'refused',
      `"${name}" is there already`,
      `oneonone templates edit ${typedWord(name)}`,
    );
  }
  if (from === undefined && !(await wantsNew(session, name)))
    throw noTemplate(session, notebook, name);
  if (!isHandle(name)) throw badName(name);
  return { name, template: await readTemplateArgument(session, notebook, from ?? 'default') };
}

async function wantsNew(session: Session, name: string): Promise<boolean> {
  if (!session.canAsk || !isHandle(name)) return false;
  const question = `No template ${name} yet. Make one from default?`;
  return session.world.prompter.confirm(question, true);
}

function badName(name: string): OneononeError {
  const better = toHandle(name);
  const hint = better === null ? '' : `as in ${better}`;
  return new OneononeError(
    'bad-value',
    `a template's name is small letters, digits and "-", not "${name}"`,
    hint,
  );
}

function copyTemplate(
  session: Session,
  input: Input,
  notebook: Notebook,
  { name, template }: { name: string; template: Template },
): Answer<Changed<EditedTemplate>> {
  const isOwn = template.source === 'notebook' && template.name === name;
  const file = isOwn ? template.file : templateFile(name);
  const path = absolutePath(notebook.root, file);
  const result = { name, file, path, editor: 'closed', problems: [] } as const;
  return update<EditedTemplate>(session, input, notebook, () => ({
    changes: isOwn ? [] : [{ kind: 'create', file, text: template.text }],
    result: { ...result, problems: [], copiedFrom: isOwn ? null : template.name },
  }));
}

function open(
  { world, remark }: Session,
  { settings }: Notebook,
  { file, path }: EditedTemplate,
): EditedTemplate['editor'] {
  const editor = world.editor.name(settings.editor);
  if (editor === null) return 'closed';
  remark(`${file}    opening in ${editor}`);
  return world.editor.open(path, 1, settings.editor) ? 'opened' : 'failed';
}

function viewEdited(
  { file, path, copiedFrom, editor, problems }: EditedTemplate,
  theme: Theme,
): string {
  const found = problems.map(({ problem, source }) => renderProblem(problem, source, theme));
  const where = safeText(editor === 'opened' ? file : path);
  const made = copiedFrom === null ? where : `${where}    copied from ${safeText(copiedFrom)}`;
  const trouble = 'The editor could not start or ended with an error: name another in EDITOR.';
  return [made, ...(editor === 'failed' ? [trouble] : []), ...found].join('\n');
}
