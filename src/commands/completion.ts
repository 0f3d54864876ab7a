import { OneononeError } from '../errors.ts';
import { readCompletionScript } from '../notebook/read/read-completion.ts';
import { command } from './command.ts';
import { SHELLS, type Shell } from './completion/candidates.ts';

/** The script of a shell. */
interface CompletionAnswer {
  shell: Shell;
  script: string;
}

/** Where each shell is told to load its script. */
const SETUP: Record<Shell, string> = {
  bash: '~/.bashrc:                   source <(oneonone completion bash)',
  zsh: '~/.zshrc, after compinit:    source <(oneonone completion zsh)',
  fish: '~/.config/fish/config.fish:  oneonone completion fish | source',
};

/** `oneonone completion`: the script that lets a shell complete what is typed. */
export const completion = command<CompletionAnswer>({
  name: 'completion',
  group: 'notebook',
  summary: 'let your shell complete commands, people, dates and ids',
  arguments: [{ name: 'shell', required: true, choices: SHELLS, about: 'bash, zsh or fish' }],
  options: [],
  examples: [
    { line: 'source <(oneonone completion bash)', does: 'a line for ~/.bashrc' },
    { line: 'source <(oneonone completion zsh)', does: 'for ~/.zshrc, after compinit' },
    { line: 'oneonone completion fish | source', does: 'for ~/.config/fish/config.fish' },
  ],
  writes: false,
  run: ({ world }, { words }) => {
    const shell = SHELLS.find((known) => known === words[0]);
    if (shell === undefined) throw unknownShell(words[0], world.env('SHELL'));
    return { data: { shell, script: readCompletionScript(world, shell) } };
  },
  json: (data) => data,
  view: ({ script }) => script.trimEnd(),
});

/** Says what to put where: for the shell that is used, where that is one of ours. */
function unknownShell(word: string | undefined, path = ''): OneononeError {
  const own = SHELLS.filter((shell) => path.endsWith(`/${shell}`));
  const lines = (own.length > 0 ? own : SHELLS).map((shell) => SETUP[shell]);
  const message =
    word === undefined
      ? 'for which shell? bash, zsh or fish'
      : `"${word}" is not bash, zsh or fish`;
  return new OneononeError('usage', message, lines.join('\n'));
}
