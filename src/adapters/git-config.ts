/** A remote of a repository; a name may come more than once, with each of its addresses. */
export interface Remote {
  name: string;
  /** Passwords and tokens are left out. */
  url: string;
}

const SECTION = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]/;
const KEY = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*=/;
const VALUE_PART = /"((?:[^"\\]|\\.)*)"|\\(.)|./g;
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', b: '\b' };

/** The remotes in the text of a git `config` file, addresses to fetch from and to push to. Includes are not followed. */
export function readRemotes(text: string): Remote[] {
  const remotes: Remote[] = [];
  let name: string | null = null;
  for (const line of text.replace(/\\\r?\n/g, '').split(/\r?\n/)) {
    const section = SECTION.exec(line);
    if (section !== null) name = remoteName(section[1] ?? '', section[2]);
    const rest = line.slice(section?.[0].length ?? 0);
    const key = KEY.exec(rest);
    if (name === null || key === null || !/^(?:push)?url$/i.test(key[1] ?? '')) continue;
    const url = withoutSecrets(readValue(rest.slice(key[0].length)));
    if (!remotes.some((remote) => remote.name === name && remote.url === url)) {
      remotes.push({ name, url });
    }
  }
  return remotes;
}

function remoteName(section: string, quoted: string | undefined): string | null {
  if (quoted !== undefined) {
    return section.toLowerCase() === 'remote' ? quoted.replace(/\\(.)/g, '$1') : null;
  }
  return /^remote\./i.test(section) ? section.slice('remote.'.length) : null;
}

/** A value as git reads it: quotes and escapes resolved, comments and outer blanks left out. */
function readValue(raw: string): string {
  let value = '';
  let solid = 0;
  for (const [whole, quoted, escaped] of raw.matchAll(VALUE_PART)) {
    if (whole === '#' || whole === ';') break;
    if (quoted !== undefined) value += quoted.replace(/\\(.)/g, (_, mark) => unescaped(mark));
    else value += escaped === undefined ? whole : unescaped(escaped);
    if (whole.trim() !== '') solid = value.length;
  }
  return value.slice(0, solid).trimStart();
}

function unescaped(mark: string): string {
  return ESCAPES[mark] ?? mark;
}

function withoutSecrets(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)([^/@]*)@/i, (_, scheme: string, user: string) => {
    const isWeb = /^https?:/i.test(scheme);
    return isWeb ? scheme : `${scheme}${user.replace(/:.*/, '')}@`;
  });
}
