import type { Person } from '../../notebook/read/person-log.ts';
import { safeText } from '../../render/plain-text.ts';
import type { Session } from '../command.ts';
import { keepingText } from './keep-text.ts';
import { withoutControls } from './text.ts';

/** What somebody wants to note; what is undefined was not said. */
export interface FeedbackWords {
  received: boolean;
  fact?: string | undefined;
  praise?: string | undefined;
  parts: Record<string, string | undefined>;
  raise?: boolean | undefined;
}

/** What is asked behind the first sentence, by the name of its part. */
const PARTS = {
  feeling: 'How did it make you feel?',
  reason: 'Why does it matter?',
  question: 'What do you want to ask?',
  effect: 'What came of it?',
  plan: 'What will you do with it?',
} as const;

/** The name of a part of feedback. */
export type PartName = keyof typeof PARTS;

/** The names of all parts. */
export const PART_NAMES = Object.keys(PARTS) as PartName[];

/** The names of the parts that belong to a kind of feedback, in the order in which they are asked and written. */
export function partsOf({ received, praise }: FeedbackWords): PartName[] {
  if (praise !== undefined) return ['effect'];
  return received ? ['plan'] : ['feeling', 'reason', 'question'];
}

/** All that was said so far, a line each. */
export function sayWords({ fact, praise, parts }: FeedbackWords): string {
  return [fact, praise, ...Object.values(parts)].filter((text) => text).join('\n');
}

/** Asks what was not said yet. What was answered is given back where a later question is left. */
export async function askFeedback(
  session: Session,
  person: Person,
  given: FeedbackWords,
): Promise<FeedbackWords> {
  const words = { ...given, parts: { ...given.parts } };
  const ask = <Result>(question: () => Promise<Result>) => keepingText(sayWords(words), question);
  await ask(() => askFirst(session, person, words));
  for (const name of partsOf(words)) {
    words.parts[name] ??= await ask(() => askLine(session, `${PARTS[name]} (enter: skip)`, false));
  }
  if (words.raise === undefined && !words.received) {
    const question = 'Bring it up at the next meeting?';
    words.raise = await ask(() => session.world.prompter.confirm(question, true));
  }
  return words;
}

async function askFirst(session: Session, person: Person, words: FeedbackWords): Promise<void> {
  if (words.fact !== undefined || words.praise !== undefined) return;
  const name = safeText(person.profile.name);
  if (words.received) {
    words.fact = await askLine(session, `What did ${name} say?`, true);
    return;
  }
  const isPraise = await session.world.prompter.pick(`Feedback for ${name}:`, [
    { label: 'something to change', value: false },
    { label: 'praise', value: true },
  ]);
  if (isPraise) words.praise = await askLine(session, `What exactly did ${name} do well?`, true);
  else words.fact = await askLine(session, 'What happened? Only the facts:', true);
}

async function askLine({ world }: Session, question: string, isNeeded: boolean): Promise<string> {
  const check = (answer: string) =>
    isNeeded && answer.trim() === '' ? 'a few words, please; Ctrl-C leaves' : null;
  const answer = await world.prompter.line(question, undefined, check);
  return withoutControls(answer.replace(/\s+/g, ' ')).trim();
}
