/**
 * A pattern that is made when it is first asked for. Patterns with `\p{…}` take a fifth of a millisecond each to get
 * ready, as literals even before the program starts, and most runs never need them. Throws SyntaxError for a bad one.
 */
export function unicodePattern(source: string, flags: string): () => RegExp {
  let pattern: RegExp | null = null;
  return () => {
    pattern ??= new RegExp(source, flags);
    return pattern;
  };
}
