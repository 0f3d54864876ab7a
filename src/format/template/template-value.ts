// Whatever breaks a line, and what no text file should hold.
const NOT_IN_A_LINE = /[\s\p{Cc}\u2028\u2029]+/gu;
const PRIVATE_MARK = /%(?=%)|<!(?=--)|--(?=>)/g;
// At the start of a line these begin a heading, list, quote, fence, rule or HTML, after a bullet a task.
const BLOCK_START =
  /^(?:(?=#{1,6}(?: |$)|[*+-](?: |$)|>|```|~~~|[-=*_ ]+$|\[.?\](?: |$)|<(?![a-z][a-z+.-]*:))|\d{1,9}(?=[.)](?: |$)))/i;

/**
 * A value as it may stand anywhere in a Markdown line: one line, and still only text. A start that would make it a
 * heading, a list or a task is escaped with a backslash; comment and privacy marks are parted by a space.
 */
export function templateValue(value: string): string {
  const line = value.replace(NOT_IN_A_LINE, ' ').trim();
  const open = line.replace(PRIVATE_MARK, (mark) => `${mark} `);
  return open.replace(BLOCK_START, (digits) => `${digits}\\`);
}
