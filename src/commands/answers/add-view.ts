import { cadenceOf, sayCadence } from '../../core/rhythm/cadence.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import type { AddedItem } from '../../notebook/plan/add-item.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import { safeText } from '../../render/plain-text.ts';
import type { Theme } from '../../render/theme.ts';
import type { Changed } from '../update.ts';
import { viewItem } from './item-row.ts';

/** An item that was added. */
export interface Added extends Changed<AddedItem> {
  kind: 'added';
  person: Person;
  /** Whether the person is new in the notebook. */
  isNew: boolean;
  notebook: Notebook;
}

/** What was added, for people. */
export function viewAdded(added: Added, theme: Theme): string {
  const { promised, person, isNew, notebook } = added;
  const what =
    promised.kind === 'topic'
      ? topicLine(added)
      : viewItem(promised, person, notebook.today, theme);
  return isNew ? `${addedLine(person, notebook)}\n${what}` : what;
}

function topicLine({ promised, person, waiting }: Added): string {
  const marks = [promised.headsUp ? 'heads-up' : '', promised.private ? 'private' : ''];
  const said = marks.filter((mark) => mark !== '').join(', ');
  const topic = said === '' ? 'Topic' : `Topic (${said})`;
  return `${topic} for ${safeText(person.profile.name)}, ${waiting} waiting.`;
}

function addedLine({ profile }: Person, { settings, today }: Notebook): string {
  const cadence = sayCadence(cadenceOf(profile, settings, today));
  return `${safeText(profile.name)} added, ${cadence} (the default for ${profile.relation}s).`;
}
