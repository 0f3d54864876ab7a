// npm run notebook -- <folder> [seed]: a notebook as twelve people's three years leave it, to try things on.
import { runProgram } from './run-program.mjs';

await runProgram(new URL('../test/support/write-realistic-notebook.ts', import.meta.url));
