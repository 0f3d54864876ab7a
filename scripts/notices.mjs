// The licence notices of every package whose code ends up in dist/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/**
 * The text of THIRD-PARTY-NOTICES for a list of bundled module files. Throws when a package bears no licence.
 * @param {string[]} modules
 */
export function noticesFor(modules) {
  const folders = modules.flatMap((module) => PACKAGE_FOLDER.exec(module) ?? []);
  const notices = [...new Set(folders)].map(noticeOf).sort();
  const head = 'oneonone contains code of these packages, each under its own licence.\n';
  return [head, ...notices].join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} folder */
function noticeOf(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof about.license !== 'string') throw new Error(`${about.name} names no licence.`);
  const title = `${about.name} ${about.version} (${about.license})`;
  return `${title}\n\n${licenceText(folder) ?? authorLine(about)}\n`;
}

/** @param {string} folder */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim();
}

/** @param {{ author?: string | { name: string } }} about */
function authorLine({ author }) {
  const name = typeof author === 'object' ? author.name : author;
  if (name === undefined) throw new Error('A package bears neither licence text nor author.');
  return `Copyright (c) ${name}`;
}
