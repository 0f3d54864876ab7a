import type { Command } from './command.ts';

/** A command by name; its code is loaded when it is called. */
export interface Row {
  /** One word, or two for a command below another. */
  name: string;
  load(): Promise<Command>;
}

/** Every command, in the order of help. The first is what runs when no command is named. */
export const TABLE: readonly Row[] = [
  { name: 'today', load: async () => (await import('./today.ts')).today },
  { name: 'prep', load: async () => (await import('./prep.ts')).prep },
  { name: 'new', load: async () => (await import('./new.ts')).newMeeting },
  { name: 'edit', load: async () => (await import('./edit.ts')).edit },
  { name: 'show', load: async () => (await import('./show.ts')).show },
  { name: 'log', load: async () => (await import('./log.ts')).log },
  { name: 'search', load: async () => (await import('./search.ts')).search },
  { name: 'ask', load: async () => (await import('./ask.ts')).ask },
  { name: 'add', load: async () => (await import('./add.ts')).add },
  { name: 'feedback', load: async () => (await import('./feedback.ts')).feedback },
  { name: 'met', load: async () => (await import('./met.ts')).met },
  { name: 'actions', load: async () => (await import('./actions.ts')).actions },
  { name: 'done', load: async () => (await import('./close-items.ts')).done },
  { name: 'drop', load: async () => (await import('./close-items.ts')).drop },
  { name: 'reopen', load: async () => (await import('./reopen.ts')).reopen },
  { name: 'due', load: async () => (await import('./due.ts')).due },
  { name: 'goals', load: async () => (await import('./goals.ts')).goals },
  { name: 'goals add', load: async () => (await import('./goals-add.ts')).goalsAdd },
  { name: 'goals note', load: async () => (await import('./goals-note.ts')).goalsNote },
  { name: 'goals done', load: async () => (await import('./goals-close.ts')).goalsDone },
  { name: 'goals drop', load: async () => (await import('./goals-close.ts')).goalsDrop },
  { name: 'goals reopen', load: async () => (await import('./goals-close.ts')).goalsReopen },
  { name: 'ledger', load: async () => (await import('./ledger.ts')).ledger },
  { name: 'stale', load: async () => (await import('./stale.ts')).stale },
  { name: 'stats', load: async () => (await import('./stats.ts')).stats },
  { name: 'cancel', load: async () => (await import('./cancel.ts')).cancel },
  { name: 'move', load: async () => (await import('./move.ts')).move },
  { name: 'away', load: async () => (await import('./away.ts')).away },
  { name: 'people', load: async () => (await import('./people.ts')).people },
  { name: 'people add', load: async () => (await import('./people-add.ts')).peopleAdd },
  { name: 'people edit', load: async () => (await import('./people-edit.ts')).peopleEdit },
  { name: 'people archive', load: async () => (await import('./people-archive.ts')).peopleArchive },
  { name: 'people restore', load: async () => (await import('./people-restore.ts')).peopleRestore },
  { name: 'people rename', load: async () => (await import('./people-rename.ts')).peopleRename },
  { name: 'undo', load: async () => (await import('./undo.ts')).undo },
  { name: 'init', load: async () => (await import('./init.ts')).init },
  { name: 'check', load: async () => (await import('./check.ts')).check },
  { name: 'templates', load: async () => (await import('./templates.ts')).templates },
  { name: 'templates show', load: async () => (await import('./templates-show.ts')).templatesShow },
  { name: 'templates edit', load: async () => (await import('./templates-edit.ts')).templatesEdit },
  { name: 'config', load: async () => (await import('./config.ts')).config },
  { name: 'completion', load: async () => (await import('./completion.ts')).completion },
];

/** The command that runs when none is named. */
export const DEFAULT_COMMAND = 'today';
