import type { AdviceRule } from './advice/advice.ts';
import type { CalendarDate } from './dates/calendar-date.ts';
import type { Relation } from './people/person.ts';
import type { Cadence } from './rhythm/cadence.ts';

/** How marks are written on task lines. All three are always read. */
export type TaskStyle = 'plain' | 'emoji' | 'dataview';

/** A stretch of calendar dates, both ends included. */
export interface DateSpan {
  from: CalendarDate;
  to: CalendarDate;
  why?: string;
}

/** A stretch of an onboarding plan: this cadence until so long after the first day together. */
export interface OnboardingStep {
  /** Counted from `started`: "2 weeks" is { count: 2, unit: 'weeks' }. */
  until: { count: number; unit: 'days' | 'weeks' | 'months' };
  cadence: Cadence;
}

/**
 * The editors that the settings may name. A notebook comes from others, too, and must not be able to start just any
 * program; what is not here goes into VISUAL or EDITOR, which only the user can set.
 */
export const EDITORS = [
  ...['vi', 'vim', 'nvim', 'view', 'nano', 'pico', 'emacs', 'emacsclient', 'micro', 'kak', 'joe'],
  ...['mg', 'ne', 'gvim', 'mvim', 'code', 'code-insiders', 'codium', 'vscodium', 'cursor'],
  ...['windsurf', 'subl', 'zed', 'hx', 'helix', 'notepad'],
] as const;

/** The notebook's settings, every value resolved: what oneonone.yaml does not say stands at its default. */
export interface Settings {
  version: number;
  /** My own handle; null when not said. */
  me: string | null;
  cadence: Cadence | null;
  cadenceByRelation: Partial<Record<Relation, Cadence>>;
  cadenceByTag: Record<string, Cadence>;
  template: string | null;
  rotation: string[];
  onboarding: OnboardingStep[];
  /** Days of the week that count as working days, 0 Sunday to 6 Saturday. */
  workdays: number[];
  /** 0 Sunday to 6 Saturday. */
  weekStarts: number;
  holidays: DateSpan[];
  away: DateSpan[];
  tasks: TaskStyle;
  editor: string | null;
  selfCheck: boolean;
  /** Advice not to give. */
  mute: AdviceRule[];
  share: string[];
}

/** What an empty oneonone.yaml means. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  me: null,
  cadence: null,
  cadenceByRelation: {},
  cadenceByTag: {},
  template: null,
  rotation: [],
  onboarding: [],
  workdays: [1, 2, 3, 4, 5],
  weekStarts: 1,
  holidays: [],
  away: [],
  tasks: 'plain',
  editor: null,
  selfCheck: true,
  mute: [],
  share: [],
};
