import type { Relation } from '../people/person.ts';

/** An open question to bring to a meeting. The id never changes once it is published: it is what memory is kept by. */
export interface Question {
  id: string;
  /** The heading it stands under, as lower-case words joined by `-`: "well-being". */
  theme: string;
  text: string;
}

/** The themes of a relation: some to open a talk with, others for the middle of it. */
export interface RelationThemes {
  opening: readonly string[];
  middle: readonly string[];
}

/** For a first meeting, whoever the person is; friends are past that. */
export const ICE_BREAKERS = 'ice-breakers';

/** Which themes suit whom. A theme that stands nowhere in this table is the user's own and suits everybody. */
export const THEMES_BY_RELATION: Record<Relation, RelationThemes> = {
  report: {
    opening: ['opening', 'well-being'],
    middle: ['work', 'blockers', 'growth', 'career', 'feedback-to-me', 'team', 'strategy'],
  },
  manager: { opening: ['opening'], middle: ['manager', 'strategy'] },
  'skip-level': { opening: ['opening'], middle: ['skip-level', 'strategy'] },
  peer: { opening: ['opening'], middle: ['peer', 'feedback-to-me', 'strategy'] },
  mentor: { opening: ['opening'], middle: ['mentor'] },
  mentee: { opening: ['opening', 'well-being'], middle: ['mentee', 'growth', 'career'] },
  friend: { opening: ['friend'], middle: ['friend'] },
  other: { opening: ['opening'], middle: ['well-being', 'work'] },
};

/** The themes that serve a focus; a focus of the user's own is served by the theme of its name. */
export const THEMES_BY_FOCUS: ReadonlyMap<string, readonly string[]> = new Map([
  ['operational', ['work', 'blockers', 'team']],
  ['development', ['growth', 'mentee']],
  ['strategic', ['strategy', 'skip-level']],
  ['feedback', ['feedback-to-me']],
  ['career', ['career', 'growth']],
]);

/** Every theme the tables above know. */
export const KNOWN_THEMES: ReadonlySet<string> = new Set([
  ICE_BREAKERS,
  ...Object.values(THEMES_BY_RELATION).flatMap((themes) => [...themes.opening, ...themes.middle]),
]);

/** The built-in questions with the notebook's own: one with the same id takes the place of the built-in one, the rest follow. */
export function joinQuestions(builtIn: readonly Question[], own: readonly Question[]): Question[] {
  const joined = new Map<string, Question>();
  for (const question of [...builtIn, ...own]) joined.set(question.id, question);
  return [...joined.values()];
}
