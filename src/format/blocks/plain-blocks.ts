const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const QUOTE = /^(?:[ \t]{0,3}>[ \t]?)+/;
const BULLET = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[.\](?=[ \t]|$))?|$)/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
/** An item indented by this much stands below another. */
const NESTED = 2;

/**
 * The paragraphs, headings and outermost list items of a text, each as one line without its marks; comments are gone,
 * and so is what is empty without them. What stands below an item follows it on its line.
 */
export function plainBlocks(text: string): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of text.replace(COMMENT, '').split(/\r?\n/)) {
    const { words, kind } = readLine(line.replace(QUOTE, ''));
    const joins = isOpen && kind === 'more';
    if (words !== '') blocks.push(joins ? `${blocks.pop()} ${words}` : words);
    isOpen = words !== '' && kind !== 'heading';
  }
  return blocks;
}

interface PlainLine {
  words: string;
  kind: 'heading' | 'item' | 'more';
}

function readLine(line: string): PlainLine {
  if (HEADING.test(line)) return { words: plainWords(line.replace(HEADING, '')), kind: 'heading' };
  const [marks, indent = ''] = BULLET.exec(line) ?? [''];
  const words = plainWords(line.slice(marks.length));
  if (marks === '') return { words, kind: 'more' };
  const isNested = indent.replaceAll('\t', '    ').length >= NESTED;
  return isNested && words !== '' ? { words: `– ${words}`, kind: 'more' } : { words, kind: 'item' };
}

function plainWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
