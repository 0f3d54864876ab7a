import { typedWord } from '../core/people/typed-word.ts';
import { OneononeError } from '../errors.ts';
import type { Notebook } from '../notebook/notebook.ts';
import {
  type Archived,
  type OpenBetween,
  planArchive,
  readOpenBetween,
} from '../notebook/plan/archive-person.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { type PersonSummary, summarisePerson } from '../notebook/read/person-summary.ts';
import { safeText } from '../render/plain-text.ts';
import { joinWords, plural } from '../render/sentence.ts';
import { personJson } from './answers/answer-person.ts';
import { sayOwner } from './answers/item-row.ts';
import { readPersonArgument } from './arguments/person.ts';
import { command, type Input, type Session } from './command.ts';
import { isOn } from './input.ts';
import { type Changed, update } from './update.ts';

interface PeopleArchiveAnswer extends Archived {
  summary: PersonSummary;
  /** Whether they were in the archive before. */
  wasArchived: boolean;
}

/** `oneonone people archive`: somebody leaves the lists. */
export const peopleArchive = command<Changed<PeopleArchiveAnswer>>({
  name: 'people archive',
  group: 'notebook',
  summary: 'somebody leaves the lists; the notes stay',
  arguments: [{ name: 'person', required: true, about: 'who leaves' }],
  options: [
    { name: 'yes', short: 'y', about: 'drop their open promises without asking' },
    { name: 'keep', about: 'keep their open promises as they are' },
  ],
  examples: [
    { line: 'oneonone people archive dana', does: 'asks what becomes of the promises of Dana' },
    { line: 'oneonone people archive dana --yes', does: 'drops them' },
  ],
  writes: true,
  run: async (session, input) => {
    const notebook = session.notebook();
    const person = await readPersonArgument(session, notebook, input.words[0]);
    const theirs = await askTheirs(session, input, notebook, person);
    return update(session, input, notebook, () => planAnswer(notebook, person, theirs));
  },
  json: ({ changed, summary, dropped }) => ({
    changed,
    ...personJson(summary),
    dropped: dropped.map(({ promised }) => promised.id),
  }),
  view: viewArchived,
});

function planAnswer(notebook: Notebook, person: Person, theirs: 'drop' | 'keep') {
  const wasArchived = person.profile.archived !== null;
  const { changes, result } = wasArchived
    ? { changes: [], result: { person, open: readOpenBetween(notebook, person), dropped: [] } }
    : planArchive(notebook, person, theirs);
  const summary = summarisePerson(notebook, result.person);
  const theirsLeft = result.open.theirs.filter(({ owner }) => owner !== null);
  const left = { openMine: result.open.mine.length, openTheirs: theirsLeft.length };
  return { changes, result: { ...result, summary: { ...summary, ...left }, wasArchived } };
}

/** Shows what is open, and asks what becomes of theirs. Throws `refused` where nobody can be asked. */
async function askTheirs(
  session: Session,
  input: Input,
  notebook: Notebook,
  person: Person,
): Promise<'drop' | 'keep'> {
  if (isOn(input, 'keep')) return 'keep';
  const open = readOpenBetween(notebook, person);
  if (isOn(input, 'yes') || open.theirs.length === 0 || person.profile.archived !== null)
    return 'drop';
  if (!session.canAsk) {
    const { handle } = person;
    const hint = `oneonone people archive ${typedWord(handle)} --yes     drops theirs\noneonone people archive ${typedWord(handle)} --keep    keeps them`;
    throw new OneononeError('refused', `open between you: ${sayOpen(open)}`, hint);
  }
  session.remark(`Open between you: ${sayOpen(open)}.`);
  for (const { text, owner } of open.theirs)
    session.remark(`  ${sayOwner(owner, person)}  ${safeText(text)}`);
  return session.world.prompter.pick('Theirs:', [
    { label: 'drop', value: 'drop' },
    { label: 'keep', value: 'keep' },
  ]);
}

/** "1 of yours, 2 of theirs" */
function sayOpen({ mine, theirs }: OpenBetween): string {
  const nobodys = theirs.filter(({ owner }) => owner === null).length;
  const counts = [
    `${mine.length} of yours`,
    `${theirs.length - nobodys} of theirs`,
    `${nobodys} of nobody’s`,
  ];
  return counts.filter((words) => !words.startsWith('0 ')).join(', ');
}

function viewArchived({ person, open, dropped, wasArchived }: PeopleArchiveAnswer): string {
  const name = safeText(person.profile.name);
  if (wasArchived)
    return `${name} is in the archive already: oneonone people restore ${typedWord(person.handle)}`;
  const lines = [
    `${name} archived${dropped.length === 0 ? '' : `, ${plural(dropped.length, 'promise')} dropped`}.`,
  ];
  if (open.mine.length > 0) {
    const [whose, them] =
      open.mine.length === 1
        ? ['Your promise stays', 'it']
        : [`Your ${open.mine.length} promises stay`, 'them'];
    lines.push(
      `${whose} in actions until you close ${them}: oneonone actions ${typedWord(person.handle)}`,
    );
  }
  const unwritten = [...new Set(dropped.flatMap((one) => one.unwritten))].map(safeText);
  if (unwritten.length > 0)
    lines.push(`${joinWords(unwritten)} could not be written: oneonone check`);
  return lines.join('\n');
}
