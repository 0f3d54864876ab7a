import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { textWidth } from '../../src/render/width.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { tempNotebook } from '../support/temp-notebook.ts';

const HELD = '---\nstatus: held\n---\n';

/** Alice today at ten, with something of everything; Bob at half past eight; Chen was met this morning. */
const FILES: Record<string, string> = {
  'oneonone.yaml': 'mute: [career-due, unknown-person, loose-promises, my-overdue]\n',
  'people/alice/profile.md': `---
name: Alice 李
role: designer
birthday: 1986-12-03
time: "10:00"
---
## About
- Two children 🎉, came from Lisbon
- Was ill in spring #private
- Wants to speak at a conference <!-- which? -->

## Goals
- Speak at a conference due:2027-06-01
  - 2026-10-12 Sent two abstracts
  - 2026-11-02 One was taken
- [ ] Lead a team #private
- [x] Mentor somebody

## Feedback
- 2026-11-10 given: You let Ana finish, and she found the fault herself.
- 2026-11-09 received praise: Thanks for the quiet room #share
- 2026-10-01 received: Too many meetings #share
`,
  'people/alice/inbox.md':
    '- Holiday cover since:2026-11-12\n- Her raise #private since:2026-11-13\n',
  'people/alice/2026-10-23.md': '---\nstatus: held\nmood: 3\n---\n## Topics\n- [ ] Left behind\n',
  'people/alice/2026-11-06.md': `---
status: held
mood: 4
place: the park
next: 2026-11-20
questions: [well-pressure]
---
## Topics
- [ ] Office days #heads-up
- [x] Release plan

## Takeaways
The release went well;
on-call is too much.
- Tries on-call in January
%% She is looking around. %%

## Actions
- [ ] @me Ask finance about the laptop due:2026-11-11 since:2026-10-09
- [ ] @me Talk to HR #private
- [ ] @alice Draft the RFC due:2026-11-27
- [x] @alice Send the slides
- [ ] Book a room
`,
  'people/bob/profile.md': '---\nname: Bob\n---\n',
  'people/bob/2026-11-20.md': '---\ntime: "08:30"\nquestions: [well-evening, feedback-keep]\n---\n',
  'people/chen/2026-11-20.md': HELD,
  'people/dana/profile.md': '---\nname: Dana\n---\n',
  'people/erik/profile.md': '---\nname: Erik\narchived: 2026-10-01\n---\n',
};

async function run(
  words: string[],
  setup: { columns?: number; terminal?: boolean; files?: Record<string, string> } = {},
) {
  const { columns = 80, terminal = true, files = FILES } = setup;
  const folder = tempNotebook(files);
  const world = fakeWorld({
    folder: folder.root,
    terminal: { columns, outputIsTerminal: terminal, inputIsTerminal: terminal },
  });
  const exitCode = await main(['prep', ...words], world, 'test');
  return { exitCode, output: world.output(), errors: world.errors() };
}

