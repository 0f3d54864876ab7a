// A program for the test of the real world: writes what it finds, and its input back.
// node show-world.mjs facts|echo|flood
import { makeWorld } from '../../src/adapters/world.ts';

const world = makeWorld();
const [what] = process.argv.slice(2);
if (what === 'echo') world.writeOutput(world.readInput());
if (what === 'flood') {
  // Node's own stream makes the pipe non-blocking, so that a full one says EAGAIN.
  process.stdout.on('error', () => undefined);
  for (let index = 0; index < 40; index += 1) world.writeOutput(`${'x'.repeat(99_999)}\n`);
  world.writeError('done\n');
}
if (what === 'facts') {
  const { terminal } = world;
  const facts = {
    today: world.today(),
    timeOfDay: world.timeOfDay(),
    terminal: [terminal.inputIsTerminal, terminal.outputIsTerminal, terminal.errorIsTerminal],
    columns: terminal.columns,
    colour: [terminal.outputColour, terminal.errorColour],
    home: world.homeFolder,
    folder: world.workingFolder,
    alive: [world.process.isAlive(world.process.id), world.process.isAlive(2 ** 22 + 1)],
    paged: world.page('long text'),
  };
  world.writeOutput(JSON.stringify(facts));
}
