const COLUMNS = 78;

/** The names in a JSON value, values left out: `[{person, tags: [], rhythm: {…}}]`. A list is told by its first member. */
export function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length === 0 ? '' : shapeOf(value[0])}]`;
  if (typeof value !== 'object' || value === null) return '';
  const members = Object.entries(value).map(([key, member]) => {
    const shape = shapeOf(member);
    return shape === '' ? key : `${key}: ${shape}`;
  });
  return `{${members.join(', ')}}`;
}

/** A title and its shape below it, in lines of the README's width. */
export function shapeBlock(title: string, shape: string): string {
  const lines: string[] = [];
  for (const word of shape.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `  ${last} ${word}`.length <= COLUMNS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return [title, ...lines.map((line, at) => (at === 0 ? `  ${line}` : `   ${line}`))].join('\n');
}
