import type { Splice } from '../edit/splice.ts';
import { type Place, placesIn } from '../place.ts';
import type { ProblemDraft } from '../problem-draft.ts';
import { type TagKind, TEMPLATE_TAGS } from './template-tags.ts';

/** What is wrong with a template: where, and the splices that leave it out so that the rest can be filled. */
export interface TemplateMistakes {
  problems: ProblemDraft[];
  repairs: Splice[];
}

interface Tag {
  start: number;
  end: number;
  /** As written, for messages. */
  written: string;
  sigil: string;
  name: string;
}

interface Reading extends TemplateMistakes {
  open: Tag[];
  placeOf: (offset: number) => Place;
}

const KINDS: ReadonlyMap<string, TagKind> = new Map(
  TEMPLATE_TAGS.map((tag) => [tag.name, tag.kind]),
);
const TAG = /\{\{\s*![\s\S]*?\}\}|\{\{\{([^{}\n]*)\}\}\}|\{\{([^{}\n]*)\}\}|\{\{+/g;
// Takes the tag's place: a mustache comment, so that a line that held nothing else goes with it.
const NOTHING = '{{!}}';

/** Finds every tag from `bodyStart` on that cannot be filled: unknown, misplaced, unclosed, or reaching for another file. */
export function findTemplateMistakes(text: string, bodyStart: number): TemplateMistakes {
  const reading: Reading = { open: [], placeOf: placesIn(text), problems: [], repairs: [] };
  for (const tag of tagsOf(text, bodyStart)) readTag(reading, tag);
  for (const tag of reading.open) reportUnclosed(reading, tag);
  const { problems, repairs } = reading;
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { problems, repairs };
}

function* tagsOf(text: string, bodyStart: number): Generator<Tag> {
  for (const match of text.slice(bodyStart).matchAll(TAG)) {
    const [written, raw, inner] = match;
    const start = bodyStart + match.index;
    const at = { start, end: start + written.length, written };
    if (raw !== undefined) yield { ...at, sigil: '', name: raw.trim() };
    else if (inner !== undefined) yield { ...at, ...tagWords(inner) };
    else if (!written.endsWith('}')) yield { ...at, sigil: '{', name: '' };
  }
}

function tagWords(inner: string): { sigil: string; name: string } {
  const trimmed = inner.trim();
  const sigil = /^[#^/&>=]/.exec(trimmed)?.[0] ?? '';
  return { sigil, name: trimmed.slice(sigil.length).trim() };
}

function readTag(reading: Reading, tag: Tag): void {
  if (tag.sigil === '{') report(reading, tag, 'opens a tag that never closes');
  else if (tag.sigil === '>')
    report(reading, tag, 'asks for another file; a template stands alone');
  else if (tag.sigil === '=')
    report(reading, tag, 'changes the marks of tags; they are always {{ and }}');
  else if (tag.sigil === '/') closeBlock(reading, tag);
  else if (tag.sigil === '#' || tag.sigil === '^') openBlock(reading, tag);
  else readValue(reading, tag);
}

function readValue(reading: Reading, tag: Tag): void {
  const kind = KINDS.get(tag.name);
  if (kind === 'value') return;
  if (kind === undefined) return report(reading, tag, 'is no tag that I know');
  if (kind !== 'entry') {
    return report(reading, tag, `is a block: write {{#${tag.name}}} … {{/${tag.name}}}`);
  }
  if (reading.open.some(isList)) return;
  report(reading, tag, 'has a meaning only inside a list such as {{#questions}}');
}

function isList(tag: Tag): boolean {
  return tag.sigil === '#' && KINDS.get(tag.name) === 'list';
}

function openBlock(reading: Reading, tag: Tag): void {
  if (!isBlock(tag)) report(reading, tag, 'is no block that I know; what it holds always shows');
  reading.open.push(tag);
}

function isBlock(tag: Tag): boolean {
  const kind = KINDS.get(tag.name);
  return kind !== undefined && kind !== 'entry';
}

function closeBlock(reading: Reading, tag: Tag): void {
  const at = reading.open.findLastIndex((opened) => opened.name === tag.name);
  if (at < 0) return report(reading, tag, 'closes a block that is not open');
  const [opened, ...unclosed] = reading.open.splice(at);
  for (const inner of unclosed) reportUnclosed(reading, inner);
  if (opened !== undefined && !isBlock(opened)) leaveOut(reading, tag);
}

function reportUnclosed(reading: Reading, tag: Tag): void {
  // An unknown block was reported, and left out, where it opened.
  if (isBlock(tag))
    report(reading, tag, `needs {{/${tag.name}}} further down; what follows always shows`);
}

function report(reading: Reading, tag: Tag, message: string): void {
  reading.problems.push({
    code: 'template-mistake',
    message: `${tag.written} ${message}`,
    ...reading.placeOf(tag.start),
  });
  leaveOut(reading, tag);
}

function leaveOut(reading: Reading, tag: Tag): void {
  reading.repairs.push({ start: tag.start, end: tag.end, text: NOTHING });
}
