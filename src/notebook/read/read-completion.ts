import type { World } from '../../world.ts';
import { readFile } from './read-file.ts';

const SCRIPTS = { bash: 'oneonone.bash', zsh: '_oneonone', fish: 'oneonone.fish' } as const;

/** The script that makes a shell complete our words, as it comes with the program; '' where it was taken away. */
export function readCompletionScript(world: World, shell: keyof typeof SCRIPTS): string {
  return (
    readFile(world.files, world.packageFolder, `bin/completions/${SCRIPTS[shell]}`)?.text ?? ''
  );
}
