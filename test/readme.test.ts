import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { helpFor, overview } from '../src/commands/help.ts';
import { TABLE } from '../src/commands/table.ts';
import { ADVICE_RULES } from '../src/core/advice/advice.ts';
import { calendarDate } from '../src/core/dates/calendar-date.ts';
import type { Handle } from '../src/core/people/handle.ts';
import { DEFAULT_SETTINGS } from '../src/core/settings.ts';
import { type ErrorCode, exitCodeOf } from '../src/errors.ts';
import { readMeetingHeader } from '../src/format/meeting-header.ts';
import { readProfile } from '../src/format/profile.ts';
import { roleOfTitle } from '../src/format/sections.ts';
import { defaultOf, SETTINGS } from '../src/format/setting-values.ts';
import { readSettings } from '../src/format/settings.ts';
import { TEMPLATE_TAGS } from '../src/format/template/template-tags.ts';
import { README, SETTINGS as SETTINGS_TEXT } from '../src/notebook/write/new-notebook-texts.ts';
import { jsonFields } from './support/json-examples.ts';
import { blocksOf, commandsOf, withBlocks, withCommands } from './support/readme-blocks.ts';
import { replaySession } from './support/session.ts';
import { tempFolder } from './support/temp-notebook.ts';

const PAGE = fileURLToPath(new URL('../README.md', import.meta.url));
const SOURCE_PAGE = fileURLToPath(new URL('../src/README.md', import.meta.url));
const ALICE = 'alice' as Handle;
const page = readFileSync(PAGE, 'utf8');

/** What the user does in the session: two answers, and three lines in the editor. */
const SCRIPT = {
  answers: ['report', true],
  editor: (text: string) =>
    text
      .replace('\n---\n', '\nnext: +2w\n---\n')
      .replace(
        '- [ ] \n',
        '- [ ] @me ask HR about the Lisbon course due:fri\n- [ ] @alice draft the RFC\n',
      ),
};

/** Every block of the README that comes from the program, as the program says it now. */
async function wantedBlocks(): Promise<Map<string, string>> {
  const session = blocksOf(page).get('session') ?? '';
  return new Map([
    ['session', await replaySession(session, tempFolder({ 'home/.keep': '' }), SCRIPT)],
    ['template tags', templateTags()],
    ['json fields', await jsonFields()],
    ['help', await overview()],
  ]);
}

/** The help of every command, each below a heading. */
async function wantedCommands(): Promise<string> {
  const commands = await Promise.all(TABLE.map((row) => row.load()));
  return commands
    .map((command) => `### oneonone ${command.name}\n\n\`\`\`\n${helpFor(command)}\n\`\`\`\n`)
    .join('\n');
}

function templateTags(): string {
  const width = Math.max(...TEMPLATE_TAGS.map(({ name }) => name.length)) + '{{}}'.length;
  return TEMPLATE_TAGS.map(({ name, about }) => {
    return `${`{{${name}}}`.padEnd(width)}  ${about}`;
  }).join('\n');
}

test('what the README shows of the program is what the program says', async () => {
  const [blocks, commands] = [await wantedBlocks(), await wantedCommands()];
  if (process.env.UPDATE) writeFileSync(PAGE, withCommands(withBlocks(page, blocks), commands));
  const shown = readFileSync(PAGE, 'utf8');
  expect(Object.fromEntries(blocksOf(shown))).toEqual(Object.fromEntries(blocks));
  expect(commandsOf(shown)).toBe(commands);
});

test('every command has its JSON fields', () => {
  const fields = blocksOf(page).get('json fields') ?? '';
  const titles = fields
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? [] : line.split(' · ')));
  expect(TABLE.map(({ name }) => name).filter((name) => !titles.includes(name))).toEqual([]);
});

/** The text from a comment to the next empty line. */
function partAfter(comment: string): string {
  const start = page.indexOf(`<!-- ${comment} -->`);
  expect(start).toBeGreaterThan(0);
  return page.slice(start, page.indexOf('\n\n', start));
}

function quotedIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);
}

/** The names at the beginning of each list item, up to its colon or first sentence. */
function keysIn(comment: string): string[] {
  const items = partAfter(comment).split(/^- /m).slice(1);
  return items.flatMap((item) =>
    quotedIn(item.replace(/\([^)]*\)/g, '').split(/:|\. /, 1)[0] ?? ''),
  );
}

