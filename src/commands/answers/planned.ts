import type { Change } from '../../notebook/change.ts';
import { filesIn } from '../../notebook/write/apply-changes.ts';
import { colourDiff, type FileChange, unifiedDiff } from '../../render/diff.ts';
import type { Theme } from '../../render/theme.ts';

/** The diff of changes that were planned and not made. */
export function renderPlanned(changes: readonly Change[], theme: Theme): string {
  if (changes.length === 0) return 'Nothing would change.';
  return colourDiff(unifiedDiff(changes.map(toFileChange)), theme).trimEnd();
}

/** The same for `--json`: which files would change, and how. */
export function plannedJson(changes: readonly Change[]): unknown {
  return {
    dryRun: true,
    changed: filesIn(changes),
    diff: unifiedDiff(changes.map(toFileChange)),
  };
}

function toFileChange(change: Change): FileChange {
  switch (change.kind) {
    case 'create':
      return { file: change.file, before: null, after: change.text };
    case 'edit':
      return { file: change.file, before: change.before, after: change.after };
    case 'rename':
      return { from: change.from, file: change.to, before: change.before, after: change.after };
    case 'remove':
      return { file: change.file, before: change.before, after: null };
  }
}
