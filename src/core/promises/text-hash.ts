/**
 * A 32-bit number from a text, the same on every machine and in every version: ids and choices that must repeat are
 * built on it. FNV-1a over UTF-16 code units, then mixed, so that texts that differ in one letter land far apart.
 */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Four letters and digits from a text, the same on every machine: enough to tell a few lines apart. */
export function shortHash(text: string): string {
  return (textHash(text) % 36 ** 4).toString(36).padStart(4, '0');
}

/**
 * Tells a text from any other that people write, in a few characters: its length and 64 bits of hash. It is no seal:
 * somebody who wants to can make another text with the same print.
 */
export function textPrint(text: string): string {
  const halves = [textHash(text), textHash(`again ${text}`)].map((hash) => hash.toString(36));
  return [text.length.toString(36), ...halves].join('-');
}
