import { firstHeadingOf } from '../format/blocks/first-heading.ts';
import { listTemplates, type Template } from '../notebook/read/read-templates.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { command } from './command.ts';

/** `oneonone templates`: the agendas there are. */
export const templates = command<Template[]>({
  name: 'templates',
  group: 'notebook',
  summary: 'the agenda templates there are',
  arguments: [],
  options: [],
  examples: [{ line: 'oneonone templates', does: 'the built-in ones and your own' }],
  writes: false,
  run: (session) => ({ data: listTemplates(session.world, session.findNotebook()) }),
  json: (found) =>
    found.map(({ name, source, file, text }) => ({
      name,
      source,
      about: firstHeadingOf(text),
      file,
    })),
  view: viewTemplates,
});

function viewTemplates(found: Template[], theme: Theme): string {
  const rows = found.map(({ name, source, text }) => [
    { text: name, style: theme.id },
    { text: theme.isTerminal && source === 'notebook' ? 'yours' : source, style: theme.quiet },
    `begins with "${firstHeadingOf(text)}"`,
  ]);
  if (!theme.isTerminal) {
    return renderTable(
      found.map(({ name, source, text }) => [name, source, firstHeadingOf(text)]),
      {},
      theme,
    );
  }
  const hint = theme.quiet(
    'See one: oneonone templates show <name>    Make it yours: oneonone templates edit <name>',
  );
  return `${renderTable(rows, {}, theme)}\n${hint}`;
}
