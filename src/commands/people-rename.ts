import { typedWord } from '../core/people/typed-word.ts';
import { OneononeError } from '../errors.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { planRenaming, type Renaming } from '../notebook/plan/rename-person.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { type PersonSummary, summarisePerson } from '../notebook/read/person-summary.ts';
import { renamePerson } from '../notebook/write/rename-person.ts';
import { safeText } from '../render/plain-text.ts';
import { personJson } from './answers/answer-person.ts';
import { readPersonArgument } from './arguments/person.ts';
import { readTextArgument } from './arguments/text.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { isOn } from './input.ts';
import type { Changed } from './update.ts';

interface PeopleRenameAnswer {
  before: Person;
  renaming: Renaming;
  summary: PersonSummary;
}

/** `oneonone people rename`: another name, the folder with it. */
export const peopleRename = command<Changed<PeopleRenameAnswer>>({
  name: 'people rename',
  group: 'notebook',
  summary: 'another name; the old handle stays an alias',
  arguments: [
    { name: 'person', required: true, completes: ['anybody'], about: 'who gets another name' },
    { name: 'name', required: true, many: true, about: 'the new name' },
  ],
  options: [],
  examples: [
    {
      line: 'oneonone people rename alice Alice Meyer',
      does: 'the folder is people/alice-meyer now',
    },
  ],
  writes: true,
  run: async (session, input) => {
    const notebook = session.notebook();
    const before = await readPersonArgument(session, notebook, input.words[0]);
    const name = await readNewName(session, input, before);
    return isOn(input, 'dry-run')
      ? planOnly(notebook, before, name)
      : rename(session, notebook, before, name);
  },
  json: ({ changed, summary }) => ({ changed, ...personJson(summary) }),
  view: viewRenamed,
});

async function readNewName(session: Session, { words }: Input, person: Person): Promise<string> {
  if (words.length > 1) return readTextArgument(session, words.slice(1));
  const { name } = person.profile;
  if (session.canAsk) return session.world.prompter.line(`The new name of ${name}:`);
  const hint = `oneonone people rename ${typedWord(person.handle)} <name>`;
  throw new OneononeError('usage', `what is the new name of ${name}?`, hint);
}

function planOnly(
  notebook: Notebook,
  before: Person,
  name: string,
): Answer<Changed<PeopleRenameAnswer>> {
  const renaming = planRenaming(notebook, before, name);
  const data = { before, renaming, summary: summarisePerson(notebook, before), changed: [] };
  return { data, planned: renaming.files.length > 0 ? renaming.files : renaming.profile };
}

async function rename(
  session: Session,
  notebook: Notebook,
  before: Person,
  name: string,
): Promise<Answer<Changed<PeopleRenameAnswer>>> {
  const { world, recording } = session;
  const { renaming, changed } = renamePerson(world, notebook, before, name, recording);
  const after = await readPersonArgument(session, notebook, renaming.handle);
  return { data: { before, renaming, summary: summarisePerson(notebook, after), changed } };
}

function viewRenamed({ before, renaming, changed }: Changed<PeopleRenameAnswer>): string {
  const name = safeText(renaming.name);
  if (changed.length === 0) return `${name} goes by that name already.`;
  const line = `${safeText(before.profile.name)} is ${name} now`;
  if (renaming.files.length === 0) return `${line}.`;
  return `${line}, in people/${renaming.handle}; ${safeText(before.handle)} still means the same person.`;
}
