import { splitFrontMatter } from '../header/front-matter.ts';
import { scanBlocks } from './blocks.ts';

/** The text of the first heading below the front matter; '' where there is none. */
export function firstHeadingOf(text: string): string {
  return scanBlocks(text, splitFrontMatter(text).bodyStart).headings[0]?.title ?? '';
}
