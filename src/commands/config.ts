import { editDistance } from '../core/people/edit-distance.ts';
import { OneononeError } from '../errors.ts';
import type { NewValue } from '../format/header/write-value.ts';
import { defaultOf, SETTINGS, type Setting, type SettingValue } from '../format/setting-values.ts';
import { readSettings } from '../format/settings.ts';
import { SETTINGS_FILE } from '../notebook/layout.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { planSetting } from '../notebook/plan/change-setting.ts';
import { readTemplate } from '../notebook/read/read-templates.ts';
import { safeText } from '../render/plain-text.ts';
import { renderTable } from '../render/table.ts';
import type { Theme } from '../render/theme.ts';
import { noTemplate } from './arguments/template.ts';
import { readTextArgument } from './arguments/text.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { isOn } from './input.ts';
import { update } from './update.ts';

interface ShownSetting {
  key: string;
  value: SettingValue;
  isDefault: boolean;
  about: string;
}

interface ConfigAnswer {
  settings: ShownSetting[];
  kind: 'list' | 'one' | 'set';
  changed: string[];
}

/** `oneonone config`: the notebook's settings. */
export const config = command<ConfigAnswer>({
  name: 'config',
  group: 'notebook',
  summary: 'the settings of this notebook: list them, see one, set one',
  arguments: [
    { name: 'key', required: false, about: 'which setting; all of them when left out' },
    {
      name: 'value',
      required: false,
      many: true,
      about: 'what it is to be; members of a list with commas',
    },
  ],
  options: [{ name: 'unset', about: 'take the setting out, back to its default' }],
  examples: [
    { line: 'oneonone config', does: 'every setting, and whether it is the default' },
    { line: 'oneonone config cadence every 3 weeks', does: 'how often you meet' },
    { line: 'oneonone config rotation operational,development', does: 'a list' },
    { line: 'oneonone config holidays 2026-12-25,2027-01-01', does: 'days nobody expects you' },
    { line: 'oneonone config editor --unset', does: 'back to the default' },
  ],
  writes: true,
  run: (session, input) => {
    const notebook = session.notebook();
    const [key, ...words] = input.words;
    const isChange = words.length > 0 || isOn(input, 'unset');
    if (key === undefined) return { data: listAll(notebook, isChange) };
    const setting = findSetting(key);
    if (isChange) return change(session, input, notebook, setting, words);
    const shown = shownIn(setting, notebook.settings);
    return { data: { settings: [shown], kind: 'one', changed: [] } };
  },
  json: ({ settings, kind, changed }) => {
    const all = settings.map(({ key, value, isDefault }) => ({ key, value, default: isDefault }));
    if (kind === 'list') return all;
    return kind === 'set' ? { changed, ...all[0] } : all[0];
  },
  view: viewConfig,
});

function listAll({ settings }: Notebook, isChange: boolean): ConfigAnswer {
  if (isChange) throw new OneononeError('usage', 'which setting?', 'oneonone config    lists them');
  return { settings: SETTINGS.map((one) => shownIn(one, settings)), kind: 'list', changed: [] };
}

function findSetting(key: string): Setting {
  const wanted = key.toLowerCase().replaceAll('-', '_');
  const found = SETTINGS.find((setting) => setting.key === wanted);
  if (found !== undefined) return found;
  const near = SETTINGS.map((setting) => setting.key).filter(
    (known) => editDistance(known, wanted) <= 2 || known.startsWith(wanted),
  );
  const hint = near.length > 0 ? near.join('\n') : 'oneonone config    lists them';
  throw new OneononeError('bad-value', `there is no setting "${key}"`, hint);
}

function change(
  session: Session,
  input: Input,
  notebook: Notebook,
  setting: Setting,
  words: readonly string[],
): Answer<ConfigAnswer> {
  const value = readValue(session, notebook, setting, words, isOn(input, 'unset'));
  const { key } = setting;
  return update<Omit<ConfigAnswer, 'changed'>>(session, input, notebook, () => {
    const { changes, after } = planSetting(notebook, key, value);
    const shown = shownIn(setting, readSettings(after).settings);
    return { changes, result: { settings: [shown], kind: 'set' } };
  });
}

function readValue(
  session: Session,
  notebook: Notebook,
  { key, read }: Setting,
  words: readonly string[],
  isUnset: boolean,
): NewValue | null {
  if (isUnset && words.length > 0) {
    throw new OneononeError(
      'usage',
      '--unset takes a key and no value',
      `oneonone config ${key} --unset`,
    );
  }
  if (isUnset) return null;
  if (read === null) {
    const hint = `open ${SETTINGS_FILE} in your editor; oneonone config ${key} --unset takes it out`;
    throw new OneononeError('refused', `${key} holds more than one line can say`, hint);
  }
  const text = readTextArgument(session, words);
  if (text === '')
    throw new OneononeError('bad-value', `${key} needs a value`, `oneonone config ${key} --unset`);
  if (key === 'template' && readTemplate(session.world, notebook, text) === null) {
    throw noTemplate(session, notebook, text);
  }
  return read(text);
}

function shownIn(setting: Setting, settings: Notebook['settings']): ShownSetting {
  const value = setting.valueOf(settings);
  // Compared as text: lists and tables are small and their order counts.
  const isDefault = JSON.stringify(value) === JSON.stringify(defaultOf(setting));
  return { key: setting.key, value, isDefault, about: setting.about };
}

function viewConfig({ settings, kind, changed }: ConfigAnswer, theme: Theme): string {
  const [first] = settings;
  if (kind === 'one' && first !== undefined) {
    return sayValue(first.value) || (theme.isTerminal ? 'not set' : '');
  }
  if (!theme.isTerminal) {
    const rows = settings.map(({ key, value, isDefault }) => [
      key,
      sayValue(value),
      isDefault ? 'default' : 'set',
    ]);
    return renderTable(rows, {}, theme);
  }
  const rows = settings.map(({ key, value, isDefault, about }) => [
    { text: key, style: theme.id },
    isDefault ? { text: sayDefault(value), style: theme.quiet } : sayValue(value),
    { text: about, style: theme.quiet },
  ]);
  const table = renderTable(rows, { flexible: [2, 1] }, theme);
  return kind === 'set' && changed.length === 0 ? `${table}\nIt was that already.` : table;
}

function sayDefault(value: SettingValue): string {
  const said = sayValue(value);
  return said === '' ? 'not set' : `${said} (default)`;
}

function sayValue(value: SettingValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(sayValue).join(', ');
  if (typeof value !== 'object') return safeText(String(value));
  if ('from' in value && 'to' in value) {
    return value.from === value.to ? String(value.from) : `${value.from} to ${value.to}`;
  }
  return Object.entries(value)
    .map(([key, member]) => safeText(`${key} ${member}`))
    .join(', ');
}
