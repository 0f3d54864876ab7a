/** Where a block is: `<!-- program: help add -->` and the fenced block below it. */
const BLOCK = /<!-- program: (.+?) -->\n```(\w*)\n([\s\S]*?)\n```/g;

/** The blocks of a page that show what the program says, by name. */
export function blocksOf(page: string): Map<string, string> {
  return new Map([...page.matchAll(BLOCK)].map(([, name = '', , text = '']) => [name, text]));
}

/** The page with other texts in its blocks; a block that is not named stays. */
export function withBlocks(page: string, texts: ReadonlyMap<string, string>): string {
  return page.replace(BLOCK, (whole, name: string, language: string) => {
    const text = texts.get(name);
    return text === undefined
      ? whole
      : `<!-- program: ${name} -->\n\`\`\`${language}\n${text}\n\`\`\``;
  });
}

const COMMANDS = /(?<=<!-- commands -->\n)[\s\S]*?(?=\n<!-- \/commands -->)/;

/** What stands between `<!-- commands -->` and its end. */
export function commandsOf(page: string): string {
  return COMMANDS.exec(page)?.[0] ?? '';
}

/** The page with another text there. */
export function withCommands(page: string, text: string): string {
  return page.replace(COMMANDS, () => text);
}
