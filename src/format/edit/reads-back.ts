import { type Document, type DocumentItem, readDocument } from '../document.ts';
import type { TaskMarks } from '../items/task-marks.ts';
import type { NewItem } from '../items/typed-item.ts';

/**
 * Whether a line that was put into a document reads as the item that it is when it stands alone, and everything else as
 * it did before. `start` is the offset of the line in the new text, `content` what stands behind its bullet and box.
 */
export function readsBack(
  before: Document,
  after: Document,
  start: number,
  content: string,
  item: NewItem,
): boolean {
  const index = after.items.findIndex(
    ({ lineIndex }) => after.blocks.lines[lineIndex]?.start === start,
  );
  const found = after.items[index];
  if (found === undefined || !isItem(found, content, item, after)) return false;
  const others = after.items.filter((_, at) => at !== index);
  return sameReading(before.items, others) && staysClosed(before, after, found);
}

function isItem(found: DocumentItem, content: string, item: NewItem, after: Document): boolean {
  const [wanted] = readDocument(`- [ ] ${content}`, { ...after.context, bodyStart: 0 }).items;
  return (
    wanted !== undefined &&
    found.state === 'open' &&
    found.parent === -1 &&
    found.kind === item.kind &&
    found.marks.due === item.due &&
    (item.owner === null || found.owner === item.owner) &&
    (found.private || !wanted.private) &&
    sameMarks(found.marks, wanted.marks)
  );
}

function sameMarks(a: TaskMarks, b: TaskMarks): boolean {
  const told = ({ text, owner, due, since, closed, id, headsUp }: TaskMarks) =>
    JSON.stringify([text, owner, due, since, closed, id, headsUp]);
  return told(a) === told(b);
}

function sameReading(before: readonly DocumentItem[], after: readonly DocumentItem[]): boolean {
  const told = (items: readonly DocumentItem[]) =>
    JSON.stringify(
      items.map(({ kind, state, role, words, owner, marks, ...item }) => [
        kind,
        state,
        role,
        words,
        owner,
        marks.due,
        marks.id,
        item.private,
      ]),
    );
  return told(before) === told(after);
}

/** A comment or aside that opens in the line and closes nowhere would hide all below it, or bare what was hidden. */
function staysClosed(before: Document, after: Document, { content, end }: DocumentItem): boolean {
  const [was, is] = [before.blocks.unclosed, after.blocks.unclosed];
  if (was === null || is === null) return was === is;
  return is.offset < content || is.offset >= end;
}
