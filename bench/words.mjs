// The vocabulary of the made-up notebooks.

export const FIRST_NAMES = [
  'Alice',
  'Bruno',
  'Chiara',
  'Dmitri',
  'Esra',
  'Farid',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Keiko',
  'Lars',
  'Mira',
  'Nadia',
  'Oscar',
  'Paula',
  'Quentin',
  'Rosa',
  'Stefan',
  'Tove',
];

export const LAST_NAMES = [
  'Abel',
  'Berg',
  'Costa',
  'Diaz',
  'Ek',
  'Fuchs',
  'Gallo',
  'Hansen',
  'Ito',
  'Jensen',
];

export const VERBS = ['Write', 'Review', 'Send', 'Book', 'Ask for', 'Finish', 'Share', 'Plan'];

export const OBJECTS = [
  'the migration plan',
  'the hiring brief',
  'feedback on the draft',
  'the on-call handover',
  'a date with the design team',
  'the numbers for the quarter',
  'the training budget',
  'the summary of the incident',
  'the notes from the workshop',
  'a talk for the meetup',
];

export const NOTES = [
  'The release went out on Thursday without trouble',
  'Reviews take two days longer than anybody likes',
  'The new colleague has found her feet quickly',
  'We spoke about the workload before the holidays',
  'There is some worry about the change of plans',
  'The customer wrote back and sounded content',
  'Working from home two days a week suits them well',
  'The design of the second version is still open',
  'More time without meetings in the morning would help',
  'The conference talk got kind words from the audience',
  'It is unclear who decides about the budget',
  'Pairing with the other team was a good idea',
];
