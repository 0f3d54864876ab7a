import { readFileSync } from 'node:fs';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import type { TemplateData } from '../../src/format/template/template.ts';

/** The text of a file in the package's templates folder. */
export function builtIn(name: string): string {
  return readFileSync(new URL(`../../templates/${name}.md`, import.meta.url), 'utf8');
}

/** What is known of somebody new. */
export const NOTHING_KNOWN: TemplateData = {
  name: 'Alice',
  handle: 'alice',
  relation: 'report',
  role: null,
  date: calendarDate('2026-11-20'),
  day: 'Fri 20 Nov',
  since: null,
  objective: null,
  focus: null,
  goals: [],
  questions: [],
};

/** What is known of somebody after a while. */
export const MUCH_KNOWN: TemplateData = {
  ...NOTHING_KNOWN,
  name: 'Alice Park',
  role: 'Engineer',
  since: 'Fri 6 Nov',
  objective: 'Agree on the next quarter',
  goals: ['Lead a project', 'Speak at a meetup'],
  questions: ['How are you, really?', 'What is in your way right now?'],
};
