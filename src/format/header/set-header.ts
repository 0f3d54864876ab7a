import { readForEdit, valuesIn, verified } from '../edit/careful-edit.ts';
import { addKey, FRONT_MATTER, type HeaderPlace, YAML_FILE } from './header-place.ts';
import { sameValue } from './same-value.ts';
import { removeKey, replaceValue } from './splice-key.ts';
import { type NewValue, writeValue } from './write-value.ts';

/** New values by key; null takes the key out. */
export type HeaderChanges = Record<string, NewValue | null>;

/**
 * Sets keys in the front matter, made when there is none. No byte changes outside the lines of those keys. Throws
 * `unreadable` when the front matter does not parse, `refused` when its shape does not allow the change.
 */
export function setHeaderKeys(text: string, changes: HeaderChanges): string {
  return setKeys(text, changes, FRONT_MATTER);
}

/** The same as `setHeaderKeys` for a whole YAML file, `oneonone.yaml`. */
export function setYamlKeys(text: string, changes: HeaderChanges): string {
  return setKeys(text, changes, YAML_FILE);
}

function setKeys(text: string, changes: HeaderChanges, place: HeaderPlace): string {
  let result = text;
  const wanted = valuesIn(readForEdit(text, place));
  for (const [key, value] of Object.entries(changes)) {
    result = setKey(result, key, value, place);
    if (value === null) wanted.delete(key);
    else wanted.set(key, value);
  }
  return verified(result, wanted, place);
}

function setKey(text: string, key: string, value: NewValue | null, place: HeaderPlace): string {
  const found = readForEdit(text, place).values.get(key);
  if (value === null) return found ? removeKey(text, found) : text;
  if (!found) return addKey(text, key, writeValue(value), place);
  if (sameValue(found.value, value)) return text;
  return replaceValue(text, found, writeValue(value, found.written));
}
