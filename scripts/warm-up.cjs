// @ts-nocheck: what Node's loader is made of has no types.
// Run by the build, in a process and a home of its own: goes through a day with the program, then leaves beside each
// file that it loaded the code that V8 compiled for it (bin/code-cache.js reads that).
'use strict';

const { writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { cacheOf } = require('../bin/code-cache.js');

const dist = join(__dirname, '..', 'dist');
const DAY = [
  'add alice topic',
  'new alice --no-edit',
  'add alice @alice write due:fri',
  'actions',
  'actions --json',
  'stale',
  'stale --all',
  'prep alice',
  '',
  'people',
  'done alice write',
  'met alice -m done',
  'show alice',
  'log',
  'search write',
  'new alice --no-edit',
  '__complete fish oneonone done al',
  '__complete fish oneonone done 3',
  '__complete fish oneonone show alice 2026',
];
const A_WHILE = 50;

const scripts = new Map();
const compile = Module.prototype._compile;
Module.prototype._compile = function (source, path, ...rest) {
  if (dirname(path) !== dist) return compile.call(this, source, path, ...rest);
  const script = scripts.get(path) ?? new Script(Module.wrap(source), { filename: path });
  scripts.set(path, script);
  const run = script.runInThisContext();
  return run.call(this.exports, this.exports, (id) => this.require(id), this, path, dist);
};

async function warmUp() {
  for (const line of DAY) {
    const main = join(dist, line.startsWith('__complete ') ? 'complete.cjs' : 'start.cjs');
    process.argv = [process.argv[0], main, ...line.split(' ').filter((word) => word !== '')];
    delete require.cache[main];
    require(main);
    // A command ends when nothing is left to do; it tells nobody.
    await new Promise((resolve) => setTimeout(resolve, A_WHILE));
  }
  process.exitCode = 0;
  for (const [path, script] of scripts) writeFileSync(cacheOf(path), script.createCachedData());
}

void warmUp();
