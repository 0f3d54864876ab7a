import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from '../support/built-program.ts';
import { hasShell, type RealShell, runScript, wordsTyped } from '../support/real-shell.ts';

/** Names that would do something if a shell ever took them for more than text. */
const HOSTILE = [
  '$(touch ran)',
  '`touch ran`',
  'x; touch ran',
  'it’s "quoted" \'twice\'',
  '& touch ran',
  '-rf',
  'a\nb',
  'c\u001b[2Jd',
];

const FILES = {
  'people/alice-chen/profile.md': '---\nname: Alice Chen\ntags: [berlin]\n---\n',
  'people/alice-chen/2026-11-06.md':
    '---\nstatus: held\n---\n- [ ] @alice Draft the RFC ^3k9fq2a\n- [ ] @me $(touch ran) `touch ran` ^5abcdef\n',
  'people/bob/profile.md': '---\nname: Bob\n---\n',
  'people/søren-å/profile.md': '',
  'people/李雷/profile.md': '',
  'people/dana/profile.md': '---\nname: Dana\narchived: 2026-10-01\n---\n',
  'templates/retro.md': '# Retro\n',
  ...Object.fromEntries(HOSTILE.map((name) => [`people/${name}/profile.md`, ''])),
};

/** What a shell offers for a line, nobody sitting at it. */
const OFFERS: Record<RealShell, (place: Place, line: string) => string[]> = {
  bash: (place, line) =>
    runScript(
      'bash',
      place,
      `source <(oneonone completion bash)
       COMP_LINE=$0 COMP_POINT=\${#0} COMP_WORDS=(oneonone) COMP_CWORD=1
       _oneonone oneonone "$1" ''
       [ \${#COMPREPLY[@]} -eq 0 ] || printf '%s\\n' "\${COMPREPLY[@]}"`,
      line,
      / ([^ ]*)$/.exec(line)?.[1]?.replace(/^--[a-z]+=/, '') ?? '',
    ),
  zsh: (place, line) =>
    runScript(
      'zsh',
      place,
      `compdef() { : }
       _describe() { for each in "\${offered[@]}"; do print -r -- "\${\${each//\\\\\\\\:/}%%:*}"; done }
       _files() { print -r -- "folders: $*" }
       compset() { : }
       source <(oneonone completion zsh)
       words=("\${(z)0}"); [[ $0 == *' ' ]] && words+=('')
       CURRENT=\${#words} PREFIX=\${words[-1]}
       _oneonone`,
      line,
    ),
  fish: (place, line) =>
    runScript(
      'fish',
      place,
      `oneonone completion fish | source; complete -C "$argv[1]" | string replace -r '\\t.*' ''`,
      line,
    ),
};

describe.each(['bash', 'zsh', 'fish'] as const)('in %s', (shell) => {
  const isHere = hasShell(shell);
  const offers = OFFERS[shell];

  // A shell on a terminal takes its time to start.
  const timeout = 60_000;
  const title = isHere ? 'as it is here' : `${shell} is not installed: left out`;

  describe.runIf(isHere)(title, { timeout }, () => {
    it('completes commands, also of two words', () => {
      const place = makePlace(FILES);
      expect(offers(place, 'oneonone reo')).toEqual(['reopen']);
      expect(offers(place, 'oneonone people re')).toEqual(['restore', 'rename']);
    });

    it('completes options and their values', () => {
      const place = makePlace(FILES);
      expect(offers(place, 'oneonone stale --so')).toEqual(['--soon']);
      expect(offers(place, 'oneonone new bob --template ret')).toEqual(['retro']);
      const value = shell === 'bash' ? 'retro' : '--template=retro';
      expect(offers(place, 'oneonone new bob --template=ret')).toEqual([value]);
      expect(offers(place, 'oneonone actions --tag ber')).toEqual(['berlin']);
    });

    it('completes people in any script, the archive only where it makes sense', () => {
      const place = makePlace(FILES);
      expect(offers(place, 'oneonone done al')).toEqual(['alice-chen']);
      expect(offers(place, 'oneonone new 李')).toEqual(['李雷']);
      expect(offers(place, 'oneonone new s')).toEqual(['søren-å']);
      expect(offers(place, 'oneonone people restore ')).toEqual(['dana']);
      expect(offers(place, 'oneonone show dan')).toEqual(['dana']);
      expect(offers(place, 'oneonone new ')).not.toContain('dana');
    });

    it('completes ids and dates', () => {
      const place = makePlace(FILES);
      expect(offers(place, 'oneonone done 3k')).toEqual(['3k9f']);
      expect(offers(place, 'oneonone done alice 3k9fq')).toEqual(['3k9fq']);
      expect(offers(place, 'oneonone show alice 2026')).toEqual(['2026-11-06']);
      expect(offers(place, 'oneonone move bob tom')).toEqual(['tomorrow']);
    });

    it('finds the notebook that the line names, and goes without one', () => {
      const place = makePlace();
      const other = makePlace({ 'people/zoe/profile.md': '' });
      expect(offers(place, `oneonone -C ${other.root} new z`)).toEqual(['zoe']);
      expect(offers(place, 'oneonone --dir /nowhere new b')).toEqual([]);
      expect(offers(place, 'oneonone --dir /nowhere peo')).toEqual(['people']);
    });

    it('says nothing of what goes wrong, and writes nothing', () => {
      const place = makePlace({ ...FILES, 'oneonone.yaml': 'cadence: [\n' });
      const before = place.all();
      for (const line of ['done ', 'show alice-chen ', '--today never new --date ', 'nonsense ']) {
        offers(place, `oneonone ${line}`);
      }
      expect(place.all()).toEqual(before);
    });

    it('takes no name and no text for more than it is', () => {
      const place = makePlace(FILES);
      for (const line of ['new ', 'new $', 'done ', 'done alice-chen ', 'add bob @', 'show `']) {
        const found = offers(place, `oneonone ${line}`);
        expect(found.filter((word) => /^(?:a|b|c.*d)$/.test(word))).toEqual([]);
      }
      expect(Object.keys(place.all()).filter((file) => file.endsWith('ran'))).toEqual([]);
    });

    it('puts in at a prompt what means just that', async () => {
      const place = makePlace(FILES);
      expect(await wordsTyped(shell, place, 'oneonone done al\t')).toEqual([
        'oneonone',
        'done',
        'alice-chen',
      ]);
      const typed = { 'x\\;\t': 'x; touch ran', "'$(\t": '$(touch ran)', '\\`\t': '`touch ran`' };
      for (const [keys, name] of Object.entries(typed)) {
        const words = await wordsTyped(shell, place, `oneonone new ${keys}`);
        expect(words).toEqual(['oneonone', 'new', name]);
      }
      expect(Object.keys(place.all()).filter((file) => file.endsWith('ran'))).toEqual([]);
    });

    it('leaves folders to the shell', async () => {
      const folder = makePlace({ 'my $(touch ran) notes/a.md': '' });
      for (const dir of ['--dir ', '--dir=']) {
        const words = await wordsTyped(shell, folder, `cd '${folder.root}'\roneonone ${dir}my\t`);
        const [last = ''] = words.join(' ').split(dir).slice(1);
        expect(last.replace(/\/$/, '')).toBe('my $(touch ran) notes');
      }
      expect(Object.keys(folder.all())).toHaveLength(2);
    });
  });
});
