import type { Relation } from '../people/person.ts';

/** The names of the agendas that come with the program. A notebook's own template of the same name takes its place. */
export const BUILT_IN_TEMPLATES = [
  'default',
  'first',
  'career',
  'skip-level',
  'manager',
  'peer',
  'mentoring',
  'friend',
] as const;

const TEMPLATE_BY_RELATION: Record<Relation, string | null> = {
  report: null,
  manager: 'manager',
  'skip-level': 'skip-level',
  peer: 'peer',
  mentor: 'mentoring',
  mentee: 'mentoring',
  friend: 'friend',
  other: null,
};

/** With these a first meeting is about the meeting itself. */
const FIRST_MATTERS: readonly Relation[] = [
  'report',
  'manager',
  'skip-level',
  'peer',
  'mentor',
  'mentee',
];

/** What the choice of a template depends on. */
export interface TemplateWish {
  /** The name asked for on the command line. */
  asked: string | null;
  handle: string;
  relation: Relation;
  /** Whether these two have never held a meeting. */
  isFirst: boolean;
  focus: string | null;
  /** The notebook's `template` setting. */
  preferred: string | null;
  /** The names in the notebook's own templates folder: one named like the person or the focus is meant for it. */
  own: readonly string[];
}

/**
 * The name of a meeting's template: the one asked for, else `first` at a first meeting, `career` for that focus, the
 * person's own, the focus's own, the relation's, the notebook's, `default`. Whether it exists is not checked.
 */
export function chooseTemplate(wish: TemplateWish): string {
  if (wish.asked !== null) return wish.asked;
  if (wish.isFirst && FIRST_MATTERS.includes(wish.relation)) return 'first';
  if (wish.focus === 'career') return 'career';
  return (
    ownNamed(wish.handle, wish.own) ??
    ownNamed(wish.focus, wish.own) ??
    TEMPLATE_BY_RELATION[wish.relation] ??
    wish.preferred ??
    'default'
  );
}

// Somebody may well be called Peer: a built-in name never stands for a person.
function ownNamed(name: string | null, own: readonly string[]): string | null {
  if (name === null || BUILT_IN_TEMPLATES.some((builtIn) => builtIn === name)) return null;
  return own.includes(name) ? name : null;
}
