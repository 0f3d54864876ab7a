import { makeWorld } from './adapters/world.ts';
import { main } from './main.ts';

declare const ONEONONE_VERSION: string;

void main(process.argv.slice(2), makeWorld(), ONEONONE_VERSION).then((exitCode) => {
  process.exitCode = exitCode;
});
