/** How much a finding matters: an error loses or hides something, a warning asks for a look. */
export type Severity = 'error' | 'warning';

/**
 * Every kind of finding in a user's files, with its severity and a sentence that says what it means and what to do.
 * A code without an entry here does not compile.
 */
export const PROBLEM_KINDS = {
  'front-matter-syntax': {
    severity: 'error',
    about:
      'the front matter does not parse; the text below it is still read, the file is never written',
  },
  'front-matter-unclosed': {
    severity: 'error',
    about: 'the front matter opens with --- and never closes',
  },
  'front-matter-language': {
    severity: 'error',
    about:
      'the first line opens another kind of front matter; only YAML between plain --- lines is read, and nothing ever runs',
  },
  'front-matter-limit': {
    severity: 'error',
    about:
      'the front matter is larger or deeper than 64 KiB or 32 levels, or uses anchors, aliases or tags',
  },
  'bad-value': {
    severity: 'error',
    about: 'a value in the front matter or the settings is not of its kind and counts as absent',
  },
  'unknown-setting': {
    severity: 'warning',
    about: 'a key in oneonone.yaml, or advice it mutes, that means nothing here',
  },
  'date-mismatch': {
    severity: 'warning',
    about: 'the date in the front matter differs from the file name; the name holds',
  },
  'bad-file-name': {
    severity: 'warning',
    about: 'looks like a meeting but is not named by a date',
  },
  'hidden-line': {
    severity: 'warning',
    about:
      'a waiting line that counts as closed, because the same promise or topic was closed elsewhere',
  },
  'promise-in-goals': {
    severity: 'warning',
    about: 'a task with an owner below a heading for goals: it counts as a goal, not as a promise',
  },
  'misplaced-file': {
    severity: 'warning',
    about: 'a note named by a date, in a place where no meeting is read',
  },
  'bad-handle': { severity: 'warning', about: 'a folder in people/ that cannot be a handle' },
  'twin-handle': {
    severity: 'error',
    about: 'two folders whose names differ only in case or Unicode form',
  },
  'not-utf8': {
    severity: 'error',
    about: 'the file is not UTF-8; it is read as well as can be and never written',
  },
  'conflict-markers': {
    severity: 'error',
    about: 'the file holds git conflict markers; both sides are read, and it is never written',
  },
  'unreadable-file': { severity: 'error', about: 'the file could not be read' },
  'outside-link': {
    severity: 'error',
    about: 'a symbolic link that leaves the notebook; it is not followed',
  },
  'unclosed-private': {
    severity: 'error',
    about: 'a %% or <!-- that is never closed: everything after it counts as private',
  },
  'bad-date': {
    severity: 'error',
    about: 'a date on an item that cannot be read; it counts as absent',
  },
  'relative-date': {
    severity: 'warning',
    about: 'a relative date on an item; a calendar date would say the same for ever',
  },
  'no-owner': { severity: 'warning', about: 'a promise that nobody owns' },
  'id-reused': {
    severity: 'error',
    about: 'one id stands at different words in one file; each line counts alone',
  },
  'lost-carry': {
    severity: 'warning',
    about: 'a carried line whose later copy is gone; the promise counts as open here',
  },
  'template-mistake': { severity: 'error', about: 'a template that cannot be filled' },
  'question-mistake': {
    severity: 'warning',
    about: 'a question in questions.md that cannot be used',
  },
  unconfirmed: {
    severity: 'warning',
    about: 'a past meeting with nothing to show whether it happened',
  },
} as const satisfies Record<string, { severity: Severity; about: string }>;

/** The closed set of findings. */
export type ProblemCode = keyof typeof PROBLEM_KINDS;

/** A finding in a user's file: collected, never thrown. Lines and columns count from 1; the file is relative to the notebook, with `/`. */
export interface Problem {
  code: ProblemCode;
  message: string;
  file: string;
  line: number;
  column: number;
}
