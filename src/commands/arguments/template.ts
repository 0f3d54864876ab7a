import { OneononeError } from '../../errors.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import { listTemplates, readTemplate, type Template } from '../../notebook/read/read-templates.ts';
import type { Session } from '../command.ts';

/** The template that a word names, or, without a word, the one picked on a terminal. Throws `usage` or `bad-value` with the names. */
export async function readTemplateArgument(
  session: Session,
  notebook: Notebook | null,
  name: string | undefined,
): Promise<Template> {
  if (name === undefined) return pickTemplate(session, notebook);
  const found = readTemplate(session.world, notebook, name);
  if (found === null) throw noTemplate(session, notebook, name);
  return found;
}

/** The refusal of a name that no template has. */
export function noTemplate(
  session: Session,
  notebook: Notebook | null,
  name: string,
): OneononeError {
  const names = listTemplates(session.world, notebook).map((template) => template.name);
  return new OneononeError('bad-value', `there is no template "${name}"`, names.join('\n'));
}

async function pickTemplate(session: Session, notebook: Notebook | null): Promise<Template> {
  const all = listTemplates(session.world, notebook);
  if (!session.canAsk) {
    throw new OneononeError('usage', 'which template?', all.map(({ name }) => name).join('\n'));
  }
  const choices = all.map((template) => ({ label: template.name, value: template }));
  return session.world.prompter.pick('Which template?', choices);
}
