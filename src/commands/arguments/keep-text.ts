import { OneononeError } from '../../errors.ts';

/** Runs work that is to save a text somebody typed; where it fails, the error's hint gives the text back. */
export async function keepingText<Result>(
  text: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OneononeError) || text === '') throw error;
    const hint = [error.hint, `not saved: ${text}`].filter((line) => line !== '').join('\n');
    throw new OneononeError(error.code, error.message, hint, error.place);
  }
}
