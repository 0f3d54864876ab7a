import { typedWord } from '../core/people/typed-word.ts';
import { OneononeError } from '../errors.ts';
import { type NotebookPlace, placeNotebook } from '../notebook/find/place-notebook.ts';
import { makeNotebook, planNotebook } from '../notebook/write/make-notebook.ts';
import { safeText } from '../render/plain-text.ts';
import { joinWords } from '../render/sentence.ts';
import type { World } from '../world.ts';
import { command, type Input, type Session } from './command.ts';
import { isOn } from './input.ts';

type Remotes = ReturnType<World['git']['remotes']>;

interface InitAnswer extends NotebookPlace {
  changed: string[];
  /** Where git sends the folder; empty where it does not. */
  remotes: Remotes;
}

/** `oneonone init`: a folder becomes a notebook. */
export const init = command<InitAnswer>({
  name: 'init',
  group: 'notebook',
  summary: 'make a notebook, ~/oneonone or where you like',
  arguments: [{ name: 'dir', required: false, about: 'the folder; what is in it stays' }],
  options: [{ name: 'yes', short: 'y', about: 'also in a git repository that others can read' }],
  examples: [
    { line: 'oneonone init', does: 'in ~/oneonone' },
    { line: 'oneonone init ~/notes/talks', does: 'in a folder of your choice' },
  ],
  writes: true,
  run: async (session, input) => {
    const { files } = session.world;
    const place = placeNotebook(session.world, input.words[0] ?? session.dir);
    const remotes = place.isNotebook ? [] : remotesOf(session, place.root);
    if (isOn(input, 'dry-run')) {
      return { data: { ...place, changed: [], remotes }, planned: planNotebook(files, place.root) };
    }
    if (remotes.length > 0) await askWhoMayRead(session, input, place.root, remotes);
    return { data: { ...place, changed: makeNotebook(files, place.root), remotes } };
  },
  json: ({ changed, root, isNotebook, remotes }) => ({
    changed,
    root,
    created: !isNotebook,
    remotes,
  }),
  view: viewInit,
});

function remotesOf({ world }: Session, root: string): Remotes {
  const workTree = world.git.workTree(root);
  return workTree === null ? [] : world.git.remotes(workTree);
}

/** Says where the notes would go, and asks. Throws `cancelled` for a no, `refused` where nobody can be asked. */
async function askWhoMayRead(
  session: Session,
  input: Input,
  root: string,
  remotes: Remotes,
): Promise<void> {
  const places = remotes.map(({ name, url }) => `  ${safeText(name)}  ${safeText(url)}`);
  const warning = `${root} is in a git repository that is shared with`;
  const reader =
    'Whoever can read that can read your notes once they are pushed, private ones too.';
  if (isOn(input, 'yes') || session.canAsk)
    session.remark([`${warning}:`, ...places, reader].join('\n'));
  if (isOn(input, 'yes')) return;
  if (!session.canAsk) {
    const urls = joinWords(remotes.map(({ url }) => url));
    const hint = `${reader}\noneonone init ${typedWord(root)} --yes    makes it there all the same`;
    throw new OneononeError('refused', `${warning} ${urls}`, hint);
  }
  const isWanted = await session.world.prompter.confirm(
    'Make the notebook there all the same?',
    false,
  );
  if (!isWanted)
    throw new OneononeError(
      'cancelled',
      'nothing was made; oneonone init <dir> chooses another folder',
    );
}

function viewInit({ root, isNotebook, isUsual, changed, remotes }: InitAnswer): string {
  const folder = safeText(root);
  if (isNotebook) {
    const added =
      changed.length === 0
        ? 'nothing was missing'
        : `added what was missing: ${joinWords(changed)}`;
    return `${folder} is a notebook already; ${added}.`;
  }
  const where = remotes.length === 0 ? ': plain files, only on this machine.' : ', in plain files.';
  const lines = [`Made a notebook in ${folder}${where}`];
  if (!isUsual)
    lines.push(
      `From elsewhere: oneonone --dir ${typedWord(folder)}, or set ONEONONE_DIR=${typedWord(folder)}`,
    );
  return [...lines, 'Prepare a first talk: oneonone new <name>'].join('\n');
}
