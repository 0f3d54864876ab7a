import { findNotebook, type Whereabouts } from '../../notebook/find/find-notebook.ts';
import { handlesAtSight, type Kept } from '../../notebook/find/names-at-sight.ts';
import type { Completes } from '../command.ts';
import { matching, type Shell } from './candidates.ts';
import type { Wanted } from './wanted.ts';

const KEPT: Partial<Record<Completes, Kept>> = {
  person: 'active',
  anybody: 'all',
  archived: 'archived',
  item: 'all',
  closed: 'all',
  text: 'all',
};

/** Whoever the word can mean, by handle. A text may begin with its owner. */
export function peopleFor(wanted: Wanted, shell: Shell, nearby: Whereabouts): string[] {
  const { finds, given, typed } = wanted;
  const isText = finds.includes('text');
  if (isText && !typed.startsWith('@')) return [];
  const what = finds.find((find) => KEPT[find] !== undefined);
  const kept = what === undefined ? undefined : KEPT[what];
  if (kept === undefined || (isOfItems(what) && given.length > 0)) return [];
  const sign = isText ? '@' : '';
  const choose = (handles: string[]) =>
    matching(typed.slice(sign.length), handles, (handle) => handle, shell);
  const root = rootOf(wanted, nearby);
  const found = root === null ? [] : handlesAtSight(nearby.files, root, kept, choose);
  const left = found.filter((handle) => !given.includes(handle) || isText);
  return (isText ? ['me', ...left] : left).map((handle) => sign + handle);
}

/** Where no notebook can be used, there are still commands and options. */
function rootOf({ dir }: Wanted, nearby: Whereabouts): string | null {
  try {
    return findNotebook(nearby, dir)?.root ?? null;
  } catch {
    return null;
  }
}

function isOfItems(what: Completes | undefined): boolean {
  return what === 'item' || what === 'closed';
}

/** What is still to be looked up once the people are found, which is seldom anything. */
export function whatIsLeft(wanted: Wanted, people: readonly string[]): Completes[] {
  const others = wanted.finds.filter(
    (what) => what !== 'folder' && (KEPT[what] === undefined || isOfItems(what)),
  );
  const hasItems = wanted.finds.some(isOfItems);
  return others.filter((what) => {
    if (isOfItems(what)) return mayBeItem(wanted, what, people);
    return hasItems ? isItemGiven(wanted) : what !== 'meeting' || wanted.given.length > 0;
  });
}

/** An item goes by an id, or by a person and words of it. Where a name was begun, it is no id. */
function mayBeItem({ finds, given, typed }: Wanted, what: Completes, people: readonly string[]) {
  if (given.length > 0) return given.length === 1 || isId(given[0]);
  const isNamed = typed !== '' && people.some((handle) => handle.startsWith(typed));
  return !isNamed && (typed !== '' || finds[0] === what);
}

/** What else stands there comes after the item. */
function isItemGiven({ given }: Wanted): boolean {
  return given.length > 1 || isId(given[0]);
}

function isId(word = ''): boolean {
  return /^[\d^]/.test(word);
}
