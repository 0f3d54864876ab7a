import type { CalendarDate } from '../core/dates/calendar-date.ts';
import type { Problem } from '../core/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import { readSettings } from '../format/settings.ts';
import type { Files, World } from '../world.ts';
import { type FoundNotebook, findNotebook } from './find/find-notebook.ts';
import { SETTINGS_FILE } from './layout.ts';
import { readFile } from './read/read-file.ts';
import { readingOn } from './read/reading-on.ts';

/** An open notebook: where it is, what its settings say, and the day it is answered for. */
export interface Notebook extends FoundNotebook {
  files: Files;
  settings: Settings;
  /** The text of oneonone.yaml. */
  settingsText: string;
  today: CalendarDate;
  /** What is wrong in oneonone.yaml. */
  problems: Problem[];
  /** The files that could not be read, as they are met. */
  broken: Problem[];
}

/** Finds and opens the notebook; null when there is none. Throws as `findNotebook` does. */
export function openNotebook(
  world: World,
  today: CalendarDate,
  dirFlag: string | undefined,
  broken: Problem[] = [],
): Notebook | null {
  const found = findNotebook(world, dirFlag);
  return found === null ? null : openAt(world, today, found, broken);
}

/** Opens the notebook in a folder that is known to be one. */
export function openAt(
  world: World,
  today: CalendarDate,
  found: FoundNotebook,
  broken: Problem[] = [],
): Notebook {
  const files = readingOn(world.files, found.root, broken);
  const file = readFile(files, found.root, SETTINGS_FILE);
  const text = file?.text ?? '';
  const { settings, problems } =
    text === '' ? { settings: DEFAULT_SETTINGS, problems: [] } : readSettings(text);
  const named = problems.map((problem) => ({ ...problem, file: SETTINGS_FILE }));
  return {
    ...found,
    files,
    settings,
    settingsText: text,
    today,
    problems: [...(file?.problems ?? []), ...named],
    broken,
  };
}
