/** What JSON may hold raw but a terminal acts on: DEL, C1 controls, bidi marks and overrides. */
const UNSAFE_IN_JSON =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** One indented JSON document without a final line break. The data survive whole; unsafe characters are written as `\uXXXX`. */
export function renderJson(data: unknown): string {
  return JSON.stringify(data, null, 2).replace(UNSAFE_IN_JSON, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
