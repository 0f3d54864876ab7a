import type { Evidence } from '../core/meetings/meeting.ts';
import { shortHash } from '../core/promises/text-hash.ts';
import { taskStateAt } from './blocks/block-starts.ts';
import type { Document, DocumentItem } from './document.ts';
import { isInside } from './privacy/privacy.ts';
import { type SectionRole, sectionOfLine } from './sections.ts';

/**
 * What a new meeting keeps of its prose in `seed`: a short hash of each line that the template put there. Letters come
 * first, so that YAML never takes it for a number.
 */
export function seedOf(document: Document): string {
  return `s${proseOf(document, PREPARED_ROLES).map(shortHash).join('')}`;
}

/** What in a meeting's text shows that people met (`format.md`, "Held or not"). */
export function findEvidence(
  document: Document,
  template: string | null,
  seed: string | null,
): Evidence {
  const prose = proseOf(document, template === null ? [] : PREPARED_ROLES);
  const prepared = new Set(seed?.slice(1).match(/.{4}/g));
  return {
    tickedTopic: document.items.some((item) => item.kind === 'topic' && item.state === 'done'),
    ownItem: document.items.some(isMadeHere),
    prose: prose.some((line) => !prepared.has(shortHash(line))),
  };
}

/** Sections that are filled before a meeting: their text is no evidence in a file made from a template. */
const PREPARED_ROLES: readonly SectionRole[] = ['topics', 'agreements'];

/** A promise put in beforehand stands among the agreements, or bears the date on which it was first made. */
function isMadeHere({ kind, role, marks }: DocumentItem): boolean {
  return kind === 'action' && role !== 'agreements' && marks.since === null;
}

/** The lines of text that are neither heading, comment nor task line, outside sections of those roles. */
function proseOf(document: Document, without: readonly SectionRole[]): string[] {
  const { text, blocks, sections } = document;
  const prose: string[] = [];
  for (const [index, line] of blocks.lines.entries()) {
    if (line.kind !== 'text' && line.kind !== 'code' && line.kind !== 'html') continue;
    const role = sectionOfLine(sections, index)?.role ?? null;
    if (role !== null && without.includes(role)) continue;
    const words =
      line.kind === 'text' ? wordsOf(document, index) : text.slice(line.content, line.end).trim();
    if (words !== '') prose.push(words);
  }
  return prose;
}

/** The words of a line of text, comments left out; none on a task line, with or without text. */
function wordsOf({ text, blocks }: Document, index: number): string {
  const line = blocks.lines[index];
  if (line === undefined) return '';
  const item = blocks.items[line.item];
  if (item?.line === index && taskStateAt(text, item.content, line.end) >= 0) return '';
  let words = '';
  for (let at = line.content; at < line.end; at += 1) {
    if (!isInside(blocks.comments, at) && !isInside(blocks.asides, at)) words += text.charAt(at);
  }
  return words.trim().replace(/^(?:[-*+]|\d+[.)])(?:\s+|$)/, '');
}
