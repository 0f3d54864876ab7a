import type { CalendarDate } from '../core/dates/calendar-date.ts';
import type { Question } from '../core/questions/question.ts';
import { themesNamed, themesOf } from '../core/questions/theme-names.ts';
import { OneononeError } from '../errors.ts';
import type { Person } from '../notebook/read/person-log.ts';
import {
  type ProposedQuestion,
  proposeAnyQuestions,
  proposeQuestions,
} from '../notebook/read/propose-questions.ts';
import { readQuestionBank } from '../notebook/read/read-templates.ts';
import { viewQuestions } from './answers/ask-view.ts';
import { readPersonArgument } from './arguments/person.ts';
import { command, type Input, type Session } from './command.ts';
import { optionNumber, optionText } from './input.ts';

/** What `ask` answers. */
export interface AskAnswer {
  /** Null: questions for nobody in particular. */
  person: Person | null;
  proposed: ProposedQuestion[];
  /** What the next talk is about; null where it is open. */
  focus: string | null;
  theme: string | null;
  count: number;
  skip: number;
  today: CalendarDate;
}

const COUNT = 3;
const MOST = 1000;

/** `oneonone ask`: open questions to bring along. */
export const ask = command<AskAnswer>({
  name: 'ask',
  group: 'prepare',
  summary: 'open questions to bring along, by theme and person',
  arguments: [{ name: 'person', required: false, about: 'for whom; left out: for anybody' }],
  options: [
    { name: 'theme', takes: '<theme>', about: 'growth, well-being, team … or one of your own' },
    { name: 'count', takes: '<number>', about: `how many (${COUNT})` },
    { name: 'skip', takes: '<number>', about: 'leave out the first so many: other ones' },
  ],
  examples: [
    { line: 'oneonone ask alice', does: 'what suits Alice and was not asked in ten meetings' },
    { line: 'oneonone ask alice --theme growth --count 5', does: 'five about growth' },
    { line: 'oneonone ask alice --skip 3', does: 'others than the first three' },
  ],
  writes: false,
  run: runAsk,
  json: ({ proposed }) =>
    proposed.map(({ question: { id, theme, text }, lastAsked }) => ({
      id,
      theme,
      text,
      lastAsked,
    })),
  view: viewQuestions,
});

async function runAsk(session: Session, input: Input) {
  const [name] = input.words;
  const notebook = name === undefined ? session.findNotebook() : session.notebook();
  const bank = readQuestionBank(session.world, notebook);
  const theme = readTheme(input, bank);
  const count = optionNumber(input, 'count', 1, MOST) ?? COUNT;
  const skip = optionNumber(input, 'skip', 0, MOST) ?? 0;
  const choice = { theme, count: skip + count };
  const about = { theme, count, skip, today: session.today };
  if (notebook === null || name === undefined) {
    const proposed = proposeAnyQuestions(bank, choice, session.today).slice(skip);
    return { data: { ...about, person: null, focus: null, proposed } };
  }
  const person = await readPersonArgument(session, notebook, name);
  const { proposed, focus } = proposeQuestions(notebook, person, bank, choice);
  return { data: { ...about, person, focus, proposed: proposed.slice(skip) } };
}

/** A theme that the bank knows, as it was typed. Throws `bad-value` with those there are. */
function readTheme(input: Input, bank: readonly Question[]): string | null {
  const theme = optionText(input, 'theme') ?? null;
  if (theme === null || themesNamed(theme, bank, null).length > 0) return theme;
  throw new OneononeError(
    'bad-value',
    `there are no questions about "${theme}"`,
    `themes: ${themesOf(bank).join(', ')}`,
  );
}
