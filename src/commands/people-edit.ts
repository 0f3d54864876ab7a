import { type FoundProblem, findPersonProblems } from '../notebook/find/find-problems.ts';
import { absolutePath, profileFile } from '../notebook/layout.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { planProfileChange } from '../notebook/plan/change-person.ts';
import { type Person, readPersonLog } from '../notebook/read/person-log.ts';
import { type PersonSummary, summarisePerson } from '../notebook/read/person-summary.ts';
import { safeText } from '../render/plain-text.ts';
import { renderProblem } from '../render/problem.ts';
import { joinWords } from '../render/sentence.ts';
import type { Theme } from '../render/theme.ts';
import { afterEditor, type Reading, viewReading } from './answers/after-editor.ts';
import { personJson, sayRhythm } from './answers/answer-person.ts';
import { canOpen } from './arguments/can-open.ts';
import { readPersonArgument } from './arguments/person.ts';
import {
  PROFILE_OPTIONS,
  type ProfileWords,
  readProfileOptions,
} from './arguments/profile-options.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { type Changed, update } from './update.ts';

interface PeopleEditAnswer {
  summary: PersonSummary;
  notebook: Notebook;
  /** What was changed by flags; null where the profile was opened instead. */
  words: ProfileWords | null;
  reading: Reading | null;
  problems: FoundProblem[];
}

/** `oneonone people edit`: what a profile says, by flags or in the editor. */
export const peopleEdit = command<Changed<PeopleEditAnswer>>({
  name: 'people edit',
  group: 'notebook',
  summary: 'change the profile, by option or in an editor',
  arguments: [{ name: 'person', required: true, completes: ['anybody'], about: 'whose profile' }],
  options: PROFILE_OPTIONS,
  examples: [
    { line: 'oneonone people edit alice', does: 'open the profile of Alice' },
    { line: 'oneonone people edit alice --cadence weekly --day tue', does: 'meet on Tuesdays' },
    { line: 'oneonone people edit alice --role ""', does: 'an empty value takes the line out' },
  ],
  writes: true,
  run: async (session, input) => {
    const notebook = session.notebook();
    const words = await readProfileOptions(session, input);
    const person = await readPersonArgument(session, notebook, input.words[0]);
    return saysNothing(words)
      ? openProfile(session, input, notebook, person)
      : changeProfile(session, input, notebook, person, words);
  },
  json: ({ changed, summary }) => ({ changed, ...personJson(summary) }),
  view: viewEdited,
});

function saysNothing({ keys, lists }: ProfileWords): boolean {
  return Object.keys(keys).length + lists.aliases.length + lists.tags.length === 0;
}

function changeProfile(
  session: Session,
  input: Input,
  notebook: Notebook,
  person: Person,
  words: ProfileWords,
): Answer<Changed<PeopleEditAnswer>> {
  return update(session, input, notebook, () => {
    const { changes, result } = planProfileChange(notebook, person, words);
    return { changes, result: answerFor(notebook, result, { words }) };
  });
}

/** Opens the profile, made first where there is none, and reads it when the editor closes. */
async function openProfile(
  session: Session,
  input: Input,
  notebook: Notebook,
  person: Person,
): Promise<Answer<Changed<PeopleEditAnswer>>> {
  const made = makeProfile(session, input, notebook, person);
  if (made.planned !== undefined || !canOpen(session, notebook, input)) return made;
  const { changed } = made.data;
  const reading = afterEditor(session, notebook, person, profileFile(person.folder.folder));
  const after = await readPersonArgument(session, notebook, person.handle);
  const { profileFile: file, ...log } = readPersonLog(notebook, after);
  const problems = findPersonProblems({ ...log, profileFile: file, inbox: null, meetings: [] });
  const data = answerFor(notebook, after, { reading, problems });
  return { data: { ...data, changed: [...changed, ...reading.changed] } };
}

function makeProfile(session: Session, input: Input, notebook: Notebook, person: Person) {
  return update(session, input, notebook, () => {
    if (person.folder.hasProfile) return { changes: [], result: answerFor(notebook, person, {}) };
    const keys = { name: person.profile.name };
    const { changes, result } = planProfileChange(notebook, person, { keys });
    return { changes, result: answerFor(notebook, result, {}) };
  });
}

function answerFor(
  notebook: Notebook,
  person: Person,
  { words = null, reading = null, problems = [] }: Partial<PeopleEditAnswer>,
): PeopleEditAnswer {
  const summary = summarisePerson(notebook, person);
  return { summary, notebook, words, reading, problems };
}

function viewEdited(answer: PeopleEditAnswer, theme: Theme): string {
  const { summary, notebook, words, reading, problems } = answer;
  const { profile, folder } = summary.person;
  if (words !== null) return `${safeText(profile.name)}: ${joinWords(sayWords(words))}.`;
  if (reading === null) return safeText(absolutePath(notebook.root, profileFile(folder.folder)));
  if (reading.outcome !== 'read') return viewReading(reading, theme);
  const found = problems.map(({ problem, source }) => renderProblem(problem, source, theme));
  const start = reading.isChanged ? 'Saved.' : 'Nothing changed.';
  return [`${start} ${safeText(profile.name)}, ${sayRhythm(profile, notebook)}.`, ...found].join(
    '\n',
  );
}

/** "role CTO", "no birthday", "tags hq and core" */
function sayWords({ keys, lists }: ProfileWords): string[] {
  const values = Object.entries(keys).map(([key, value]) =>
    value === null ? `no ${key}` : `${key} ${safeText(String(value))}`,
  );
  for (const [key, members] of Object.entries(lists)) {
    const added = members.filter((member) => member !== '').map(safeText);
    if (added.length > 0) values.push(`${key} ${joinWords(added)}`);
    else if (members.length > 0) values.push(`no ${key}`);
  }
  return values;
}
