import type { Theme } from './theme.ts';
import { textWidth } from './width.ts';

/** What an answer is about, and of what time: one line where there is room, else two. Both must be safe text. */
export function titleWithTime(title: string, time: string, theme: Theme): string {
  if (time === '') return theme.heading(title);
  const line = `${title}, ${time}`;
  if (textWidth(line) <= theme.columns) return theme.heading(line);
  return `${theme.heading(title)}\n${theme.heading(time)}`;
}
