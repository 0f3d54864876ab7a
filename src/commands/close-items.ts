import { sayDay } from '../core/dates/day-words.ts';
import type { Promised } from '../core/promises/action-item.ts';
import { OneononeError } from '../errors.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { planClosing } from '../notebook/plan/close-promise.ts';
import { safeText } from '../render/plain-text.ts';
import { plural } from '../render/sentence.ts';
import { chooseItems } from './arguments/choose-items.ts';
import { readDateArgument } from './arguments/date.ts';
import { type FoundItem, itemsOf } from './arguments/item.ts';
import { readPersonArgument } from './arguments/person.ts';
import { type Argument, command, type Input, type Session } from './command.ts';
import { isOn, optionText } from './input.ts';
import { type SettledAnswer, settledJson, settleItems, viewSettled } from './settle-items.ts';
import type { Changed } from './update.ts';

const ITEMS: readonly Argument[] = [
  {
    name: 'item',
    required: true,
    many: true,
    about: 'ids, or a person and words of one item; on a terminal left out: a list to tick',
  },
];

const NOTHING = 'Nothing was closed.';

/** `oneonone done`: promises kept, topics talked about. */
export const done = command<Changed<SettledAnswer>>({
  name: 'done',
  group: 'follow up',
  summary: 'close promises that were kept, and topics that were talked about',
  arguments: ITEMS,
  options: [],
  examples: [
    { line: 'oneonone done 3k9f', does: 'closes it in every file it stands in' },
    { line: 'oneonone done alice lisbon course', does: 'the one with Alice that has these words' },
    { line: 'oneonone done', does: 'a list to tick' },
  ],
  writes: true,
  run: async (session, input) => {
    const notebook = session.notebook();
    const items = await chooseItems(session, notebook, input.words, 'open');
    return settleItems(session, input, notebook, NOTHING, () =>
      planClosing(notebook, items, 'done'),
    );
  },
  json: settledJson,
  view: viewSettled,
});

/** `oneonone drop`: promises and topics that are no longer needed. */
export const drop = command<Changed<SettledAnswer>>({
  name: 'drop',
  group: 'follow up',
  summary: 'close promises and topics that are no longer needed',
  arguments: ITEMS,
  options: [
    {
      name: 'before',
      takes: '<date>',
      about: 'everything with that person that was first promised before that day',
    },
    { name: 'yes', short: 'y', about: 'with --before: do not ask' },
  ],
  examples: [
    { line: 'oneonone drop 7p2m', does: 'no longer needed' },
    {
      line: 'oneonone drop alice --before 2026-09-01',
      does: 'a clean start with Alice; asks first',
    },
  ],
  writes: true,
  run: async (session, input) => {
    const notebook = session.notebook();
    const before = optionText(input, 'before');
    const items =
      before === undefined
        ? await chooseItems(session, notebook, input.words, 'open')
        : await itemsBefore(session, notebook, input, before);
    return settleItems(session, input, notebook, NOTHING, () =>
      planClosing(notebook, items, 'dropped'),
    );
  },
  json: settledJson,
  view: viewSettled,
});

async function itemsBefore(
  session: Session,
  notebook: Notebook,
  input: Input,
  text: string,
): Promise<FoundItem[]> {
  if (input.words.length > 1) {
    const hint = 'oneonone drop alice --before 2026-09-01';
    throw new OneononeError('usage', '--before takes one person and no other words', hint);
  }
  const person = await readPersonArgument(session, notebook, input.words[0]);
  const day = await readDateArgument(text, session.today, 'none');
  const old = itemsOf(notebook, [person], 'open').filter(
    ({ promised }) => promised.since !== null && promised.since < day,
  );
  if (old.length === 0 || isOn(input, 'yes') || isOn(input, 'dry-run')) return old;
  const name = safeText(person.profile.name);
  const question = `Drop ${countOf(old)} with ${name} from before ${sayDay(day, session.today)}?`;
  if (!session.canAsk) throw new OneononeError('usage', question, 'add --yes to say so');
  for (const { promised } of old) session.remark(`  ${lineOf(promised)}`);
  return (await session.world.prompter.confirm(question, false)) ? old : [];
}

function countOf(items: readonly FoundItem[]): string {
  const topics = items.filter(({ promised }) => promised.kind === 'topic').length;
  const counts = [plural(items.length - topics, 'promise'), plural(topics, 'topic')];
  return counts.filter((words) => !words.startsWith('0 ')).join(' and ');
}

function lineOf({ id, text, since }: Promised): string {
  return `${id.slice(0, 4)}  ${since}  ${text}`;
}
