import type { Promised } from '../core/action-item.ts';
import type { Advice } from '../core/advice/advice.ts';
import type { Rhythm } from '../core/rhythm.ts';
import type { Notebook } from './notebook.ts';
import type { Person } from './person-log.ts';

/**
 * The advice about a person as of the notebook's day, the weightiest first, muted rules left out. `open` is what is
 * open between the two; rules about promises say nothing where it is empty.
 */
export function readAdvice(
  notebook: Notebook,
  person: Person,
  open: readonly Promised[],
  rhythm: Rhythm,
): Advice[] {
  void [notebook, person, open, rhythm];
  return [];
}
