/** 'Sam', 'Sam and Kim', 'Sam, Kim and Alice'; with another last word where `and` does not fit. */
export function joinWords(words: string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A count with its noun: '1 topic', '2 topics', '0 people'. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
