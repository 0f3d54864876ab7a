/** What a command cannot survive. The code decides the exit status; the message and hint are for people. */
export type ErrorCode =
  | 'usage'
  | 'unknown-person'
  | 'ambiguous'
  | 'unknown-item'
  | 'bad-date'
  | 'bad-value'
  | 'no-notebook'
  | 'bad-notebook'
  | 'refused'
  | 'conflict'
  | 'busy'
  | 'unreadable'
  | 'io'
  | 'cancelled';

/** Exit statuses by meaning: done, could not, usage, no notebook, findings (`--exit-code` only), cancelled. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

const EXIT_BY_CODE: Record<ErrorCode, ExitCode> = {
  usage: 2,
  'unknown-person': 2,
  ambiguous: 2,
  'unknown-item': 2,
  'bad-date': 2,
  'bad-value': 2,
  'no-notebook': 3,
  'bad-notebook': 3,
  refused: 1,
  conflict: 1,
  busy: 1,
  unreadable: 1,
  io: 1,
  cancelled: 130,
};

/** Where an error is, for the code frame and for `--json`: a file relative to the notebook, line and column from 1. */
export interface ErrorPlace {
  file: string;
  line?: number;
  column?: number;
  /** The text of that line, shown under the message. */
  source?: string;
}

/** The one error that commands throw: what is wrong, where, and what to do next. */
export class OneononeError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly place: ErrorPlace | undefined;

  constructor(code: ErrorCode, message: string, hint = '', place?: ErrorPlace) {
    super(message);
    this.name = 'OneononeError';
    this.code = code;
    this.hint = hint;
    this.place = place;
  }
}

/** The exit status that belongs to an error code. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return EXIT_BY_CODE[code];
}
