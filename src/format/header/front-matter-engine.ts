import matter from 'gray-matter';
import type { YamlReading } from './header-value.ts';
import { readYamlMap } from './yaml.ts';

const LONGEST_BLANK = /\s{1000}/;

/**
 * Reads what stands between the fences, given without its last line ending, as YAML and as nothing else. Every other
 * language of gray-matter is shut, since its JavaScript engine runs what it reads. Never throws.
 */
export function readFrontMatter(inner: string): YamlReading {
  const blank = LONGEST_BLANK.exec(inner);
  if (blank) return tooBlank(blank.index);
  let reading: YamlReading = { entries: [], faults: [] };
  const yaml = (block: string) => {
    reading = shift(readYamlMap(block), block.startsWith('\n') ? -1 : 0);
    return {};
  };
  // Options are always passed: with one argument gray-matter caches, and hides broken YAML the second time.
  matter(`---\n${inner}\n---\n`, {
    language: 'yaml',
    engines: { yaml, javascript: refuse, js: refuse, json: refuse },
  });
  return reading;
}

function refuse(): never {
  throw new TypeError('Front matter is YAML only.');
}

/** gray-matter takes seconds over a long blank stretch. */
function tooBlank(offset: number): YamlReading {
  const message = 'A thousand blanks in a row stand here: take them out.';
  return { entries: [], faults: [{ code: 'front-matter-limit', message, offset }] };
}

function shift(reading: YamlReading, by: number): YamlReading {
  return {
    entries: reading.entries.map((entry) => ({
      ...entry,
      keyStart: entry.keyStart + by,
      afterColon: entry.afterColon + by,
      start: entry.start + by,
      end: entry.end + by,
      lastMemberEnd: entry.lastMemberEnd === null ? null : entry.lastMemberEnd + by,
    })),
    faults: reading.faults.map((fault) => ({ ...fault, offset: Math.max(0, fault.offset + by) })),
  };
}
