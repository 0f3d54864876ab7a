import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from '../support/built-program.ts';

const WHERE = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'Pacific/Apia', LANG: 'de_DE.UTF-8' },
  { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Asia/Kolkata', LANG: 'ar_EG.UTF-8', LANGUAGE: 'ar' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'zh_CN.GB18030' },
];
const COMMANDS = [
  ['stale', '--all', '--json'],
  ['actions', '--json'],
  ['people'],
  ['show', 'igor', 'last'],
  ['due', 'igor', 'draft', '+1m', '--json'],
  ['new', 'igor', '--date', 'fri', '--json'],
  ['log', '--since', '2 weeks ago'],
];

function makeNotebook(): Place {
  return makePlace({
    'people/igor/profile.md': '---\nname: İgor Ünal\ncadence: monthly\nstarted: 2011-12-30\n---\n',
    'people/igor/2026-10-31.md': '---\nstatus: held\nnext: +1m\n---\n- [ ] @igor Draft due:fri\n',
    'people/søren/2026-11-19.md': 'We talked.\n- [ ] @me Ask HR due:today\n',
    'people/李雷/2026-11-21.md': '- [ ] @me Later\n',
  });
}

describe('the same day', () => {
  it('has the same answers and leaves the same files in every zone and language', () => {
    const [first, ...others] = WHERE.map((env) => {
      const place = makeNotebook();
      const said = COMMANDS.map((words) => {
        const { status, stdout, stderr } = place.run([...words, '--today', '2026-11-20'], {
          env: { ...env, ONEONONE_TODAY: '' },
        });
        return { words, status, stdout, stderr };
      });
      return { said, files: place.all() };
    });
    expect(first?.said.map(({ status }) => status)).toEqual(COMMANDS.map(() => 0));
    for (const other of others) expect(other).toEqual(first);
  });
});
