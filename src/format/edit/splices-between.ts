import type { Splice } from './splice.ts';

/** A stretch of one text and what stands in its place in the other; ends not included. */
interface Gap {
  fromStart: number;
  fromEnd: number;
  toStart: number;
  toEnd: number;
}

/** Runs of equal letters shorter than this are not worth a splice of their own. */
const LEAST_LETTERS = 4;
/** Stretches are compared only where that takes fewer steps than this. */
const MOST_STEPS = 250_000;

/**
 * Small splices that turn one text into another: of the other text they hold little more than what the first one lacks.
 * `applySplices(from, splicesBetween(from, to))` is `to`.
 */
export function splicesBetween(from: string, to: string): Splice[] {
  const [fromLines, toLines] = [linesOf(from), linesOf(to)];
  const gaps = gapsBetween(fromLines, toLines, 1).flatMap((gap) => paired(gap));
  const [fromStarts, toStarts] = [startsOf(fromLines), startsOf(toLines)];
  return gaps.flatMap((gap) => {
    const [start, end] = [at(fromStarts, gap.fromStart), at(fromStarts, gap.fromEnd)];
    const old = from.slice(start, end);
    const text = to.slice(at(toStarts, gap.toStart), at(toStarts, gap.toEnd));
    return lettersBetween(old, text).map((splice) => ({
      start: start + splice.start,
      end: start + splice.end,
      text: splice.text,
    }));
  });
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function lettersBetween(from: string, to: string): Splice[] {
  return gapsBetween(from, to, LEAST_LETTERS).map((gap) => ({
    start: gap.fromStart,
    end: gap.fromEnd,
    text: to.slice(gap.toStart, gap.toEnd),
  }));
}

/** The offset at which each line begins, and the end of the last. */
function startsOf(lines: readonly string[]): number[] {
  const starts = [0];
  let start = 0;
  for (const line of lines) {
    start += line.length;
    starts.push(start);
  }
  return starts;
}

function at(starts: readonly number[], line: number): number {
  return starts[line] ?? 0;
}

/** As many lines on both sides are most likely the same lines, each changed a little. */
function paired(gap: Gap): Gap[] {
  const { fromStart, fromEnd, toStart, toEnd } = gap;
  if (fromEnd - fromStart !== toEnd - toStart) return [gap];
  return Array.from({ length: fromEnd - fromStart }, (_, index) => ({
    fromStart: fromStart + index,
    fromEnd: fromStart + index + 1,
    toStart: toStart + index,
    toEnd: toStart + index + 1,
  }));
}

/** Where two lists (of lines, or of letters) differ, in order. */
function gapsBetween(from: ArrayLike<string>, to: ArrayLike<string>, least: number): Gap[] {
  const whole = { fromStart: 0, fromEnd: from.length, toStart: 0, toEnd: to.length };
  return split(from, to, trimmed(from, to, whole), least);
}

/** The gap without what both sides begin and end with. */
function trimmed(from: ArrayLike<string>, to: ArrayLike<string>, gap: Gap): Gap {
  let { fromStart, fromEnd, toStart, toEnd } = gap;
  while (fromStart < fromEnd && toStart < toEnd && from[fromStart] === to[toStart]) {
    fromStart += 1;
    toStart += 1;
  }
  while (fromStart < fromEnd && toStart < toEnd && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd -= 1;
    toEnd -= 1;
  }
  return { fromStart, fromEnd, toStart, toEnd };
}

/** Takes the longest run that both sides share out of the middle of a gap, and goes on with what is left of it. */
function split(from: ArrayLike<string>, to: ArrayLike<string>, gap: Gap, least: number): Gap[] {
  const { fromStart, fromEnd, toStart, toEnd } = gap;
  if (fromStart === fromEnd && toStart === toEnd) return [];
  const steps = (fromEnd - fromStart) * (toEnd - toStart);
  if (steps === 0 || steps > MOST_STEPS) return [gap];
  const run = longestRun(from, to, gap);
  if (run.length < least) return [gap];
  const before = { fromStart, fromEnd: run.from, toStart, toEnd: run.to };
  const after = {
    fromStart: run.from + run.length,
    fromEnd,
    toStart: run.to + run.length,
    toEnd,
  };
  return [...split(from, to, before, least), ...split(from, to, after, least)];
}

/** The first of the longest runs that stand in both sides of a gap. */
function longestRun(
  from: ArrayLike<string>,
  to: ArrayLike<string>,
  { fromStart, fromEnd, toStart, toEnd }: Gap,
): { from: number; to: number; length: number } {
  let best = { from: fromStart, to: toStart, length: 0 };
  // How long the run is that ends at each place of `to`, for the place of `from` before this one.
  const lengths = new Uint32Array(toEnd - toStart + 1);
  for (let left = fromStart; left < fromEnd; left += 1) {
    for (let right = toEnd - 1; right >= toStart; right -= 1) {
      const index = right - toStart + 1;
      const length = from[left] === to[right] ? (lengths[index - 1] ?? 0) + 1 : 0;
      lengths[index] = length;
      if (length > best.length) {
        best = { from: left - length + 1, to: right - length + 1, length };
      }
    }
  }
  return best;
}
