import { main } from '../../src/main.ts';
import { fakeWorld } from './fake-world.ts';
import { shapeBlock, shapeOf } from './json-shape.ts';
import { tempNotebook } from './temp-notebook.ts';

const ALICE = `---
name: Alice Chen
relation: report
tags: [berlin]
birthday: 1990-11-25
---
## Goals
- [ ] Lead a project
  - 2026-11-06 Ran the kickoff

## Feedback
- 2026-11-06 given: Two days late #share
  - reason: Others wait
`;
const MEETING = `---
status: held
duration: 45
mood: 4
focus: strategic
---
## Topics
- [x] Hiring plan

## Takeaways
- Likes the new team

## Action items
- [ ] @me ask HR about the course due:2026-11-13
- [ ] @alice draft the RFC
  - [ ] @alice ask Bob
- [x] @alice send the slides
  - [x] @alice draw them
`;

/** A notebook in which every answer has something to say. */
const FILES = {
  'oneonone.yaml': 'cadence: weekly\n',
  'people/alice/profile.md': ALICE,
  'people/alice/inbox.md': '- Ask about the flat since:2026-11-10\n',
  'people/alice/2026-11-06.md': MEETING,
  'people/alice/2026-11-20.md':
    '## Topics\n- [ ] Hiring plan\n\n## Previous agreements\n- [ ] @me call the bank\n',
  'people/bob/profile.md': '---\nname: Bob\n---\n',
  'people/bob/2026-11-17.md': '',
  'people/bob/2026-11-31.md': '',
  'templates/broken.md': '{{#goals}}\n',
  'elsewhere/.git/HEAD': 'ref: refs/heads/main\n',
  'elsewhere/.git/config': '[remote "origin"]\n\turl = https://example.org/notes.git\n',
  'people/dana/profile.md': '---\nname: Dana\narchived: 2026-10-01\n---\n',
};

/**
 * For each answer of the program a command line that gives it, the last of several. Commands with the same answer
 * follow one another.
 */
const EXAMPLES: [title: string, line: string][] = [
  ['today', 'today'],
  ['prep', 'prep alice'],
  ['new', 'new bob'],
  ['new <several people>', 'new alice bob'],
  ['show', 'show alice last'],
  ['show <id>', 'show alice-rfc'],
  ['log', 'log alice'],
  ['search', 'search draft'],
  ['ask', 'ask alice'],
  ['edit', 'edit alice'],
  ['add', 'add alice topic'],
  ['add --list', 'add alice --list'],
  ['feedback', 'feedback alice --fact late --reason trust --raise'],
  ['feedback --list', 'feedback alice --list'],
  ['met', 'met alice 6 nov'],
  ['met <several people>', 'met alice bob 6 nov'],
  ['actions', 'actions'],
  ['done', 'done alice rfc'],
  ['drop', 'drop alice rfc'],
  ['reopen', 'reopen alice slides'],
  ['due', 'due alice rfc fri'],
  ['goals', 'goals alice'],
  ['goals add', 'goals add alice Speak at a meetup'],
  ['goals note', 'goals note alice lead -m kickoff'],
  ['goals done', 'goals done alice lead'],
  ['goals drop', 'goals drop alice lead'],
  ['goals reopen', 'goals reopen alice lead'],
  ['ledger', 'ledger'],
  ['stale', 'stale --advice'],
  ['stats', 'stats'],
  ['cancel', 'cancel alice'],
  ['cancel --to', 'cancel alice --to mon'],
  ['move', 'move alice mon'],
  ['away', 'away today'],
  ['people', 'people'],
  ['people add', 'people add Chen'],
  ['people edit', 'people edit alice --tag lisbon'],
  ['people restore', 'people restore dana'],
  ['people rename', 'people rename bob Robert'],
  ['people archive', 'people archive alice --yes'],
  ['undo', 'add alice topic && done alice rfc && undo'],
  ['init', 'init elsewhere --yes'],
  ['check', 'check'],
  ['check --fix', 'check --fix --yes'],
  ['templates', 'templates'],
  ['templates show', 'templates show default'],
  ['templates edit', 'templates edit broken'],
  ['config', 'config'],
  ['config <key>', 'config cadence'],
  ['config <key> <value>', 'config cadence monthly'],
  ['completion', 'completion bash'],
  ['any command with --dry-run', 'done alice rfc --dry-run'],
  ['any error, on stderr', 'show nobody'],
];

/** What `--json` answers, by command: the text of the README's block. */
export async function jsonFields(): Promise<string> {
  const found: { titles: string[]; shape: string }[] = [];
  for (const [title, line] of EXAMPLES) {
    const shape = shapeOf(await answerOf(line));
    const last = found.at(-1);
    if (last?.shape === shape) last.titles.push(title);
    else found.push({ titles: [title], shape });
  }
  return found.map(({ titles, shape }) => shapeBlock(titles.join(' · '), shape)).join('\n');
}

async function answerOf(line: string): Promise<unknown> {
  const { root } = tempNotebook(FILES);
  const id = await idOfRfc(root);
  let world = fakeWorld({ folder: root });
  for (const one of line.split(' && ')) {
    const words = one.replace('alice-rfc', id).split(' ');
    world = fakeWorld({ folder: root });
    await main([...words, '--json'], world, 'test');
  }
  return JSON.parse(world.output() || world.errors());
}

async function idOfRfc(root: string): Promise<string> {
  const world = fakeWorld({ folder: root });
  await main(['actions', '--theirs', '--json'], world, 'test');
  return JSON.parse(world.output())[0].id;
}
