// The table of the format's documentation, on purpose not the program's own.
const ROLES: Readonly<Record<string, readonly string[]>> = {
  topics: ['topics', 'agenda', 'talking points', 'their topics', 'my topics'],
  agreements: ['previous agreements', 'carried over', 'follow-up from last time'],
  actions: [
    'action items',
    'actions',
    'agreements',
    'commitments',
    'next steps',
    'outcomes',
    'to do',
  ],
  takeaways: ['takeaways', 'key takeaways', 'summary', 'decisions'],
  notes: ['notes', 'discussion'],
  goals: ['goals', 'development goals', 'growth'],
};

/** The roles of a text's headings, in order; "none" for a heading without one. */
export function headingRoles(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => roleOf(title.toLowerCase()));
}

function roleOf(title: string): string {
  if (/private|confidential|🔒/u.test(title)) return 'private';
  return Object.keys(ROLES).find((role) => ROLES[role]?.includes(title)) ?? 'none';
}
