import { describe, expect, it } from 'vitest';
import { makePrompter } from '../../src/adapters/prompter.ts';
import { colourLevel, makeTerminal } from '../../src/adapters/terminal.ts';

describe('colourLevel', () => {
  it.each([
    [{ TERM: 'xterm' }, true, 1],
    [{ TERM: 'xterm-256color' }, true, 2],
    [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, true, 3],
    [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, false, 0],
    [{ TERM: 'dumb', COLORTERM: 'truecolor' }, true, 0],
    [{ TERM: 'xterm', NO_COLOR: '1' }, true, 0],
    [{ TERM: 'xterm', NO_COLOR: '' }, true, 1],
    [{ FORCE_COLOR: '' }, false, 1],
    [{ FORCE_COLOR: '3' }, false, 3],
    [{ FORCE_COLOR: '2', NO_COLOR: '1' }, false, 2],
    [{ FORCE_COLOR: '0', TERM: 'xterm' }, true, 0],
  ])('%j on a terminal: %s', (env: Record<string, string>, isTerminal, level) => {
    expect(colourLevel((name) => env[name], isTerminal)).toBe(level);
  });
});

describe('without a terminal', () => {
  const terminal = {
    ...makeTerminal(() => undefined),
    inputIsTerminal: false,
    errorIsTerminal: true,
  };

  it('no question is asked', async () => {
    const prompter = makePrompter(terminal);
    const refused = expect.objectContaining({ code: 'usage' });
    await expect(prompter.confirm('Sure?', true)).rejects.toThrow(refused);
    await expect(prompter.line('Name?')).rejects.toThrow(refused);
    await expect(prompter.pick('Who?', [])).rejects.toThrow(refused);
    await expect(prompter.pickMany('Which?', [])).rejects.toThrow(refused);
  });
});
