import { Buffer } from 'node:buffer';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from '../support/built-program.ts';

const GOOD = {
  'people/bob/profile.md': '---\nname: Bob\n---\n',
  'people/bob/2026-11-06.md': '---\nstatus: held\n---\n- [ ] @me Ask HR\n',
};
const BROKEN = {
  'people/alice/2026-11-06.md': Buffer.from('- [ ] @me Caf\xe9 for the team\n', 'latin1'),
  'people/carla/2026-11-06.md':
    '<<<<<<< HEAD\n- [ ] @me From the left\n=======\n- [ ] @me From the right\n>>>>>>> other\n',
  'people/dana/2026-11-06.md': '---\nstatus: [held\n---\n- [ ] @me Under a broken header\n',
  'people/erik/2026-11-06.md': '---\nstatus: held\n- [ ] @me Below a header without an end\n',
};
const READERS = [
  [],
  ['actions'],
  ['stale', '--all'],
  ['people'],
  ['log'],
  ['log', 'alice'],
  ['show', 'carla'],
  ['actions', '--state', 'all'],
  ['add', 'dana', '--list'],
];

describe('a notebook with broken files', () => {
  it('answers from all the others, names them on stderr, and exits with 0', () => {
    const place = makePlace({ ...GOOD, ...BROKEN });
    const before = place.shell('find . -name "*.md" | sort | xargs cksum').stdout;
    for (const words of READERS) {
      const { status, stderr } = place.run(words);
      expect([words, status, stderr]).toEqual([words, 0, expect.not.stringContaining('bug')]);
    }
    const { stdout } = place.run(['actions']);
    const { stderr } = place.run(['actions', '--state', 'all']);
    for (const text of [
      'Ask HR',
      'From the left',
      'From the right',
      'Under a broken',
      'for the team',
    ])
      expect(stdout).toContain(text);
    expect(stderr).toMatch(/^4 files have problems .*oneonone check\n$/);
    expect(place.shell('find . -name "*.md" | sort | xargs cksum').stdout).toBe(before);
  });

  it('tells with check where each of them is broken', () => {
    const { status, stdout } = makePlace({ ...GOOD, ...BROKEN }).run(['check']);
    for (const file of Object.keys(BROKEN)) expect(stdout).toContain(`${file}:`);
    expect(stdout).not.toContain('people/bob');
    expect(status).toBe(0);
  });

  it('never writes them; commands on others go on', () => {
    const place = makePlace({ ...GOOD, ...BROKEN });
    const before = place.shell('cksum people/[acde]*/2026-11-06.md').stdout;
    for (const words of ['alice team', 'carla left', 'dana broken', 'erik below']) {
      const { status, stderr } = place.run(['done', ...words.split(' ')]);
      expect([words, status, stderr]).toEqual([words, 1, expect.stringContaining('2026-11-06.md')]);
    }
    for (const person of ['alice', 'carla', 'dana', 'erik']) {
      place.run(['new', person, '--met-before']);
      place.run(['met', person, '2026-11-06', '-m', 'Well']);
      place.run(['cancel', person, '2026-11-06']);
    }
    place.run(['check', '--fix']);
    expect(place.shell('cksum people/[acde]*/2026-11-06.md').stdout).toBe(before);
    expect(place.run(['done', 'bob', 'ask']).status).toBe(0);
  });

  it('reads settings as far as they can be read', () => {
    const place = makePlace({ ...GOOD, 'oneonone.yaml': 'cadence: [weekly\n' });
    const { status, stdout } = place.run(['actions']);
    expect([status === 0 || status === 3, stdout.includes('Ask HR')]).toEqual([true, status === 0]);
    const unknown = makePlace({ ...GOOD, 'oneonone.yaml': 'cadense: weekly\n' });
    expect(unknown.run(['actions']).status).toBe(0);
    expect(unknown.run(['check']).stdout).toContain('cadence');
  });
});

describe('a notebook that cannot be written', () => {
  const isRoot = process.getuid?.() === 0;

  it('is read, and says so when something is to be written', () => {
    const place = makePlace(GOOD);
    place.shell('find . -type d | xargs chmod 555; find . -type f | xargs chmod 444');
    const setup = isRoot ? { asNobody: true } : {};
    expect(place.run(['actions'], setup)).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout, stderr } = place.run(['add', 'bob', 'A thought'], setup);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('not saved: A thought');
    expect(stderr).not.toContain('bug');
    place.shell('find . -type d | xargs chmod 755');
    expect(existsSync(join(place.root, 'people/bob/inbox.md'))).toBe(false);
  });
});

/** Everything that can be read, by every command that reads. */
function readAll(place: Place): string {
  const all = [
    ...READERS,
    ['check'],
    ['show', 'mallory'],
    ['log', 'mallory'],
    ['actions', '--json'],
  ];
  return all
    .map((words) => {
      const { status, stdout, stderr } = place.run(words, { env: { FORCE_COLOR: '0' } });
      expect([words, status === 0 || status === 2, stderr.includes('bug in')]).toEqual([
        words,
        true,
        false,
      ]);
      return stdout + stderr;
    })
    .join('');
}

