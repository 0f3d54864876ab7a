import { type CommandRow, widestUpTo } from '../../render/command-rows.ts';
import type { Theme } from '../../render/theme.ts';
import type { GlanceLine } from './glance-lines.ts';

/** Names of today wider than this part of a line reach into their words, or stand apart from the titles below them. */
const NAME_SHARE = 3;
const FIRST_SHARE = 4;
const WHOLE = Infinity;
/** Of what is cut so many columns must be left to say something. */
const READABLE = 12;
/** The same with the time before it. */
const READABLE_NAME = 24;
const TITLES: Record<Exclude<GlanceLine['kind'], 'today'>, string> = {
  unconfirmed: 'Unconfirmed',
  'you owe': 'You owe',
  'you wait for': 'You wait for',
  'not met lately': 'Not met lately',
  birthday: 'Birthday',
  advice: 'Advice',
};

/** The lines of a glance as rows of a terminal: titles once for each kind, times in a column. */
export function glanceRows(shown: readonly GlanceLine[], theme: Theme): CommandRow[] {
  const isTimed = shown.some(({ kind, when }) => kind === 'today' && when !== '');
  const firsts = shown.map((line, at) => firstOf(line, shown[at - 1]?.kind, isTimed));
  const titles = firsts.filter((_first, at) => shown[at]?.kind !== 'today');
  const widest = widestUpTo(firsts, theme.columns / NAME_SHARE);
  // Names that take much room take it from their own rows only.
  const isShared = widest <= theme.columns / FIRST_SHARE;
  return shown.map((line, at) => {
    const text = firsts[at] ?? '';
    const isToday = line.kind === 'today';
    const firstWidth = isToday || isShared ? widest : widestUpTo(titles, theme.columns);
    const first = isToday ? text : { text, style: theme.heading };
    return { first, firstWidth, ...waysToSay(line), command: line.command };
  });
}

function firstOf(
  { kind, when, name }: GlanceLine,
  above: GlanceLine['kind'] | undefined,
  isTimed: boolean,
): string {
  if (kind === 'today') return `  ${isTimed ? `${when.padEnd(5)}  ` : ''}${name}`;
  return kind === above ? '' : TITLES[kind];
}

/** 'Erik, 5 weeks (every 2)' whole, without what is in brackets, then without one part after the other. */
function waysToSay({ kind, name, words }: GlanceLine): Pick<CommandRow, 'wordings' | 'spare'> {
  // Advice is one sentence.
  if (kind === 'advice') return { wordings: [{ parts: [words], atLeast: READABLE }], spare: [] };
  const parts = words.replace(/ \([^()]*\)$/, '').split(', ');
  const shorter = parts.map((_part, at) => parts.slice(0, parts.length - at).join(', '));
  const wordings = [words, ...shorter].map((text) => ({ parts: [text], atLeast: WHOLE }));
  if (kind === 'today') {
    const nameAlone = [{ parts: [], atLeast: READABLE_NAME }];
    return { wordings: name === words ? nameAlone : wordings, spare: nameAlone };
  }
  // The first part is the name, which alone says little, and is cut last.
  const [least = words] = parts;
  const isLong = parts.length > 1;
  const spare = [WHOLE, READABLE].map((atLeast) => ({ parts: [least], atLeast }));
  return { wordings: isLong ? wordings.slice(0, -1) : wordings, spare };
}
