import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Problem, ProblemCode } from '../../core/problem.ts';
import type { Promised } from '../../core/promises/action-item.ts';
import { findDocumentProblems } from '../../format/document-problems.ts';
import { readMeetingHeader } from '../../format/meeting-header.ts';
import type { Notebook } from '../notebook.ts';
import { scanOpenPromises } from '../scan/scan-promises.ts';
import type { LogFile, Person } from './person-log.ts';
import { relistPerson } from './read-people.ts';

/** A file with calendar dates where it had relative ones, and what stood there. */
export interface SettledDates {
  text: string;
  /** By line, from 1: the due date as it was written, "due:fri". */
  dues: ReadonlyMap<number, string>;
  /** The next meeting as it was written, "+2w"; null where it is a calendar date or absent. */
  next: string | null;
}

/** Mistakes that lose sight of something: worth saying as soon as the editor closes. */
const TOLD_AT_ONCE: readonly ProblemCode[] = ['unclosed-private', 'promise-in-goals'];

/** A promise that was read, and its due date as it was written where that was a relative one ("due:fri"). */
export interface ReadPromise {
  promised: Promised;
  written: string | null;
}

/** What a file says about what comes next. */
export interface ReadBack {
  /** The promises that are open in it, in its order. */
  promises: ReadPromise[];
  /** The next meeting, and how it was written where that was relative ("+2w"). */
  next: { date: CalendarDate; written: string | null } | null;
  /** What is wrong with the file. */
  problems: Problem[];
}

/** Reads a file back after somebody wrote in it. `settled` tells which dates were relative until now. */
export function readBack(
  notebook: Notebook,
  person: Person,
  file: LogFile,
  settled: SettledDates | null,
): ReadBack {
  const fresh = relistPerson(notebook, person);
  const found = (scanOpenPromises(notebook, [fresh]).get(fresh) ?? []).flatMap((promised) => {
    const copy = promised.copies.find((one) => one.file === file.file && one.state === 'open');
    return copy === undefined || promised.kind !== 'action' ? [] : [{ promised, line: copy.line }];
  });
  const inOrder = found.sort((a, b) => a.line - b.line);
  return {
    promises: inOrder.map(({ promised, line }) => ({
      promised,
      written: settled?.dues.get(line) ?? null,
    })),
    next: nextOf(file, settled?.next ?? null),
    problems: [...file.problems, ...mistakesIn(file)],
  };
}

function nextOf({ document, text }: LogFile, written: string | null): ReadBack['next'] {
  const { date } = document.context;
  const next = date === null ? null : readMeetingHeader(date, text).header.next;
  return next === null ? null : { date: next, written };
}

function mistakesIn({ document, file }: LogFile): Problem[] {
  return findDocumentProblems(document)
    .filter(({ code }) => TOLD_AT_ONCE.includes(code))
    .map((problem) => ({ ...problem, file }));
}
