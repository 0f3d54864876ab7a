import { textPrint } from '../../core/promises/text-hash.ts';
import { applySplices } from '../../format/edit/splice.ts';
import type { Step } from './journal-entry.ts';
import { type Difference, differenceOf } from './left-differently.ts';

/** One file before and after a step: the print of its text, null where it does not exist. */
interface Side {
  file: string;
  before: string | null;
  after: string | null;
}

/** The texts of files: as they are found, and as they are to be; null for a file that does not exist. */
export interface Draft {
  found: Map<string, string | null>;
  wanted: Map<string, string | null>;
  read: (file: string) => string | null;
}

/** A draft that reads each file when it is first asked for. */
export function makeDraft(read: Draft['read']): Draft {
  return { found: new Map(), wanted: new Map(), read };
}

function textIn({ found, wanted, read }: Draft, file: string): string | null {
  const known = wanted.get(file);
  if (known !== undefined) return known;
  const text = read(file);
  found.set(file, text);
  wanted.set(file, text);
  return text;
}

/** As the command left it, as before the command, or neither. */
export type Standing = 'left' | 'before' | 'differs';

/**
 * Puts the texts before a step into the draft. A step whose files are as before is passed over. Gives the files that are
 * neither that nor as the step left them; the draft must not be written then.
 */
export function takeBackStep(draft: Draft, steps: readonly Step[], index: number): Difference[] {
  const step = steps[index];
  if (step === undefined) return [];
  const sides = sidesOf(step);
  const standings = sides.map((side) => standingIn(draft, steps.slice(0, index), side));
  const differs = sides.filter((_, at) => standings[at] === 'differs');
  if (differs.length > 0) {
    return differs.map(({ file }) => differenceOf(file, textIn(draft, file), leftBy(step, file)));
  }
  if (standings.every((standing) => standing === 'before')) return [];
  if (step.kind === 'rename' && standings[1] === 'before') {
    return [{ file: step.to, what: 'gone', line: null }];
  }
  return restore(draft, step);
}

function sidesOf(step: Step): Side[] {
  switch (step.kind) {
    case 'create':
      return [{ file: step.file, before: null, after: step.left.print }];
    case 'edit':
      return [{ file: step.file, before: step.before, after: step.left.print }];
    case 'remove':
      return [{ file: step.file, before: step.before, after: null }];
    case 'rename':
      return [
        { file: step.from, before: step.before, after: null },
        { file: step.to, before: null, after: step.left.print },
      ];
  }
}

/** How a file stands with a step. As before is also what it was before, or between, earlier steps. */
function standingIn(draft: Draft, earlier: readonly Step[], side: Side): Standing {
  const text = textIn(draft, side.file);
  const print = text === null ? null : textPrint(text);
  if (print === side.after) return 'left';
  if (print === side.before) return 'before';
  const wasSo = earlier
    .flatMap(sidesOf)
    .some(({ file, before, after }) => file === side.file && [before, after].includes(print));
  return wasSo ? 'before' : 'differs';
}

function leftBy(step: Step, file: string) {
  if (step.kind === 'remove') return null;
  return step.kind === 'rename' && file === step.from ? null : step.left;
}

function restore(draft: Draft, step: Step): Difference[] {
  const { wanted } = draft;
  switch (step.kind) {
    case 'create':
      wanted.set(step.file, null);
      return [];
    case 'edit':
      return restoreText(draft, step.file, spliced(draft, step.file, step), step.before);
    case 'remove':
      return restoreText(draft, step.file, step.text, step.before);
    case 'rename': {
      const before = spliced(draft, step.to, step);
      wanted.set(step.to, null);
      return restoreText(draft, step.from, before, step.before);
    }
  }
}

function spliced(draft: Draft, file: string, { back }: Extract<Step, { back: unknown }>): string {
  return applySplices(textIn(draft, file) ?? '', back);
}

/** The text before, proven by its print: a journal that does not add up changes nothing. */
function restoreText(draft: Draft, file: string, text: string, print: string): Difference[] {
  draft.wanted.set(file, text);
  return textPrint(text) === print ? [] : [{ file, what: 'unknown', line: null }];
}
