import { type Place, placesIn } from '../place.ts';
import type { ProblemDraft } from '../problem-draft.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readFrontMatter } from './front-matter-engine.ts';
import type { HeaderEntry, HeaderValue, YamlReading } from './header-value.ts';
import { readPlainHeader } from './plain-header.ts';
import { readYamlMap } from './yaml.ts';

const LONGEST = 64 * 1024;
const MOST_PROBLEMS = 5;

/** What the front matter of a text, or a YAML file, says. */
export interface Header {
  /** By key, in the order of the text; a key without a value is here with null. */
  values: Map<string, HeaderValue>;
  /** Offset of the first character after the front matter. */
  bodyStart: number;
  /** False when there is something that cannot be read; then the file must not be written. */
  parsed: boolean;
  problems: ProblemDraft[];
}

/** Reads the front matter of a Markdown text. Never throws; what is wrong is in `problems`. */
export function readHeader(text: string): Header {
  const found = splitFrontMatter(text);
  const { open, close, bodyStart, problem } = found;
  const empty = { values: new Map<string, HeaderValue>(), bodyStart };
  if (problem) return { ...empty, parsed: false, problems: [problem] };
  if (found.kind === 'none') return { ...empty, parsed: true, problems: [] };
  const end = text.charCodeAt(close - 2) === 13 ? close - 2 : close - 1;
  return readBetween(text, open, Math.max(open, end), bodyStart, readFrontMatter);
}

/** Reads a whole text as YAML, without fences: `oneonone.yaml`. Never throws; what is wrong is in `problems`. */
export function readYamlHeader(text: string): Header {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return readBetween(text, start, text.length, text.length, readYamlMap);
}

function readBetween(
  text: string,
  start: number,
  end: number,
  bodyStart: number,
  readFully: (yaml: string) => YamlReading,
): Header {
  const yaml = text.slice(start, end);
  const reading = isTooLong(yaml) ? TOO_LONG : readAny(yaml, readFully);
  const placeOf = placesIn(text);
  // One mistake can set off thousands.
  const problems = reading.faults
    .slice(0, MOST_PROBLEMS)
    .map(
      ({ code, message, offset }): ProblemDraft => ({ code, message, ...placeOf(start + offset) }),
    );
  const values = new Map<string, HeaderValue>();
  for (const entry of reading.entries) {
    values.set(entry.key, headerValueOf(entry, yaml, start, placeOf(start + entry.start)));
  }
  return { values, bodyStart, parsed: problems.length === 0, problems };
}

/** Written out rather than spread: this runs for every key of every meeting. */
function headerValueOf(entry: HeaderEntry, yaml: string, by: number, place: Place): HeaderValue {
  const { key, value, keyStart, afterColon, start, end, lastMemberEnd } = entry;
  return {
    key,
    value,
    written: yaml.slice(start, end),
    line: place.line,
    column: place.column,
    keyStart: keyStart + by,
    afterColon: afterColon + by,
    start: start + by,
    end: end + by,
    lastMemberEnd: lastMemberEnd === null ? null : lastMemberEnd + by,
  };
}

/** Most headers are plain; the full parser costs more to start than it takes to read a hundred of those. */
function readAny(yaml: string, readFully: (yaml: string) => YamlReading): YamlReading {
  const plain = readPlainHeader(yaml);
  return plain ? { entries: plain, faults: [] } : readFully(yaml);
}

const TOO_LONG: YamlReading = {
  entries: [],
  faults: [
    {
      code: 'front-matter-limit',
      message: 'This is longer than the 64 KiB that are read.',
      offset: 0,
    },
  ],
};

function isTooLong(yaml: string): boolean {
  if (yaml.length * 3 <= LONGEST) return false;
  return yaml.length > LONGEST || new TextEncoder().encode(yaml).length > LONGEST;
}
