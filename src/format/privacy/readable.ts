import type { BlockLine } from '../blocks/blocks.ts';
import type { Document } from '../document.ts';
import type { Section, SectionRole } from '../sections.ts';
import { findPrivate, isInside, type Privacy, readableText } from './privacy.ts';

/** A section as it may be shown; of a private one only that it is there. */
export interface ReadableSection {
  role: SectionRole | null;
  title: string;
  private: boolean;
  text: string;
}

/** What of a file may be shown. */
export interface Readable {
  document: Document;
  privacy: Privacy;
  /** Whether private parts are shown as well. */
  withPrivate: boolean;
  /** Whether a line, by index, is left out whole. */
  isHidden(line: number): boolean;
  /** How many private parts are left out; comments are not counted where the file has them from its template. */
  countHidden(hasTemplate: boolean): number;
}

/** Finds what may be shown of a file. `alsoPrivate` are lines, by index, that are private for reasons beyond it. */
export function findReadable(
  document: Document,
  withPrivate: boolean,
  alsoPrivate: ReadonlySet<number>,
): Readable {
  const { text, blocks, sections } = document;
  const found = findPrivate(text, blocks, sections);
  const lines = found.lines.map((isPrivate, index) => isPrivate || alsoPrivate.has(index));
  const privacy = { ...found, lines };
  return {
    document,
    privacy,
    withPrivate,
    isHidden: (line) => !withPrivate && lines[line] === true,
    countHidden: (hasTemplate) => (withPrivate ? 0 : countHidden(document, privacy, hasTemplate)),
  };
}

/** Everything below the front matter that may be shown. */
export function readWhole(readable: Readable): string {
  return readLines(readable, 0, readable.document.blocks.lines.length);
}

/** The sections in order, text above the first heading as one without a title. Private neighbours count as one. */
export function readableSections(readable: Readable): ReadableSection[] {
  const { sections, blocks } = readable.document;
  const above = readLines(readable, 0, sections[0]?.heading ?? blocks.lines.length);
  const shown: ReadableSection[] = above === '' ? [] : [untitled(above)];
  for (const section of sections) {
    const next = readSection(readable, section);
    const isRepeated = next.private && next.text === '' && shown.at(-1)?.private === true;
    if (!isRepeated || readable.withPrivate) shown.push(next);
  }
  return shown;
}

/** What may be shown of a section (by its index in the document), with all that stands under deeper headings in it. */
export function readSectionWhole(readable: Readable, index: number): string {
  const { sections } = readable.document;
  const section = sections[index];
  if (section === undefined || readable.isHidden(section.heading)) return '';
  const next = sections.findIndex(({ level }, at) => at > index && level <= section.level);
  const last = sections[(next < 0 ? sections.length : next) - 1] ?? section;
  return readLines(readable, section.firstLine, last.endLine);
}

function untitled(text: string): ReadableSection {
  return { role: null, title: '', private: false, text };
}

function readSection(readable: Readable, section: Section): ReadableSection {
  const { role, heading, firstLine, endLine } = section;
  if (readable.isHidden(heading))
    return { role: 'private', title: 'Private', private: true, text: '' };
  return {
    role,
    title: readable.withPrivate ? section.title : publicTitle(readable, section),
    private: section.private,
    text: readLines(readable, firstLine, endLine),
  };
}

/** A heading's text without the comments and asides in it. */
function publicTitle({ document, privacy }: Readable, section: Section): string {
  const { text, blocks } = document;
  const { heading, firstLine, title } = section;
  const start = blocks.lines[heading]?.start ?? 0;
  const end = blocks.lines[firstLine - 1]?.end ?? start;
  if (!privacy.spans.some((span) => span.start < end && span.end > start)) return title;
  const shown = readableText(text, blocks, privacy, heading, heading + 1, false);
  return shown
    .replace(/^[\s>]*(?:[-*+]\s+)?#{0,6}\s*/, '')
    .replace(/\s*#*$/, '')
    .trim();
}

function readLines(
  { document, privacy, withPrivate }: Readable,
  first: number,
  end: number,
): string {
  return readableText(document.text, document.blocks, privacy, first, end, withPrivate);
}

function countHidden({ blocks }: Document, privacy: Privacy, hasTemplate: boolean): number {
  const spans = hasTemplate ? blocks.asides : privacy.spans;
  const isCut = ({ start }: { start: number }) =>
    !isInside(hiddenLines(blocks.lines, privacy), start);
  return countRuns(blocks.lines, privacy) + spans.filter(isCut).length;
}

function hiddenLines(lines: readonly BlockLine[], privacy: Privacy): BlockLine[] {
  return lines.filter((_line, index) => privacy.lines[index] === true);
}

/** Stretches of private lines that hold more than headings and comments. */
function countRuns(lines: readonly BlockLine[], privacy: Privacy): number {
  let count = 0;
  let isCounted = false;
  for (const [index, { kind }] of lines.entries()) {
    if (kind === 'blank') continue;
    if (privacy.lines[index] !== true) isCounted = false;
    else if (!isCounted && kind !== 'heading' && kind !== 'underline' && kind !== 'comment') {
      isCounted = true;
      count += 1;
    }
  }
  return count;
}
