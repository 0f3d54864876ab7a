import { OneononeError } from '../errors.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { planProfileChange } from '../notebook/plan/change-person.ts';
import { type PersonSummary, summarisePerson } from '../notebook/read/person-summary.ts';
import { readNames } from '../notebook/read/read-people.ts';
import { safeText } from '../render/plain-text.ts';
import { personJson, sayRhythm } from './answers/answer-person.ts';
import { labelOf, readPersonArgument } from './arguments/person.ts';
import { command, type Session } from './command.ts';
import { type Changed, update } from './update.ts';

interface PeopleRestoreAnswer {
  summary: PersonSummary;
  notebook: Notebook;
  wasArchived: boolean;
}

/** `oneonone people restore`: somebody is back from the archive. */
export const peopleRestore = command<Changed<PeopleRestoreAnswer>>({
  name: 'people restore',
  group: 'notebook',
  summary: 'somebody is back from the archive',
  arguments: [{ name: 'person', required: true, completes: ['archived'], about: 'who is back' }],
  options: [],
  examples: [{ line: 'oneonone people restore dana', does: 'Dana is in the lists again' }],
  writes: true,
  run: async (session, input) => {
    const notebook = session.notebook();
    const word = input.words[0] ?? (await pickArchived(session, notebook));
    const person = await readPersonArgument(session, notebook, word);
    const wasArchived = person.profile.archived !== null;
    return update(session, input, notebook, () => {
      const { changes, result } = wasArchived
        ? planProfileChange(notebook, person, { keys: { archived: null } })
        : { changes: [], result: person };
      const summary = summarisePerson(notebook, result);
      return { changes, result: { summary, notebook, wasArchived } };
    });
  },
  json: ({ changed, summary }) => ({ changed, ...personJson(summary) }),
  view: ({ summary, notebook, wasArchived }) => {
    const name = safeText(summary.person.profile.name);
    return wasArchived
      ? `${name} is back, ${sayRhythm(summary.person.profile, notebook)}.`
      : `${name} is not in the archive.`;
  },
});

async function pickArchived(session: Session, notebook: Notebook): Promise<string> {
  const archived = readNames(notebook).filter(({ profile }) => profile.archived !== null);
  if (!session.canAsk || archived.length === 0) {
    throw new OneononeError(
      'usage',
      'who is back? Name a person',
      'oneonone people --archived    lists the archive',
    );
  }
  const choices = archived.map((known) => ({ label: labelOf(known), value: known.handle }));
  return session.world.prompter.pick('Who is back?', choices);
}
