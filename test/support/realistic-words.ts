/** How one person's files are written. */
export interface Hand {
  eol: '\n' | '\r\n';
  bom: string;
  /** Whether the last line has a line break. */
  ending: string;
  bullet: string;
  quote: string;
  emphasis: string;
  underlines: boolean;
  due(date: string): string;
  closed(kind: 'done' | 'dropped', date: string): string;
}

const PLAIN: Hand = {
  eol: '\n',
  bom: '',
  ending: '\n',
  bullet: '-',
  quote: '',
  emphasis: '',
  underlines: false,
  due: (date) => `due:${date}`,
  closed: (kind, date) => `${kind}:${date}`,
};

const EMOJI: Hand = {
  ...PLAIN,
  bullet: '*',
  emphasis: '*',
  due: (date) => `📅 ${date}`,
  closed: (kind, date) => `${kind === 'done' ? '✅' : '❌'} ${date}`,
};

const DATAVIEW: Hand = {
  ...PLAIN,
  bullet: '+',
  emphasis: '**',
  due: (date) => `[due:: ${date}]`,
  closed: (kind, date) => `[${kind === 'done' ? 'completion' : 'cancelled'}:: ${date}]`,
};

/** Every way of writing that a notebook meets. */
export const HANDS: readonly Hand[] = [
  PLAIN,
  { ...PLAIN, eol: '\r\n' },
  { ...PLAIN, eol: '\r\n', bom: '\uFEFF', underlines: true },
  { ...PLAIN, ending: '', bullet: '1.' },
  { ...PLAIN, quote: '> ' },
  EMOJI,
  { ...EMOJI, eol: '\r\n', due: (date) => `🗓\uFE0F ${date}` },
  { ...EMOJI, underlines: true, bullet: '-' },
  DATAVIEW,
  { ...DATAVIEW, eol: '\r\n', ending: '' },
];

/** What they write about. */
export const WORDS = {
  verbs: ['Write', 'Review', 'Ask Finance about', 'Prepare', 'Share', 'Überprüfe', '整理'],
  objects: [
    'the RFC',
    'the café budget',
    'hiring plan (Q3)',
    'the on-call rota',
    '`deploy.sh`',
    'naïve résumé',
  ],
  topics: ['holiday plans', 'the re-org', 'feedback on the talk', 'pay: what to expect'],
  notes: [
    'It went well; she wants more ownership.',
    'Tired. 50 % of the time goes into support.',
    'Mail a@b.example about the #privateering idea.',
    'See [the plan](https://example.com/x) and `a - [ ] b`.',
  ],
  odd: [
    [],
    ['```', '- [ ] an example in code', '```'],
    ['<!--', '- [ ] @me an example in a comment', '-->'],
    ['', '    - [ ] indented code', ''],
    ['', '| a | b |', '|---|---|', '| [ ] | [x] |'],
    ['<details>', '<summary>more</summary>', '', 'hidden', '</details>'],
    ['%% between us %%'],
    ['* * *'],
    ['1. first', '2. second'],
  ],
} as const;
