import type { Template } from '../notebook/read/read-templates.ts';
import { safeLines } from '../render/plain-text.ts';
import { readTemplateArgument } from './arguments/template.ts';
import { command } from './command.ts';

/** `oneonone templates show`: the text of a template. */
export const templatesShow = command<Template>({
  name: 'templates show',
  group: 'notebook',
  summary: 'the text of a template',
  arguments: [{ name: 'name', required: true, completes: ['template'], about: 'which one' }],
  options: [],
  examples: [{ line: 'oneonone templates show default', does: 'the agenda as it is filled in' }],
  writes: false,
  run: async (session, input) => ({
    data: await readTemplateArgument(session, session.findNotebook(), input.words[0]),
  }),
  json: ({ name, source, file, text }) => ({ name, source, file, text }),
  view: ({ text }) => safeLines(text).trimEnd(),
});