describe('oneonone prep', () => {
  it('shows what to know before a talk', async () => {
    const { output, errors, exitCode } = await run(['alice']);
    expect(output.replace(/^ {2}(Questions|Yourself)[\s\S]*?(?=^\S)/m, '')).toBe(`\
Alice 李 · designer · last met Fri 6 Nov in the park, 2 weeks ago · today 10:00
  birthday Thu 3 Dec, turns 40
  About         Two children 🎉, came from Lisbon
                Wants to speak at a conference
  Last time     The release went well; on-call is too much.
                Tries on-call in January
  Mood          3 → 4 of 5, 23 Oct to 6 Nov
  You owe       46rv  Ask finance about     9 days late, since 9 Oct, carried 1×
                      the laptop
  You wait for  9v8v  Draft the RFC         due Fri 27 Nov, since 6 Nov
  Nobody owns   5ujk  Book a room           since 6 Nov, 2 weeks
  Topics        46n7  Office days           heads-up, since 6 Nov
                9mrf  Holiday cover         since 12 Nov
  Goals         Speak at a conference       due Tue 1 Jun 2027
                2 Nov: One was taken
  Feedback      received 9 Nov: Thanks for the quiet room
                1 noted, private
                oneonone feedback alice --list
  Rhythm        2 weeks, usually every 2
oneonone new alice
`);
    expect(errors).toBe('6 private parts left out; --private shows everything.\n');
    expect(exitCode).toBe(0);
  });

  it.each([60, 80, 120])('fits into %i columns and ends with what to do next', async (columns) => {
    const lines = (await run(['alice', 'bob'], { columns })).output.trimEnd().split('\n');
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    expect(lines.filter((line) => line.startsWith('oneonone '))).toEqual([
      'oneonone new alice',
      'oneonone new bob',
    ]);
    expect(lines.filter((line) => line === '')).toHaveLength(1);
  });

  it('shows those of today who were not met yet, in order', async () => {
    const { output } = await run([]);
    const heads = output.split('\n').filter((line) => /^\S/.test(line) && !/^oneonone/.test(line));
    expect(heads.map((line) => line.split(' · ', 1)[0])).toEqual(['Bob', 'Alice 李']);
  });

  it('shows somebody once who is met twice today', async () => {
    const twice = {
      'people/alice/2026-11-20.md': `---\ntime: "09:00"\n${HELD.slice(4)}`,
      'people/alice/2026-11-20-2.md': '---\ntime: "15:00"\n---\n',
    };
    const people = JSON.parse((await run(['--json'], { files: twice })).output);
    expect(people).toMatchObject([{ person: 'alice', lastMet: '2026-11-20' }]);
  });

  it('proposes the questions that stand in the agenda already', async () => {
    const { output } = await run(['bob', '--json']);
    const ids = JSON.parse(output).questions.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['well-evening', 'feedback-keep']);
  });

  it('shows everything with --private', async () => {
    const { output, errors } = await run(['alice', '--private']);
    expect(output).toContain('Was ill in spring');
    expect(output).toContain('She is looking around.');
    expect(output).toContain('Her raise');
    expect(output).toContain('Lead a team');
    expect(output).toContain('given 10 Nov: You let Ana finish');
    expect(output).not.toContain('which?');
    expect(errors).toBe('');
  });

  it('gives a pipe a line for each thing to know, nothing cut', async () => {
    const { output } = await run(['alice'], { terminal: false });
    const lines = output.trimEnd().split('\n');
    expect(lines.filter((line) => !/\t(question|self-check)\t/.test(line))).toEqual([
      'alice\tperson\tAlice 李\treport\tdesigner',
      'alice\ttoday\t10:00\ttoday\t',
      'alice\tbirthday\t2026-12-03\t40',
      'alice\tabout\tTwo children 🎉, came from Lisbon',
      'alice\tabout\tWants to speak at a conference',
      'alice\tlast\t2026-11-06\t4\tthe park\tpeople/alice/2026-11-06.md',
      'alice\ttakeaway\tThe release went well; on-call is too much.',
      'alice\ttakeaway\tTries on-call in January',
      'alice\tmood\t2026-10-23\t3',
      'alice\tmood\t2026-11-06\t4',
      'alice\tyou owe\t46rv4zz\tme\t2026-11-11\t2026-10-09\t1\tAsk finance about the laptop',
      'alice\tyou wait for\t9v8vgpd\talice\t2026-11-27\t2026-11-06\t0\tDraft the RFC',
      'alice\tnobody owns\t5ujkbb5\t\t\t2026-11-06\t0\tBook a room',
      'alice\ttopic\t46n73ay\theads-up\t2026-11-06\t0\tOffice days',
      'alice\ttopic\t9mrf8pw\t\t2026-11-12\t0\tHoliday cover',
      'alice\tgoal\t2026-11-02\tOne was taken\tSpeak at a conference',
      'alice\tfeedback\t2026-11-09\treceived\tThanks for the quiet room',
      'alice\tfeedback\t\t\t1 noted, private',
      'alice\trhythm\tdue\t2026-11-06\t14\t2026-11-20\t2026-11-20',
    ]);
  });

  it('gives one person as an object, several as an array', async () => {
    const one = JSON.parse((await run(['alice', '--json'])).output);
    expect(one).toMatchObject({
      ...{ person: 'alice', name: 'Alice 李', relation: 'report', role: 'designer' },
      ...{ birthday: '1986-12-03', nextBirthday: { date: '2026-12-03', turns: 40 } },
      about: ['Two children 🎉, came from Lisbon', 'Wants to speak at a conference'],
      lastMet: '2026-11-06',
      last: {
        ...{ date: '2026-11-06', file: 'people/alice/2026-11-06.md', place: 'the park', mood: 4 },
        takeaways: ['The release went well; on-call is too much.', 'Tries on-call in January'],
      },
      moods: [{ mood: 3 }, { date: '2026-11-06', file: 'people/alice/2026-11-06.md', mood: 4 }],
      mine: [
        { text: 'Ask finance about the laptop', overdue: true, since: '2026-10-09', line: 19 },
      ],
      theirs: [{ text: 'Draft the RFC', owner: 'alice', due: '2026-11-27' }],
      nobodys: [{ text: 'Book a room', owner: null }],
      topics: [
        { text: 'Office days', headsUp: true, carried: 0, since: '2026-11-06', private: false },
        { text: 'Holiday cover', file: 'people/alice/inbox.md', line: 1 },
      ],
      goals: [
        {
          text: 'Speak at a conference',
          state: 'open',
          progress: [{ text: 'Sent two abstracts' }, { date: '2026-11-02', text: 'One was taken' }],
        },
      ],
      feedback: [{ date: '2026-11-09', direction: 'received', text: 'Thanks for the quiet room' }],
      rhythm: { person: 'alice', state: 'due', lastMet: '2026-11-06', next: '2026-11-20' },
    });
    expect(one.questions).toHaveLength(2);
    expect(one.selfCheck).toHaveLength(3);
    const several = JSON.parse((await run(['bob', 'alice', 'bob', '--json'])).output);
    expect(several.map(({ person }: { person: string }) => person)).toEqual(['bob', 'alice']);
    expect(JSON.parse((await run(['--json'])).output)).toHaveLength(2);
  });

  it('asks me nothing where the settings say so', async () => {
    const files = { ...FILES, 'oneonone.yaml': 'self_check: false\n' };
    const { output } = await run(['alice'], { files });
    expect(output).toContain('Questions');
    expect(output).not.toContain('Yourself');
  });

  it('asks what is known of somebody of whom nothing is noted, and shows all else', async () => {
    const { output } = await run(['dana']);
    expect(output).toMatch(
      /^Dana · report · not met yet\n {2}About {9}Nothing is noted yet.*\n +oneonone people edit dana\n {2}Questions/,
    );
    expect(output).toContain('\n  Yourself ');
    expect(output).toMatch(/\noneonone new dana\n$/);
  });

  it('shows advice about somebody who was never met, as in a pipe', async () => {
    const files = {
      'people/dana/profile.md': '---\nname: Dana\nrelation: report\nstarted: 2026-10-20\n---\n',
    };
    const piped = (await run(['dana'], { files, terminal: false })).output;
    expect(piped).toContain('dana\tadvice\tonboarding-step\t');
    const { output } = await run(['dana'], { files });
    expect(output).toMatch(
      /\n {2}About [\s\S]*\n {2}Advice [\s\S]*\n {2}Questions [\s\S]*\n {2}Yourself /,
    );
  });

  it('names people in its commands by a first word that means them alone', async () => {
    const agenda = '---\nstatus: held\n---\n## Actions\n- [ ] @me Call due:2026-11-10\n';
    const alice = { 'people/alice-moreau/2026-11-06.md': agenda };
    const files = { ...alice, 'people/bob/2026-11-06.md': HELD };
    const { output } = await run(['alice-moreau'], { columns: 60, files });
    expect(output).toContain('\n                oneonone actions alice --mine --overdue\n');
    expect(output).toMatch(/\noneonone new alice\n$/);
    const two = { ...files, 'people/alice-chen/2026-11-06.md': HELD };
    expect((await run(['alice-m'], { files: two })).output).toMatch(
      /\noneonone new alice-moreau\n$/,
    );
    const piped = await run(['alice'], { files, terminal: false });
    expect(piped.output).toContain('\toneonone actions alice-moreau --mine --overdue\t');
  });

  it('names what is left of a long list of feedback by the command that lists it', async () => {
    const lines = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (day) => `- 2026-11-0${day} given: Well done #share`,
    );
    const files = {
      'people/kim/profile.md': `---\nname: Kim\n---\n## Feedback\n${lines.join('\n')}\n`,
    };
    const { output } = await run(['kim'], { files });
    expect(output).toContain('and 2 more\n                oneonone feedback kim --list\n');
  });

  it('ends with what is left to do', async () => {
    expect((await run(['chen'])).output).toMatch(/\noneonone show chen today\n$/);
    expect((await run(['erik'])).output).toMatch(
      /^Erik · archived · .*\n[\s\S]*\noneonone log erik\n$/,
    );
    const late = { 'people/kim/2026-11-17.md': '---\ntemplate: default\n---\n' };
    expect((await run(['kim'], { files: late })).output).toMatch(/\noneonone met kim 17 nov\n$/);
  });

  it('says so when nobody is left for today', async () => {
    const files = { 'people/chen/2026-11-20.md': HELD };
    expect((await run([], { files })).output).toBe(
      'Everybody of today was met. Who waits: oneonone stale\n',
    );
    expect((await run([], { files: {} })).output).toMatch(/^Nobody is on today\. /);
    expect((await run([], { files, terminal: false })).output).toBe('');
    expect((await run(['--json'], { files })).output).toBe('[]\n');
  });

  it('knows nobody of another name, and names broken files', async () => {
    const wrong = await run(['alcie']);
    expect(wrong).toMatchObject({ exitCode: 2, output: '' });
    expect(wrong.errors).toContain('there is no "alcie"');
    const files = { ...FILES, 'people/alice/2026-11-13.md': '---\nmood: 9\n---\n' };
    const broken = await run(['alice'], { files });
    expect(broken.exitCode).toBe(0);
    expect(broken.errors).toContain('2026-11-13.md');
  });
});
