import { resolvePlain, WORD_CHARACTERS } from './plain-scalar.ts';

/** What can be written as the value of a key. */
export type NewValue = string | number | boolean | string[];

/** A list member that is a small map, `{from: 2026-12-21, to: 2027-01-04}`. */
export type NewMember = string | Record<string, string>;

const SAFE_TEXT = new RegExp(
  `^(?:[${WORD_CHARACTERS}+/~(]|-[0-9])(?: *(?:[${WORD_CHARACTERS}+./~()'!?&*%@=;$-]|,|:[\\w/]))*$`,
);
const PRINTABLE = new RegExp(`^[ ${WORD_CHARACTERS}!-~]*$`);
const SAFE_MEMBER = new RegExp(`^[${WORD_CHARACTERS}](?: *[${WORD_CHARACTERS}+./-])*$`);

/** Plain for YAML 1.2, but yes or no, or a number in base sixty, for the older readers of other tools. */
const OLDER_YAML = /^(?:y|n|yes|no|on|off|[-+]?\d[\d_]*(?::[0-5]?\d)*(?:\.\d*)?)$/i;

/** A value as YAML on one line. Text keeps the quotes of what stands there now (`old`) where it can. */
export function writeValue(value: NewValue, old = ''): string {
  if (Array.isArray(value)) return `[${value.map(writeMember).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  if (old.startsWith('"')) return doubleQuoted(value);
  if (old.startsWith("'") && PRINTABLE.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return SAFE_TEXT.test(value) && staysText(value) ? value : doubleQuoted(value);
}

/** A member of a list between brackets. */
export function writeMember(member: NewMember): string {
  if (typeof member === 'string') {
    return SAFE_MEMBER.test(member) && staysText(member) ? member : doubleQuoted(member);
  }
  const pairs = Object.entries(member).map(([key, value]) => `${key}: ${writeMember(value)}`);
  return `{${pairs.join(', ')}}`;
}

function staysText(text: string): boolean {
  return resolvePlain(text) === text && !OLDER_YAML.test(text);
}

/** JSON's quotes are YAML's; what editors may take for a line break or not show at all is escaped as well. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
