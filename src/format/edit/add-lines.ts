import { lineBreakOf } from '../blocks/lines.ts';
import type { Document } from '../document.ts';
import type { Section, SectionRole } from '../sections.ts';
import type { Splice } from './splice.ts';

/** The heading under which a missing section is added. */
const TITLE_OF_ROLE: Record<Exclude<SectionRole, 'private'>, string> = {
  topics: 'Topics',
  agreements: 'Previous agreements',
  actions: 'Action items',
  takeaways: 'Takeaways',
  notes: 'Notes',
  goals: 'Goals',
};

/** A role that the program writes into. */
export type WritableRole = keyof typeof TITLE_OF_ROLE;

/**
 * Adds lines (without line breaks) at the end of the first public section of a role. A missing section is added before
 * the first private heading, else at the end of the file, at level 2.
 */
export function addLines(document: Document, role: WritableRole, lines: readonly string[]): Splice {
  const section = document.sections.find(
    (candidate) => candidate.role === role && !candidate.private,
  );
  return addLinesTo(document, section, TITLE_OF_ROLE[role], lines);
}

/** The same for a section that was found otherwise; `title` is the heading of one that is missing. */
export function addLinesTo(
  document: Document,
  section: Section | undefined,
  title: string,
  lines: readonly string[],
): Splice {
  return section === undefined
    ? addSection(document, title, lines)
    : addToSection(document, section, lines);
}

/** Adds list items at the end of a file that is one list: the inbox. */
export function addAtEnd(document: Document, lines: readonly string[]): Splice {
  const { text } = document;
  const eol = lineBreakOf(text);
  const at = text.length;
  const gap = at === 0 || text.endsWith('\n') || at === document.context.bodyStart ? '' : eol;
  return { start: at, end: at, text: gap + lines.map((line) => line + eol).join('') };
}

function addToSection(document: Document, section: Section, lines: readonly string[]): Splice {
  const { text, blocks } = document;
  const eol = lineBreakOf(text);
  const last = lastUsedLine(document, section);
  const line = blocks.lines[last];
  const blank = blankToFill(document, section, last);
  if (blank !== null) return { start: blank, end: blank, text: lines.join(eol) + eol };
  const at = line?.end ?? text.length;
  const followsList = last >= section.firstLine && (line?.item ?? -1) >= 0;
  const before = followsList ? eol : eol + eol;
  const next = blocks.lines[last + 1];
  const after = next === undefined || next.kind === 'blank' || next.item >= 0 ? '' : eol;
  return { start: at, end: at, text: before + lines.join(eol) + after };
}

/** The last line of the section's own text that says something, blanks to fill and rules aside; else its heading. */
function lastUsedLine(document: Document, section: Section): number {
  let last = section.endLine - 1;
  while (last >= section.firstLine && (isUnused(document, last) || isToFill(document, last))) {
    last -= 1;
  }
  return last >= section.firstLine ? last : section.firstLine - 1;
}

function isUnused({ blocks }: Document, index: number): boolean {
  const kind = blocks.lines[index]?.kind;
  return kind === undefined || kind === 'blank' || kind === 'rule';
}

/** Where the first blank to fill begins below a line of a section, its marks of quotes included; null without one. */
function blankToFill(document: Document, section: Section, below: number): number | null {
  for (let index = below + 1; index < section.endLine; index += 1) {
    if (!isToFill(document, index)) continue;
    const line = document.blocks.lines[index];
    const isOutermost =
      line !== undefined && document.blocks.items[line.item]?.bullet === line.start;
    return isOutermost ? line.start : null;
  }
  return null;
}

/** Whether a line is a task or bullet without words. */
function isToFill({ text, blocks }: Document, index: number): boolean {
  const line = blocks.lines[index];
  const item = blocks.items[line?.item ?? -1];
  if (line === undefined || item?.line !== index) return false;
  return /^(?:\[ \])?\s*$/.test(text.slice(item.content, line.end));
}

function addSection(document: Document, title: string, lines: readonly string[]): Splice {
  const { text, sections, blocks } = document;
  const eol = lineBreakOf(text);
  const block = [`## ${title}`, '', ...lines, ''].join(eol);
  const closed = sections.find((section) => section.private);
  if (closed === undefined) {
    return { start: text.length, end: text.length, text: gapAtEnd(text, eol) + block };
  }
  const at = blocks.lines[closed.heading]?.start ?? text.length;
  const above = blocks.lines[closed.heading - 1];
  const gap = above === undefined || above.kind === 'blank' ? '' : eol;
  return { start: at, end: at, text: gap + block + eol };
}

function gapAtEnd(text: string, eol: string): string {
  if (text === '' || text.endsWith(eol + eol)) return '';
  return text.endsWith('\n') ? eol : eol + eol;
}
