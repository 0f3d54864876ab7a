import { sayDay } from '../core/dates/day-words.ts';
import { typedWord } from '../core/people/typed-word.ts';
import { sayCadence } from '../core/rhythm/cadence.ts';
import { isNewcomer, NEWCOMER_STEPS } from '../core/rhythm/newcomer.ts';
import { OneononeError } from '../errors.ts';
import type { HeaderChanges } from '../format/header/set-header.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { planNewPerson } from '../notebook/plan/new-person.ts';
import { type PersonSummary, summarisePerson } from '../notebook/read/person-summary.ts';
import { readNames } from '../notebook/read/read-people.ts';
import { safeText } from '../render/plain-text.ts';
import { personJson, sayRhythm } from './answers/answer-person.ts';
import {
  PROFILE_OPTIONS,
  type ProfileWords,
  readProfileOptions,
} from './arguments/profile-options.ts';
import { readTextArgument } from './arguments/text.ts';
import { command, type Input, type Session } from './command.ts';
import { type Changed, update } from './update.ts';

interface PeopleAddAnswer {
  summary: PersonSummary;
  isNewcomer: boolean;
  notebook: Notebook;
}

/** `oneonone people add`: somebody new. */
export const peopleAdd = command<Changed<PeopleAddAnswer>>({
  name: 'people add',
  group: 'notebook',
  summary: 'somebody new',
  arguments: [
    { name: 'name', required: true, about: 'their name, in quotes when it has several words' },
  ],
  options: PROFILE_OPTIONS,
  examples: [
    {
      line: 'oneonone people add "Mina Park" --started mon',
      does: 'a report who starts on Monday',
    },
    {
      line: 'oneonone people add Priya --relation manager --day thu --time 14:00',
      does: 'your manager',
    },
    { line: 'oneonone people add Sam --relation friend --cadence monthly', does: 'a friend' },
  ],
  writes: true,
  run: async (session, input) => {
    const notebook = session.notebook();
    const name = await readName(session, input);
    const words = await readProfileOptions(session, input);
    return update(session, input, notebook, () => {
      const wanted = { name, relation: 'report' as const, keys: keysOf(words) };
      const { person, change } = planNewPerson(notebook, wanted, readNames(notebook));
      const summary = summarisePerson(notebook, person);
      const { settings, today } = notebook;
      return {
        changes: [change],
        result: { summary, isNewcomer: isNewcomer(person.profile, settings, today), notebook },
      };
    });
  },
  json: ({ changed, summary }) => ({ changed, ...personJson(summary) }),
  view: viewAdded,
});

async function readName(session: Session, { words }: Input): Promise<string> {
  if (words.length > 0) return readTextArgument(session, words);
  if (session.canAsk) return session.world.prompter.line('Who? Their name:');
  throw new OneononeError('usage', 'who is it? Give a name', 'oneonone people add "Mina Park"');
}

function keysOf({ keys, lists }: ProfileWords): HeaderChanges {
  return { ...keys, aliases: membersOf(lists.aliases), tags: membersOf(lists.tags) };
}

function membersOf(words: readonly string[]): string[] | null {
  const members = [...new Set(words)].filter((word) => word !== '');
  return members.length === 0 ? null : members;
}

function viewAdded({ summary, isNewcomer: isNew, notebook }: PeopleAddAnswer): string {
  const { profile, handle } = summary.person;
  const { today } = notebook;
  const line = `${safeText(profile.name)} added, ${sayRhythm(profile, notebook)}.`;
  if (!isNew || profile.started === null) return line;
  const name = safeText(profile.name);
  const starts = `${name} ${profile.started > today ? 'starts' : 'started'} ${sayDay(profile.started, today)}.`;
  const steps = NEWCOMER_STEPS.map(({ until, cadence }) => `${cadence} for ${until}`).join(', ');
  const often = `${steps}, then ${sayCadence(summary.rhythm.cadence)}`;
  return `${line}\n${starts} For newcomers I suggest\n${often}:\n  oneonone people edit ${typedWord(handle)}`;
}
