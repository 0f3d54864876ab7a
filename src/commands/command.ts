import type { CalendarDate } from '../core/dates/calendar-date.ts';
import type { Problem } from '../core/problem.ts';
import type { ExitCode } from '../errors.ts';
import type { Change } from '../notebook/change.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Recording } from '../notebook/undo/recording.ts';
import type { Theme } from '../render/theme.ts';
import type { World } from '../world.ts';

/** The groups of help, in its order. */
export const GROUPS = ['prepare', 'capture', 'follow up', 'rhythm', 'notebook'] as const;

/**
 * What a shell can offer for a word, found in the notebook or known beforehand: `person` is somebody in the lists,
 * `anybody` includes the archive; `item` is open, `closed` no longer; `text` is one's own, but for the owner it begins
 * with; `nothing` is none of these.
 */
export type Completes =
  | 'person'
  | 'anybody'
  | 'archived'
  | 'item'
  | 'closed'
  | 'meeting'
  | 'date'
  | 'date-or-none'
  | 'template'
  | 'focus'
  | 'tag'
  | 'theme'
  | 'cadence'
  | 'weekday'
  | 'setting'
  | 'text'
  | 'folder'
  | 'nothing';

/** A word or words after the command's name. */
export interface Argument {
  name: string;
  /** Missing where it must be given: on a terminal the command may ask, else it is a usage error. */
  required: boolean;
  /** Takes all words that are left. */
  many?: boolean;
  /** Words that are known beforehand, for completion. */
  choices?: readonly string[];
  /** For completion, where the name does not say it ("person", "date", "item" do). */
  completes?: readonly Completes[];
  about: string;
}

/** An option of a command. */
export interface Option {
  /** Without the dashes, "due". */
  name: string;
  /** One letter. */
  short?: string;
  /** What it takes, "<date>"; absent for a switch. */
  takes?: string;
  /** May be given several times. */
  many?: boolean;
  /** The only values it takes. */
  choices?: readonly string[];
  /** For completion, where what it takes does not say it ("<date>", "<cadence>" do). */
  completes?: readonly Completes[];
  about: string;
}

/** A line that a user could type, and what it does. */
export interface Example {
  line: string;
  does: string;
}

/** What was typed for one command. */
export interface Input {
  words: readonly string[];
  options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** What every command knows of its surroundings. */
export interface Session {
  world: World;
  today: CalendarDate;
  /** Whether questions may be asked: a terminal, and neither `--no-input` nor `--json`. */
  canAsk: boolean;
  json: boolean;
  dir: string | undefined;
  /** The notebook. Throws `no-notebook` where there is none. */
  notebook(): Notebook;
  /** The notebook, or null where there is none. */
  findNotebook(): Notebook | null;
  /** What this command line writes, for `undo`: pass it on to whatever writes. */
  recording: Recording;
  /** What is wrong in files that were met; one line on stderr names them under the answer. */
  problems: Problem[];
  /** A remark for stderr, shown at once. */
  remark(text: string): void;
}

/** What a command answers. */
export interface Answer<Data> {
  data: Data;
  /** 0 when absent. */
  exitCode?: ExitCode;
  /** In a dry run, the changes that were not made: their diff is the answer. */
  planned?: Change[];
}

/**
 * A command as a value: the same table serves the command line, help, README and completion. `run` decides and acts,
 * `json` gives the documented data, `view` the text for people (without a last line break; '' for nothing).
 */
export interface Command<Data = unknown> {
  name: string;
  group: (typeof GROUPS)[number];
  summary: string;
  arguments: readonly Argument[];
  options: readonly Option[];
  examples: readonly Example[];
  /** Whether its answer lists the problems of files, which then are not named on stderr again. */
  listsProblems?: true;
  /** Whether it writes: it then takes `--dry-run`. */
  writes: boolean;
  run(session: Session, input: Input): Promise<Answer<Data>> | Answer<Data>;
  json(data: Data): unknown;
  view(data: Data, theme: Theme): string;
}

/** Declares a command with its data typed, as one of the table's. */
export function command<Data>(definition: Command<Data>): Command {
  return definition as unknown as Command;
}
