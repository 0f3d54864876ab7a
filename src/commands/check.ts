import { PROBLEM_KINDS } from '../core/problem.ts';
import { OneononeError } from '../errors.ts';
import type { Change } from '../notebook/change.ts';
import { findMisplaced } from '../notebook/find/find-misplaced.ts';
import { type Mending, planMending } from '../notebook/plan/mend-problems.ts';
import { renderProblems } from '../render/problem.ts';
import { plural } from '../render/sentence.ts';
import { makeTheme, type Theme } from '../render/theme.ts';
import { renderPlanned } from './answers/planned.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { isOn } from './input.ts';
import { update } from './update.ts';

type Found = Mending['found'];

interface CheckAnswer {
  /** What is found, after mending where that was wanted. */
  found: Found;
  /** The mending that was done; null where nobody asked for any. */
  mended: { changes: Change[]; changed: string[]; isShown: boolean } | null;
}

/** `oneonone check`: every problem in the notebook. */
export const check = command<CheckAnswer>({
  name: 'check',
  group: 'notebook',
  summary: 'every problem, with file and line',
  arguments: [],
  options: [
    { name: 'fix', about: 'show the diff, then mend what is safe: relative dates, odd file names' },
    { name: 'yes', short: 'y', about: 'mend without asking' },
    { name: 'exit-code', about: 'exit with 4 when anything is found' },
  ],
  examples: [
    { line: 'oneonone check', does: 'what is wrong, and where' },
    { line: 'oneonone check --fix', does: 'mend what is safe, after a look at the diff' },
    { line: 'oneonone check --exit-code', does: 'for a hook: exit 4 when something is found' },
  ],
  writes: true,
  listsProblems: true,
  run: async (session, input) => {
    const answer = isOn(input, 'fix') ? await mend(session, input) : await plainCheck(session);
    const isFinding = isOn(input, 'exit-code') && answer.data.found.length > 0;
    return isFinding ? { ...answer, exitCode: 4 } : answer;
  },
  json: ({ found, mended }) => {
    const problems = problemsJson(found);
    return mended === null ? problems : { changed: mended.changed, problems };
  },
  view: viewCheck,
});

async function plainCheck(session: Session): Promise<Answer<CheckAnswer>> {
  const notebook = session.notebook();
  const misplaced = await findMisplaced(session.world, notebook);
  const noFix = misplaced.map((found) => ({ ...found, fixable: false }));
  return { data: { found: [...planMending(notebook).found, ...noFix], mended: null } };
}

async function mend(session: Session, input: Input): Promise<Answer<CheckAnswer>> {
  const notebook = session.notebook();
  const first = planMending(notebook);
  const wasAsked = !isOn(input, 'dry-run') && first.changes.length > 0 && !isOn(input, 'yes');
  if (wasAsked) await askToMend(session, first.changes);
  const { data, planned } = update(session, input, notebook, () => {
    const { found, changes } = planMending(notebook);
    return { changes, result: { found, changes } };
  });
  const mended = { changes: data.changes, changed: data.changed, isShown: wasAsked };
  if (planned !== undefined) return { data: { found: data.found, mended }, planned };
  return { data: { found: planMending(notebook).found, mended } };
}

/** Shows the diff and asks. Throws `cancelled` for a no, `refused` where nobody can be asked. */
async function askToMend({ canAsk, world, remark }: Session, changes: Change[]): Promise<void> {
  if (!canAsk) {
    const hint =
      'oneonone check --fix --dry-run    shows them\noneonone check --fix --yes        makes them';
    throw new OneononeError(
      'refused',
      `${plural(changes.length, 'file')} would change, and nobody is here to say yes`,
      hint,
    );
  }
  const { columns } = world.terminal;
  remark(renderPlanned(changes, makeTheme({ colour: 0, columns, isTerminal: true })));
  const isWanted = await world.prompter.confirm(
    `Make these changes in ${plural(changes.length, 'file')}?`,
    true,
  );
  if (!isWanted) throw new OneononeError('cancelled', 'nothing was changed');
}

function problemsJson(found: Found): unknown[] {
  return found.map(({ problem: { code, message, file, line, column }, fixable }) => {
    const { severity } = PROBLEM_KINDS[code];
    return { code, severity, message, file, line, column, fixable };
  });
}

function viewCheck({ found, mended }: CheckAnswer, theme: Theme): string {
  const parts = [
    ...(mended === null || mended.isShown || mended.changes.length === 0
      ? []
      : [renderPlanned(mended.changes, theme)]),
    ...(mended === null || !theme.isTerminal ? [] : [mendedLine(mended.changes.length)]),
    renderProblems(found, theme),
  ];
  const fixable = found.filter((one) => one.fixable).length;
  if (theme.isTerminal && fixable > 0) {
    parts.push(`${fixable} can be mended safely: ${theme.command('oneonone check --fix')}`);
  }
  return parts.filter((part) => part !== '').join('\n');
}

function mendedLine(count: number): string {
  return count === 0 ? 'Nothing here can be mended safely.' : `Mended ${plural(count, 'file')}.`;
}
