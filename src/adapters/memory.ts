/** What a function must have done, in bytecode, before V8 compiles it at length: some four times as much as usual. */
const MUCH_USED = 500_000;

/**
 * Sets V8 up for a scan of many files. Little of what that makes lives long, so that memory for short-lived objects
 * need not grow; and it is over in a quarter of a second, in which compiling what is called some thousand times takes
 * longer than calling it. Loading node:v8 takes over a millisecond, so this is for runs that read many files.
 */
export function prepareForManyReads(): void {
  process
    .getBuiltinModule('node:v8')
    .setFlagsFromString(`--semi-space-growth-factor=1 --interrupt-budget=${MUCH_USED}`);
}
