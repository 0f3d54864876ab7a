import type { Argument, Command, Completes, Option } from '../command.ts';
import { DRY_RUN, GLOBAL_OPTIONS } from '../global-options.ts';
import { argumentPlace, optionPlace, settingPlaces } from './places.ts';

/** A word to offer, and what it stands for; '' where there is nothing to say. */
export interface Candidate {
  value: string;
  about: string;
}

/** What can stand at a place of a command line: words known beforehand, and what is to be found in the notebook. */
export interface Place {
  words: readonly Candidate[];
  finds: readonly Completes[];
  /** Whether all words that follow stand there as well. */
  many: boolean;
}

/** An option as it is typed. */
export interface GrammarOption {
  /** With its dashes. */
  name: string;
  /** The one-letter form, '' where there is none. */
  short: string;
  about: string;
  many: boolean;
  /** What its value can be; null for a switch. */
  takes: Place | null;
}

/** A command as it is typed. */
export interface GrammarCommand {
  /** One word or two. */
  name: string;
  about: string;
  places: readonly Place[];
  options: readonly GrammarOption[];
}

/** All that completion has to know of the commands: plain data, made when the program is built. */
export interface Grammar {
  commands: readonly GrammarCommand[];
  /** The options of every command. */
  options: readonly GrammarOption[];
  /** The values of the settings of `config`, by key. */
  settings: Readonly<Record<string, Place>>;
}

/** The command that is no row of the table. */
const HELP: GrammarCommand = {
  name: 'help',
  about: 'say more about a command',
  places: [],
  options: [],
};

/** What the shells can complete of these commands. */
export function grammarOf(commands: readonly Command[]): Grammar {
  return {
    commands: [...commands.map(commandOf), HELP],
    options: GLOBAL_OPTIONS.map(optionOf),
    settings: settingPlaces(),
  };
}

function commandOf(command: Command): GrammarCommand {
  const options = command.writes ? [...command.options, DRY_RUN] : command.options;
  return {
    name: command.name,
    about: command.summary,
    places: command.arguments.map((argument: Argument) => argumentPlace(argument, command.writes)),
    options: options.map(optionOf),
  };
}

function optionOf(option: Option): GrammarOption {
  return {
    name: `--${option.name}`,
    short: option.short === undefined ? '' : `-${option.short}`,
    about: option.about,
    many: option.many === true,
    takes: option.takes === undefined ? null : optionPlace(option),
  };
}
