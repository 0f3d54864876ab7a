import type { Cadence } from '../core/rhythm/cadence.ts';
import {
  type DateSpan,
  DEFAULT_SETTINGS,
  type OnboardingStep,
  type Settings,
} from '../core/settings.ts';
import type { NewValue } from './header/write-value.ts';

/** A value of a setting as data: what JSON can hold. */
export type SettingValue = unknown;

/** One key of oneonone.yaml. */
export interface Setting {
  key: string;
  about: string;
  valueOf(settings: Settings): SettingValue;
  /** The value that typed words mean; null where the key holds more than a line and is changed in the file. */
  read: ((words: string) => NewValue) | null;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Every setting, in the order in which they are listed. */
export const SETTINGS: readonly Setting[] = [
  {
    key: 'version',
    about: 'the format of the notebook',
    valueOf: (all) => all.version,
    read: asNumber,
  },
  { key: 'me', about: 'your own handle', valueOf: (all) => all.me, read: asText },
  {
    key: 'cadence',
    about: 'how often you meet',
    valueOf: (all) => all.cadence?.written ?? null,
    read: asText,
  },
  {
    key: 'cadence_by_relation',
    about: 'the same by relation',
    valueOf: (all) => written(all.cadenceByRelation),
    read: null,
  },
  {
    key: 'cadence_by_tag',
    about: 'the same by tag',
    valueOf: (all) => written(all.cadenceByTag),
    read: null,
  },
  {
    key: 'template',
    about: 'the agenda of new meetings',
    valueOf: (all) => all.template,
    read: asText,
  },
  {
    key: 'rotation',
    about: 'what meetings are about, in turn',
    valueOf: (all) => all.rotation,
    read: asList,
  },
  {
    key: 'onboarding',
    about: 'a closer rhythm for newcomers',
    valueOf: (all) => all.onboarding.map(stepOf),
    read: null,
  },
  {
    key: 'workdays',
    about: 'your week',
    valueOf: (all) => all.workdays.map(dayName),
    read: asList,
  },
  {
    key: 'week_starts',
    about: 'its first day',
    valueOf: (all) => dayName(all.weekStarts),
    read: asText,
  },
  {
    key: 'holidays',
    about: 'days on which nobody expects you',
    valueOf: (all) => all.holidays.map(spanOf),
    read: asList,
  },
  { key: 'away', about: 'when you are away', valueOf: (all) => all.away.map(spanOf), read: null },
  {
    key: 'tasks',
    about: 'how marks are written: plain, emoji or dataview',
    valueOf: (all) => all.tasks,
    read: asText,
  },
  {
    key: 'editor',
    about: 'your editor, when not the one in EDITOR',
    valueOf: (all) => all.editor,
    read: asText,
  },
  {
    key: 'self_check',
    about: 'whether the prep card ends with a self-check',
    valueOf: (all) => all.selfCheck,
    read: asYesNo,
  },
  {
    key: 'mute',
    about: 'advice not to give, by its names',
    valueOf: (all) => all.mute,
    read: asList,
  },
  { key: 'share', about: 'sections to share', valueOf: (all) => all.share, read: asList },
];

/** What an empty oneonone.yaml means for a setting. */
export function defaultOf(setting: Setting): SettingValue {
  return setting.valueOf(DEFAULT_SETTINGS);
}

function asText(words: string): NewValue {
  return words;
}

function asNumber(words: string): NewValue {
  return /^\d{1,9}$/.test(words) ? Number(words) : words;
}

function asList(words: string): NewValue {
  const members = words.split(',').map((member) => member.trim());
  return members.filter((member) => member !== '');
}

const YES = ['true', 'yes', 'on'];
const NO = ['false', 'no', 'off'];

function asYesNo(words: string): NewValue {
  const folded = words.toLowerCase();
  if (YES.includes(folded)) return true;
  return NO.includes(folded) ? false : words;
}

function dayName(day: number): string {
  return WEEKDAYS[day] ?? '';
}

function written(cadences: Partial<Record<string, Cadence>>): Record<string, string> {
  const entries = Object.entries(cadences).map(([name, cadence]) => [name, cadence?.written ?? '']);
  return Object.fromEntries(entries);
}

function stepOf({ until, cadence }: OnboardingStep): { until: string; cadence: string } {
  return { until: `${until.count} ${until.unit}`, cadence: cadence.written };
}

function spanOf({ from, to, why }: DateSpan): { from: string; to: string; why?: string } {
  return why === undefined ? { from, to } : { from, to, why };
}
