// A program for the test of `add`: adds topics for Alice, one command at a time.
// node add-items.mjs <root> <name> <count>
import { makeWorld } from '../../src/adapters/world.ts';
import { add } from '../../src/commands/add.ts';
import { makeSession } from '../../src/commands/session.ts';

const [dir = '', name = '', count = '0'] = process.argv.slice(2);
const options = { dir, 'no-input': true };
const session = makeSession(makeWorld(), { words: [], options }, 'add');
for (let index = 1; index <= Number(count); index += 1) {
  await add.run(session, { words: ['alice', `${name} ${index}`], options });
}
