/** Two machines that both add to an inbox keep both additions. */
export const GITATTRIBUTES = `# Two machines that both add to an inbox keep both additions.
people/*/inbox.md merge=union
`;

/** What editors, systems and the tool itself leave behind. */
export const GITIGNORE = `# The tool's own: its lock, and half-written files.
.oneonone/
.oneonone-*.tmp
# What editors and systems leave behind.
*~
*.swp
*.swo
*.bak
.#*
\\#*#
.DS_Store
Thumbs.db
`;

/** Every setting with its default or an example, as a comment. */
export const SETTINGS = `# Settings of this notebook. Every line is optional: take away a # to use it.
version: 1

# Your own handle: who "me" is.
# me: sam

# How often you meet, when a profile does not say: daily, weekly, biweekly, monthly,
# quarterly, yearly, "every 3 weeks", none. The first that fits: the profile, a tag, the relation, this one.
# cadence: biweekly
# cadence_by_relation: { manager: weekly, friend: quarterly }
# cadence_by_tag: { newcomer: weekly }

# A closer rhythm for people who have just started, counted from their first day.
# onboarding:
#   - { until: 2 weeks, cadence: daily }
#   - { until: 2 months, cadence: weekly }

# The agenda of new meetings: a built-in template, or one of yours in templates/.
# template: default

# What meetings are about, in turn.
# rotation: [operational, development, strategic]

# Your week, and the days on which nobody expects you.
# workdays: [monday, tuesday, wednesday, thursday, friday]
# week_starts: monday
# holidays: [2026-12-25, { from: 2026-12-28, to: 2026-12-31 }]
# away: [{ from: 2026-07-06, to: 2026-07-17, why: summer }]

# How dates and marks are written on task lines: plain (due:2026-11-27), emoji or dataview. All are read.
# tasks: plain

# The editor, when it is not the one in VISUAL or EDITOR.
# editor: code --wait
`;

/** What the folder is, for someone who finds it without the tool. */
export const README = `# One-on-ones

Notes of one-on-one talks, in plain Markdown. Any editor will do; the tool that made
this folder is [oneonone](https://www.npmjs.com/package/oneonone), and nothing here needs it.

- \`people/<name>/profile.md\`: who someone is, how often we meet, goals, feedback.
- \`people/<name>/inbox.md\`: topics and promises that wait for the next talk.
- \`people/<name>/2026-11-20.md\`: one talk, named by its date (\`2026-11-20-2.md\`: a second one that day).
- \`oneonone.yaml\`: settings. The folder that holds it is the notebook.

A promise is a task: \`- [ ] @alice Write the RFC due:2026-11-27\`.
\`[ ]\` is open, \`[x]\` done, \`[-]\` dropped, \`[>]\` carried into a later talk under the same \`^id\`.

To see all that is open without the tool: \`grep -rn '^ *- \\[ \\]' people\`

Some of this is private. Think before you share the folder.
`;
