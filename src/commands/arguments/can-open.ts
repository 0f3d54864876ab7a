import type { Notebook } from '../../notebook/notebook.ts';
import type { Input, Session } from '../command.ts';
import { isOn } from '../input.ts';

/** Whether an editor may be opened. Without a terminal only one that somebody chose is: vi would wait for ever. */
export function canOpen(
  { world, canAsk, json }: Session,
  { settings }: Notebook,
  input: Input,
): boolean {
  if (canAsk) return true;
  if (json || isOn(input, 'no-input')) return false;
  return [settings.editor, world.env('VISUAL'), world.env('EDITOR')].some(
    (name) => (name ?? '') !== '',
  );
}
