/** A stretch of text, offsets from `start` up to `end`. */
export interface Span {
  start: number;
  end: number;
  /** Set on a comment or aside that nothing closes: it runs to the end of the text. */
  unclosed?: true;
}

/** Where `<!-- … -->` and `%% … %%` are open or closed, as a text is read line by line. */
export interface PrivateMarks {
  comments: Span[];
  asides: Span[];
  /** Offset of the `<!--` that is open now, or -1. */
  comment: number;
  /** Offset of the `%%` that is open now, or -1. */
  aside: number;
}

/** No marks yet. */
export function noMarks(): PrivateMarks {
  return { comments: [], asides: [], comment: -1, aside: -1 };
}

/** Reads the marks in one line that is not code; inline code is passed over, and marks may stay open at its end. */
export function scanMarks(marks: PrivateMarks, text: string, from: number, end: number): void {
  let at = from;
  while (at < end) {
    at = marks.comment >= 0 ? closeComment(marks, text, at, end) : nextMark(marks, text, at, end);
  }
}

function closeComment(marks: PrivateMarks, text: string, at: number, end: number): number {
  const close = text.indexOf('-->', at);
  if (close < 0 || close + 3 > end) return end;
  marks.comments.push({ start: marks.comment, end: close + 3 });
  marks.comment = -1;
  return close + 3;
}

function nextMark(marks: PrivateMarks, text: string, at: number, end: number): number {
  const char = text.charAt(at);
  if (char === '\\') return at + (text.charAt(at + 1) === '%' ? 1 : 2);
  if (char === '`') return afterInlineCode(text, at, end);
  if (char === '%' && text.startsWith('%%', at)) return toggleAside(marks, at);
  if (char === '<' && text.startsWith('<!--', at)) {
    marks.comment = at;
    // `<!-->` and `<!--->` are whole comments (CommonMark 0.31, 6.6).
    return text.startsWith('>', at + 4) || text.startsWith('->', at + 4) ? at + 2 : at + 4;
  }
  return at + 1;
}

function toggleAside(marks: PrivateMarks, at: number): number {
  if (marks.aside < 0) {
    marks.aside = at;
  } else {
    marks.asides.push({ start: marks.aside, end: at + 2 });
    marks.aside = -1;
  }
  return at + 2;
}

/** The offset after the inline code that opens at a backtick, or after the backticks where none closes it on its line. */
export function afterInlineCode(text: string, at: number, end: number): number {
  const length = backticks(text, at, end);
  let close = text.indexOf('`', at + length);
  while (close >= 0 && close < end) {
    const found = backticks(text, close, end);
    if (found === length) return close + length;
    close = text.indexOf('`', close + found);
  }
  return at + length;
}

function backticks(text: string, at: number, end: number): number {
  let index = at;
  while (index < end && text.charCodeAt(index) === 96) index += 1;
  return index - at;
}
