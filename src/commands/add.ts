import { OneononeError } from '../errors.ts';
import type { NewItem } from '../format/items/typed-item.ts';
import type { Change } from '../notebook/change.ts';
import { listPerson } from '../notebook/find/list-people.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { planItem } from '../notebook/plan/add-item.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { type Added, viewAdded } from './answers/add-view.ts';
import { itemJson } from './answers/answer-item.ts';
import { readWaiting, viewWaiting, type Waiting, waitingJson } from './answers/waiting.ts';
import { keepingText } from './arguments/keep-text.ts';
import { readNewItem } from './arguments/new-item.ts';
import { openOrPlanNotebook } from './arguments/open-or-make.ts';
import { readPersonArgument } from './arguments/person.ts';
import { type PersonOrNew, readPersonOrNew } from './arguments/person-or-new.ts';
import { readTextArgument } from './arguments/text.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { isOn } from './input.ts';
import { update } from './update.ts';

/** `oneonone add`: a topic, or a promise, from anywhere. */
export const add = command<Added | Waiting>({
  name: 'add',
  group: 'capture',
  summary: 'a topic for the next meeting, or a promise',
  arguments: [
    { name: 'person', required: true, about: 'who it is about; somebody new is added' },
    {
      name: 'text',
      required: true,
      many: true,
      about: 'the words; - reads standard input. Begin with @me or a name for a promise',
    },
  ],
  options: [
    { name: 'mine', about: 'I promised it' },
    { name: 'theirs', about: 'they promised it' },
    { name: 'due', takes: '<date>', about: 'a promise, to be kept by that day' },
    { name: 'heads-up', about: 'they should prepare for it' },
    { name: 'private', about: 'never shown to others' },
    { name: 'list', about: 'show what waits for the next meeting' },
  ],
  examples: [
    { line: 'oneonone add alice "Ask about the conference"', does: 'a topic for next time' },
    { line: 'oneonone add alice "@alice write the RFC due:fri"', does: 'a promise of Alice’s' },
    { line: 'oneonone add alice --mine --due fri send the slides', does: 'a promise of mine' },
    { line: 'oneonone add alice --list', does: 'what waits for the next meeting' },
  ],
  writes: true,
  run: (session, input) => (isOn(input, 'list') ? list(session, input) : addItem(session, input)),
  json: (data) => (data.kind === 'waiting' ? waitingJson(data) : addedJson(data)),
  view: (data, theme) =>
    data.kind === 'waiting' ? viewWaiting(data, theme) : viewAdded(data, theme),
});

async function list(session: Session, { words }: Input): Promise<Answer<Waiting>> {
  if (words.length > 1) throw new OneononeError('usage', '--list takes a person and no text');
  const notebook = session.notebook();
  const person = await readPersonArgument(session, notebook, words[0]);
  return { data: readWaiting(notebook, person) };
}

async function addItem(session: Session, input: Input): Promise<Answer<Added>> {
  const [name, ...words] = input.words;
  const typed = readTextArgument(session, words);
  return keepingText(typed, async () => {
    const notebook = openOrPlanNotebook(session);
    const { person, addition } = await findPerson(session, notebook, name);
    const text = typed === '' ? await askText(session, person) : typed;
    const item = await readNewItem(session, input, person, text);
    return write(session, input, notebook, { person, addition }, item);
  });
}

async function findPerson(
  session: Session,
  notebook: Notebook,
  name: string | undefined,
): Promise<PersonOrNew> {
  if (name !== undefined) return readPersonOrNew(session, notebook, name);
  return { person: await readPersonArgument(session, notebook, name), addition: null };
}

async function askText(session: Session, { profile }: Person): Promise<string> {
  if (!session.canAsk)
    throw new OneononeError(
      'usage',
      'what is it about? Nothing was said',
      'oneonone add alice "Ask about the conference"',
    );
  return readTextArgument(session, [
    await session.world.prompter.line(`What is it about, with ${profile.name}?`),
  ]);
}

function write(
  session: Session,
  input: Input,
  notebook: Notebook,
  { person, addition }: PersonOrNew,
  item: NewItem,
): Answer<Added> {
  const answer = update(session, input, notebook, () => {
    const folder = listPerson(notebook.files, notebook.root, person.folder);
    const isNew = addition !== null && folder?.hasProfile !== true;
    const fresh = folder === null ? person : { ...person, folder };
    const { changes, result } = planItem(notebook, fresh, item);
    const all: Change[] = isNew ? [addition, ...changes] : changes;
    return { changes: all, result: { ...result, person, isNew } };
  });
  if (answer.data.passedOver !== null) {
    session.remark(
      `${answer.data.passedOver} cannot be written, so this waits in the inbox: oneonone check`,
    );
  }
  return { ...answer, data: { ...answer.data, kind: 'added', notebook } };
}

function addedJson({ changed, promised, person, notebook, waiting, isNew }: Added): unknown {
  const item = itemJson(promised, person.handle, notebook.today);
  return {
    changed,
    ...item,
    kind: promised.kind,
    headsUp: promised.headsUp,
    waiting,
    personAdded: isNew,
  };
}
