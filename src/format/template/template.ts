import Mustache from 'mustache';
import type { CalendarDate } from '../../core/dates/calendar-date.ts';
import { FOCUSES } from '../../core/meetings/choose-focus.ts';
import type { Relation } from '../../core/people/person.ts';
import { applySplices } from '../edit/splice.ts';
import { splitFrontMatter } from '../header/front-matter.ts';
import type { ProblemDraft } from '../problem-draft.ts';
import { findTemplateMistakes } from './template-mistakes.ts';
import { templateValue } from './template-value.ts';

/** What a template may speak of. Days are in words, in the notebook's wording; goals and questions are their texts. */
export interface TemplateData {
  name: string;
  handle: string;
  relation: Relation;
  role: string | null;
  date: CalendarDate;
  day: string;
  since: string | null;
  objective: string | null;
  focus: string | null;
  goals: readonly string[];
  questions: readonly string[];
}

/** A meeting's body, and what could not be filled in. */
export interface RenderedTemplate {
  text: string;
  problems: ProblemDraft[];
}

/**
 * Fills a template's body; its front matter, if any, is read like a meeting's and is not part of the answer. Lines end
 * with LF. Values are put in once, on one line, as text; a tag that cannot be filled is a problem and is left out.
 */
export function renderTemplate(text: string, data: TemplateData): RenderedTemplate {
  const { bodyStart } = splitFrontMatter(text);
  const { problems, repairs } = findTemplateMistakes(text, bodyStart);
  const body = applySplices(text, repairs)
    .slice(bodyStart)
    .replace(/^\uFEFF/, '');
  const filled = Mustache.render(body, viewOf(data), undefined, { escape: String });
  return { text: filled.replaceAll('\r\n', '\n'), problems };
}

// Without prototypes, so that a tag finds nothing but what stands here.
function viewOf({ goals, questions, ...values }: TemplateData): object {
  const lines = Object.entries(values).map(([tag, value]) => [tag, templateValue(value ?? '')]);
  const flags = FOCUSES.map((focus) => [focus, values.focus === focus]);
  return bare({
    ...Object.fromEntries([...lines, ...flags]),
    firstName: templateValue(values.name.trim().split(/\s+/)[0] ?? ''),
    mentor: values.relation === 'mentor',
    mentee: values.relation === 'mentee',
    goals: goals.map((text) => bare({ text: templateValue(text) })),
    questions: questions.map((text) => bare({ text: templateValue(text) })),
  });
}

function bare(values: object): object {
  return Object.assign(Object.create(null), values);
}
