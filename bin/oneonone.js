#!/usr/bin/env node
'use strict';

const words = process.argv.slice(2);
const dist = `${__dirname}/../dist`;

// Only asked for the version: answer before anything else is loaded.
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
} else if (words[0] !== '__complete' || !completeWord()) {
  const { join } = require('node:path');
  const main = words[0] === '__complete' ? 'complete.cjs' : 'start.cjs';
  require('./code-cache.js').startCached(join(dist, main));
}

// A shell waits for a word: past Node's loader, as code-cache.js goes past it, with no file more than it takes.
function completeWord() {
  const { readFileSync } = require('node:fs');
  const { wrap } = require('node:module');
  const { Script } = require('node:vm');
  const filename = `${dist}/complete.cjs`;
  /** @type {import('node:vm').Script} */
  let script;
  try {
    const cachedData = readFileSync(`${filename}.${process.versions.v8}`);
    script = new Script(wrap(readFileSync(filename, 'utf8')), { filename, cachedData });
  } catch {
    return false;
  }
  if (script.cachedDataRejected) return false;
  const load = (/** @type {string} */ id) => require(id.startsWith('.') ? `${dist}/${id}` : id);
  script.runInThisContext()({}, load, {}, filename, dist);
  // Every byte is out, and to leave at once is quicker.
  // biome-ignore lint/plugin: nothing is on its way.
  process.exit();
}
