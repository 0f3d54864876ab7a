import type { BlockLine } from './blocks/blocks.ts';
import type { Document } from './document.ts';
import { isFeedbackTitle } from './feedback.ts';
import { roleOfTitle, sectionOfLine } from './sections.ts';

/** What an entry may be: its section's role, or what it is where no role is known. */
export const ENTRY_ROLES = [
  'topics',
  'agreements',
  'actions',
  'takeaways',
  'notes',
  'goals',
  'private',
  'feedback',
  'about',
  'profile',
  'objective',
  'place',
  'reason',
  'other',
] as const;

/** One of those. */
export type EntryRole = (typeof ENTRY_ROLES)[number];

/** What an entry is that begins on a line, by index. */
export function entryRole(document: Document, index: number, line: BlockLine): EntryRole {
  const section = sectionOfLine(document.sections, index);
  const inProfile = document.context.kind === 'profile' ? roleInProfile(document, index) : null;
  if (inProfile === 'feedback') return inProfile;
  if (section?.private === true) return 'private';
  if (section?.role != null) return section.role;
  if (inProfile !== null) return inProfile;
  const item = document.items.find(({ listItem }) => listItem === line.item);
  if (item?.kind === 'action') return 'actions';
  return document.context.kind === 'inbox' || item?.kind === 'topic' ? 'topics' : 'other';
}

/** About and Feedback reach down to the next heading of their own level. */
function roleInProfile({ sections }: Document, index: number): EntryRole {
  let level = Infinity;
  for (const section of sections.filter(({ heading }) => heading <= index).toReversed()) {
    if (section.level >= level) continue;
    level = section.level;
    const role = profileRole(section.title);
    if (role !== null) return role;
  }
  return 'profile';
}

function profileRole(title: string): EntryRole | null {
  if (isFeedbackTitle(title)) return 'feedback';
  return /^[^a-z]*about[^a-z]*$/i.test(title) ? 'about' : null;
}

/** Whether a heading is more than the name of a section: below one that has a role, or where no template put it. */
export function saysSomething(document: Document, index: number, handMade: boolean): boolean {
  const section = sectionOfLine(document.sections, index);
  if (section === null || roleOfTitle(section.title) !== null) return false;
  if (document.context.kind === 'profile') return profileRole(section.title) === null;
  return handMade || section.role !== null;
}
