import { idOf } from '../../core/promises/identity.ts';
import { lineBreakOf } from '../../format/blocks/lines.ts';
import type { Document } from '../../format/document.ts';
import { addAtEnd, addLines } from '../../format/edit/add-lines.ts';
import { applySplices, type Splice } from '../../format/edit/splice.ts';
import { itemContent, type NewItem } from '../../format/items/typed-item.ts';
import type { Change } from '../change.ts';
import type { Notebook } from '../notebook.ts';
import type { LogFile, Person } from '../read/person-log.ts';

/** The file that an item goes into; `read` is null where there is none yet. */
export interface Target {
  file: string;
  read: LogFile | null;
  document: Document;
  /** Whether what is added now was there before people met: it then bears today's date, and is no evidence. */
  isBeforehand: boolean;
}

/** One way to write an item into a file: its line, what stands behind bullet and box, and where it begins. */
export interface Attempt {
  target: Target;
  content: string;
  /** The file's text with the line in it. */
  text: string;
  /** Offset of the line in that text. */
  start: number;
}

const TRIES = 3;

/** The ways to write an item into a file, the plainest first. */
export function* waysToWrite(
  notebook: Notebook,
  person: Person,
  target: Target,
  item: NewItem,
): Generator<Attempt> {
  for (const id of idsFor(notebook, person, item)) {
    yield* waysWithId(notebook, target, item, id);
  }
}

/** None first. A line whose words were closed before would count as that item: an identity of its own keeps it apart. */
function* idsFor({ today }: Notebook, { handle }: Person, { owner, words }: NewItem) {
  yield null;
  for (let turn = 1; turn <= TRIES; turn += 1) {
    yield idOf({ handle, owner, words: `${words}\n${turn}`, since: today });
  }
}

/** A box keeps words apart that would begin a block of their own; the inbox's end may lie in something unclosed. */
function* waysWithId(
  notebook: Notebook,
  target: Target,
  item: NewItem,
  id: string | null,
): Generator<Attempt> {
  const { document } = target;
  const isInbox = document.context.kind === 'inbox';
  const style = notebook.settings.tasks;
  const since = item.since ?? (target.isBeforehand ? notebook.today : null);
  const content = itemContent({ ...item, since }, { id, style });
  for (const bullet of item.kind === 'topic' ? ['- ', '- [ ] '] : ['- [ ] ']) {
    const line = bullet + content;
    const places = isInbox
      ? [addAtEnd(document, [line]), atTop(document, line)]
      : [addLines(document, 'actions', [line])];
    for (const splice of places) yield attempt(target, splice, line, content);
  }
}

function atTop({ text, context }: Document, line: string): Splice {
  const eol = lineBreakOf(text);
  return { start: context.bodyStart, end: context.bodyStart, text: line + eol + eol };
}

function attempt(target: Target, splice: Splice, line: string, content: string): Attempt {
  const text = applySplices(target.document.text, [splice]);
  return { target, content, text, start: splice.start + splice.text.indexOf(line) };
}

/** The change that writes it. */
export function changeOf({ target, text }: Attempt): Change {
  const { file, read } = target;
  if (read === null) return { kind: 'create', file, text };
  return { kind: 'edit', file, before: read.text, after: text };
}
