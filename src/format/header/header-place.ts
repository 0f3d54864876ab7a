import { lineBreakOf } from '../blocks/lines.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Header, readHeader, readYamlHeader } from './header.ts';
import { insertKey } from './splice-key.ts';

/** Where keys are set: the front matter of a Markdown text, or a YAML file. */
export interface HeaderPlace {
  /** What people call it. */
  name: string;
  read: (text: string) => Header;
  /** The text with room for a first key, and the offset of that room. */
  makeRoom: (text: string) => { text: string; at: number };
}

/** Between the fences at the start of a Markdown text; made when there are none. */
export const FRONT_MATTER: HeaderPlace = {
  name: 'the front matter',
  read: readHeader,
  makeRoom: openFrontMatter,
};

/** The whole of a YAML file. */
export const YAML_FILE: HeaderPlace = {
  name: 'the YAML',
  read: readYamlHeader,
  makeRoom: (text) => ({ text, at: text.length }),
};

/** Adds a key that is not there yet, its value given as YAML on one line. */
export function addKey(text: string, key: string, written: string, place: HeaderPlace): string {
  const room = place.makeRoom(text);
  return insertKey(room.text, place.read(room.text), room.at, key, written);
}

function openFrontMatter(text: string): { text: string; at: number } {
  const found = splitFrontMatter(text);
  if (found.kind === 'block') return { text, at: found.close };
  const lineBreak = lineBreakOf(text);
  const opening = `---${lineBreak}`;
  const at = found.bodyStart;
  return {
    text: `${text.slice(0, at)}${opening}${opening}${text.slice(at)}`,
    at: at + opening.length,
  };
}
