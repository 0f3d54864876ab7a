import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import type { TaskStyle } from '../../core/settings.ts';
import { lineBreakOf } from '../blocks/lines.ts';
import type { Document } from '../document.ts';
import type { Goal } from '../goals.ts';
import { dateMarkText } from '../items/mark-text.ts';
import { addLines } from './add-lines.ts';
import { lastItemOf, nextBullet, nextPrefix } from './next-bullet.ts';
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

/** As the last item of the list that the goal is added to, else as the last goal. */
function bulletLike(document: Document, goals: readonly Goal[]): string {
  const section = document.sections.find(
    (candidate) => candidate.role === 'goals' && !candidate.private,
  );
  const above = section === undefined ? -1 : lastItemOf(document, section);
  const last = goals.findLast((goal) => !goal.private)?.item.listItem ?? -1;
  const item = above < 0 ? last : above;
  const bullet = nextBullet(document, item);
  if (bullet === null) return PLAIN_BULLET;
  const hasNoBox = goals.some((goal) => goal.item.listItem === item && goal.item.stateAt < 0);
  return hasNoBox ? `${bullet} ` : `${bullet} [ ] `;
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

/**
 * What stands before the outermost dated lines, for the next one; null where there are none in lists, or where a line
 * at the end of the goal would not stand beside them.
 */
function prefixLike(document: Document, goal: Goal): string | null {
  const { items, firstLine } = document.blocks;
  const dated = new Set(goal.progress.map(({ line }) => line - firstLine));
  const isDated = (item: number) => dated.has(items[item]?.line ?? -1);
  const at = items.findLastIndex(
    (_, index) => isDated(index) && !parentsOf(document, index).some(isDated),
  );
  const parent = items[at]?.parent ?? -1;
  const reachesEnd = (items[parent]?.lastLine ?? -1) >= lastUsedLine(document, goal);
  return reachesEnd ? nextPrefix(document, at) : null;
}

function parentsOf(document: Document, item: number): number[] {
  const parent = document.blocks.items[item]?.parent ?? -1;
  return parent < 0 ? [] : [parent, ...parentsOf(document, parent)];
}

/** Beside what stands below the goal, else a bullet one step in from that of the goal. */
function prefixBelow(document: Document, { item }: Goal): string {
  const { text, blocks } = document;
  const beside = blocks.items.findLastIndex(({ parent }) => parent === item.listItem);
  const { bullet, content } = blocks.items[item.listItem] ?? { bullet: 0, content: 0 };
  const start = blocks.lines[item.lineIndex]?.start ?? bullet;
  const below = `${text.slice(start, content).replace(/[^\s>]/g, ' ')}- `;
  return beside < 0 ? below : (nextPrefix(document, beside) ?? below);
}
