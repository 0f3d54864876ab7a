/** The files below a folder that fit glob patterns, in order, relative to it with `/`; links are not followed. */
export async function findFiles(folder: string, patterns: string[]): Promise<string[]> {
  const { globby } = await import('globby');
  const found = await globby(patterns, { cwd: folder, followSymbolicLinks: false });
  return found.sort();
}
