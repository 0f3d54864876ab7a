import { fstatSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import type { Terminal } from '../world.ts';

/** Looks up an environment variable. */
export type Environment = (name: string) => string | undefined;

/** The colour levels of chalk. */
export type ColourLevel = 0 | 1 | 2 | 3;

const DEFAULT_COLUMNS = 80;

/** The terminal of this process; each fact is looked up when it is first asked for. */
export function makeTerminal(env: Environment): Terminal {
  const isTerminal = [0, 1, 2].map((descriptor) => once(() => standsOnTerminal(descriptor)));
  const [input = no, output = no, error = no] = isTerminal;
  const columns = once(() => (output() ? (process.stdout.columns ?? 0) : 0) || DEFAULT_COLUMNS);
  return {
    get inputIsTerminal() {
      return input();
    },
    get outputIsTerminal() {
      return output();
    },
    get errorIsTerminal() {
      return error();
    },
    get columns() {
      return columns();
    },
    get outputColour() {
      return colourLevel(env, output());
    },
    get errorColour() {
      return colourLevel(env, error());
    },
  };
}

/**
 * How much colour a stream takes: FORCE_COLOR, then NO_COLOR, then what the terminal says of itself.
 * @internal Exported for its table of tests.
 */
export function colourLevel(env: Environment, isTerminal: boolean): ColourLevel {
  const forced = env('FORCE_COLOR');
  if (forced !== undefined) return forcedLevel(forced);
  if ((env('NO_COLOR') ?? '') !== '') return 0;
  const term = env('TERM') ?? '';
  if (!isTerminal || term === 'dumb') return 0;
  if (/^(truecolor|24bit)$/i.test(env('COLORTERM') ?? '')) return 3;
  if (/-256(color)?$/i.test(term)) return 2;
  return process.platform === 'win32' ? 3 : 1;
}

function forcedLevel(forced: string): ColourLevel {
  if (forced === '0' || forced === 'false') return 0;
  if (forced === '2') return 2;
  return forced === '3' ? 3 : 1;
}

function standsOnTerminal(descriptor: number): boolean {
  try {
    // Loading node:tty costs two milliseconds; a pipe, a file or the null device never needs it.
    const stream = fstatSync(descriptor);
    if (!stream.isCharacterDevice() || stream.rdev === nullDevice()) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}

function nullDevice(): number | null {
  return statSync(devNull, { throwIfNoEntry: false })?.rdev ?? null;
}

function once<Value>(look: () => Value): () => Value {
  let found: { value: Value } | null = null;
  return () => {
    found ??= { value: look() };
    return found.value;
  };
}

function no(): boolean {
  return false;
}
