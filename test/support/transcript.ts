import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/main.ts';
import { type TempFolder, tempFolder } from './temp-notebook.ts';
import { recordedWorld } from './transcript-world.ts';

const NOTEBOOK = 'home/oneonone';
const BLOCK = /^(`{3,})([a-z]+)(?: (.+))?\n([\s\S]*?)^\1$/gm;
const COMMAND = /^(?:(\d\d:\d\d) )?\$ (.+)$/;

/** What a transcript has come to: its folder, and the edits that wait for the editor to open. */
interface Stage {
  folder: TempFolder;
  edits: ((text: string) => string)[];
}

/**
 * Plays a transcript in a fresh home folder and gives it back as it really went: a faithful one comes back the same.
 * Its blocks are explained in test/transcripts/README.md.
 */
export async function replay(transcript: string): Promise<string> {
  const stage: Stage = { folder: tempFolder({ 'home/.keep': '' }), edits: [] };
  const parts: string[] = [];
  let from = 0;
  for (const block of transcript.matchAll(BLOCK)) {
    const [whole, fence = '', kind = '', about = '', body = ''] = block;
    const real = await play(stage, kind, about, body);
    parts.push(
      transcript.slice(from, block.index),
      whole.split('\n', 1)[0] ?? '',
      '\n',
      real,
      fence,
    );
    from = block.index + whole.length;
  }
  return [...parts, transcript.slice(from)].join('');
}

async function play(stage: Stage, kind: string, about: string, body: string): Promise<string> {
  const { folder } = stage;
  const file = `${NOTEBOOK}/${about}`;
  if (kind === 'console' || kind === 'pipe') return runAll(stage, body, kind === 'console');
  if (kind === 'file') writeFile(folder, file, unseen(body));
  else if (kind === 'diff' && about === 'in the editor')
    stage.edits.push((text) => edited(text, body));
  else if (kind === 'diff') folder.write(file, edited(folder.read(file), body));
  else if (kind === 'after')
    return existsSync(join(folder.root, file)) ? seen(folder.read(file)) : '(gone)\n';
  else if (kind === 'tree') return filesOf(folder);
  else throw new Error(`a transcript has no blocks named "${kind}"`);
  return body;
}

/** The first file makes the folder a notebook. */
function writeFile(folder: TempFolder, file: string, text: string): void {
  const settings = `${NOTEBOOK}/oneonone.yaml`;
  if (!existsSync(join(folder.root, settings))) folder.write(settings, '');
  folder.write(file, text);
}

function filesOf(folder: TempFolder): string {
  const names = Object.keys(folder.all()).filter((name) => name.startsWith(`${NOTEBOOK}/`));
  return names.map((name) => `${name.slice(NOTEBOOK.length + 1)}\n`).join('');
}

async function runAll(stage: Stage, body: string, terminal: boolean): Promise<string> {
  const commands = body.split(/^(?=(?:\d\d:\d\d )?\$ )/m);
  const parts: string[] = [];
  for (const part of commands) parts.push(await runOne(stage, part, terminal));
  return parts.join('');
}

async function runOne({ folder, edits }: Stage, part: string, terminal: boolean): Promise<string> {
  const [line = '', ...rest] = part.split('\n');
  const [, timeOfDay = '08:40', typed = ''] = COMMAND.exec(line) ?? [];
  const answers = rest.filter((text) => text.startsWith('? ')).map(answerIn);
  const { input, words } = parseCommand(typed);
  const setup = { folder: folder.root, terminal, timeOfDay, input, answers, edits };
  const { world, record } = recordedWorld(setup);
  const exitCode = await main(words, world, 'test');
  const said = record();
  const unasked = answers.map((answer) => `? (never asked)  ${answer}\n`).join('');
  const exit = exitCode === 0 ? '' : `[exit ${exitCode}]\n`;
  return `${line}\n${said === '' ? '' : `${seen(`${said}\n`)}`}${unasked}${exit}`;
}

/** What stands after the last two spaces; nothing there is the enter key. */
function answerIn(line: string): string {
  const at = line.lastIndexOf('  ');
  return at < 0 ? '' : line.slice(at + 2);
}

/** `oneonone add alice "two words"`, or with standard input: `echo "some text" | oneonone add alice -`. */
function parseCommand(typed: string): { input: string; words: string[] } {
  const [, echoed, command = ''] = /^(?:echo "([^"]*)" \| )?oneonone ?(.*)$/.exec(typed) ?? [];
  const words = command.replace(/\s+# .*$/, '').match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return {
    input: echoed === undefined ? '' : unseen(`${echoed}\n`),
    words: words.map((word) => unseen(word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'))),
  };
}

/** Follows a small diff: `+` lines come in, `-` lines go, other lines are looked for from there on. */
function edited(text: string, diff: string): string {
  const lines = text.split('\n');
  let at = 0;
  for (const line of unseen(diff).split('\n').slice(0, -1)) {
    const rest = line.slice(1);
    if (line.startsWith('+')) lines.splice(at, 0, rest);
    else at = lines.indexOf(rest, at);
    if (at < 0) throw new Error(`no line "${rest}" to edit`);
    if (line.startsWith('-')) lines.splice(at, 1);
    else at += 1;
  }
  return lines.join('\n');
}

/** Shows what an editor hides: carriage returns, a missing last line break, escapes. */
function seen(text: string): string {
  const shown = text.replaceAll('\r\n', '␍\n').replaceAll('\x1b', '␛').replaceAll('\x07', '␇');
  return text === '' || text.endsWith('\n') ? shown : `${shown}␄\n`;
}

function unseen(text: string): string {
  return text
    .replaceAll('␄\n', '')
    .replaceAll('␍', '\r')
    .replaceAll('␛', '\x1b')
    .replaceAll('␇', '\x07');
}
