import { SpentError } from './challenges.js';

/** What became of a sign-up or message that was handed in: stored, stored before, or its id stands for something else. */
export type Taken = 'new' | 'repeated' | 'reused';

/**
 * What a piece of work that stores something came to.
 *
 * @param work resolves with false where the id is there already; rejects with a SpentError, all of it undone, where the proof was used
 * @param known what the id that is there stands for
 */
export async function takenBy(work: Promise<boolean>, known: () => Promise<Taken>): Promise<Taken | 'spent'> {
  try {
    return (await work) ? 'new' : await known();
  } catch (error) {
    if (error instanceof SpentError) return 'spent';
    throw error;
  }
}
