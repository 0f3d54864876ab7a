import { addDays, type CalendarDate } from '../../core/dates/calendar-date.ts';
import { type FeedbackItem, feedbackIn } from '../../format/feedback.ts';
import { type Goal, goalsIn } from '../../format/goals.ts';
import type { LogFile, MeetingFile } from '../read/person-log.ts';

/** Goals and feedback as a card shows them. */
export interface CardGrowth {
  /** Open ones, with the progress that may be shown. */
  goals: Goal[];
  /** Given or received since the last talk, newest first. */
  feedback: FeedbackItem[];
  /** How much feedback, and how many private parts in all, were left out. */
  hiddenFeedback: number;
  hiddenGrowth: number;
}

/** How long feedback is news where people have not met yet, in days. */
const NEWS_DAYS = 31;

/** What a profile says about where its person is heading, and what was said to each other since the last talk. */
export function readGrowth(
  profile: LogFile | null,
  last: MeetingFile | null,
  today: CalendarDate,
  withPrivate: boolean,
): CardGrowth {
  const isShown = (one: { private: boolean }) => withPrivate || !one.private;
  const goals = profile === null ? [] : goalsIn(profile.document);
  const open = goals.filter(({ state }) => state === 'open');
  const shown = open
    .filter(isShown)
    .map((goal) => ({ ...goal, progress: goal.progress.filter(isShown) }));
  const since = last?.key.date ?? addDays(today, -NEWS_DAYS);
  const recent =
    profile === null ? [] : feedbackIn(profile.document).filter(({ date }) => date >= since);
  const feedback = recent
    .filter(isShown)
    .map((one) => ({ ...one, parts: one.parts.filter(isShown) }));
  const hiddenFeedback = recent.length - feedback.length;
  const hiddenGrowth = open.length - shown.length + hiddenFeedback;
  return { goals: shown, feedback, hiddenFeedback, hiddenGrowth };
}
