import { fitLines } from '../../src/render/fit-lines.ts';

/** What stderr says once a temporary folder goes by another name: where lines break must not depend on its length. */
export function refit(text: string, hide: (text: string) => string): string {
  const hidden = hide(text);
  return hidden === text ? text : fitLines(hidden.replace(/(?<=\S)\n(?=\S)/g, ' '), 80);
}
