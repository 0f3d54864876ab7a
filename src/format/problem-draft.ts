import type { Problem } from '../core/problem.ts';

/** A finding in a text whose file is not known here; the caller that read the file adds its name. */
export type ProblemDraft = Omit<Problem, 'file'>;
