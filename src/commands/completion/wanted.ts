import type { Completes } from '../command.ts';
import type { Candidate, Grammar, GrammarOption, Place } from './grammar.ts';
import { findOption, optionsOf, readLine, type TypedLine } from './typed-line.ts';

/** What may take the place of the word at the cursor. */
export interface Wanted {
  /** What stands in the grammar: commands, options, choices. */
  words: readonly Candidate[];
  /** What is to be found in the notebook. */
  finds: readonly Completes[];
  /** The part of the word that stays: "--template=", or ''. */
  head: string;
  /** The rest of it, as far as it was typed. */
  typed: string;
  /** The words given to the command before it. */
  given: readonly string[];
  /** The notebook named on the line, and the day. */
  dir: string | undefined;
  today: string | undefined;
}

const NOTHING: Place = { words: [], finds: [], many: false };

/** What is wanted after these words, at the word that was begun (or is still empty). Pure. */
export function wantedAt(grammar: Grammar, before: readonly string[], current: string): Wanted {
  const line = readLine(grammar, before);
  const at = current.indexOf('=');
  const isOption = line.open === null && !line.isClosed && current.startsWith('-');
  const head = isOption && at >= 0 ? current.slice(0, at + 1) : '';
  const { words, finds } = placeOf(grammar, line, current, isOption, head);
  return {
    ...{ words, finds, head, typed: current.slice(head.length), given: line.given },
    ...{ dir: line.options.get('--dir'), today: line.options.get('--today') },
  };
}

function placeOf(
  grammar: Grammar,
  line: TypedLine,
  current: string,
  isOption: boolean,
  head: string,
): Place {
  if (line.open !== null) return line.open.takes ?? NOTHING;
  if (head !== '') return findOption(grammar, line, current)?.takes ?? NOTHING;
  if (isOption) return { ...NOTHING, words: optionWords(grammar, line) };
  if (line.isUnknown) return NOTHING;
  if (line.command?.name === 'help') {
    return { ...NOTHING, words: commandWords(grammar, line.given) };
  }
  return wordPlace(grammar, line);
}

/** An option is offered once, unless it may be given several times. */
function optionWords(grammar: Grammar, line: TypedLine): Candidate[] {
  const isLeft = ({ name, many }: GrammarOption) => many || !line.options.has(name);
  return optionsOf(grammar, line)
    .filter(isLeft)
    .map(({ name, about }) => ({ value: name, about }));
}

/** The words that go on from these towards the name of a command. */
function commandWords({ commands }: Grammar, words: readonly string[]): Candidate[] {
  const found = new Map<string, string>();
  for (const { name, about } of commands) {
    const parts = name.split(' ');
    const next = parts[words.length];
    if (next === undefined || words.some((word, index) => parts[index] !== word)) continue;
    if (!found.has(next)) found.set(next, parts.length === words.length + 1 ? about : '');
  }
  return [...found].map(([value, about]) => ({ value, about }));
}

function wordPlace(grammar: Grammar, line: TypedLine): Place {
  const { command, given } = line;
  if (command === null) return { ...NOTHING, words: commandWords(grammar, []) };
  if (command.name === 'config' && given.length > 0) return settingPlace(grammar, given);
  const place = command.places[given.length] ?? lastOfMany(command.places);
  const below = given.length === 0 ? commandWords(grammar, command.name.split(' ')) : [];
  return { ...place, words: [...below, ...place.words] };
}

function lastOfMany(places: readonly Place[]): Place {
  const last = places.at(-1);
  return last?.many === true ? { ...last, words: [] } : NOTHING;
}

function settingPlace({ settings }: Grammar, [key = '']: readonly string[]): Place {
  return Object.hasOwn(settings, key) ? (settings[key] ?? NOTHING) : NOTHING;
}
