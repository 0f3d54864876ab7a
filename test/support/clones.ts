import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { openFolder, type TempFolder, tempFolder } from './temp-notebook.ts';

/** What `init` writes for git, and an empty notebook. */
const NOTEBOOK = {
  'oneonone.yaml': '',
  '.gitattributes': 'people/*/inbox.md merge=union\n',
  '.gitignore': '.oneonone/\n',
};

/** Two clones of one notebook, as two machines hold them. */
export interface Clones {
  left: TempFolder;
  right: TempFolder;
  /** The texts both began with. */
  base: Record<string, string>;
  /**
   * Commits on both sides and merges the one into the other with plain git. What git cannot solve is left in the files
   * as it leaves it; true when there was no such thing.
   */
  merge(into?: 'left' | 'right'): boolean;
}

/** Makes a notebook with these files under git, and two clones of it. */
export function cloneNotebook(files: Record<string, string>): Clones {
  const home = tempFolder({ 'home/.keep': '' });
  for (const [file, text] of Object.entries({ ...NOTEBOOK, ...files })) {
    home.write(`base/${file}`, text);
  }
  const git = (script: string): boolean => runGit(home.root, script);
  const must = (script: string): void => {
    if (!git(script)) throw new Error(`git could not: ${script}`);
  };
  must(`git -C base init -q -b main && ${commit('base')}`);
  must('git clone -q base left && git clone -q base right');
  const [left, right] = [openFolder(join(home.root, 'left')), openFolder(join(home.root, 'right'))];
  return {
    ...{ left, right },
    base: left.all(),
    merge(into = 'left') {
      const from = into === 'left' ? 'right' : 'left';
      must(`${commit(into)} && ${commit(from)} && git -C ${into} fetch -q ../${from} main`);
      return git(`git -C ${into} merge -q --no-edit FETCH_HEAD`);
    },
  };
}

function commit(folder: string): string {
  return `git -C ${folder} add --all && git -C ${folder} commit -q --allow-empty -m changes`;
}

/** Runs git with nothing of this machine in it: no settings, no hooks, a fixed author and time. */
function runGit(root: string, script: string): boolean {
  const settings = ['core.autocrlf=false', 'core.fsmonitor=false', 'gc.auto=0'];
  const who = { NAME: 'Test', EMAIL: 'test@example.org', DATE: '2026-11-20T12:00:00Z' };
  const roles = ['AUTHOR', 'COMMITTER'];
  const identity = roles.flatMap((role) =>
    Object.entries(who).map(([key, value]) => [`GIT_${role}_${key}`, value]),
  );
  const configuration = settings.flatMap((setting, index) => {
    const [key = '', value = ''] = setting.split('=');
    return [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ];
  });
  const env = {
    ...Object.fromEntries([...identity, ...configuration]),
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    PATH: process.env.PATH,
    HOME: join(root, 'home'),
  };
  return spawnSync('sh', ['-c', script], { cwd: root, env, stdio: 'ignore' }).status === 0;
}
