/**
 * One key of a header as a YAML reader found it; offsets count from the start of the YAML text. Maps are `Map`s, so no
 * key can reach a prototype.
 */
export interface HeaderEntry {
  key: string;
  value: unknown;
  keyStart: number;
  /** Just after the colon. */
  afterColon: number;
  /** First and last offset of the value; an empty value stands just after the colon. */
  start: number;
  end: number;
  /** Where the last member of a list ends; null when the value is no list or an empty one. */
  lastMemberEnd: number | null;
}

/** One key of a header in its file: offsets count from the start of the file. */
export interface HeaderValue extends HeaderEntry {
  /** The value as it is written, quotes and all. */
  written: string;
  /** Place of the value, from 1. */
  line: number;
  column: number;
}

/** Why a YAML text was not read, with an offset from its start. */
export interface YamlFault {
  code: 'front-matter-syntax' | 'front-matter-limit';
  message: string;
  offset: number;
}

/** What a YAML reader found: entries in the order of the text, or the faults that kept it from reading. */
export interface YamlReading {
  entries: HeaderEntry[];
  faults: YamlFault[];
}
