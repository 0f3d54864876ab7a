/** How many single letters must be put in, left out, changed or swapped with their neighbour to get from one to the other. */
export function editDistance(one: string, other: string): number {
  const from = [...one];
  const to = [...other];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const line = nextLine(from, to, row, last, beforeLast);
    beforeLast = last;
    last = line;
  }
  return last[to.length] ?? 0;
}

function nextLine(from: string[], to: string[], row: number, last: number[], beforeLast: number[]) {
  const line = [row];
  for (let column = 1; column <= to.length; column++) {
    const change = at(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
    const steps = [change, at(last, column) + 1, at(line, column - 1) + 1];
    const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
    if (swapped && row > 1 && column > 1) steps.push(at(beforeLast, column - 2) + 1);
    line.push(Math.min(...steps));
  }
  return line;
}

function at(line: number[], column: number): number {
  return line[column] ?? 0;
}
