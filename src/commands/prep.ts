import { readCard } from '../notebook/card/read-card.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Person } from '../notebook/read/person-log.ts';
import { type KnownPerson, readNames } from '../notebook/read/read-people.ts';
import { readPeopleToday } from '../notebook/read/todays-plans.ts';
import { cardJson } from './answers/answer-card.ts';
import { PRIVATE, remarkHidden } from './answers/answer-record.ts';
import { type PrepAnswer, viewCards } from './answers/prep-view.ts';
import { meant, openKnown } from './arguments/person.ts';
import { command, type Input, type Session } from './command.ts';
import { isOn } from './input.ts';

/** `oneonone prep`: all that is good to know before a talk. */
export const prep = command<PrepAnswer>({
  name: 'prep',
  group: 'prepare',
  summary: 'the card to read before a talk: last time, promises, topics, questions',
  arguments: [
    {
      name: 'person',
      required: false,
      many: true,
      about: 'whose card; everybody of today, in order, when left out',
    },
  ],
  options: [PRIVATE],
  examples: [
    { line: 'oneonone prep', does: 'the cards of today, in order' },
    { line: 'oneonone prep alice', does: 'what to know before you meet Alice' },
  ],
  writes: false,
  run: (session, input) => {
    const notebook = session.notebook();
    const { people, met, everybody } = whoIsMeant(session, notebook, input);
    const cards = people.map((person) =>
      readCard(session.world, notebook, person, isOn(input, PRIVATE.name)),
    );
    session.problems.push(...cards.flatMap(({ problems }) => problems));
    remarkHidden(
      session,
      cards.reduce((sum, { hidden }) => sum + hidden, 0),
    );
    const { today } = session;
    return { data: { cards, today, everybody, named: input.words.length, met } };
  },
  json: ({ cards, today, named }) => {
    const all = cards.map((card) => cardJson(card, today));
    return named === 1 ? all[0] : all;
  },
  view: viewCards,
});

/** Those named, each once, or those of today who were not met yet; and everybody by name. */
function whoIsMeant(session: Session, notebook: Notebook, { words }: Input) {
  if (words.length > 0) {
    const everybody = readNames(notebook);
    return { people: named(notebook, words, everybody), met: 0, everybody };
  }
  const { plans, people, problems } = readPeopleToday(notebook);
  session.problems.push(...problems);
  const left = plans.filter(({ status }) => status !== 'held');
  return {
    people: left.map(({ person }) => person),
    met: plans.length - left.length,
    everybody: people.map(({ profile }) => profile),
  };
}

function named(
  notebook: Notebook,
  words: readonly string[],
  everybody: readonly KnownPerson[],
): Person[] {
  const known = new Set(words.map((word) => meant(word, everybody)));
  return [...known].map((one) => openKnown(notebook, one, everybody));
}
