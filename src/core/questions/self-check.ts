import type { Relation } from '../people/person.ts';
import { textHash } from '../promises/text-hash.ts';

/** What to ask oneself before a talk: about my state, my bias, what the other needs of me, and what I do not know yet. */
type Angle = 'state' | 'bias' | 'stance' | 'unknown';

const LEADING: Record<Angle, readonly string[]> = {
  state: [
    'How am I right now, and how much of it has nothing to do with this person?',
    'What do I still carry from the last hour, and can it wait outside?',
    'Am I rested enough to listen for longer than I speak?',
  ],
  bias: [
    'Which story about this person do I believe already, and what would prove it wrong?',
    'Would I see it the same way if somebody else had done it?',
    'What went well lately that I have taken for granted?',
  ],
  stance: [
    'What is asked of me today: to coach, to teach, or to give advice?',
    'Whose problem is it, and who should do the thinking?',
    'Is this a moment to decide, or to help them decide?',
  ],
  unknown: [
    'What must I understand first, before I say what I think?',
    'What do I not know about their last two weeks?',
    'What might they not dare to bring up by themselves?',
  ],
};

const REPORTING: Record<Angle, readonly string[]> = {
  state: ['How am I right now, and do I want to be seen like that?'],
  bias: ['What may look different from where they stand?'],
  stance: ['What do I want from this talk: a decision, help, or to be heard?'],
  unknown: [
    'What do they need to know that nobody else will tell them?',
    'What presses on them this month that I have not asked about?',
  ],
};

const BESIDE: Record<Angle, readonly string[]> = {
  state: ['How am I right now, and how much of it belongs in this talk?'],
  bias: ['What do I assume about their side that I never checked?'],
  stance: ['Do they want my view today, or my ear?'],
  unknown: ['What must I understand first, before I ask for anything?'],
};

const QUESTIONS: Record<Exclude<Relation, 'friend'>, Record<Angle, readonly string[]>> = {
  report: LEADING,
  mentee: LEADING,
  manager: REPORTING,
  'skip-level': REPORTING,
  mentor: REPORTING,
  peer: BESIDE,
  other: BESIDE,
};

/**
 * Three short questions to oneself before a talk, none before one with a friend. They change from talk to talk: the
 * same `seed`, which names person and day, gives the same ones.
 */
export function selfCheck(relation: Relation, seed: string): string[] {
  if (relation === 'friend') return [];
  const { state, bias, stance, unknown } = QUESTIONS[relation];
  const second = textHash(`${seed}\nangle`) % 2 === 0 ? bias : unknown;
  return [state, second, stance].flatMap((some, at) => pick(some, `${seed}\n${at}`));
}

function pick(questions: readonly string[], seed: string): string[] {
  return questions.slice(textHash(seed) % questions.length).slice(0, 1);
}
