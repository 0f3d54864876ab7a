#!/usr/bin/env node
'use strict';

const words = process.argv.slice(2);

// Only asked for the version: answer before anything else is loaded.
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
} else {
  // A shell that completes a word waits for less than the whole program.
  const main = words[0] === '__complete' ? 'complete.cjs' : 'start.cjs';
  const { join } = require('node:path');
  require('./code-cache.js').startCached(join(__dirname, '..', 'dist', main));
}
