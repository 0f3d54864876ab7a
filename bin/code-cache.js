// @ts-nocheck: what Node's loader is made of has no types.
'use strict';

const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

/**
 * Starts a file of the built program. Where the build left compiled code beside a file, made by this very version of
 * V8, that saves compiling it again, a third of a start; V8 itself turns down what does not fit, and then, or where
 * there is none, the source is compiled as ever.
 *
 * @param {string} main the path of the file to start
 */
exports.startCached = (main) => {
  const dist = dirname(main);
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (source, path, ...rest) {
    const script = dirname(path) === dist ? cachedScript(source, path) : null;
    if (script === null) return compile.call(this, source, path, ...rest);
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, (id) => this.require(id), this, path, dist);
  };
  require(main);
};

/** The name of the file that holds the compiled code of another. */
exports.cacheOf = (path) => `${path}.${process.versions.v8}`;

function cachedScript(source, path) {
  const cache = exports.cacheOf(path);
  if (!existsSync(cache)) return null;
  const cachedData = readFileSync(cache);
  const script = new Script(Module.wrap(source), { filename: path, cachedData });
  return script.cachedDataRejected ? null : script;
}
