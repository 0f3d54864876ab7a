import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlace } from '../support/built-program.ts';
import { onTerminal } from '../support/real-terminal.ts';
import { tempFolder } from '../support/temp-notebook.ts';

const ENTER = '\r';
const FILES = {
  'people/bob/profile.md': '---\nname: Bob\nduration: 45\n---\n',
  'people/bob/2026-11-20.md':
    '---\ntemplate: default\n---\n## Topics\n- [ ] Hiring plan\n\n## Takeaways\n\n## Action items\n- [ ] @bob Pair with Ana\n',
};

describe('the program on a terminal', () => {
  it('asks, and writes what was typed', async () => {
    const place = makePlace(FILES);
    const { status, shown } = await onTerminal(
      place,
      ['met', 'bob'],
      [
        { after: 'Minutes', type: ENTER },
        { after: 'seem', type: `4${ENTER}` },
        { after: 'Takeaway', type: `He takes on-call${ENTER}` },
        { after: 'Another', type: ENTER },
        { after: 'Talked about', type: ` ${ENTER}` },
        { after: 'Next meeting', type: `fri${ENTER}` },
      ],
    );
    expect(status).toBe(0);
    expect(shown).toContain('Bob, Fri 20 Nov: held, 45 minutes, next Fri 27 Nov.');
    const text = place.read('people/bob/2026-11-20.md');
    expect(text).toContain('duration: 45\nmood: 4\nnext: 2026-11-27\n');
    expect(text).toContain('- [x] Hiring plan');
    expect(text).toContain('- He takes on-call');
  });

  it('ends with 130 at Ctrl-C and has changed nothing, at the first question as at a later one', async () => {
    for (const turns of [
      [{ after: 'Minutes', type: '\u0003' }],
      [
        { after: 'Minutes', type: `30${ENTER}` },
        { after: 'seem', type: `3${ENTER}` },
        { after: 'Takeaway', type: '\u0003' },
      ],
    ]) {
      const place = makePlace(FILES);
      const before = place.all();
      const { status, shown } = await onTerminal(place, ['met', 'bob'], turns);
      expect(status).toBe(130);
      expect(shown).toContain('nothing was changed');
      expect(place.all()).toEqual(before);
    }
  });

  it('asks nothing with --no-input, and shows colour unless NO_COLOR is set', async () => {
    const coloured = await onTerminal(makePlace(FILES), ['actions'], []);
    const plain = await onTerminal(makePlace(FILES), ['actions'], [], { NO_COLOR: '1' });
    const silent = await onTerminal(makePlace(FILES), ['met', 'bob', '--no-input'], []);
    expect(coloured.shown).toContain('\u001b[');
    expect(plain.shown).not.toContain('\u001b[');
    expect([coloured.status, plain.status, silent.status]).toEqual([0, 0, 0]);
  });

  it('opens the editor and reads back what was written', async () => {
    const place = makePlace();
    const tools = tempFolder({
      'write.sh': '#!/bin/sh\necho "- [ ] @me Ask HR due:fri" >> "$1"\n',
    });
    chmodSync(join(tools.root, 'write.sh'), 0o755);
    const { status, shown } = await onTerminal(
      place,
      ['new', 'alice'],
      [
        { after: 'Add Alice as', type: ENTER },
        { after: 'one-on-ones before', type: `y${ENTER}` },
      ],
      { EDITOR: join(tools.root, 'write.sh') },
    );
    expect(shown).toMatch(/you +Ask HR +due Fri 27 Nov/);
    expect(status).toBe(0);
    expect(place.read('people/alice/2026-11-20.md')).toMatch(/@me Ask HR due:2026-11-27\n$/);
  });

  it('shows a long answer through the pager', async () => {
    const lines = Array.from({ length: 80 }, (_, index) => `- [ ] @me promise ${index}\n`);
    const place = makePlace({ 'people/alice/2026-11-06.md': lines.join('') });
    const { shown } = await onTerminal(place, ['actions'], [], { PAGER: 'wc -l' });
    expect(Number(shown.trim())).toBeGreaterThan(80);
  });
});