test('every rule of advice is listed, in the order of weight', () => {
  expect(keysIn('advice')).toEqual([...ADVICE_RULES]);
});

describe('front matter', () => {
  test('the keys of a profile are those that are read', () => {
    const { profile } = readProfile(ALICE, null);
    const { handle: _, ...keys } = profile;
    expect(keysIn('keys: profile').sort()).toEqual(Object.keys(keys).sort());
  });

  test('the keys of a meeting are those that are read, and its date', () => {
    const { header } = readMeetingHeader(calendarDate('2026-11-20'), '');
    const keys = Object.keys(header).map((key) =>
      key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
    );
    expect(keysIn('keys: meeting').sort()).toEqual([...keys, 'date'].sort());
  });
});

test('the headings have the roles that the README says', () => {
  const roles = ['topics', 'agreements', 'actions', 'takeaways', 'notes', 'goals', 'private'];
  const items = partAfter('roles').split(/^- /m).slice(1);
  expect(items.map((item) => [...new Set(quotedIn(item).map(roleOfTitle))])).toEqual(
    roles.map((role) => [role]),
  );
});

describe('settings', () => {
  test('the README lists every setting with its default', () => {
    const yaml = /<!-- settings -->\n```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(readSettings(yaml)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    const keys = [...yaml.matchAll(/^(\w+):/gm)].map(([, key]) => key);
    expect(keys).toEqual(SETTINGS.map(({ key }) => key));
  });

  test('so does the file of a new notebook, with examples where there is no default', () => {
    const { settings, problems } = readSettings(SETTINGS_TEXT.replace(/^# (?=\w+: )/gm, ''));
    expect(problems).toEqual([]);
    const lines = SETTINGS_TEXT.match(/^(?:# )?\w+(?=: )/gm)?.map((line) => line.replace('# ', ''));
    expect(lines?.toSorted()).toEqual(SETTINGS.map(({ key }) => key).toSorted());
    const ownDefault = [
      'version',
      'workdays',
      'week_starts',
      'tasks',
      'self_check',
      'mute',
      'share',
    ];
    for (const setting of SETTINGS.filter(({ key }) => ownDefault.includes(key))) {
      expect(setting.valueOf(settings)).toEqual(defaultOf(setting));
    }
  });

  test('a new notebook has all defaults', () => {
    expect(readSettings(SETTINGS_TEXT)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  test('the grep in the notebook’s README finds open items', () => {
    const pattern = /grep -rnE '(.+)' people/.exec(README)?.[1] ?? '';
    const found = (line: string) => new RegExp(pattern).test(line);
    expect(['- [ ] @me call', '  * [ ] a', '- [x] a', '- [ ] '].map(found)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test('every error stands at its exit code', () => {
  const codes: Record<ErrorCode, true> = {
    ...{ usage: true, 'unknown-person': true, ambiguous: true, 'unknown-item': true },
    ...{ 'bad-date': true, 'bad-value': true, 'no-notebook': true, 'bad-notebook': true },
    ...{ refused: true, conflict: true, busy: true, unreadable: true, io: true, cancelled: true },
  };
  const items = partAfter('exit codes').split(/^- /m).slice(1);
  const listed = items.map((item) => {
    const [exit, ...words] = quotedIn(item);
    return { exit: Number(exit), words: words.filter((word) => word in codes) };
  });
  expect(listed.map(({ exit }) => exit)).toEqual([0, 1, 2, 3, 4, 130]);
  for (const { exit, words } of listed) {
    expect(words.map((word) => exitCodeOf(word as ErrorCode))).toEqual(words.map(() => exit));
  }
  expect(listed.flatMap(({ words }) => words).sort()).toEqual(Object.keys(codes).sort());
});

test('every file that src/README.md names exists', () => {
  const named = quotedIn(readFileSync(SOURCE_PAGE, 'utf8')).filter((words) =>
    /^[\w./-]+\.\w+$|\/$/.test(words),
  );
  const missing = named.filter((file) => !existsSync(new URL(`../src/${file}`, import.meta.url)));
  expect(named.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});
