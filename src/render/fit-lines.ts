import { textWidth, wrap } from './width.ts';

const NO_BREAK = '\u00a0';
/** These are as wide as they are long, which is known without the table of widths. */
const PRINTABLE_ASCII = /^[ -~]*$/;
/** A command to type, and what stands behind it. */
const COMMAND = /(?<![^ (])oneonone .*$/;
/** A key and its list, to go into a file as it is. */
const YAML_LINE = /^ *\w+: \[/;
/** What a command does stands this far from it. */
const GAP = / {2,}/;
const LEAST_ROOM = 20;

/**
 * Lines of safe text that are wider than a terminal, broken between words at their own indent. A command or a line
 * of YAML stays on one line, so that it can be copied, be it wider than the terminal.
 */
export function fitLines(text: string, columns: number): string {
  const fits = (line: string) =>
    PRINTABLE_ASCII.test(line) ? line.length <= columns : textWidth(line) <= columns;
  return text
    .split('\n')
    .map((line) => (fits(line) || YAML_LINE.test(line) ? line : fitLine(line, columns)))
    .join('\n');
}

function fitLine(line: string, columns: number): string {
  const body = line.trimStart();
  const indent = line.slice(0, line.length - body.length);
  const room = Math.max(LEAST_ROOM, columns - indent.length);
  const at = body.search(COMMAND);
  if (at === 0) return fitCommand(body, indent, room);
  const command = at < 0 ? '' : body.slice(at);
  const isHeld = command !== '' && textWidth(command) <= room;
  const words = isHeld ? body.slice(0, at) + command.replaceAll(' ', NO_BREAK) : body;
  return indentEach(wrap(words, room), indent);
}

/** What the command does goes below it. */
function fitCommand(line: string, indent: string, room: number): string {
  const gap = GAP.exec(line);
  if (gap === null) return indent + line;
  const about = line.slice(gap.index).trimStart();
  const below = indentEach(wrap(about, room - 4), `${indent}    `);
  return `${indent}${line.slice(0, gap.index)}\n${below}`;
}

function indentEach(lines: readonly string[], indent: string): string {
  return lines.map((line) => indent + line).join('\n');
}
