import { ADVICE_RULES } from '../../core/advice/advice.ts';
import { FOCUSES } from '../../core/meetings/choose-focus.ts';
import { SETTINGS } from '../../format/setting-values.ts';
import type { Argument, Completes, Option } from '../command.ts';
import type { Candidate, Place } from './grammar.ts';

/** Placeholders that say what stands there; the words of all others are the user's own. */
const PLACEHOLDERS: Readonly<Record<string, Completes>> = {
  person: 'person',
  item: 'item',
  date: 'date',
  day: 'date',
  dir: 'folder',
  notebook: 'folder',
  text: 'text',
  template: 'template',
  focus: 'focus',
  tag: 'tag',
  theme: 'theme',
  cadence: 'cadence',
  weekday: 'weekday',
  key: 'setting',
};

const CADENCES = 'daily weekly biweekly monthly quarterly yearly none'.split(' ');
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** What is known without a notebook. */
const KNOWN: Partial<Record<Completes, readonly Candidate[]>> = {
  cadence: bare(CADENCES),
  weekday: bare(WEEKDAYS),
  setting: SETTINGS.map(({ key, about }) => ({ value: key, about })),
};

/**
 * What can stand in place of an argument. A date among them names a meeting of the person before it; a command that
 * only reads is also for people in the archive.
 */
export function argumentPlace(argument: Argument, writes: boolean): Place {
  const { name, choices, many } = argument;
  const said = placeholderOf(name).map((what) => (what === 'date' ? 'meeting' : what));
  const finds = (argument.completes ?? said).map((what) =>
    what === 'person' && !writes ? 'anybody' : what,
  );
  return placeOf(finds, choices, many === true);
}

/** What can follow an option. */
export function optionPlace({ takes = '', choices, completes }: Option): Place {
  const name = takes.replace(/^<|>$/g, '');
  // A text that begins with its owner is a promise, which no option takes.
  const said = completes ?? placeholderOf(name).filter((what) => what !== 'text');
  return placeOf(said, choices ?? numbersIn(name), false);
}

/** What can follow each key of `config`. */
export function settingPlaces(): Record<string, Place> {
  return {
    cadence: placeOf(['cadence'], undefined, false),
    template: placeOf(['template'], undefined, false),
    week_starts: placeOf(['weekday'], undefined, false),
    rotation: placeOf([], FOCUSES, false),
    tasks: placeOf([], ['plain', 'emoji', 'dataview'], false),
    self_check: placeOf([], ['true', 'false'], false),
    mute: placeOf([], ADVICE_RULES, false),
  };
}

function placeOf(
  completes: readonly Completes[],
  choices: readonly string[] | undefined,
  many: boolean,
): Place {
  return {
    words: [...bare(choices ?? []), ...completes.flatMap((what) => KNOWN[what] ?? [])],
    finds: completes.filter((what) => what !== 'nothing' && KNOWN[what] === undefined),
    many,
  };
}

/** "person or date" is both. */
function placeholderOf(name: string): Completes[] {
  return name.split(' or ').flatMap((word) => PLACEHOLDERS[word] ?? []);
}

/** "1-5" is each number from the first to the last. */
function numbersIn(name: string): string[] {
  const [, first, last] = /^(\d)-(\d)$/.exec(name) ?? [];
  if (first === undefined || last === undefined) return [];
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => String(Number(first) + index));
}

function bare(values: readonly string[]): Candidate[] {
  return values.map((value) => ({ value, about: '' }));
}
