import { planReopening } from '../notebook/plan/reopen-promise.ts';
import { chooseItems } from './arguments/choose-items.ts';
import { command } from './command.ts';
import { type SettledAnswer, settledJson, settleItems, viewSettled } from './settle-items.ts';
import type { Changed } from './update.ts';

/** `oneonone reopen`: what was closed too early. */
export const reopen = command<Changed<SettledAnswer>>({
  name: 'reopen',
  group: 'follow up',
  summary: 'open again what was closed',
  arguments: [
    {
      name: 'item',
      required: true,
      many: true,
      completes: ['closed'],
      about: 'ids, or a person and words of one closed item',
    },
  ],
  options: [],
  examples: [
    { line: 'oneonone reopen 3k9f', does: 'it is open again, where it stood last' },
    { line: 'oneonone reopen alice lisbon course', does: 'the closed one that has these words' },
  ],
  writes: true,
  run: async (session, input) => {
    const notebook = session.notebook();
    const items = await chooseItems(session, notebook, input.words, 'closed');
    return settleItems(session, input, notebook, 'Nothing was opened again.', () =>
      planReopening(notebook, items),
    );
  },
  json: settledJson,
  view: viewSettled,
});
