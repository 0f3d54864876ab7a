import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { TaskStyle } from '../../core/settings.ts';
import { lineBreakOf } from '../blocks/lines.ts';
import type { Document } from '../document.ts';
import type { Goal } from '../goals.ts';
import { dateMarkText } from '../items/mark-text.ts';
import { addLines } from './add-lines.ts';
import type { Splice } from './splice.ts';

/** A goal to be added. */
export interface NewGoal {
  words: string;
  since: CalendarDate;
  due: CalendarDate | null;
  private: boolean;
}

const PLAIN_BULLET = '- [ ] ';

/**
 * The ways to write a goal at the end of the goals, the likest to the last one there first. A box is the default: it
 * can be ticked in any editor, and keeps words apart that would begin a block of their own.
 */
export function waysToAddGoal(
  document: Document,
  goals: readonly Goal[],
  goal: NewGoal,
  style: TaskStyle,
): Splice[] {
  const bullets = new Set([bulletLike(document, goals), PLAIN_BULLET]);
  const content = goalContent(goal, style);
  return [...bullets].map((bullet) => addLines(document, 'goals', [bullet + content]));
}

/** What stands behind the bullet of a new goal. */
export function goalContent({ words, since, due, ...goal }: NewGoal, style: TaskStyle): string {
  const marks = [
    goal.private ? '#private' : null,
    due === null ? null : dateMarkText('due', due, style),
    dateMarkText('since', since, style),
  ];
  return [words, ...marks.filter((mark) => mark !== null)].join(' ');
}

function bulletLike({ text, blocks }: Document, goals: readonly Goal[]): string {
  const last = goals.findLast((goal) => !goal.private);
  const listItem = blocks.items[last?.item.listItem ?? -1];
  if (last === undefined || listItem === undefined) return PLAIN_BULLET;
  const bullet = text.slice(listItem.bullet, listItem.content).trim();
  const next = bullet.replace(/^\d+/, (digits) => String(Number(digits) + 1));
  return last.item.stateAt < 0 ? `${next} ` : `${next} [ ] `;
}

/** The ways to add a line of progress behind all that stands below a goal, the likest to the last one there first. */
export function waysToAddProgress(
  document: Document,
  goal: Goal,
  date: CalendarDate,
  words: string,
): Splice[] {
  const { text } = document;
  const at = document.blocks.lines[lastUsedLine(document, goal)]?.end ?? text.length;
  const prefixes = [prefixLike(document, goal), prefixBelow(document, goal)];
  return [...new Set(prefixes)].flatMap((prefix) =>
    prefix === null
      ? []
      : { start: at, end: at, text: `${lineBreakOf(text)}${prefix}${date} ${words}` },
  );
}

function lastUsedLine({ blocks }: Document, { item }: Goal): number {
  let last = item.lastIndex;
  while (last > item.lineIndex && blocks.lines[last]?.kind === 'blank') last -= 1;
  return last;
}

/** What stands before the date in the last progress that is a bullet; null where there is none. */
function prefixLike({ text, blocks }: Document, { progress }: Goal): string | null {
  const last = blocks.lines[(progress.at(-1)?.line ?? 0) - blocks.firstLine];
  return last === undefined
    ? null
    : (/^[\s>]*[-*+][ \t]+/.exec(text.slice(last.start, last.end))?.[0] ?? null);
}

/** A bullet one step in from that of the goal. */
function prefixBelow({ text, blocks }: Document, { item }: Goal): string {
  const { bullet, content } = blocks.items[item.listItem] ?? { bullet: 0, content: 0 };
  const start = blocks.lines[item.lineIndex]?.start ?? bullet;
  return `${text.slice(start, content).replace(/[^\s>]/g, ' ')}- `;
}
