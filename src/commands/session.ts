import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { readDate } from '../core/dates/date-words.ts';
import type { Problem } from '../core/problem.ts';
import { OneononeError } from '../errors.ts';
import { mayCreateUnasked } from '../notebook/find/find-notebook.ts';
import { type Notebook, openNotebook } from '../notebook/notebook.ts';
import { startRecording } from '../notebook/undo/recording.ts';
import { fitLines } from '../render/fit-lines.ts';
import { safeLines } from '../render/plain-text.ts';
import type { World } from '../world.ts';
import type { Input, Session } from './command.ts';
import { isOn, optionText } from './input.ts';

/** What one line of a command knows of its surroundings. Throws `bad-date` for a `--today` that is none. */
export function makeSession(world: World, input: Input, command: string): Session {
  const { terminal } = world;
  const json = isOn(input, 'json');
  const today = readToday(world, input);
  const dir = optionText(input, 'dir');
  const problems: Problem[] = [];
  const find = () => {
    const notebook = openNotebook(world, today, dir, problems);
    problems.push(...(notebook?.problems ?? []));
    return notebook;
  };
  return {
    world,
    today,
    // The output first: in a pipe there is nothing more to find out.
    canAsk:
      !json && !isOn(input, 'no-input') && terminal.outputIsTerminal && terminal.inputIsTerminal,
    json,
    dir,
    recording: startRecording(world, command),
    problems,
    findNotebook: find,
    notebook: () => find() ?? throwNoNotebook(world, dir),
    remark: (text) => {
      if (json) return;
      const said = safeLines(text);
      const { errorIsTerminal, columns } = terminal;
      world.writeError(`${errorIsTerminal ? fitLines(said, columns) : said}\n`);
    },
  };
}

function readToday(world: World, input: Input): CalendarDate {
  const flag = optionText(input, 'today');
  const wanted = flag ?? world.env('ONEONONE_TODAY');
  if (wanted === undefined || wanted === '') return world.today();
  const date = readDate(wanted, world.today(), 'none');
  if (date !== null) return date;
  const source = flag === undefined ? 'ONEONONE_TODAY' : '--today';
  throw new OneononeError('bad-date', `${source} is no date: "${wanted}"`, 'a date as 2026-11-20');
}

function throwNoNotebook(world: World, dir: string | undefined): Notebook {
  const hint = mayCreateUnasked(world, dir)
    ? 'oneonone init          makes one in ~/oneonone\noneonone init <dir>    chooses the folder'
    : 'oneonone init <dir>    makes one in a folder of your choice';
  throw new OneononeError('no-notebook', 'there is no notebook yet', hint);
}
