// A program for `npm run notebook -- <folder> [seed]`: writes the realistic notebook into a new folder.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { realisticNotebook } from './realistic-notebook.ts';

const [folder = '', seed = '1'] = process.argv.slice(2);
if (folder === '' || existsSync(folder)) throw new Error('name a folder that is not there yet');
const { files } = realisticNotebook(Number(seed));
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
console.log(`${Object.keys(files).length} files in ${folder}`);
