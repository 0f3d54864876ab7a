import { type FeedbackItem, feedbackIn } from '../../format/feedback.ts';
import { type Goal, goalsIn } from '../../format/goals.ts';
import type { Notebook } from '../notebook.ts';
import { type LogFile, type Person, readPart } from './person-log.ts';

/** A person's goals in the order of the profile; what is wrong in that file is noted. */
export function readGoals(notebook: Notebook, person: Person): Goal[] {
  const profile = readProfileFile(notebook, person);
  return profile === null ? [] : goalsIn(profile.document);
}

/** What was noted of feedback with a person, newest first; what is wrong in the profile is noted. */
export function readFeedback(notebook: Notebook, person: Person): FeedbackItem[] {
  const profile = readProfileFile(notebook, person);
  return profile === null ? [] : feedbackIn(profile.document);
}

function readProfileFile(notebook: Notebook, person: Person): LogFile | null {
  if (!person.folder.hasProfile) return null;
  const profile = readPart(notebook, person, 'profile');
  notebook.broken.push(...(profile?.problems ?? []));
  return profile;
}
