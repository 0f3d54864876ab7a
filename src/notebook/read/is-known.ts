import { plainBlocks } from '../../format/blocks/plain-blocks.ts';
import { findReadable, readableSections } from '../../format/privacy/readable.ts';
import type { Notebook } from '../notebook.ts';
import { type Person, readPart } from './person-log.ts';

const FEEDBACK = /feedback/i;

/**
 * Whether the profile says anything about who a person is: text below `## About` or what is private, or anywhere but in
 * goals, topics and feedback. Comments and headings say nothing.
 */
export function isKnown(notebook: Notebook, person: Person): boolean {
  const profile = person.folder.hasProfile ? readPart(notebook, person, 'profile') : null;
  if (profile === null) return false;
  return readableSections(findReadable(profile.document, true, new Set())).some(
    ({ role, title, text }) =>
      (role === null || role === 'private') &&
      !FEEDBACK.test(title) &&
      plainBlocks(text).length > 0,
  );
}
