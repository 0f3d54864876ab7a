import { unicodePattern } from '../core/unicode-pattern.ts';
import type { Blocks, Heading } from './blocks/blocks.ts';

/** What a section is for. */
export type SectionRole =
  | 'topics'
  | 'agreements'
  | 'actions'
  | 'takeaways'
  | 'notes'
  | 'goals'
  | 'private';

/** What a heading makes of the lines below it. */
export interface Standing {
  /** Its own role, else that of the nearest heading above it that has one. */
  role: SectionRole | null;
  /** Private here or above: never lifted. */
  private: boolean;
}

/** A heading and what is below it, down to the next heading of the same or a higher level. */
export interface Section extends Standing {
  title: string;
  /** 1 to 6; more for a heading in a quote or a list, which stands below the one around it. */
  level: number;
  /** Index of the heading's line, of the first line below it, and of the line after the section's own text (before any deeper heading). */
  heading: number;
  firstLine: number;
  endLine: number;
}

/** The headings of each role (`format.md`, Sections), white space and punctuation left out. */
const TITLES: Record<Exclude<SectionRole, 'private'>, readonly string[]> = {
  topics: ['topics', 'agenda', 'talkingpoints', 'theirtopics', 'mytopics'],
  agreements: ['previousagreements', 'carriedover', 'followupfromlasttime'],
  actions: ['actionitems', 'actions', 'agreements', 'commitments', 'nextsteps', 'outcomes', 'todo'],
  takeaways: ['takeaways', 'keytakeaways', 'summary', 'decisions'],
  notes: ['notes', 'discussion'],
  goals: ['goals', 'developmentgoals', 'growth'],
};

const ROLE_BY_TITLE = new Map<string, SectionRole>(
  Object.entries(TITLES).flatMap(([role, titles]) =>
    titles.map((title) => [title, role as SectionRole] as const),
  ),
);

/** Nearly every title; patterns that know all of Unicode take their time to get ready. */
const PLAIN_TITLE = /^[ -~]*$/;
const PLAIN_PRIVATE_WORD = /(?<![a-z0-9])(?:private|confidential)(?![a-z0-9])/;
const HIDDEN = /<!--.*?(?:-->|$)|%%.*?(?:%%|$)/g;
/** 1️⃣ and the like: an emoji that begins with a digit. */
const KEYCAP = /[0-9#*]\ufe0f?\u20e3/g;
/** Marks inside a word that a reader does not see: "P**riv**ate" is read as one word. */
const EMPHASIS = /[*_~`]+/g;
/** Characters without a shape of their own, such as a soft hyphen. */
const UNSEEN = unicodePattern(String.raw`\p{Default_Ignorable_Code_Point}`, 'gu');
const BETWEEN_WORDS = unicodePattern(String.raw`[^\p{L}\p{N}]+`, 'gu');
const PRIVATE_WORD = unicodePattern(
  String.raw`(?<![\p{L}\p{N}])(?:private|confidential)(?![\p{L}\p{N}])|🔒`,
  'u',
);

/**
 * The role that a heading's own text gives it; null when it gives none. Case, emoji and punctuation do not count.
 */
export function roleOfTitle(title: string): SectionRole | null {
  const known = ROLES_MET.get(title);
  if (known !== undefined) return known;
  const role = readRole(title);
  if (ROLES_MET.size < MOST_ROLES) ROLES_MET.set(title, role);
  return role;
}

/** A notebook says the same few titles over and over. */
const ROLES_MET = new Map<string, SectionRole | null>();
const MOST_ROLES = 1000;

function readRole(title: string): SectionRole | null {
  if (PLAIN_TITLE.test(title)) return roleOfPlainTitle(title.toLowerCase());
  const folded = title.normalize('NFKC').toLowerCase().replace(UNSEEN(), '');
  const isPrivate = (words: string) => PRIVATE_WORD().test(words);
  if (isPrivate(folded) || isPrivate(folded.replace(EMPHASIS, ''))) return 'private';
  const words = folded.replace(HIDDEN, '').replace(KEYCAP, '').replace(BETWEEN_WORDS(), '');
  return ROLE_BY_TITLE.get(words) ?? null;
}

function roleOfPlainTitle(folded: string): SectionRole | null {
  const isPrivate = (words: string) => PLAIN_PRIVATE_WORD.test(words);
  if (isPrivate(folded) || isPrivate(folded.replace(EMPHASIS, ''))) return 'private';
  return ROLE_BY_TITLE.get(folded.replace(HIDDEN, '').replace(/[^a-z0-9]+/g, '')) ?? null;
}

/**
 * The sections of a text in order. What is private stays so where it is in doubt whether a heading ends it: see
 * `mayBeText`.
 */
export function findSections(blocks: Blocks): Section[] {
  const open: Section[] = [];
  let outer = 0;
  return blocks.headings.map((heading, index) => {
    const own = roleOfTitle(heading.title);
    // What is quoted or listed is part of the section around it.
    const level = heading.nested ? outer + heading.level : heading.level;
    if (!heading.nested) outer = level;
    const staysInside = open.at(-1)?.private === true && mayBeText(blocks, heading, own, open);
    while (!staysInside && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const standing = standingOf(heading.title, open.at(-1));
    const section: Section = {
      role: standing.role,
      private: standing.private,
      title: heading.title,
      level,
      heading: heading.line,
      firstLine: heading.lastLine + 1,
      endLine: blocks.headings[index + 1]?.line ?? blocks.lines.length,
    };
    if (!staysInside) open.push(section);
    return section;
  });
}

/** How the lines below a heading stand that is itself below another one. */
export function standingOf(title: string, above: Standing | undefined): Standing {
  const own = roleOfTitle(title);
  return {
    role: own ?? above?.role ?? null,
    private: own === 'private' || above?.private === true,
  };
}

/**
 * Whether a heading below a private one may be mere text of that section: a heading that was quoted, listed or hidden
 * between `%%`, or a line of prose above a `---` that was meant as a rule.
 */
function mayBeText(
  blocks: Blocks,
  heading: Heading,
  own: SectionRole | null,
  open: readonly Section[],
): boolean {
  const start = blocks.lines[heading.line]?.start ?? 0;
  if (heading.nested || blocks.asides.some((aside) => aside.start < start && start < aside.end)) {
    return true;
  }
  const isUnderlined = heading.lastLine > heading.line;
  return (
    isUnderlined && own === null && open.some((above) => above.private && !hasUnderline(above))
  );
}

function hasUnderline(section: Section): boolean {
  return section.firstLine > section.heading + 1;
}

/** The section that holds a line (by index); null above the first heading. */
export function sectionOfLine(sections: readonly Section[], line: number): Section | null {
  let found: Section | null = null;
  for (const section of sections) {
    if (section.heading > line) break;
    found = section;
  }
  return found;
}
