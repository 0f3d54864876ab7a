import type { ErrorDocument } from './error.ts';
import { safeLines, safeText } from './plain-text.ts';

/** What a bug report has to name. */
export interface Versions {
  oneonone: string;
  node: string;
  platform: string;
}

const REPORT = 'Please report it with these lines.';

/** Text for anything thrown that is no `OneononeError`: our mistake, said so, with versions; the stack only when asked for. */
export function renderBug(error: unknown, versions: Versions, withStack: boolean): string {
  const lines = [
    `This is a bug in oneonone, not something you did: ${safeText(messageOf(error))}`,
    `  ${versionLine(versions)}`,
  ];
  if (withStack) lines.push(...stackOf(error));
  lines.push(
    withStack ? `  ${REPORT}` : `  ${REPORT} With --debug it also says where it happened.`,
  );
  return lines.join('\n');
}

/** The same as data, for `--json`; the code is `bug`. */
export function bugJson(error: unknown, versions: Versions): ErrorDocument {
  const hint = `${REPORT} ${versionLine(versions)}`;
  return { error: { code: 'bug', message: messageOf(error), hint } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function versionLine({ oneonone, node, platform }: Versions): string {
  return `oneonone ${oneonone}, node ${node}, ${platform}`;
}

function stackOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const frames = safeLines(error.stack ?? '')
    .split('\n')
    .map((line) => line.trim());
  return frames.filter((line) => line.startsWith('at ')).map((line) => `    ${line}`);
}
