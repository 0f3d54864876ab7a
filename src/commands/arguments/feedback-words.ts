import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { OneononeError } from '../../errors.ts';
import type { NewFeedback } from '../../format/edit/edit-feedback.ts';
import type { Input, Session } from '../command.ts';
import { isOn, optionText } from '../input.ts';
import { type FeedbackWords, PART_NAMES, partsOf } from './feedback-questions.ts';
import { readTextArgument, withoutControls } from './text.ts';

const HOW = [
  'oneonone feedback alice --fact "…" --feeling "…" --reason "…" --question "…"',
  'oneonone feedback alice --praise "…" --effect "…"',
  'oneonone feedback alice --received -m "…"',
  'oneonone feedback alice --list    shows what is on record',
].join('\n');

/** What was said on the command line. Throws `usage` where it contradicts itself. */
export function readTyped(session: Session, input: Input): FeedbackWords {
  const names = ['message', 'fact', 'praise'].filter((name) => optionText(input, name));
  if (names.length > 1) {
    throw new OneononeError('usage', `--${names.join(' and --')}: one of them`, HOW);
  }
  const read = (name: string) => {
    const text = optionText(input, name);
    return text === undefined ? undefined : withoutControls(readTextArgument(session, [text]));
  };
  const [fact, praise] = [read('message') ?? read('fact'), read('praise')];
  const words: FeedbackWords = {
    ...{ received: isOn(input, 'received'), fact, praise, parts: {} },
    raise: isOn(input, 'raise') ? true : isOn(input, 'no-raise') ? false : undefined,
  };
  for (const name of PART_NAMES) words.parts[name] = read(name);
  return words;
}

/** The feedback that was meant: parts in the order in which they are asked, then what else was said. Throws `usage`. */
export function newFeedback(
  words: FeedbackWords,
  date: CalendarDate,
  shared: boolean,
): NewFeedback {
  const text = words.praise ?? words.fact ?? '';
  if (text === '') throw new OneononeError('usage', 'what is the feedback? Nothing was said', HOW);
  const names = new Set([...partsOf(words), ...PART_NAMES]);
  return {
    ...{ date, text, shared },
    direction: words.received ? 'received' : 'given',
    praise: words.praise !== undefined,
    parts: [...names].flatMap((name) => {
      const part = words.parts[name] ?? '';
      return part === '' ? [] : { name, text: part };
    }),
  };
}
