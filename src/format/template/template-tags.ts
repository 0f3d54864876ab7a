/**
 * What a tag stands for: a `value` is one line of text, a `flag` shows or hides a block, a `list` repeats its block,
 * an `entry` is one line of the list around it.
 */
export type TagKind = 'value' | 'flag' | 'list' | 'entry';

/** A tag that templates may use, with a sentence for the documentation. */
export interface TemplateTag {
  name: string;
  kind: TagKind;
  about: string;
}

/** Every tag there is. Values and lists work as blocks too: `{{#role}}…{{/role}}` shows only when there is a role. */
export const TEMPLATE_TAGS: readonly TemplateTag[] = [
  { name: 'name', kind: 'value', about: "The person's name." },
  { name: 'firstName', kind: 'value', about: 'The first word of the name.' },
  { name: 'handle', kind: 'value', about: 'The short name, as in `@alice`.' },
  {
    name: 'relation',
    kind: 'value',
    about: 'How they stand to you: report, manager, peer and so on.',
  },
  { name: 'role', kind: 'value', about: 'Their role, if the profile names one.' },
  { name: 'date', kind: 'value', about: "The meeting's date: 2026-11-20." },
  { name: 'day', kind: 'value', about: 'The same in words: Fri 20 Nov.' },
  { name: 'since', kind: 'value', about: 'The day you last met, if you have.' },
  { name: 'objective', kind: 'value', about: 'What this meeting is for, if that was said.' },
  { name: 'focus', kind: 'value', about: "This meeting's focus, if it has one." },
  { name: 'operational', kind: 'flag', about: 'A block for meetings with that focus.' },
  { name: 'development', kind: 'flag', about: 'A block for meetings with that focus.' },
  { name: 'strategic', kind: 'flag', about: 'A block for meetings with that focus.' },
  { name: 'feedback', kind: 'flag', about: 'A block for meetings with that focus.' },
  { name: 'career', kind: 'flag', about: 'A block for meetings with that focus.' },
  { name: 'mentor', kind: 'flag', about: 'A block for someone who mentors you.' },
  { name: 'mentee', kind: 'flag', about: 'A block for someone you mentor.' },
  { name: 'goals', kind: 'list', about: 'The open goals with what moved last; nothing private.' },
  { name: 'questions', kind: 'list', about: 'The questions proposed for this meeting.' },
  { name: 'text', kind: 'entry', about: 'Inside goals or questions: the words of one.' },
];
