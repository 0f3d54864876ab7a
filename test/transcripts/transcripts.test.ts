import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replay } from '../support/transcript.ts';

const HERE = new URL('.', import.meta.url);
const UPDATE = process.env.UPDATE === '1';

const names = readdirSync(HERE)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .sort();

describe('the transcripts', () => {
  it.each(names)('%s', async (name) => {
    const transcript = readFileSync(new URL(name, HERE), 'utf8');
    const real = await replay(transcript);
    if (UPDATE) writeFileSync(new URL(name, HERE), real);
    else expect(real).toBe(transcript);
  });
});
