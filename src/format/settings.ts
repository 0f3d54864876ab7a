import { ADVICE_RULES, type AdviceRule } from '../core/advice/advice.ts';
import { type Handle, toHandle } from '../core/people/handle.ts';
import { RELATIONS } from '../core/people/person.ts';
import type { Cadence } from '../core/rhythm/cadence.ts';
import { DEFAULT_SETTINGS, type Settings, type TaskStyle } from '../core/settings.ts';
import { type Header, readYamlHeader } from './header/header.ts';
import {
  addBadValue,
  readList,
  readOne,
  readTable,
  type ValueKind,
} from './header/header-values.ts';
import { nearestKey } from './header/nearest-key.ts';
import * as kind from './header/value-kinds.ts';
import { placesIn } from './place.ts';
import type { ProblemDraft } from './problem-draft.ts';

const SETTING_KEYS: readonly string[] = [
  'version',
  'me',
  'cadence',
  'cadence_by_relation',
  'cadence_by_tag',
  'template',
  'rotation',
  'onboarding',
  'workdays',
  'week_starts',
  'holidays',
  'away',
  'tasks',
  'editor',
  'self_check',
  'mute',
  'share',
];

const TASKS = kind.oneOf<TaskStyle>(['plain', 'emoji', 'dataview']);
const ME: ValueKind<Handle> = {
  expected: 'a handle, such as sam',
  read: (value) => (typeof value === 'string' ? toHandle(value) : null),
};

/** The settings that the text of oneonone.yaml gives, defaults filled in. Never throws. */
export function readSettings(text: string): { settings: Settings; problems: ProblemDraft[] } {
  const header = readYamlHeader(text);
  const settings: Settings = {
    version: readVersion(header),
    me: readOne(header, 'me', ME),
    template: readOne(header, 'template', kind.TEXT),
    tasks: readOne(header, 'tasks', TASKS) ?? DEFAULT_SETTINGS.tasks,
    editor: readOne(header, 'editor', kind.EDITOR),
    selfCheck: readOne(header, 'self_check', kind.YES_NO) ?? DEFAULT_SETTINGS.selfCheck,
    mute: readMute(header),
    share: readList(header, 'share', kind.TEXT) ?? [],
    rotation: readList(header, 'rotation', kind.TEXT) ?? [],
    onboarding: readList(header, 'onboarding', kind.ONBOARDING_STEP) ?? [],
    ...readCadences(header),
    ...readCalendar(header),
  };
  nameUnknownKeys(header, text);
  return { settings, problems: header.problems };
}

function readVersion(header: Header): number {
  const found = header.values.get('version');
  if (!found || found.value === null) return DEFAULT_SETTINGS.version;
  if (found.value === DEFAULT_SETTINGS.version) return DEFAULT_SETTINGS.version;
  if (Number.isSafeInteger(found.value) && Number(found.value) > DEFAULT_SETTINGS.version) {
    const message = `version: ${found.written} was made by a newer oneonone; this one knows version 1. Please update.`;
    addBadValue(header, found, message);
    return Number(found.value);
  }
  addBadValue(header, found, `version: "${found.written}" is not 1, the only version there is.`);
  return DEFAULT_SETTINGS.version;
}

function readCadences(header: Header) {
  const cadenceByRelation: Settings['cadenceByRelation'] = {};
  for (const [name, cadence] of readTable(header, 'cadence_by_relation', kind.CADENCE)) {
    const relation = RELATIONS.find((known) => known === name);
    if (relation) cadenceByRelation[relation] = cadence;
    else nameUnknownRelation(header, name);
  }
  // No prototype: a tag may be called anything.
  const cadenceByTag: Record<string, Cadence> = Object.create(null);
  for (const [tag, cadence] of readTable(header, 'cadence_by_tag', kind.CADENCE)) {
    cadenceByTag[tag] = cadence;
  }
  return { cadence: readOne(header, 'cadence', kind.CADENCE), cadenceByRelation, cadenceByTag };
}

function nameUnknownRelation(header: Header, name: string): void {
  const found = header.values.get('cadence_by_relation');
  const message = `cadence_by_relation: "${name}" is no relation; the nearest is ${nearestKey(name, RELATIONS)}.`;
  if (found) addBadValue(header, found, message);
}

function readCalendar(header: Header) {
  const workdays = new Set(readList(header, 'workdays', kind.WEEKDAY) ?? []);
  return {
    workdays: workdays.size > 0 ? [...workdays].sort() : DEFAULT_SETTINGS.workdays,
    weekStarts: readOne(header, 'week_starts', kind.WEEKDAY) ?? DEFAULT_SETTINGS.weekStarts,
    holidays: readList(header, 'holidays', kind.DAY_OR_SPAN) ?? [],
    away: readList(header, 'away', kind.SPAN) ?? [],
  };
}

/** A rule that is not known may be one of a newer version: it is named, and nothing else changes. */
function readMute(header: Header): AdviceRule[] {
  const found = header.values.get('mute');
  return (readList(header, 'mute', kind.TEXT) ?? []).flatMap((written) => {
    const rule = ADVICE_RULES.find((known) => known === written.toLowerCase());
    if (rule !== undefined || !found) return rule ?? [];
    const { line, column } = found;
    const message = `mute: "${written}" is no advice; the nearest is ${nearestKey(written, ADVICE_RULES)}.`;
    header.problems.push({ code: 'unknown-setting', message, line, column });
    return [];
  });
}

function nameUnknownKeys(header: Header, text: string): void {
  const placeOf = placesIn(text);
  for (const { key, keyStart } of header.values.values()) {
    if (SETTING_KEYS.includes(key)) continue;
    const message = `"${key}" is no setting; the nearest is ${nearestKey(key, SETTING_KEYS)}.`;
    header.problems.push({ code: 'unknown-setting', message, ...placeOf(keyStart) });
  }
}
