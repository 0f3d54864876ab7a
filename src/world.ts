import type { CalendarDate } from './core/dates/calendar-date.ts';

/** What stands at a path, links not followed. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** One name in a folder. */
export interface Entry {
  name: string;
  kind: EntryKind;
}

/**
 * The file system in single steps, all synchronous, all with absolute paths. Each write is one step that can fail or
 * be cut off on its own; `notebook/` composes the safe sequences. "Absent" is a value (null, false), never an error;
 * any other failure is a thrown `OneononeError` of code `io`.
 */
export interface Files {
  /** The names in a folder, unsorted; null when there is no such folder. */
  list(folder: string): Entry[] | null;
  /** What stands at the path itself; null when nothing does. */
  kindOf(path: string): EntryKind | null;
  /** All bytes of a file; null when absent. */
  read(path: string): Uint8Array | null;
  /** Reads a file into `target` from `offset`; the count of bytes, -1 when absent, -2 when it does not fit. */
  readInto(path: string, target: Uint8Array, offset: number): number;
  /** The permission bits of a file, 0o600 say; null when absent. */
  mode(path: string): number | null;
  /** The path with every link resolved; null when absent. */
  realPath(path: string): string | null;
  /** Makes a new file, writes it whole and fsyncs it. False when the name exists (also as a dangling link). */
  createFile(path: string, bytes: Uint8Array, mode: number): boolean;
  /** The same without the fsync, for what may be gone after a power cut. */
  createScratch(path: string, bytes: Uint8Array, mode: number): boolean;
  /** A second name for a file; false when the new name exists. */
  link(from: string, to: string): boolean;
  /** Renames over whatever stands at `to`. */
  rename(from: string, to: string): void;
  /** Removes a file; false when it was absent. */
  remove(path: string): boolean;
  /** Removes an empty folder; false when it was absent or not empty. */
  removeFolder(path: string): boolean;
  /** Makes a folder and its missing parents, mode 0700; existing ones are left as they are. */
  makeFolder(path: string): void;
  /** Flushes a folder's own entries to disk. */
  syncFolder(path: string): void;
  /** Milliseconds since a file was last written; null when absent. For stale locks only. */
  ageOf(path: string): number | null;
  /** Blocks for some milliseconds. For waiting on a lock only. */
  pause(milliseconds: number): void;
}

/** The terminal as the program finds it. Colour levels as chalk counts them: 0 none to 3 true colour. */
export interface Terminal {
  inputIsTerminal: boolean;
  outputIsTerminal: boolean;
  errorIsTerminal: boolean;
  /** Columns of the output, 80 when it is not a terminal. */
  columns: number;
  outputColour: 0 | 1 | 2 | 3;
  errorColour: 0 | 1 | 2 | 3;
}

/** A choice in a picker. */
export interface Choice<Value> {
  label: string;
  value: Value;
  checked?: boolean;
}

/** Questions to a person at a terminal, asked on stderr. Ctrl-C throws `OneononeError` of code `cancelled`. */
export interface Prompter {
  confirm(question: string, preset: boolean): Promise<boolean>;
  /** One line of text; an empty answer gives the preset. `check` says what is wrong, or null. */
  line(
    question: string,
    preset?: string,
    check?: (answer: string) => string | null,
  ): Promise<string>;
  pick<Value>(question: string, choices: Choice<Value>[]): Promise<Value>;
  pickMany<Value>(question: string, choices: Choice<Value>[]): Promise<Value[]>;
}

/** The user's text editor. */
export interface Editor {
  /** The editor's name for a sentence ("opening in nvim"); null when none is set up. */
  name(preferred: string | null): string | null;
  /** Opens a file at a line and returns when the editor closes; false when the editor failed to start or failed. */
  open(path: string, line: number, preferred: string | null): boolean;
}

/** What git can tell about a folder, asked without running anything that the repository configures. */
export interface Git {
  /** The root of the work tree that holds the folder, or null. Found by looking, not by running git. */
  workTree(folder: string): string | null;
  /** Names and addresses of the remotes of that work tree. */
  remotes(workTree: string): { name: string; url: string }[];
}

/** What belongs to this process among others; for the lock. */
export interface Process {
  id: number;
  host: string;
  isAlive(id: number): boolean;
}

/** Everything outside the program that a command may touch. Tests hand in their own. */
export interface World {
  env(name: string): string | undefined;
  workingFolder: string;
  homeFolder: string;
  /** The folder of this program's package: its `templates/` holds the built-in agendas and questions. */
  packageFolder: string;
  /** The calendar date of the local clock. */
  today(): CalendarDate;
  /** The local time of day, "08:40". */
  timeOfDay(): string;
  files: Files;
  /** The files below a folder that fit glob patterns, in order, relative to it with `/`; links are not followed. */
  findFiles(folder: string, patterns: string[]): Promise<string[]>;
  terminal: Terminal;
  /** All of standard input as text. */
  readInput(): string;
  prompter: Prompter;
  editor: Editor;
  git: Git;
  process: Process;
  writeOutput(text: string): void;
  writeError(text: string): void;
  /** The version of Node and the operating system, for a bug report. */
  runtime: string;
  platform: string;
  /** Shows long text through the user's pager; false when there is none. */
  page(text: string): boolean;
}
