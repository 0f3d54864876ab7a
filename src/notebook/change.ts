/** One file to make, edit, rename or remove. Files are relative to the notebook, with `/`; a BOM is part of the text. */
export type Change =
  | { kind: 'create'; file: string; text: string }
  | { kind: 'edit'; file: string; before: string; after: string }
  | { kind: 'rename'; from: string; to: string; before: string; after: string }
  | { kind: 'remove'; file: string; before: string };
