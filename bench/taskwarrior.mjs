// The same tasks in taskwarrior, for comparison.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TASK = /^- \[(.)\] (.*)$/gm;

/** Whether taskwarrior is installed. */
export function hasTaskwarrior() {
  return spawnSync('task', ['--version']).status === 0;
}

/**
 * Imports every task line of a notebook into a database beside it, once; gives the environment to run `task` in.
 * @param {string} notebook
 */
export function taskwarriorOf(notebook) {
  const folder = `${notebook}-taskwarrior`;
  const env = { TASKRC: join(folder, 'taskrc'), TASKDATA: join(folder, 'data') };
  if (existsSync(join(folder, 'ready'))) return env;
  mkdirSync(env.TASKDATA, { recursive: true });
  writeFileSync(env.TASKRC, 'confirmation=off\nverbose=nothing\ngc=off\nhooks=off\n');
  const tasks = JSON.stringify(tasksOf(join(notebook, 'people')));
  const { status, stderr } = spawnSync('task', ['import', '-'], {
    env: { ...process.env, ...env },
    input: tasks,
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`task import: ${stderr}`);
  writeFileSync(join(folder, 'ready'), '');
  return env;
}

/** @param {string} people */
function tasksOf(people) {
  return readdirSync(people).flatMap((person) =>
    readdirSync(join(people, person)).flatMap((file) => {
      const entry = /^\d{4}-\d\d-\d\d/.test(file) ? stampOf(file) : '20150105T090000Z';
      const text = readFileSync(join(people, person, file), 'utf8');
      return [...text.matchAll(TASK)].map(([, mark, words]) => ({
        description: words,
        project: person,
        entry,
        ...(mark === ' ' ? { status: 'pending' } : { status: 'completed', end: entry }),
      }));
    }),
  );
}

/** @param {string} file */
function stampOf(file) {
  return `${file.slice(0, 10).replaceAll('-', '')}T090000Z`;
}
