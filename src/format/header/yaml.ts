import type { CST, Document, DocumentOptions, ParsedNode, ParseOptions, SchemaOptions } from 'yaml';
import { Composer, isCollection, isMap, isNode, isScalar, isSeq, Lexer, Parser, visit } from 'yaml';
import type { HeaderEntry, YamlFault, YamlReading } from './header-value.ts';

const DEEPEST = 32;

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  strict: true,
  // The package compares each key with all the others; `repeatedKeys` does it in one pass.
  uniqueKeys: false,
  customTags: [],
  keepSourceTokens: true,
  prettyErrors: false,
};

/**
 * Reads one YAML 1.2 map (core schema: dates stay strings) of any shape, within the limits of the format: no aliases,
 * anchors, unknown tags or repeated keys, at most 32 levels. Never throws and runs nothing.
 */
export function readYamlMap(text: string): YamlReading {
  const tokens = tokenize(text);
  if ('code' in tokens) return { entries: [], faults: [tokens] };
  const documents = [...new Composer(OPTIONS).compose(tokens, true, text.length)];
  const faults = documents.flatMap(faultsOf).concat(secondDocument(documents));
  if (faults.length > 0) return { entries: [], faults };
  return entriesOf(documents[0], text);
}

/** Tokens come from a loop with a stack of its own, so depth is known before anything recursive sees the text. */
function tokenize(text: string): CST.Token[] | YamlFault {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (levelsOf(parser.stack) > DEEPEST) return tooDeep(parser.offset);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Below the document all but the last are lists and maps; the last may be a scalar. */
function levelsOf(stack: CST.Token[]): number {
  const last = stack.at(-1);
  const isScalar = last && !('items' in last) && last.type !== 'document';
  return stack.length - (isScalar ? 2 : 1);
}

function tooDeep(offset: number): YamlFault {
  const message = `This is nested deeper than ${DEEPEST} levels.`;
  return { code: 'front-matter-limit', message, offset };
}

type Read = Document.Parsed<ParsedNode>;

function faultsOf(document: Read): YamlFault[] {
  const found = [...document.errors, ...document.warnings].map(
    (error): YamlFault => ({
      code: error.code === 'TAG_RESOLVE_FAILED' ? 'front-matter-limit' : 'front-matter-syntax',
      message: `This is not YAML that can be read: ${error.message}.`,
      offset: error.pos[0],
    }),
  );
  return found.length > 0 ? found : shapeFaults(document);
}

function shapeFaults(document: Read): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Alias: (_, node) => void faults.push(noAnchors(node.range?.[0] ?? 0)),
    Value: (_, node) => {
      if (node.anchor) faults.push(noAnchors(node.range?.[0] ?? 0));
    },
    Map: (_, node) => void faults.push(...repeatedKeys(node.items.map((pair) => pair.key))),
  });
  return faults;
}

function noAnchors(offset: number): YamlFault {
  const message =
    'Anchors (&) and aliases (*) are not read: write the value out, or put it in quotes.';
  return { code: 'front-matter-limit', message, offset };
}

function repeatedKeys(keys: unknown[]): YamlFault[] {
  const seen = new Set<string>();
  return keys.flatMap((key): YamlFault[] => {
    const name = nameOf(key);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    return [
      { code: 'front-matter-syntax', message: `"${name}" stands here twice: keep one.`, offset },
    ];
  });
}

function nameOf(key: unknown): string {
  if (isScalar(key)) return key.source ?? String(key.value);
  return isNode(key) ? String(key) : '';
}

function secondDocument(documents: Read[]): YamlFault[] {
  const second = documents[1];
  if (!second) return [];
  const message = 'Only one YAML document is read: a line --- or ... begins another one here.';
  return [{ code: 'front-matter-syntax', message, offset: second.range[0] }];
}

function entriesOf(document: Read | undefined, text: string): YamlReading {
  const map = document?.contents;
  if (!document || !map || (isScalar(map) && map.value === null))
    return { entries: [], faults: [] };
  if (!isMap(map)) {
    const message = 'These are not keys with values, like "cadence: weekly".';
    return {
      entries: [],
      faults: [{ code: 'front-matter-syntax', message, offset: map.range[0] }],
    };
  }
  const entries = map.items.map((pair): HeaderEntry => {
    const keyStart = pair.key.range[0];
    const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
    const afterColon = colon ? colon.offset + 1 : pair.key.range[1];
    const value = pair.value?.toJS(document, { mapAsMap: true, maxAliasCount: 0 }) ?? null;
    return {
      key: nameOf(pair.key),
      value,
      keyStart,
      afterColon,
      ...spanOf(pair.value, afterColon, text),
    };
  });
  return { entries, faults: [] };
}

function spanOf(node: ParsedNode | null, afterColon: number, text: string) {
  if (!node || node.range[0] === node.range[1]) {
    return { start: afterColon, end: afterColon, lastMemberEnd: null };
  }
  const last = isSeq(node) ? node.items.at(-1) : undefined;
  const lastMemberEnd = isNode(last) ? endOf(last, text) : null;
  return { start: node.range[0], end: endOf(node, text), lastMemberEnd };
}

/** The package counts comments and blank lines below a block list or map as part of it; here they are not. */
function endOf(node: ParsedNode, text: string): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    const inner = isNode(last) ? last : (last?.value ?? last?.key);
    if (inner) return endOf(inner, text);
  }
  const end = node.range[1];
  if (text[end - 1] !== '\n') return end;
  return text[end - 2] === '\r' ? end - 2 : end - 1;
}
