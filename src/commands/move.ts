import type { CalendarDate } from '../core/dates/calendar-date.ts';
import { OneononeError } from '../errors.ts';
import { type MovedMeeting, planMove } from '../notebook/plan/move-meeting.ts';
import { fitLines } from '../render/fit-lines.ts';
import { renderTable } from '../render/table.ts';
import { pipedMeeting } from './answers/answer-meeting.ts';
import { movedJson, sayMoved } from './answers/moved-view.ts';
import { readDueDate } from './arguments/due.ts';
import { readMeetingToChange } from './arguments/meeting-to-change.ts';
import { readPersonArgument } from './arguments/person.ts';
import { type Answer, command, type Input, type Session } from './command.ts';
import { optionText } from './input.ts';
import { type Changed, update } from './update.ts';

type MoveAnswer = Changed<{ moved: MovedMeeting; today: CalendarDate }>;

/** `oneonone move`: the same meeting on another day. */
export const move = command<MoveAnswer>({
  name: 'move',
  group: 'rhythm',
  summary: 'the same meeting on another day, with all that is in it',
  arguments: [
    { name: 'person', required: true, about: 'whose meeting' },
    { name: 'to', required: true, many: true, completes: ['date'], about: 'the new day' },
  ],
  options: [
    {
      name: 'from',
      takes: '<date>',
      completes: ['meeting'],
      about: 'which meeting; left out: today’s, else the next one',
    },
  ],
  examples: [
    { line: 'oneonone move bob 4 jan', does: 'today’s meeting, or the next one, to 4 January' },
    { line: 'oneonone move bob fri --from thu', does: 'Thursday’s meeting to Friday' },
  ],
  writes: true,
  run: moveMeeting,
  json: ({ moved, changed }) => ({ changed, ...movedJson(moved) }),
  view: ({ moved, today }, theme) =>
    theme.isTerminal
      ? fitLines(sayMoved(moved, today), theme.columns)
      : renderTable([pipedMeeting(moved.person, moved.meeting)], {}, theme),
});

async function moveMeeting(session: Session, input: Input): Promise<Answer<MoveAnswer>> {
  const notebook = session.notebook();
  const [name, ...words] = input.words;
  const person = await readPersonArgument(session, notebook, name);
  const from = await readMeetingToChange(
    session,
    notebook,
    person,
    optionText(input, 'from'),
    'move',
  );
  const to = await readDay(session, words);
  return update(session, input, notebook, () => {
    const { changes, result: moved } = planMove(notebook, person, from, to);
    return { changes, result: { moved, today: session.today } };
  });
}

async function readDay(session: Session, words: readonly string[]): Promise<CalendarDate> {
  if (words.length > 0) return readDueDate(words.join(' '), session.today);
  if (!session.canAsk)
    throw new OneononeError('usage', 'to which day?', 'oneonone move <person> <date>');
  return readDueDate(await session.world.prompter.line('To which day?'), session.today);
}
