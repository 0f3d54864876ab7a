import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { Problem } from '../../core/problem.ts';
import type { Promised } from '../../core/promises/action-item.ts';
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
    problems: [...file.problems, ...unclosedMark(file)],
  };
}

function nextOf({ document, text }: LogFile, written: string | null): ReadBack['next'] {
  const { date } = document.context;
  const next = date === null ? null : readMeetingHeader(date, text).header.next;
  return next === null ? null : { date: next, written };
}

function unclosedMark({ document, file }: LogFile): Problem[] {
  const { unclosed, firstLine, lines } = document.blocks;
  if (unclosed === null) return [];
  const index = lines.findLastIndex((line) => line.start <= unclosed.offset);
  const column = unclosed.offset - (lines[index]?.start ?? 0) + 1;
  const message = `this ${unclosed.mark} is never closed, so everything after it counts as private`;
  return [{ code: 'unclosed-private', message, file, line: firstLine + index, column }];
}
