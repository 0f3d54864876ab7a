/** A line and a column, both from 1; columns count UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/**
 * A function from offsets to places. Offsets that ascend cost one pass over the text in all. Only `\n` ends a line,
 * as it does for editors and git.
 */
export function placesIn(text: string): (offset: number) => Place {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    if (offset < lineStart) {
      line = 1;
      lineStart = 0;
    }
    for (let end = text.indexOf('\n', lineStart); end !== -1 && end < offset; ) {
      line += 1;
      lineStart = end + 1;
      end = text.indexOf('\n', lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  };
}
