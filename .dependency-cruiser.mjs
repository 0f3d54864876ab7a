// The import law: who may import whom. Each rule says what to do instead; test/law.test.ts proves that each one bites.
// Cycles are biome's (noImportCycles), which knows that a type is no import.

/**
 * No file that `from` describes may import what `to` describes.
 * @param {string} name
 * @param {object} from
 * @param {object} to
 * @param {string} comment
 */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/**
 * Nobody but `files` may import what matches `path`.
 * @param {string} name
 * @param {string} path
 * @param {string[]} files
 * @param {string} comment
 */
const only = (name, path, files, comment) =>
  forbid(name, { path: '^src/', pathNot: files }, { path }, comment);

/** @param {string[]} names */
const inSource = (...names) => names.map((name) => `^src/${name}`);
/** @param {string} name */
const inPackage = (name) => `(^|/)node_modules/${name}/|^${name}($|/)`;

/**
 * A layer may import itself, what it sees, and packages (packages have rules of their own).
 * @param {string} name
 * @param {string[]} sees
 * @param {string} comment
 */
const layer = (name, sees, comment) =>
  forbid(
    `${name}-sees-${sees.length === 0 ? 'only-itself' : 'what-is-below'}`,
    { path: `^src/${name}/` },
    { path: '^src/', pathNot: inSource(`${name}/`, ...sees) },
    comment,
  );

export default {
  forbidden: [
    layer(
      'core',
      [],
      'core knows what a one-on-one is and nothing else. Take the fact as a parameter, or move the code to the folder that may know it.',
    ),
    layer(
      'format',
      ['core/', 'errors\\.ts$'],
      'format turns text into the model and back, and sees core and errors. Take text and return text; files are the business of notebook.',
    ),
    layer(
      'notebook',
      ['format/', 'core/', 'world\\.ts$', 'errors\\.ts$'],
      'notebook sees format, core, world and errors. Ask the World that is handed in instead of an adapter; return data and let render make the text.',
    ),
    forbid(
      'reading-plans-nothing',
      { path: '^src/notebook/(find|read|scan|search|card)/' },
      { path: '^src/notebook/(plan|write|undo)/' },
      'What reads the notebook plans and writes nothing. Move the rule to core, or call it from a plan.',
    ),
    forbid(
      'plans-write-nothing',
      { path: '^src/notebook/plan/' },
      { path: '^src/notebook/(write|undo)/' },
      'A plan says what is to change. Return the changes; notebook/write makes them.',
    ),
    layer(
      'render',
      ['core/', 'errors\\.ts$'],
      'render makes text from data and sees core and errors. Have the command load the data and pass it in.',
    ),
    layer(
      'commands',
      ['notebook/', 'render/', 'format/', 'core/', 'world\\.ts$', 'errors\\.ts$'],
      'commands see notebook, render, format, core, world and errors. Use the World in the parameter; rules belong to core.',
    ),
    layer(
      'adapters',
      ['core/', 'world\\.ts$', 'errors\\.ts$'],
      'an adapter fulfils an interface of world.ts and knows no rules. Move the rule to core and let the command connect the two.',
    ),
    forbid(
      'world-and-errors-stand-at-the-bottom',
      { path: '^src/(world|errors)\\.ts$' },
      { path: '^src/', pathNot: inSource('core/', 'errors\\.ts$') },
      'world.ts and errors.ts are seen by everyone, so they may name only types of core. Move the type they need to core.',
    ),
    only(
      'adapters-only-in-start',
      '^src/adapters/',
      inSource('adapters/', 'start\\.ts$', 'complete\\.ts$', 'look-up\\.ts$'),
      'Only src/start.ts (for shells src/complete.ts and src/look-up.ts) builds the real World. Use the World that is handed in; add to the interface in world.ts what is missing.',
    ),
    forbid(
      'builtins-only-in-adapters',
      {
        path: '^src/',
        pathNot: inSource('adapters/', 'start\\.ts$', 'complete\\.ts$', 'look-up\\.ts$'),
      },
      { dependencyTypes: ['core'], pathNot: '^(path|buffer)$' },
      'Built-ins of Node are for adapters. Ask the World (files, clock, terminal, process) that is handed in.',
    ),
    forbid(
      'paths-and-bytes-only-in-notebook',
      { path: '^src/', pathNot: inSource('adapters/', 'notebook/', 'start\\.ts$') },
      { dependencyTypes: ['core'], path: '^(path|buffer)$' },
      'Only notebook knows paths on disk. Use names relative to the notebook with /, or ask notebook/layout.ts.',
    ),
    only(
      'date-fns-in-one-file',
      inPackage('(date-fns|@date-fns/utc)'),
      inSource('core/dates/calendar-date\\.ts$'),
      'Count days with core/dates/calendar-date.ts, and add there what is missing: date-fns works on Date, which is a wrong day in many zones.',
    ),
    only(
      'gray-matter-in-one-file',
      inPackage('gray-matter'),
      inSource('format/header/front-matter-engine\\.ts$'),
      'Read front matter with format/header/front-matter.ts: gray-matter runs code found in files unless it is held as that one file holds it.',
    ),
    only(
      'yaml-in-one-file',
      inPackage('yaml'),
      inSource('format/header/yaml\\.ts$'),
      'Read YAML with format/header/yaml.ts, which caps size and depth first, and write it by splicing.',
    ),
    only(
      'chrono-in-natural-date',
      inPackage('chrono-node'),
      inSource('commands/arguments/natural-date\\.ts$'),
      'Read a date that a person typed with commands/arguments/date.ts: chrono guesses, and its guesses are checked there.',
    ),
    only(
      'chalk-in-the-theme',
      inPackage('chalk'),
      inSource('render/theme\\.ts$'),
      'Colour with the Theme that is handed in: chalk decides by itself and ignores NO_COLOR.',
    ),
    only(
      'inquirer-in-the-prompter',
      inPackage('@inquirer/[^/]+'),
      inSource('adapters/prompt(er|s)[^/]*\\.ts$'),
      'Ask with world.prompter: questions need a terminal on both sides, and that is checked there.',
    ),
    {
      name: 'everything-resolves',
      severity: 'error',
      comment:
        'The imported file or package is not there: correct the path, or install the package.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