describe('hostile files', () => {
  it('put no control character on the terminal', () => {
    const evil =
      '\u001b]52;c;ZXZpbA==\u0007\u001b[2J\u001b[31m\u009b31m\u202eltr\u2066\u0007\b\r\u007f\u001bP1$r\u001b\\';
    const place = makePlace({
      'people/mallory/profile.md': `---\nname: "Mal${evil.replace(/["\\]/g, '').replace(/[^ -~]/g, '')}lory"\nrole: x\n---\n## About\n${evil}\n`,
      'people/mallory/2026-11-06.md': `---\nstatus: held\nmood: "${'\u202e'}9"\n---\n# ${evil}\n- [ ] @me Pay ${evil} now due:${evil}\n- [ ] @ma${evil}x do\n\n## Takeaways\n${evil}\n`,
      'people/mallory/inbox.md': `- topic ${evil}\n`,
      'people/eve/2026-11-06 \u001b[31mx.md': 'a name to look at',
      'people/eve/2026-11-31.md': '',
    });
    const said = readAll(place);
    expect(said).toContain('Pay');
    expect(said).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  it('run nothing: front matter that calls itself a program is no front matter', () => {
    const place = makePlace({});
    const proof = join(place.root, 'proof');
    const code = `require('node:fs').writeFileSync(${JSON.stringify(proof)}, 'x')`;
    for (const [name, open] of [
      ['2026-11-04', '---js'],
      ['2026-11-05', '---javascript'],
      ['2026-11-06', '--- JS'],
    ])
      place.write(`people/mallory/${name}.md`, `${open}\n{ a: ${code} }\n---\n- [ ] @me Read on\n`);
    place.write('people/mallory/profile.md', `---js\n${code}\n---\n`);
    place.write(
      'templates/default.md',
      `---js\n${code}\n---\n## Topics\n{{constructor.constructor}}{{__proto__}}\n`,
    );
    readAll(place);
    place.run(['new', 'mallory', '--met-before']);
    place.run(['check', '--fix']);
    expect(existsSync(proof)).toBe(false);
  });

  it('change no prototype', () => {
    const place = makePlace({
      'oneonone.yaml':
        '__proto__: {cadence: weekly}\ncadence_by_tag: {__proto__: daily, constructor: weekly}\n',
      'people/mallory/profile.md':
        '---\n__proto__: {archived: 2026-01-01}\nconstructor: {prototype: {name: x}}\nname: Mallory\ntags: [__proto__, constructor, toString]\n---\n',
      'people/mallory/2026-11-06.md': '---\n__proto__:\n  status: cancelled\n---\nWe talked.\n',
      'people/__proto__/2026-11-06.md': '- [ ] @me A folder with a name\n',
      'people/constructor/2026-11-06.md': '- [ ] @constructor Build\n',
    });
    readAll(place);
    const people = JSON.parse(place.run(['people', '--json']).stdout);
    const mallory = people.find(({ person }: { person: string }) => person === 'mallory');
    expect(mallory).toMatchObject({ name: 'Mallory', archived: null, cadence: 'daily' });
    expect(mallory.lastMet).toBe('2026-11-06');
    expect(place.run(['done', 'constructor', 'build']).status).toBe(0);
  });

  it('cannot bomb the reader: aliases, depth and size end in a problem', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\n`;
    const place = makePlace({
      'people/mallory/2026-11-04.md': `---\n${bomb}---\n- [ ] @me Read on\n`,
      'people/mallory/2026-11-05.md': `---\na: ${'['.repeat(20_000)}\n---\n- [ ] @me Read on too\n`,
      'people/mallory/2026-11-06.md': `---\n${'key: value # long\n'.repeat(9000)}---\n- [ ] @me Read this as well\n`,
    });
    const said = readAll(place);
    for (const text of ['Read on', 'Read on too', 'Read this as well'])
      expect(said).toContain(text);
  });

  it('lead nowhere: links out of the notebook are neither read nor written', () => {
    const place = makePlace({ 'people/bob/2026-11-06.md': '- [ ] @me Ask HR\n' });
    const outside = makePlace({
      'people/x/inbox.md': '- a secret\n',
      'people/x/2026-11-06.md': '- [ ] @me a secret promise\n',
    });
    symlinkSync('/etc', join(place.root, 'people/etc'));
    symlinkSync(join(outside.root, 'people/x'), join(place.root, 'people/alice'));
    mkdirSync(join(place.root, 'people/carla'));
    symlinkSync(
      join(outside.root, 'people/x/2026-11-06.md'),
      join(place.root, 'people/carla/2026-11-06.md'),
    );
    symlinkSync(join(outside.root, 'made-by-us.md'), join(place.root, 'people/carla/inbox.md'));
    symlinkSync(join(outside.root, 'made-by-us-too.md'), join(place.root, 'people/bob/inbox.md'));
    const before = outside.all();
    expect(readAll(place)).not.toContain('secret promise');
    for (const person of ['alice', 'carla', 'bob', 'etc']) {
      for (const words of [
        ['add', person, 'leak'],
        ['new', person, '--met-before'],
        ['met', person, '-m', 'leak'],
        ['people', 'edit', person, '--role', 'leak'],
      ])
        expect([words, place.run(words).stderr]).toEqual([
          words,
          expect.not.stringContaining('bug in'),
        ]);
    }
    expect(outside.all()).toEqual(before);
    expect(existsSync('/etc/inbox.md')).toBe(false);
    expect(existsSync('/etc/profile.md')).toBe(false);
  });

  it('a lock that leads outside is not followed', () => {
    const place = makePlace(GOOD);
    const outside = makePlace();
    rmSync(join(place.root, '.oneonone'), { recursive: true, force: true });
    symlinkSync(outside.root, join(place.root, '.oneonone'));
    const { status } = place.run(['add', 'bob', 'A topic']);
    expect(status).toBe(1);
    expect(Object.keys(outside.all())).toEqual(['oneonone.yaml']);
    chmodSync(outside.root, 0o700);
  });
});
