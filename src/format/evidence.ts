import { fingerprint } from '../core/identity.ts';
import type { Evidence } from '../core/meeting.ts';
import type { Document, DocumentItem } from './document.ts';
import { isInside } from './privacy.ts';
import { taskStateAt } from './block-starts.ts';
import { type SectionRole, sectionOfLine } from './sections.ts';

/** The fingerprint of the prose a new meeting starts with, kept in its front matter as `seed`. */
export function seedOf(document: Document): string {
  return fingerprint(proseOf(document, PREPARED_ROLES));
}

/** What in a meeting's text shows that people met (`format.md`, "Held or not"). */
export function findEvidence(document: Document, template: string | null, seed: string | null): Evidence {
  const prose = proseOf(document, template === null ? [] : PREPARED_ROLES);
  return {
    tickedTopic: document.items.some((item) => item.kind === 'topic' && item.state === 'done'),
    ownItem: document.items.some((item) => isMadeHere(item, document)),
    prose: prose !== '' && (seed === null || fingerprint(prose) !== seed),
  };
}

/** Sections that are filled before a meeting: their text is no evidence in a file made from a template. */
const PREPARED_ROLES: readonly SectionRole[] = ['topics', 'agreements'];

/** A promise put in beforehand stands among the agreements, or bears the date on which it was first made. */
function isMadeHere(item: DocumentItem, document: Document): boolean {
  if (item.kind !== 'action' || item.role === 'agreements') return false;
  const { date } = document.context;
  const { since } = item.marks;
  return since === null || date === null || since >= date;
}

/** The text that is neither heading, comment, task line nor in a section of those roles; one line of it a line. */
function proseOf(document: Document, without: readonly SectionRole[]): string {
  const { text, blocks, sections } = document;
  const prose: string[] = [];
  for (const [index, line] of blocks.lines.entries()) {
    if (line.kind !== 'text' && line.kind !== 'code' && line.kind !== 'html') continue;
    const role = sectionOfLine(sections, index)?.role ?? null;
    if (role !== null && without.includes(role)) continue;
    const words = line.kind === 'text' ? wordsOf(document, index) : text.slice(line.content, line.end).trim();
    if (words !== '') prose.push(words);
  }
  return prose.join('\n');
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
