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

/** Every setting as a comment, with its default or, where that is nothing, an example. */
export const SETTINGS = `# Settings of this notebook. Every line is optional: take away the # in front to use it.
version: 1

# Your own handle: then @sam is you, as @me is.
# me: sam

# How often you meet: daily (working days), weekly, biweekly, monthly, quarterly, yearly,
# "every 3 weeks" or none. What says it first counts: the profile, its tags (the shortest), its relation here,
# then cadence. When nothing does: report and manager biweekly; peer, mentor and mentee monthly;
# skip-level and friend quarterly; other none.
# cadence: biweekly
# cadence_by_relation: { manager: weekly, friend: monthly }
# cadence_by_tag: { newcomer: weekly }

# A closer rhythm for people who have just started, counted from "started" in their profile.
# onboarding: [{ until: 2 weeks, cadence: daily }, { until: 2 months, cadence: weekly }]

# The agenda of new meetings where nothing else suits: a built-in template, or one of yours in templates/.
# template: default

# What meetings are about, in turn. When nothing is said here they have no focus.
# rotation: [operational, development, strategic, feedback]

# Your working days, and the day on which your week begins.
# workdays: [monday, tuesday, wednesday, thursday, friday]
# week_starts: monday

# Days that count for nobody, and your own days away ("oneonone away" adds to them): nobody is late in them.
# holidays: [2026-12-25, { from: 2026-12-28, to: 2026-12-31 }]
# away: [{ from: 2026-07-06, to: 2026-07-17, why: summer }]

# How dates are written on task lines: plain (due:2026-11-27), emoji or dataview. All three are always read.
# tasks: plain

# Your editor by its plain name, when it is not the one in VISUAL or EDITOR.
# editor: code --wait

# Advice that you do not want, by the names that the README lists.
# mute: []

# Whether preparing ends with a short check of yourself.
# self_check: true

# Read already, and used by a command that is still to come: the sections that may be shared.
# share: []
`;

/** What the folder is, for someone who finds it without the tool. */
export const README = `# One-on-ones

Notes of one-on-one talks, in plain Markdown. They were made with a program called oneonone,
but any editor will do: nothing here needs it.

- \`people/<name>/profile.md\`: who someone is, how often we meet, goals, feedback.
- \`people/<name>/inbox.md\`: topics and promises that wait for the next talk.
- \`people/<name>/2026-11-20.md\`: one talk, named by its date (\`2026-11-20-2.md\`: a second one that day).
- \`templates/\` and \`questions.md\`, where they are: my own agendas and questions.
- \`oneonone.yaml\`: settings. The folder that holds it is the notebook.

A promise is a task: \`- [ ] @alice Write the RFC due:2026-11-27\`.
\`[ ]\` is open, \`[x]\` done, \`[-]\` dropped, \`[>]\` carried into a later talk, where it goes on under
the same \`^id\` at the end of the line. Closed in any of these places, it is closed.

Without the program this shows most of what is open: \`grep -rnE '[-*+] \\[ \\] .' people\`

Some of this is private: headings, items and comments marked so, and much that is not. Think before you share the folder.
`;
