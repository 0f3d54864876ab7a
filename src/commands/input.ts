import { OneononeError } from '../errors.ts';
import type { ValueKind } from '../format/header/header-values.ts';
import type { Input } from './command.ts';

/** The value of an option that takes one; undefined when it was not given. */
export function optionText(input: Input, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Every value of an option that may be given several times. */
export function optionTexts(input: Input, name: string): readonly string[] {
  const value = input.options[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Whether a switch is on. */
export function isOn(input: Input, name: string): boolean {
  return input.options[name] === true;
}

/** The value of an option as a whole number from `least` to `most`; undefined when it was not given. */
export function optionNumber(
  input: Input,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const text = optionText(input, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new OneononeError(
    'bad-value',
    `--${name} takes a whole number from ${least} to ${most}, not "${text}"`,
  );
}

/** The value of an option, read as the front matter reads it; undefined when it was not given. */
export function optionValue<Value>(
  input: Input,
  name: string,
  kind: ValueKind<Value>,
): Value | undefined {
  const text = optionText(input, name);
  if (text === undefined) return undefined;
  const value = kind.read(text, text);
  if (value !== null) return value;
  throw new OneononeError('bad-value', `--${name} takes ${kind.expected}, not "${text}"`);
}
