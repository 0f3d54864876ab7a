// npm run test:markdown -- <folder>…: how Markdown from elsewhere is read, against a GFM parser.
import { runProgram } from './run-program.mjs';

await runProgram(new URL('../test/support/survey-markdown.ts', import.meta.url));
