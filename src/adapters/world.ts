import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CalendarDate, calendarDate } from '../core/dates/calendar-date.ts';
import type { World } from '../world.ts';
import { makeEditor } from './editor.ts';
import { realFiles } from './files.ts';
import { findFiles } from './find-files.ts';
import { makeGit } from './git.ts';
import { readInput } from './input.ts';
import { ioError } from './io-error.ts';
import { makeWriter } from './output.ts';
import { makePager } from './pager.ts';
import { realProcess } from './process.ts';
import { makePrompter } from './prompter.ts';
import { makeTerminal } from './terminal.ts';

/** The real world of this process. Nothing is looked up before it is asked for. */
export function makeWorld(): World {
  const env = (name: string): string | undefined => process.env[name];
  const terminal = makeTerminal(env);
  return {
    env,
    get workingFolder() {
      return workingFolder();
    },
    get homeFolder() {
      return homedir();
    },
    get packageFolder() {
      return folderAbove(import.meta.dirname, 'package.json');
    },
    today,
    timeOfDay,
    files: realFiles,
    findFiles,
    terminal,
    readInput,
    prompter: makePrompter(terminal),
    editor: makeEditor(env),
    git: makeGit(realFiles),
    process: realProcess,
    runtime: process.version,
    platform: process.platform,
    writeOutput: makeWriter(1),
    writeError: makeWriter(2),
    page: makePager(env, terminal),
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw ioError(error, 'find', 'the folder you are in');
  }
}

/** The nearest folder that holds a file of that name: sources and built program lie at different depths. */
function folderAbove(start: string, name: string): string {
  let folder = start;
  while (realFiles.kindOf(join(folder, name)) === null && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return folder;
}

function today(): CalendarDate {
  const now = new Date();
  return calendarDate(
    `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`,
  );
}

function timeOfDay(): string {
  const now = new Date();
  return `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
