import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { textWidth } from '../../src/render/width.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { tempNotebook } from '../support/temp-notebook.ts';

const FILES: Record<string, string> = {
  'people/alice/profile.md': '---\nname: Alice 李\n---\n',
  'people/alice/2026-11-06.md': `---
status: held
---
## Action items
- [ ] @me Ask finance about the laptop and the second screen for the new desk due:2026-10-30 since:2026-10-02
- [ ] @me Talk to HR #private
- [ ] @alice Draft the RFC
- [ ] @alice Fix the flaky test due:2026-11-13
- [ ] Book a room due:2026-11-27
`,
};

async function run(words: string[], columns = 80, terminal = true) {
  const folder = tempNotebook(FILES);
  const world = fakeWorld({
    folder: folder.root,
    terminal: { columns, outputIsTerminal: terminal, inputIsTerminal: terminal },
  });
  const exitCode = await main(['actions', ...words], world, 'test');
  return { exitCode, output: world.output(), errors: world.errors() };
}

describe('oneonone actions', () => {
  it('says how late a promise is, in the same columns for mine and theirs', async () => {
    expect((await run([])).output).toBe(`\
You owe 2
  7727  Fri 30 Oct  Alice 李  Ask finance about the l…  3 weeks late  carried 1×
  6tba              Alice 李  Talk to HR                2 weeks       private
You wait for 2
  8agr  Fri 13 Nov  Alice 李  Fix the flaky test        7 days late
  9v8v              Alice 李  Draft the RFC             2 weeks
Nobody owns 1
  5ujk  Fri 27 Nov  Alice 李  Book a room               2 weeks
2 promises overdue. Kept one? oneonone done 7727
`);
  });

  it('drops how often it was carried before how late it is, for all groups at once', async () => {
    const { output } = await run([], 70);
    expect(output).not.toMatch(/carried|private/);
    expect(output).toMatch(/Ask finance .*… {2}3 weeks late\n/);
    expect(output).toMatch(/Fix the flaky test {2,}7 days late\n/);
    expect((await run([], 60)).output).not.toMatch(/weeks|days late/);
  });

  it.each([60, 80, 120])('fits into %i columns', async (columns) => {
    const lines = (await run([], columns)).output.trimEnd().split('\n');
    for (const line of lines.slice(0, -1)) expect(textWidth(line)).toBeLessThanOrEqual(columns);
  });

  it('gives a pipe a line each, whole, and JSON', async () => {
    const { output, errors, exitCode } = await run(['--overdue', '--exit-code'], 80, false);
    expect(output).toBe(
      '77279sx\topen\tme\t2026-10-30\talice\tAsk finance about the laptop and the second screen for the new desk\n' +
        '8agrad2\topen\talice\t2026-11-13\talice\tFix the flaky test\n',
    );
    expect([errors, exitCode]).toEqual(['', 4]);
    const json = JSON.parse((await run(['alice', '--mine', '--json'])).output);
    expect(json).toMatchObject([
      { overdue: true, owner: 'me', due: '2026-10-30' },
      { overdue: false, private: true },
    ]);
  });

  it('takes no wrong state', async () => {
    expect(await run(['--state', 'kept'])).toMatchObject({ exitCode: 2, output: '' });
  });
});
