// A program for the lock's test: adds lines to a file of a notebook, one update at a time.
// node append-lines.mjs <root> <file> <name> <count>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorld } from '../../src/adapters/world.ts';
import { updateNotebook } from '../../src/notebook/write/update-notebook.ts';

const [root = '', file = '', name = '', count = '0'] = process.argv.slice(2);
const world = makeWorld();
for (let index = 1; index <= Number(count); index += 1) {
  updateNotebook(world, root, () => {
    const before = readFileSync(join(root, file), 'utf8');
    const after = `${before}- ${name} ${index}\n`;
    return { changes: [{ kind: 'edit', file, before, after }], result: null };
  });
}
