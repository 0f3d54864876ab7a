/**
 * Letters, digits and marks that mean nothing to YAML inside a plain scalar, whatever stands around them. Blanks other
 * than the space, control characters and everything beyond the basic plane are left to the full parser.
 */
export const WORD_CHARACTERS =
  '\\w\\u00a1-\\u167f\\u1681-\\u180d\\u180f-\\u1fff\\u2010-\\u2027\\u2030-\\u205e\\u3001-\\ud7ff';

const NULL = /^(?:~|null|Null|NULL)?$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const INTEGER = /^[-+]?[0-9]{1,15}$/;
const OTHER_NUMBER =
  /^[-+]?(?:[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|\.(?:inf|Inf|INF|nan|NaN|NAN)|(?:\.[0-9]+|[0-9]+\.?[0-9]*)(?:[eE][-+]?[0-9]+)?)$/;

/** What YAML's core schema makes of a plain scalar; undefined for numbers that only the full parser should read. */
export function resolvePlain(text: string): string | number | boolean | null | undefined {
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  if (INTEGER.test(text)) return Number(text);
  return OTHER_NUMBER.test(text) ? undefined : text;
}
